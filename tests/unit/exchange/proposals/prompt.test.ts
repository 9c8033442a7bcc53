/** Does what is asked for agree with what is read? */
import { format } from 'prettier';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toJSONSchema } from 'zod/v4/core';
import { answerSchema } from '../../../../src/exchange/proposals/answer-schema.ts';
import { promptText } from '../../../../src/exchange/proposals/prompt.ts';
import { PROMPT_WORDS } from '../../../../src/exchange/proposals/prompt-words.ts';
import { readAnswer } from '../../../../src/exchange/proposals/read-answer.ts';
import { gateQuote } from '../../../../src/evidence/gate.ts';
import { makeDocument } from '../../../../src/edit/documents.ts';
import { newDossier } from '../../../../src/edit/new-dossier.ts';
import { kimDossier } from './samples.ts';

const schema = {
  title: 'Benang proposals',
  ...toJSONSchema(answerSchema, { io: 'input', target: 'draft-2020-12' }),
};

describe('the answer that is asked for', () => {
  it('has a JSON Schema beside the code that is made from the code', async () => {
    await expect(await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 })).toMatchFileSnapshot(
      '../../../../src/exchange/proposals/answer.schema.json',
    );
  });

  it.each(['en', 'id'] as const)('has an example (%s) that keeps its own rules', (language) => {
    const { exampleAnswer, exampleText } = PROMPT_WORDS[language];
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(validate(exampleAnswer), JSON.stringify(validate.errors)).toBe(true);

    const dossier = newDossier('Example', 'en', '2026-11-22T00:00:00Z');
    const text = exampleText.replace(/\[\d\] /gu, '');
    const document = makeDocument(dossier, { text, language: 'en', csl: { type: 'article', title: 'Example' } });
    const { claims, actors, types, problems } = readAnswer(JSON.stringify(exampleAnswer), {
      texts: [],
      language: 'en',
    });
    expect(problems).toEqual([]);
    expect(claims).toHaveLength(3);
    const named = new Set(actors.map(({ name }) => name));
    const told = new Set(types.map(({ name }) => name));
    for (const { subject, object, relation, attribution } of claims) {
      for (const name of [subject, object, ...attribution.map(({ name: source }) => source ?? '')])
        expect(named).toContain(name);
      expect(told).toContain(relation);
    }
    for (const { quotes } of claims)
      for (const quote of quotes) expect(gateQuote([document], quote).state).toBe('verbatim');
  });
});

describe('the prompt', () => {
  const dossier = kimDossier();

  it.each(['en', 'id'] as const)('gives the text, the codebook, the actors and the rules (%s)', (language) => {
    const prompt = promptText(dossier, dossier.documents, { language, numbered: true });
    for (const [i, [start, end]] of (dossier.documents[0]?.sentences ?? []).entries())
      expect(prompt).toContain(`[${i + 1}] ${dossier.documents[0]?.text.slice(start, end)}\n`);
    for (const { id } of dossier.relationTypes) expect(prompt).toContain(`- ${id}: `);
    expect(prompt).toContain('Kim Jong Un = ');
    expect(prompt).toContain(dossier.documents[0]?.csl.title);
    expect(prompt).toContain('2024-10-08');
    for (const rule of PROMPT_WORDS[language].rules) expect(prompt).toContain(rule);
  });

  it('gives the text as it is without numbers, and names the texts where there are several', () => {
    const [first] = dossier.documents;
    expect(promptText(dossier, dossier.documents, { language: 'en', numbered: false })).toContain(first?.text.trim());
    const two = [first, first].flatMap((document) => document ?? []);
    expect(promptText(dossier, two, { language: 'en', numbered: true })).toContain('--- article: ');
  });
});
