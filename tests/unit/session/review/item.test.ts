/** What is one proposal, as it stands now? */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../src/session/review/stored-queue.ts';
import { amended, takeOf } from '../../../../src/session/review/item.ts';
import { claimOf, evidence, item, proposed, worldOf, type Given, type Put } from './small-world.ts';

const quote = (...texts: string[]) => ({ quotes: texts.map((text) => ({ parts: [{ text }] })) });

describe('what blocks a proposal', () => {
  it.each<[string, Put, Given, string | undefined]>([
    ['nothing, if all is known and verbatim', {}, {}, undefined],
    ['whoever is not known yet', { claim: { subject: 'Ulf' } }, {}, 'subject'],
    ['the predicate', { claim: { relation: 'sues' } }, {}, 'relation'],
    ['whom it is about', { claim: { object: 'Ulf' } }, {}, 'object'],
    ['somebody who was left out', { claim: { object: 'Ulf' } }, { names: { ulf: { to: 'nobody' } } }, 'left-out'],
    ['no quote', { claim: quote() }, {}, 'quote'],
    ['a quote that stands nowhere', { claim: quote('funds the port', 'buys the port') }, {}, 'quote'],
    ['a quote that stands in two places', { claim: quote('Mara Okello') }, {}, 'choose'],
    ['nothing, once the place was chosen', { claim: quote('Mara Okello'), places: [1] }, {}, undefined],
    ['a claim that says so already, on the same words', {}, { claims: [claimOf('c')] }, 'there'],
    ['nothing, if it says so on others', { claim: quote('Jonas Veld met') }, { claims: [claimOf('c')] }, undefined],
    [
      'nothing, once the user has said who is meant',
      { claim: { subject: 'Ulf' }, amendment: { subject: 'jonas' } },
      {},
      undefined,
    ],
  ])('%s', (_, put, given, hindrance) => {
    const found = item(put, worldOf(given));
    expect(found.blocker).toBe(hindrance);
    expect(takeOf(found) === undefined).toBe(hindrance !== undefined && hindrance !== 'there');
  });
});

describe('what became of a proposal', () => {
  const taken = (more: object = {}): Decision => ({
    kind: 'accepted',
    claim: 'c',
    dossier: undefined,
    merged: false,
    spots: [],
    ...more,
  });
  const spots = [{ document: 'article', segments: evidence('funds the port').segments }];
  it.each<[string, Decision | undefined, object | undefined, string]>([
    ['open, if nothing was decided', undefined, undefined, 'open'],
    ['rejected', { kind: 'rejected' }, undefined, 'rejected'],
    ['accepted, as long as its claim is there', taken(), { proposed: { by: 'X', on: '2026-11-22' } }, 'accepted'],
    ['open again when its claim is gone', taken(), undefined, 'open'],
    ['open, if another claim has that id now', taken(), {}, 'open'],
    ['accepted, as long as its words stand with the other claim', taken({ merged: true, spots }), {}, 'accepted'],
    ['open again when they do not', taken({ merged: true, spots }), { evidence: [evidence('Jonas Veld met')] }, 'open'],
  ])('%s', (_, decision, claim, outcome) => {
    const world = worldOf({ claims: claim ? [claimOf('c', claim)] : [] });
    expect(item({ ...(decision && { decision }) }, world).outcome).toBe(outcome);
  });
});

describe('a proposal', () => {
  it('finds who says the same, the other way round too where that is one relation', () => {
    const met = claimOf('c', {
      subject: 'jonas',
      relation: 'meets',
      object: 'mara',
      evidence: [evidence('Jonas Veld met')],
    });
    const claims = [met];
    const claim = { subject: 'Mara Okello', relation: 'meets', object: 'Jonas Veld', ...quote('met Mara Okello') };
    expect(item({ claim }, worldOf({ claims })).duplicate).toEqual({ claim: 'c', sameWords: true });
    expect(item({ claim: { ...claim, polarity: 'denied' } }, worldOf({ claims })).duplicate).toBeUndefined();
    expect(item({ claim: { ...claim, relation: 'funds' } }, worldOf({ claims })).duplicate).toBeUndefined();
  });

  it('says where its quote stands, if the answer names another sentence', () => {
    const at = (sentence: number) => ({
      claim: { quotes: [{ parts: [{ text: 'Jonas Veld met' }], sentence }] },
    });
    expect(item(at(1)).quotes[0]?.elsewhere).toBe(2);
    expect(item(at(2)).quotes[0]?.elsewhere).toBeUndefined();
  });

  it('sees that it links somebody with themselves, also before they are an actor', () => {
    expect(item({ claim: { object: 'M. Okello' } }).self).toBe(true);
    const names = { ulf: { to: 'new', kind: 'person' } } as const;
    expect(item({ claim: { subject: 'Ulf', object: 'ULF' } }, worldOf({ names })).self).toBe(true);
    expect(item({ claim: { subject: 'Ulf', object: 'ULF' } }).self).toBe(false);
  });

  it('tells what was changed by hand, and not what was said anew', () => {
    const amendment = { modality: 'asserted', when: '', polarity: 'denied', note: { en: 'odd' } } as const;
    expect(item({ amendment })).toMatchObject({ amended: true, changed: ['polarity', 'note'] });
    expect(item({ amendment: { when: '' } }).amended).toBe(false);
  });

  it('takes its sources for actors where they are, and leaves them names where not', () => {
    const found = item({ claim: { attribution: [{ name: 'Jonas Veld' }, { name: 'Ulf' }, { name: undefined }] } });
    expect(takeOf(found)?.attribution).toEqual([
      { name: 'Jonas Veld', party: { known: 'jonas' } },
      { name: 'Ulf' },
      { name: undefined },
    ]);
  });
});

it('an amendment replaces what it says, takes a date away where it is empty, and settles what was assumed', () => {
  const claim = proposed({
    when: '2026-01',
    said: '2026-02',
    assumed: ['modality', 'polarity'],
    remarks: [{ field: 'when', found: 'Jan', taken: '2026-01' }],
  });
  expect(amended(claim, undefined)).toBe(claim);
  const next = amended(claim, { when: '', polarity: 'denied' });
  expect(next).toMatchObject({ said: '2026-02', polarity: 'denied', assumed: ['modality'], remarks: [] });
  expect(next).not.toHaveProperty('when');
});
