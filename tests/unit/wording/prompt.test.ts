/** Is everything that must be said before the user goes on said in words, with the answers that help and no others? */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/dossier/problem.ts';
import type { Prompt } from '../../../src/session/prompt.ts';
import { mishapPrompt, openingPrompt, type Happened } from '../../../src/wording/prompt.ts';
import { LOCALES } from '../../../src/words/languages.ts';

const problem: Problem = {
  severity: 'set-aside',
  code: 'wrong-type',
  path: 'claims[0]',
  expected: 'text',
  found: '3',
};
const NAME = 'harbour.dossier.json';
const raw = { name: 'a.damaged.json', text: '{}' };
/** Every kind of prompt that the session can have: a new one without its words fails here. */
const MATTERS: Readonly<Record<Prompt['kind'], Prompt>> = {
  problems: { kind: 'problems', name: NAME, opened: true, problems: [problem] },
  failure: { kind: 'failure', failure: { kind: 'not-found', name: NAME, status: '404' } },
  'figure-without-dossier': { kind: 'figure-without-dossier', name: NAME },
  sure: { kind: 'sure', go: () => Promise.resolve(), closes: false },
  'file-changed': { kind: 'file-changed', name: NAME },
  'file-failed': { kind: 'file-failed' },
  lost: { kind: 'lost' },
  damaged: { kind: 'damaged', raw },
  wanted: { kind: 'wanted', id: 'harbour-2024' },
  faults: { kind: 'faults', faults: [{ part: 'show', value: 'nobody' }] },
};
const alone = { stays: false, versions: 0 };
const say = (happened: Happened, around = alone) => openingPrompt(happened, around, 'en');

describe.each(LOCALES)('in %s', (locale) => {
  it.each(Object.values(MATTERS).map((prompt) => [prompt.kind, prompt] as const))(
    '%s has a title, a sentence, and at most one primary answer, which comes last',
    (_, prompt) => {
      const { title, texts, answers } = openingPrompt(prompt, alone, locale);
      expect([title, ...texts].every((text) => text.trim().length > 3)).toBe(true);
      expect(answers.map(({ primary = false }) => primary)).toEqual(answers.map((_, i) => i === answers.length - 1));
    },
  );
});

it('speaks the language that is asked for', () => {
  const [en, id] = LOCALES.map((locale) => openingPrompt(MATTERS.sure, alone, locale));
  expect(en?.texts).not.toEqual(id?.texts);
  expect(en?.answers.map(({ text }) => text)).not.toEqual(id?.answers.map(({ text }) => text));
});

describe('what happened on the way in', () => {
  it.each([
    [{ kind: 'not-found', name: NAME, status: '404' }, '404'],
    [{ kind: 'not-same-site', name: NAME }, NAME],
    [{ kind: 'too-big', name: NAME, limit: 100 * 1024 * 1024 }, '100 MB'],
    [{ kind: 'reading-broke', name: NAME }, NAME],
    [{ kind: 'cannot-read', name: NAME }, NAME],
  ] as const)('says why a file did not come: %o', (failure, word) => {
    const { texts, answers } = say({ kind: 'failure', failure });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(word);
    expect(answers).toEqual([]);
  });

  it('says of a file with problems whether it is open, and what is open instead', () => {
    const verdict = (opened: boolean, stays: boolean) =>
      say({ kind: 'problems', name: NAME, opened, problems: [problem] }, { stays, versions: 0 });
    const texts = [verdict(true, true), verdict(false, true), verdict(false, false)].map((one) => one.texts[0]);
    expect(new Set(texts).size).toBe(3);
    expect(verdict(true, false).texts).toEqual(verdict(true, true).texts);
    expect(verdict(false, false).problems).toEqual([problem]);
  });

  it('offers the user’s own versions of a file that only its owner has, if there are any', () => {
    expect(say(MATTERS.wanted)).not.toHaveProperty('versions');
    expect(say(MATTERS.wanted, { stays: false, versions: 2 }).versions).toBeTruthy();
    expect(say(MATTERS.wanted).texts[0]).toContain('harbour-2024');
  });

  it('lists what an address says that was not understood', () => {
    expect(say(MATTERS.faults).codes).toEqual(['show=nobody']);
  });

  it('says what is left of something damaged, and lets it be saved as it is', () => {
    const nothing = say({ kind: 'damaged' });
    const some = say({ kind: 'damaged', salvaged: { steps: 3, problems: [problem] } });
    const whole = say({ kind: 'damaged', salvaged: { steps: 0, problems: [] } });
    expect(nothing.texts).toHaveLength(1);
    expect(some.texts).toHaveLength(2);
    expect(some.texts[1]).toContain('3');
    expect(some.problems).toEqual([problem]);
    expect(whole.texts).toHaveLength(1);
    expect(whole).not.toHaveProperty('problems');
    for (const { answers } of [nothing, some, whole])
      expect(answers.map(({ id }) => id)).toEqual(['save-damaged', 'close']);
  });

  it('never writes over what somebody else has written unless that is answered', () => {
    const ids = (happened: Happened) => say(happened).answers.map(({ id }) => id);
    expect(ids(MATTERS['file-changed'])).toEqual(['save-anyway', 'save-elsewhere']);
    expect(ids(MATTERS['file-failed'])).toEqual(['save-elsewhere']);
    expect(ids(MATTERS.sure)).toEqual(['open-anyway', 'close']);
  });
});

describe('what nobody expected', () => {
  const ids = (failing: 'open' | 'step' | 'draw' | 'else', open: boolean, before = false) =>
    mishapPrompt({ failing, detail: 'RangeError' }, { open, before }, 'en').answers.map(({ id }) => id);

  it.each([
    ['a step that could not be shown', ids('step', true), ['close-dossier', 'save', 'close']],
    ['a dossier that could not be shown, where another stays', ids('open', true), ['save', 'close']],
    ['one where nothing is open', ids('open', false), ['close']],
    ['one with an earlier state', ids('open', false, true), ['open-before', 'close']],
    ['something behind the page', ids('else', true), ['close-dossier', 'save', 'close']],
  ])('offers what can be done about %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('keeps the detail, and says what it means', () => {
    const title = (failing: 'open' | 'step' | 'draw', open = true) =>
      mishapPrompt({ failing, detail: 'RangeError: too deep' }, { open, before: false }, 'en');
    expect(title('step').detail).toBe('RangeError: too deep');
    expect(
      new Set([title('open'), title('open', false), title('step'), title('draw')].map(({ texts }) => texts[0])).size,
    ).toBe(4);
  });
});
