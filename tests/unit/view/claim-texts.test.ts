/** In which words is it said what a claim lacks, and what is asked of it? */
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../../src/session/doubts.ts';
import { doubtText, missingText, strangerText, unnamedText, yesText } from '../../../src/view/coding/claim-texts.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const TEXT = 'Ann met Bob on the pier.';
const dossier = soundDossier({
  documents: [rawDocument(TEXT)],
  actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
  relationTypes: [rawType('meets', { label: { en: 'meets' }, family: 'diplomacy' })],
  claims: [rawClaim('c-1', TEXT, 0, { subject: 'ann', relation: 'meets', object: 'bob', polarity: 'denied' })],
});
const [claim] = dossier.claims;
if (!claim) throw new Error('the claim is sound');
const written: Parameters<typeof doubtText>[1] = {
  sentence: 'Ann greets Bob',
  content: { relation: { label: 'greets', family: 'diplomacy' }, evidence: [], attribution: [] } as never,
  comers: [],
  actorOf: (who) => dossier.actors.find(({ id }) => 'id' in who && id === who.id),
  typeOf: (what) => dossier.relationTypes.find(({ id }) => 'id' in what && id === what.id),
};
const text = (doubt: Doubt, more: Partial<typeof written> = {}): string =>
  doubtText(doubt, { ...written, ...more }, dossier, 'en');

describe('what is missing', () => {
  it('is named, or told by the letters for which nothing was chosen', () => {
    expect(missingText('subject')).toBe('Not saved yet: who does it?');
    expect(missingText('object', 'Carl')).toMatch(/^Not saved yet: “Carl” is typed, and nothing is chosen.*Enter/u);
    // Who has no keys is told of none.
    expect(missingText('object', 'Carl', true)).toMatch(/^Not saved yet: “Carl” is typed, and nothing is chosen.*Tap/u);
    expect(missingText('object', 'Carl', true)).not.toMatch(/Enter|key/u);
  });
});

describe('what is asked', () => {
  it('shows the claim that is there, as the stage says it', () => {
    const near = { kind: 'near', key: 'near', claim, opposite: false } as const;
    expect(text(near)).toMatch(/some of the same words: .*Ann.*meet.*Bob/u);
    expect(text({ ...near, opposite: true })).toMatch(/^The opposite is coded already/u);
    expect(yesText(near)).toBe('Add it all the same');
  });

  it('names the family that is only guessed', () => {
    expect(text({ kind: 'family', key: 'family greets' })).toMatch(/Ann greets Bob\. Its family, Diplomacy, is only/iu);
  });

  it('names whoever would come with a claim that is only proposed', () => {
    const proposed = { kind: 'proposed', key: 'proposed' } as const;
    expect(text(proposed)).toBe('All of this is only proposed: Ann greets Bob. Is it meant so?');
    const comers = [{ name: 'Carl', kind: 'person', language: 'en' }];
    expect(text(proposed, { comers })).toMatch(/Ann greets Bob \(Carl, new/u);
    expect(yesText(proposed)).toBe('Yes, add it so');
  });

  it('tells a name that stands nowhere from one that is a relation', () => {
    const nowhere = { kind: 'nowhere', key: 'nowhere Carl', name: 'Carl', role: 'object' } as const;
    expect(text(nowhere)).toBe('“Carl” stands in no article. Make an actor of this name?');
    expect(strangerText(nowhere)).toBe('“Carl” stands in no article.');
    const relation = { ...nowhere, kind: 'relation', name: 'visits' } as const;
    expect(text(relation)).toMatch(/^“visits” is a relation/u);
    expect(strangerText(relation)).toBe('“visits” is a relation: its place is “does what”.');
    expect(yesText(relation)).toBe('Yes, a new actor');
  });

  it('says whom the quotes do not name', () => {
    expect([unnamedText(['subject', 'object']), unnamedText(['subject']), unnamedText(['object'])]).toEqual([
      'Neither of the two names is in the quotes.',
      'The name under “Who” is not in the quotes.',
      'The name under “to whom” is not in the quotes.',
    ]);
  });
});
