/** Is another language spoken once its words are there, and not before? */
import { describe, expect, it } from 'vitest';
import { Bringing } from '../../../src/session/bringing.svelte.ts';
import { MissingPart } from '../../../src/session/missing-part.ts';
import { SpokenLanguage } from '../../../src/session/spoken-language.svelte.ts';

/** Words that come when they are given, or do not come at all. */
function heldWords() {
  const asked: { give: () => void; refuse: () => void }[] = [];
  let there = false;
  const bringing = new Bringing();
  const language = new SpokenLanguage(
    (locale) =>
      locale === 'en' || there
        ? undefined
        : new Promise<void>((resolve, reject) =>
            asked.push({
              give: () => {
                there = true;
                resolve();
              },
              refuse: () => reject(new MissingPart('unreachable', 'no answer')),
            }),
          ),
    bringing,
  );
  return { language, bringing, asked };
}

/** Until everything that was promised was heard. */
const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('which language the page speaks', () => {
  it('speaks one at once whose words are there', () => {
    const language = new SpokenLanguage(() => undefined, new Bringing());
    language.speak('id');
    expect(language.spoken).toBe('id');
  });

  it('speaks another one when its words have come', async () => {
    const { language, asked } = heldWords();
    language.speak('id');
    expect(language.spoken).toBe('en');
    await heard();
    for (const { give } of asked) give();
    await heard();
    expect(language.spoken).toBe('id');
  });

  it('speaks what was chosen last, also if words come later', async () => {
    const { language, asked } = heldWords();
    language.speak('id');
    language.speak('en');
    await heard();
    for (const { give } of asked) give();
    await heard();
    expect(language.spoken).toBe('en');
  });

  it('goes on in its language where the user gives up, and asks again when it is chosen again', async () => {
    const { language, bringing, asked } = heldWords();
    language.speak('id');
    await heard();
    for (const { refuse } of asked.splice(0)) refuse();
    await heard();
    bringing.missing?.answer(false);
    await heard();
    expect(language.spoken).toBe('en');
    language.speak('id');
    await heard();
    for (const { give } of asked) give();
    await heard();
    expect(language.spoken).toBe('id');
  });
});
