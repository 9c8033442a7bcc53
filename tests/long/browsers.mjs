/**
 * Does the app work in Firefox and in WebKit, the engine of Safari? A journey of a person's first day, step by step, in the browsers that
 * the system has; one that is not there is said to be not there.
 * Run: node tests/long/browsers.mjs [firefox|webkit] [--install] [--pictures FOLDER]
 * `--install` lets root on Debian fetch what is missing; `--pictures` also takes a picture at every size, by day and by night.
 * The last line counts the steps. Exit code 1 if one failed, or the app is not built; 77 if none of the browsers is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../serve.mjs';
import { NOT_THERE } from '../steps.mjs';
import { freshFolder } from './browsers/driver.mjs';
import { PACKAGES, findBrowser } from './browsers/find.mjs';
import { startFirefox } from './browsers/firefox.mjs';
import { handOf } from './browsers/hand.mjs';
import { journeyOf } from './browsers/journey.mjs';
import { takePictures } from './browsers/pictures.mjs';
import { startWebKit } from './browsers/webkit.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BASE = '/some/sub-path/';
const APT = '/usr/bin/apt-get';
const START = { firefox: startFirefox, webkit: startWebKit };
const KINDS = /** @type {(keyof typeof START)[]} */ (Object.keys(START));

const given = process.argv.slice(2);
const at = given.indexOf('--pictures');
const pictures = at < 0 ? undefined : resolve(given.splice(at, 2)[1] ?? 'test-results/pictures');
const install = given.includes('--install');
const names = given.filter((word) => word !== '--install');
const unknown = names.filter((name) => !KINDS.some((kind) => kind === name));
const kinds = KINDS.filter((kind) => names.length === 0 || names.includes(kind));

const count = { passed: 0, failed: 0, skipped: 0 };

/** @param {keyof typeof START} kind */
function installed(kind) {
  const found = findBrowser(kind);
  if (!('missing' in found) || !install) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync(APT)) {
    console.log(`${kind}: --install needs Debian and root`);
    return found;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync(APT, [...wait, 'update'], { stdio: 'inherit', env });
  spawnSync(APT, [...wait, 'install', '-y', '--no-install-recommends', ...PACKAGES[kind]], {
    stdio: 'inherit',
    env,
  });
  return findBrowser(kind);
}

/** @param {keyof typeof START} kind */
async function visit(kind) {
  const found = installed(kind);
  if ('missing' in found) {
    const part = found.missing === kind ? '' : `its ${found.missing}, `;
    console.log(`not there: ${kind} (${part}looked in ${found.places.join(', ')})`);
    count.skipped++;
    return;
  }
  const server = await serve(0, BASE);
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { folder, remove } = freshFolder('journey');
  /** @type {import('./browsers/driver.mjs').Driver | undefined} */
  let driver;
  try {
    driver = await START[kind](found.programs, origin);
    console.log(driver.name);
    const hand = handOf(driver);
    const steps = journeyOf(hand, origin + BASE, folder);
    for (const [i, { name, run }] of steps.entries()) {
      const since = performance.now();
      try {
        await run();
        count.passed++;
        console.log(`  passed   ${name} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
      } catch (error) {
        count.failed++;
        const left = steps.length - i - 1;
        count.skipped += left;
        console.log(`  FAILED   ${name}\n           ${error instanceof Error ? error.message : String(error)}`);
        for (const line of await driver.complaints()) console.log(`           the page: ${line}`);
        await picture(driver, kind, name);
        if (left) console.log(`  skipped  the ${left} steps after it, which build upon it`);
        break;
      }
    }
    if (pictures) await takePictures(hand, origin + BASE, join(pictures, kind));
  } catch (error) {
    count.failed++;
    console.log(
      `  FAILED   ${kind} could not be driven: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  } finally {
    await driver?.close();
    server.close();
    server.closeAllConnections();
    remove();
  }
}

/** @param {import('./browsers/driver.mjs').Driver} driver @param {string} kind @param {string} step */
async function picture(driver, kind, step) {
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind}-${step.replace(/\W+/gu, '-')}.png`);
  try {
    writeFileSync(file, await driver.screenshot());
    console.log(`           picture: ${file}`);
  } catch (error) {
    console.log(`           no picture: ${error instanceof Error ? error.message : String(error)}`);
  }
}

if (unknown.length) {
  console.log(`unknown: ${unknown.join(', ')}; there are ${KINDS.join(' and ')}`);
  count.failed++;
} else if (!existsSync(join(root, 'dist/index.html'))) {
  console.log('dist is missing: this tests what was built. Build it first: npm run build');
  count.failed++;
} else {
  for (const kind of kinds) await visit(kind);
}
if (count.passed + count.failed === 0) {
  // The last line says what is missing, for whoever runs this as a step.
  console.log(`${kinds.join(' and ')}: looked for, and not found here`);
  process.exitCode = NOT_THERE;
} else {
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  process.exitCode = count.failed ? 1 : 0;
}
