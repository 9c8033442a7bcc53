/**
 * How much of what an English sentence says is proposed for it? With «faults» after its name every sentence that is not read right
 * is listed.
 * Run: npm run bench claims [faults]
 */
import { pathToFileURL } from 'node:url';
import { countClaims } from '../gold/count-claims.mjs';
import { asShipped } from './as-shipped.mjs';

/** @typedef {import('../gold/count-claims.mjs').Rooms} Rooms */

export async function run() {
  const rooms = /** @type {Rooms} */ (await asShipped(['session/suggest-claim', 'edit/starter', 'dossier/sentences']));
  console.log('| set | proposed | right | wrong | silent |\n| --- | --- | --- | --- | --- |');
  const all = /** @type {const} */ (['tune', 'held-out']).map((set) => {
    const { counts, faults } = countClaims(rooms, set);
    for (const [field, { right, wrong, silent }] of Object.entries(counts))
      console.log(`| ${[set, field, right, wrong, silent].join(' | ')} |`);
    return faults;
  });
  if (process.argv.includes('faults')) console.log(`\n${all.flat().join('\n')}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
