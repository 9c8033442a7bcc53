/** What becomes of several names that are ticked as one actor? */
import { describe, expect, it } from 'vitest';
import { UNSPECIFIED } from '../../../src/dossier/codebook.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { asOne, takenAsOne, withNamesOf, withNewActor } from '../../../src/edit/candidates.ts';
import type { Candidate } from '../../../src/names/candidate-names.ts';
import { rawActor, rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const dossier = soundDossier({
  documents: [rawDocument('Ann knows Bob. Brightwater said so.')],
  actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
  claims: [rawClaim('c-1', 'Ann', 0, { attribution: [{ name: 'Brightwater' }] })],
});
const [document] = dossier.documents;
const [ann, bob] = dossier.actors;
if (!document || !ann || !bob) throw new Error('no sample');
const candidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ name, also: [], count: 1, language: 'en', maybe: [] },
  at: { document, start: 0, end: 3 },
  ...more,
});
const added = ({ actors }: Dossier) => actors.slice(2);

describe('several names', () => {
  it('are a new actor of the fullest of them, whatever their order', () => {
    const names = ['Port', 'Brightwater Ports', 'Brightwater Port', 'The Brightwater'].map((name) => candidate(name));
    expect(asOne(names)).toEqual({ lead: names[1] });
    expect(asOne([...names].reverse())).toEqual({ lead: names[1] });
  });

  it('are names of whom one of them is known to be, and of nobody where they are of two', () => {
    const [one, other] = [candidate('Annie', { actor: ann }), candidate('Miss Ann of the Harbour')];
    expect(asOne([one, other])).toEqual({ actor: ann });
    expect(asOne([one, other, candidate('Bobby', { actor: bob })])).toBeUndefined();
    expect([asOne([one]), asOne([])]).toEqual([undefined, undefined]);
    const next = takenAsOne(dossier, [one, other], { actor: ann }, () => 'person');
    expect(next.actors[0]).toEqual({ ...ann, aliases: { en: ['Annie', 'Miss Ann of the Harbour'] } });
    expect(added(next)).toEqual([]);
  });

  it('all lead to the one actor, whose kind any of them may tell, and who is the source of what either said', () => {
    const full = candidate('Brightwater Ports', { also: ['Brightwater Port'] });
    const short = candidate('Brightwater', { language: 'id' });
    const kindOf = (one: Candidate): string => (one === short ? 'state' : UNSPECIFIED.id);
    const next = takenAsOne(dossier, [short, full], { lead: full }, kindOf);
    expect(added(next)).toEqual([
      {
        ...{ id: 'brightwater-ports', kind: 'state', name: { en: 'Brightwater Ports' } },
        aliases: { en: ['Brightwater Port'], id: ['Brightwater'] },
      },
    ]);
    expect(next.claims[0]?.attribution).toEqual([{ actor: 'brightwater-ports' }]);
    const unsaid = takenAsOne(dossier, [short, full], { lead: full }, () => UNSPECIFIED.id);
    expect(added(unsaid)[0]?.kind).toBe(UNSPECIFIED.id);
  });
});

describe('one name', () => {
  it('is a new actor with its shorter forms, or further names of a known one', () => {
    const name = candidate('Cyd Marsh', { also: ['Marsh'] });
    expect(added(withNewActor(dossier, name, 'person'))).toEqual([
      { id: 'cyd-marsh', kind: 'person', name: { en: 'Cyd Marsh' }, aliases: { en: ['Marsh'] } },
    ]);
    expect(withNamesOf(dossier, name, bob).actors[1]?.aliases).toEqual({ en: ['Cyd Marsh', 'Marsh'] });
  });
});
