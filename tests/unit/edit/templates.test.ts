/** Is every template a sound codebook in both languages, told apart by colour, and does it extend what exists without a double or a loss? */
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { KNOWN_FAMILIES } from '../../../src/dossier/codebook.ts';
import { compareCodebook, takeCodebook } from '../../../src/edit/codebook.ts';
import { newDossier } from '../../../src/edit/new-dossier.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { TEMPLATES } from '../../../src/edit/templates.ts';
import { slotsOf } from '../../../src/scene/palette.ts';
import { templateText } from '../../../src/wording/template-text.ts';

const NOW = '2026-12-01T00:00:00.000Z';

it('are six, each with a name in both languages', () => {
  expect(TEMPLATES.map(({ id }) => templateText(id, 'en'))).toEqual([
    'Conflict and diplomacy',
    'Money and ownership',
    'Courts and crime',
    'Politics and lobbying',
    'Kinship and networks',
    'Actors and claims (academic)',
  ]);
  for (const { id } of TEMPLATES) expect(templateText(id, 'id')).not.toBe(templateText(id, 'en'));
  expect(templateText('none', 'en')).toBe('none');
});

describe.each(TEMPLATES)('the template $id', ({ codebook }) => {
  const made = newDossier('Made', 'en', NOW, codebook);

  it('is read back as it is written, without a remark', () => {
    const read = readDossier(writeDossier(made));
    expect(read.problems).toEqual([]);
    expect(read.dossier).toEqual(made);
  });

  it('has every wording in both languages, an inverse just where there is a direction, and a denied form just for what lasts', () => {
    const ids = codebook.relationTypes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(15);
    for (const type of codebook.relationTypes) {
      const texts = [type.label, type.noun, type.labelDenied, type.labelInverse].filter((text) => text !== undefined);
      for (const text of texts) expect([text['en'], text['id']].every(Boolean), type.id).toBe(true);
      expect(type.labelInverse !== undefined, `${type.id} inverse`).toBe(type.directed);
      expect(type.labelDenied !== undefined, `${type.id} denied`).toBe(type.aspect === 'state');
      expect(type.noun, type.id).toBeDefined();
    }
  });

  it('has a colour of its own for every family, and names those that not every dossier knows', () => {
    const slots = slotsOf(codebook);
    expect(new Set(slots.values()).size).toBe(slots.size);
    expect(slots.size).toBeGreaterThanOrEqual(4);
    const own = new Set(codebook.relationFamilies?.map(({ id }) => id));
    for (const family of slots.keys())
      expect((KNOWN_FAMILIES as readonly string[]).includes(family) || own.has(family), family).toBe(true);
    for (const family of own) expect([...slots.keys()], family).toContain(family);
  });

  it('lists words of firmness in both languages, each once', () => {
    for (const kind of ['alleged', 'planned', 'hypothetical', 'denied'] as const)
      for (const language of ['en', 'id']) {
        const words = codebook.modalityCues?.[kind]?.[language] ?? [];
        expect(words.length, `${kind} ${language}`).toBeGreaterThan(0);
        expect(new Set(words).size).toBe(words.length);
      }
  });

  it('extends the general codebook: what was there stays, what is missing comes once, and a second time changes nothing', () => {
    const before = newDossier('Mine', 'en', NOW, STARTER);
    const after = takeCodebook(before, codebook);
    for (const type of before.relationTypes) expect(after.relationTypes).toContain(type);
    const ids = after.relationTypes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of codebook.relationTypes) expect(ids).toContain(id);
    expect(takeCodebook(after, codebook)).toBe(after);
    expect(compareCodebook(after, codebook).added).toEqual([]);
  });
});

it('bring their words of firmness to those that are there', () => {
  const [first, second] = TEMPLATES.map(({ codebook }) => codebook);
  if (!first || !second) throw new Error('no templates');
  const own = { ...newDossier('Mine', 'en', NOW, first), modalityCues: { alleged: { en: ['reportedly so'] } } };
  const cues = takeCodebook(own, second).modalityCues;
  expect(cues?.alleged?.['en']).toEqual(['reportedly so', ...(second.modalityCues?.alleged?.['en'] ?? [])]);
  expect(cues?.denied).toEqual(second.modalityCues?.denied);
});

it('describe the same as a codebook that was begun before there was a wording for the other way round', () => {
  const [{ codebook }] = TEMPLATES as [(typeof TEMPLATES)[0]];
  const old = {
    ...codebook,
    relationTypes: codebook.relationTypes.map(({ labelInverse: _, ...type }) => type),
  };
  expect(compareCodebook(old, codebook).conflicts).toEqual([]);
  expect(compareCodebook(codebook, old).conflicts.length).toBeGreaterThan(0);
});
