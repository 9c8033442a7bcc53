/** How are words quoted that hold quotation marks themselves? */
import { expect, it } from 'vitest';
import { quoted } from '../../../../src/scene/figure/note-text.ts';

it.each([
  ['en', '“Rain,” said Bob, “and wind”', '“‘Rain,’ said Bob, ‘and wind’”'],
  ['id', '“Saya tidak kenal,” katanya', '“‘Saya tidak kenal,’ katanya”'],
  ['de', 'Er sagte: „Regen“', '“Er sagte: ‚Regen‘”'],
  ['ar', 'قال: «مطر»', '«قال: “مطر”»'],
  ['ja', '「雨」と言った', '「『雨』と言った」'],
  // Of another kind than those around them, they are told apart as they are.
  ['fr', 'Il dit «pluie»', '“Il dit «pluie»”'],
  ['en', 'Bob\'s "rain"', '“Bob\'s "rain"”'],
])('%s: marks inside are not taken for those around them', (language, words, shown) => {
  expect(quoted(words, language)).toBe(shown);
});
