/**
 * How well are articles read before anybody codes them? Mentions, names offered, kinds and sentences in the gold texts, each half by
 * itself. With «faults» after its name every single fault is listed.
 * Run: npm run bench reading [faults]
 */
import { pathToFileURL } from 'node:url';
import { countNames } from '../gold/count-names.mjs';
import { countReading } from '../gold/count-reading.mjs';
import { readGold } from '../gold/read-gold.mjs';
import { asShipped } from './as-shipped.mjs';

/** @typedef {import('../gold/count-reading.mjs').Rooms} Rooms */

export async function run() {
  const rooms = /** @type {Rooms & Parameters<typeof countNames>[0]} */ (
    await asShipped(['names/mentions', 'names/candidates', 'names/kinds', 'dossier/sentences'])
  );
  const articles = readGold();
  console.log('Each cell: right / wrong / left out; of names also how many are offered twice.\n');
  console.log('| language | half | mentions | names offered | kinds | sentences |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  const faults = [];
  for (const half of /** @type {const} */ (['development', 'heldOut']))
    for (const language of [...new Set(articles.map((article) => article.language)), 'all']) {
      const reading = countReading(
        rooms,
        articles.filter((article) => article.half === half && (language === 'all' || article.language === language)),
      );
      const { mentions, candidates, kinds, sentences } = reading;
      const cells = [mentions, candidates, kinds, sentences].map(
        ({ right, wrong, missed }) => `${right} / ${wrong} / ${missed}`,
      );
      cells[1] += ` (${candidates.twice})`;
      console.log(`| ${[language, half === 'heldOut' ? 'held out' : half, ...cells].join(' | ')} |`);
      if (language !== 'all' && half === 'development') faults.push(...reading.faults);
    }
  console.log('\nNames offered in scripts without capitals: right / wrong / left out.\n');
  console.log('| language | looked at | held out |\n| --- | --- | --- |');
  const [tune, heldOut] = [countNames(rooms, 'tune'), countNames(rooms, 'held-out')];
  for (const language of tune.keys()) {
    const cells = [tune, heldOut].map((names) => {
      const { right = 0, wrong = 0, missed = 0 } = names.get(language) ?? {};
      return `${right} / ${wrong} / ${missed}`;
    });
    console.log(`| ${[language, ...cells].join(' | ')} |`);
  }
  for (const names of tune.values()) faults.push(...names.faults);
  if (process.argv.includes('faults')) console.log(`\n${faults.join('\n')}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
