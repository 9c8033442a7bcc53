/**
 * How fast is it? Runs each module beside this one that exports `run()`, in the order of their names, and at last prints one table of all
 * rows that they gave back. With a name only those modules, and their rows. `--out FILE` also writes the rows down as JSON;
 * `--against FILE` puts the rows of such a file beside them. Milliseconds are the machine's: ratios and powers count, and how busy it was
 * stands above the table. The app is measured as it was built last.
 *
 * Run: npm run bench -- [part of a name] [--out FILE] [--against FILE]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableOf } from './rows.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

const folder = new URL('./', import.meta.url);
const self = basename(fileURLToPath(import.meta.url));
const given = process.argv.slice(2);

/** What stands after a word; undefined where that is not said. @param {string} word */
const after = (word) => (given.includes(word) ? given[given.indexOf(word) + 1] : undefined);

const [out, against] = [after('--out'), after('--against')];
const wanted = given[0]?.startsWith('--') ? '' : (given[0] ?? '');
const before =
  against === undefined
    ? undefined
    : /** @type {{ rows: import('./rows.mjs').Known[] }} */ (JSON.parse(readFileSync(against, 'utf8'))).rows;
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== self && name.includes(wanted))
  .sort();
if (!existsSync(new URL('../../dist/index.html', import.meta.url)))
  console.log('The app is not built: what is measured in a browser will fail until «npm run build» has run.');

const busy = () =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');
/** @type {Row[]} */
const rows = [];
const began = { load: busy(), at: performance.now() };
let measured = 0;
for (const name of names) {
  const module = /** @type {{ run?: () => unknown }} */ (await import(new URL(name, folder).href));
  if (!module.run) continue;
  console.log(`\n# ${name}`);
  const from = performance.now();
  try {
    const found = await module.run();
    if (Array.isArray(found)) rows.push(.../** @type {Row[]} */ (found));
  } catch (cause) {
    // One that fails is said, and does not take the others along.
    console.log(`it failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
    rows.push({ row: name, unit: '', aim: { ratio: 1 }, note: 'failed' });
    process.exitCode = 1;
  }
  console.log(`\n${((performance.now() - from) / 1000).toFixed(0)} s`);
  measured++;
}
if (measured === 0) console.log(wanted ? `nothing to measure is called ${wanted}` : 'nothing to measure yet');
if (rows.length > 0) {
  const machine = `${cpus().length} processors, load ${began.load} before and ${busy()} after, ${((performance.now() - began.at) / 60_000).toFixed(0)} minutes`;
  console.log(`\n# All rows\n\n${machine}\n\n${tableOf(rows, before)}`);
  if (out !== undefined) writeFileSync(out, `${JSON.stringify({ machine, rows }, undefined, 1)}\n`);
}
