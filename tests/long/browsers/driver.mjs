/**
 * What must a browser be able to do to be driven through the journey?
 * Both bindings of the W3C's WebDriver speak of pages, scripts and input in the same terms, so that one interface stands for both: BiDi over
 * a socket (Firefox) and the older one over HTTP (WebKit). No client library drives both here: for Firefox they want geckodriver, which
 * Debian does not have, and their present versions want a newer Node than the project does.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Driver
 * @property {string} name with its version
 * @property {(url: string) => Promise<void>} goTo
 * @property {() => Promise<void>} reload
 * @property {<G extends unknown[], R>(run: (...given: G) => R, ...given: G) => Promise<Awaited<R>>} inPage runs a function there; it sees nothing of here, and what it takes and gives are plain values
 * @property {(sources: object[]) => Promise<void>} perform input, as WebDriver's «actions» describe it
 * @property {(selector: string, files: string[]) => Promise<void>} chooseFiles
 * @property {(width: number, height: number) => Promise<void>} resize the inside of the window
 * @property {() => Promise<Buffer>} screenshot
 * @property {() => Promise<string[]>} complaints errors and warnings of the page so far, refusals of the policy, and requests to other hosts
 * @property {string} downloads folder that files are saved to
 * @property {() => Promise<void>} close
 */

/** Who has not answered by then never will. */
export const PATIENCE = 60_000;

/** A folder of the browser's own, so that it finds and leaves nothing: no profile, no downloads. @param {string} name */
export function freshFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `benang-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * A file that has come down whole; undefined while it has not.
 * @param {string} folder @param {RegExp} name
 */
export function downloadedFile(folder, name) {
  const names = readdirSync(folder);
  // Both write beside the file, or an empty one first, until they are done.
  if (names.some((one) => /\.(?:part|wkdownload)$/u.test(one))) return undefined;
  const found = names.find((one) => name.test(one));
  if (found === undefined || statSync(join(folder, found)).size === 0) return undefined;
  return { name: found, bytes: readFileSync(join(folder, found)) };
}

/**
 * Ends a program that was started here, and waits until it is gone.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(hard);
}
