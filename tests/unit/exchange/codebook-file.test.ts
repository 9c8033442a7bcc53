/** Does a codebook travel whole, and is every other file answered by what was wrong with it? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDossier } from '../../../src/dossier/write.ts';
import { takeCodebook } from '../../../src/edit/codebook.ts';
import { codebookText, readCodebook } from '../../../src/exchange/codebook-file.ts';
import { putDossier } from '../../../src/exchange/figure-file.ts';
import { rawKind, rawType, soundDossier } from '../dossier/sample.ts';

const dossier = soundDossier({
  title: { en: 'Strait', ar: 'مضيق' },
  licence: 'CC0-1.0',
  relationFamilies: [{ id: 'sea-law', label: { en: '<script>', ko: '해양법' }, colour: 4 }],
  relationTypes: [rawType('knows', { note: 'kept' }), rawType('tows', { family: 'sea-law', cameo: '150' })],
  actorKinds: [rawKind('person'), rawKind('ship', { shape: 'diamond' })],
});
const { actorKinds, relationFamilies, relationTypes } = dossier;
const file = (more: object): string => JSON.stringify({ ...(JSON.parse(codebookText(dossier)) as object), ...more });
const brief = (text: string) =>
  readCodebook(text).problems.map(({ code, severity, path }) => `${severity} ${code} at ${path}`);

describe('a codebook', () => {
  it('comes back as it went, with what it was taken from and nothing of its articles', () => {
    const text = codebookText(dossier);
    expect(readCodebook(text)).toEqual({
      codebook: { actorKinds, relationFamilies, relationTypes },
      title: dossier.title,
      problems: [],
    });
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'format',
      'version',
      'title',
      'language',
      'licence',
      'actorKinds',
      'relationFamilies',
      'relationTypes',
    ]);
    expect(text).not.toContain('Ann');
    expect(takeCodebook(dossier, readCodebook(text).codebook ?? dossier)).toBe(dossier);
  });

  it('is the same whatever way its dossier was made', () => {
    const turned = Object.fromEntries(Object.entries(dossier).reverse()) as unknown as typeof dossier;
    expect(codebookText(turned)).toBe(codebookText(dossier));
  });

  it('is found in a dossier and in a figure that carries one', () => {
    const json = writeDossier(dossier);
    const figure = putDossier('<svg><desc>x</desc></svg>', json);
    for (const text of [json, `\uFEFF${json}`, figure])
      expect(readCodebook(text).codebook).toEqual({ actorKinds, relationFamilies, relationTypes });
  });

  it('may have no families, no title, and fields that nobody knows', () => {
    const { codebook, title, problems } = readCodebook(
      JSON.stringify({ format: 'benang-codebook', version: 1, actorKinds, relationTypes, mood: 'good' }),
    );
    expect(codebook).toEqual({ actorKinds, relationTypes });
    expect({ title, problems }).toEqual({ title: {}, problems: [] });
  });

  it('keeps its good entries where others are broken, and says which were', () => {
    const text = file({
      relationTypes: [...relationTypes, { id: 'No', label: 3 }, relationTypes[0]],
      relationFamilies: [...(relationFamilies ?? []), { id: 'x', label: { en: 'X' }, colour: 'blue' }, 7],
      title: 5,
    });
    expect(readCodebook(text).codebook).toEqual({
      actorKinds,
      relationFamilies: [...(relationFamilies ?? []), { id: 'x', label: { en: 'X' } }],
      relationTypes,
    });
    expect([...new Set(brief(text))]).toEqual([
      'set-aside wrong-type at relationFamilies[1].colour',
      'set-aside wrong-type at relationFamilies[2]',
      'set-aside wrong-value at relationTypes[2].id',
      'set-aside wrong-type at relationTypes[2].label',
      'set-aside missing-field at relationTypes[2].family',
      'set-aside missing-field at relationTypes[2].directed',
      'set-aside missing-field at relationTypes[2].aspect',
      'set-aside duplicate-id at relationTypes[3].id',
    ]);
  });

  it.each([
    ['nothing', '', 'refused not-json at '],
    ['cut off', codebookText(dossier).slice(0, 90), 'refused not-json at '],
    ['a list', '[]', 'refused not-a-dossier at '],
    ['null', 'null', 'refused not-a-dossier at '],
    ['another format', '{"format":"csl"}', 'refused not-a-dossier at format'],
    ['bottomless', `{"format":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'refused not-a-dossier at format'],
    [
      'bottomless inside',
      file({}).replace('[{', `[${'['.repeat(100)}${']'.repeat(100)},{`),
      'refused not-a-dossier at ',
    ],
    ['of no version', file({ version: undefined }), 'refused wrong-value at version'],
    ['of a later version', file({ version: 2 }), 'refused newer-version at version'],
    ['a picture without a dossier', '<svg><desc>x</desc></svg>', 'refused not-json at '],
    ['with an object for a list', file({ relationTypes: {} }), 'refused wrong-type at relationTypes'],
  ])('is refused if it is %s', (_, text, problem) => {
    expect(readCodebook(text).codebook).toBeUndefined();
    expect(brief(text)).toEqual([problem]);
  });

  it('never throws, whatever its lists hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        const { codebook, problems } = readCodebook(file({ actorKinds: [a], relationTypes: [b], relationFamilies: c }));
        expect(codebook !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
