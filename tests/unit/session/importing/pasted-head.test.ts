/** What becomes of a pasted text that begins with lines about the article: they are left out, told, and had back by one step. */
import { describe, expect, it } from 'vitest';
import { ImportDraft } from '../../../../src/session/importing/import-draft.svelte.ts';

const BODY =
  'The clinic on Harbour Road closed on Monday after an audit that the council had ordered in the spring of this year.\n\nThe owner, Dov Lantz, said that nobody had told him of it, and that he would ask a court to open it again.';
const HEAD = 'Health\nClinic shuts after audit\nBy Jane Roe, health correspondent\n12 September 2024\n\n';

async function paste(text: string): Promise<ImportDraft> {
  const draft = new ImportDraft(1);
  draft.pasted = true;
  draft.text = text;
  await guess(draft);
  return draft;
}
const guess = (draft: ImportDraft): Promise<void> =>
  draft.guess(
    ['en'],
    ({ line }) => line,
    () => Promise.resolve(),
  );

describe('a pasted article with a head', () => {
  it('is taken without it, and what it told stands in the fields', async () => {
    const draft = await paste(HEAD + BODY);
    expect(draft.text).toBe(`Clinic shuts after audit\n\n${BODY}`);
    expect(draft.tidy).toBe(draft.text);
    expect(draft.trimmed?.lines).toEqual(['Health', 'By Jane Roe, health correspondent', '12 September 2024']);
    expect(draft.fields).toMatchObject({
      title: 'Clinic shuts after audit',
      authors: 'Jane Roe',
      issued: '2024-09-12',
    });
  });

  it('tells the paper, which stands alone below who wrote it', async () => {
    const draft = await paste(`Clinic shuts after audit\nBy Jane Roe\nThe Marlow Courier\n\n${BODY}`);
    expect(draft.text).toBe(`Clinic shuts after audit\n\n${BODY}`);
    expect(draft.fields).toMatchObject({ authors: 'Jane Roe', publisher: 'The Marlow Courier' });
  });

  it.each([
    ['The deal was signed. Nobody knew.', '[The deal was signed]'],
    ['Did it fall? Yes.', '[Did it fall?]'],
    [
      'Ines Calder, who had long led the port of Marlow and its ferries, resigned on Monday. Nobody knew.',
      '[Ines Calder, who had long led the port of Marlow…]',
    ],
    [
      'The port of Marlow was sold on Monday, after a year of talks that nobody had been told of. It is small.',
      '[The port of Marlow was sold on Monday…]',
    ],
  ])('is called by its first words up to where something ends: %s', async (text, name) => {
    expect((await paste(text)).name).toBe(name);
  });

  it('has it back by one step, letter for letter', async () => {
    const draft = await paste(HEAD + BODY);
    expect(draft.untrimmable).toBe(true);
    draft.untrim();
    expect([draft.text, draft.untrimmable]).toEqual([HEAD + BODY, false]);
    await guess(draft);
    expect(draft.text).toBe(HEAD + BODY);
    expect(draft.fields).toMatchObject({
      title: 'Clinic shuts after audit',
      authors: 'Jane Roe',
      issued: '2024-09-12',
    });
  });

  it('keeps who wrote it and the step back while somebody writes in it', async () => {
    const draft = await paste(HEAD + BODY);
    draft.text = draft.text.replace('The owner', 'Its owner');
    await guess(draft);
    expect(draft.fields).toMatchObject({
      title: 'Clinic shuts after audit',
      authors: 'Jane Roe',
      issued: '2024-09-12',
    });
    draft.untrim();
    expect(draft.text).toContain('Its owner');
    for (const line of ['Health', 'By Jane Roe, health correspondent', '12 September 2024'])
      expect(draft.text.split('\n')).toContain(line);
  });

  it('has nothing of it any more in another text', async () => {
    const draft = await paste(HEAD + BODY);
    draft.text = `Harbour opens\n\n${BODY.replace('The clinic', 'A harbour').replace('open it again', 'look at it')}`;
    await guess(draft);
    expect([draft.trimmed, draft.fields.authors]).toEqual([undefined, '']);
  });

  it('is left as it is where it was typed', async () => {
    const draft = new ImportDraft(1);
    draft.text = HEAD + BODY;
    await guess(draft);
    expect([draft.text, draft.trimmed]).toEqual([HEAD + BODY, undefined]);
  });
});

describe('the kind of text', () => {
  it('that a file tells is shown as a guess until somebody says it', () => {
    const draft = new ImportDraft(1, 'page.html');
    draft.take({ text: BODY, type: 'webpage', notes: [], takeable: false }, undefined);
    expect([draft.fields.type, draft.guessed.has('type')]).toEqual(['webpage', true]);
    draft.set({ type: 'report' });
    expect([draft.fields.type, draft.guessed.has('type')]).toEqual(['report', false]);
  });
  it('that nothing tells is none', () => {
    const draft = new ImportDraft(1, 'page.txt');
    draft.take({ text: BODY, notes: [], takeable: false }, undefined);
    expect(draft.guessed.has('type')).toBe(false);
  });
});

describe('nothing is left out of', () => {
  it.each([
    ['a text that begins with a sentence and a day', `Halden shut in May 2024.\n\n${BODY}`],
    ['another', `On 12 September 2024, the clinic closed.\n\n${BODY}`],
    ['an address', `Dov Lantz\n12 Harbour Road\nWestermoor\n\n${BODY}`],
    ['a letter', `Dear Ms Roe,\n\nthank you for your letter.\n\n${BODY}`],
    ['a poem', 'By the harbour, in May,\nthe boats lie\nand nobody comes\nto count them\n\nBy night they go'],
    ['a list of names', `Jane Roe\nDov Lantz\nMira Teale\n\n${BODY}`],
    ['a list of names without a paragraph', 'By Jane Roe\nDov Lantz\nMira Teale'],
    ['a paragraph that begins with «By»', `By closing the clinic, the council breaks its own rules.\n\n${BODY}`],
    ['a headline alone', `Clinic shuts after audit\n\n${BODY}`],
  ])('%s', async (_, text) => {
    const draft = await paste(text);
    expect([draft.text, draft.trimmed]).toEqual([text, undefined]);
  });
});
