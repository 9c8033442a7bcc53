/** Does a relation that is chosen as it is said from its other end turn the ends? */
import { describe, expect, it } from 'vitest';
import type { RelationRef, ActorRef } from '../../../../src/edit/claims.ts';
import type { DraftContent } from '../../../../src/session/draft.ts';
import { typeOptions } from '../../../../src/session/options/type-options.ts';
import { sayTurned } from '../../../../src/session/say-turned.ts';
import { rawType, soundDossier } from '../../dossier/sample.ts';

const dossier = soundDossier({
  claims: [],
  relationTypes: [
    rawType('pays', {
      label: { en: 'pays' },
      labelInverse: { en: 'is paid by' },
      noun: { en: 'payment' },
      family: 'law',
    }),
    rawType('meets', { label: { en: 'meets' }, labelInverse: { en: 'is met by' }, directed: false, family: 'law' }),
  ],
});
const first = (typed: string) => typeOptions(dossier, 'en', typed, { first: [] })[0];

describe('the wording of the other end', () => {
  it('is offered as it is typed, with what the claim will say', () => {
    expect(first('is pa')).toMatchObject({ value: { id: 'pays', turned: true }, text: 'is paid by', detail: '⇄ pays' });
    expect(first('paid by')).toMatchObject({ value: { id: 'pays', turned: true } });
    expect(first('is paid by')).toMatchObject({ value: { id: 'pays', turned: true }, whole: true });
  });

  it('is not taken where its own wording fits as well, nor where there is no direction', () => {
    for (const typed of ['', 'pa', 'pays', 'payment'])
      expect(first(typed)).toMatchObject({ value: { id: 'pays' }, text: 'pays', detail: 'payment' });
    expect(first('pays')?.value).toEqual({ id: 'pays' });
    expect(first('meets')?.value).toEqual({ id: 'meets' });
    expect(typeOptions(dossier, 'en', 'is met', { first: [] }).every(({ value }) => !('turned' in value))).toBe(true);
  });
});

describe('a claim', () => {
  const composing = (subject?: ActorRef) => {
    const done: (string | RelationRef | undefined)[] = [];
    const content = { ...(subject && { subject }) } as DraftContent;
    sayTurned(
      { content, swap: () => void done.push('swap'), say: ({ relation }) => void done.push(relation) },
      { id: 'pays' },
    );
    return done;
  };
  it('has its ends turned, before the relation is said', () => {
    expect(composing({ id: 'one' })).toEqual(['swap', { id: 'pays' }]);
    expect(composing()).toEqual([{ id: 'pays' }]);
  });
});
