/**
 * How fast is it? Runs each module beside this one that exports `run()`, in the order of their names.
 * Run: npm run bench [part of a name]
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);
const self = basename(fileURLToPath(import.meta.url));
const wanted = process.argv[2] ?? '';
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== self && name.includes(wanted))
  .sort();

let measured = 0;
for (const name of names) {
  const module = /** @type {{ run?: () => unknown }} */ (await import(new URL(name, folder).href));
  if (!module.run) continue;
  console.log(`\n# ${name}`);
  await module.run();
  measured++;
}
if (measured === 0) console.log(wanted ? `nothing to measure is called ${wanted}` : 'nothing to measure yet');
