/**
 * How often is the right speaker proposed, a wrong one, or none? Counted on the gold texts in five languages: for the very words
 * and for their whole sentence, with the actors known by name and with nobody known yet; on the half that no rule was made by.
 * Run: node tests/speed/speakers.mjs
 */
import { pathToFileURL } from 'node:url';
import { countSpeakers } from '../gold/count-speakers.mjs';
import { asShipped } from './as-shipped.mjs';

/** @typedef {import('../gold/count-speakers.mjs').Rooms} Rooms */

export async function run() {
  const rooms = /** @type {Rooms} */ (await asShipped(['suggest/cues', 'dossier/sentences']));
  const misses = process.argv.includes('--misses');
  for (const half of /** @type {const} */ (['development', 'heldOut'])) {
    console.log(
      `\n${half === 'heldOut' ? 'Held out' : 'Looked at'}: right / wrong / silent (of the article’s own words: taken for somebody’s)`,
    );
    console.log('| language | the words | their sentence | the words, nobody known | their sentence, nobody known |');
    console.log('| --- | --- | --- | --- | --- |');
    const columns = [true, false].flatMap((known) =>
      [false, true].map((whole) =>
        countSpeakers(rooms, {
          ...{ known, whole, half },
          onMiss: ({ language, words, speaker, cues, verdict }) => {
            if (misses)
              console.log(
                `  ${known ? 'known' : 'nobody'} ${whole ? 'sentence' : 'words'} ${language} ${verdict}: «${words.slice(0, 60)}» ${speaker}: ${JSON.stringify([cues.attribution, cues.open])}`,
              );
          },
        }),
      ),
    );
    for (const language of columns[0]?.keys() ?? []) {
      const cells = columns.map((column) => {
        const { right, wrong, silent, own, ownWrong } = column.get(language) ?? {
          right: 0,
          wrong: 0,
          silent: 0,
          own: 0,
          ownWrong: 0,
        };
        return `${right} / ${wrong} / ${silent} (${ownWrong} of ${own + ownWrong})`;
      });
      console.log(`| ${language} | ${cells.join(' | ')} |`);
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
