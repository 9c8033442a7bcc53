/** How is an entry of the codebook found, begun and entered, whichever list it is in? */
import { describe, expect, it } from 'vitest';
import { beginEntry, enterEntry, entryIn, type Entry, type EntryList } from '../../../src/edit/codebook-entries.ts';
import { rawType, soundDossier } from '../dossier/sample.ts';

const dossier = soundDossier({
  actors: [],
  claims: [],
  relationTypes: [rawType('meets', { family: 'diplomacy' })],
  actorKinds: [{ id: 'ship', label: { en: 'Ship' }, shape: 'circle' }],
});
const begin = (list: EntryList, family?: string, colours: readonly number[] = []): Entry =>
  beginEntry(dossier, list, 'en', { family, colours });

describe('an entry of the codebook', () => {
  it('is found by its list and id; a family also where only a type names it', () => {
    expect(entryIn(dossier, 'type', 'meets')?.entry).toBe(dossier.relationTypes[0]);
    expect(entryIn(dossier, 'kind', 'ship')?.entry).toMatchObject({ label: { en: 'Ship' } });
    expect(entryIn(dossier, 'family', 'diplomacy')?.entry.id).toBe('diplomacy');
    for (const list of ['type', 'family', 'kind'] as const) expect(entryIn(dossier, list, 'nothing')).toBeUndefined();
  });

  it('begins without words, in the family that is meant or else the first', () => {
    expect(begin('type').entry).toMatchObject({ label: { en: '' }, family: 'diplomacy', directed: true });
    expect(begin('type', 'trade').entry).toMatchObject({ family: 'trade' });
  });

  it('begins with a colour and a shape that nothing else has', () => {
    expect(begin('family', undefined, [0, 1, 3]).entry).toMatchObject({ colour: 2 });
    expect(begin('family', undefined, [...Array(10).keys()]).entry).not.toHaveProperty('colour');
    expect(begin('kind').entry).toMatchObject({ shape: 'hexagon' });
  });

  it('is entered under an id made of its words, with all else that was said', () => {
    for (const list of ['type', 'family', 'kind'] as const) {
      const begun = begin(list);
      const said = { ...begun, entry: { ...begun.entry, label: { en: 'Lends to' } } } as Entry;
      const { id, add } = enterEntry(dossier, said, 'Lends to');
      expect(id).toBe('lends-to');
      expect(entryIn(add(dossier), list, id)?.entry).toEqual({ ...said.entry, id });
    }
  });
});
