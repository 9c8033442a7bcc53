/** How does the chain of who says so change as it is written? */
import { expect, it } from 'vitest';
import type { Source } from '../../../src/dossier/schema.ts';
import { outwards, without, withSpeaker } from '../../../src/session/says-so.ts';

const [a, b, c]: Source[] = [{ actor: 'ann' }, { name: 'Carl' }, { anonymous: true }];
const chain = [a, b, c] as Source[];

it('one goes a step outwards, and the outermost stays', () => {
  expect(outwards(chain, 2)).toEqual([a, c, b]);
  expect(outwards(chain, 1)).toEqual([b, a, c]);
  expect([outwards(chain, 0), outwards(chain, 3)]).toEqual([chain, chain]);
});

it('one goes, wherever it stands', () => {
  expect([without(chain, 0), without(chain, 2)]).toEqual([
    [b, c],
    [a, b],
  ]);
});

it('somebody comes in at the end, and what was said last of a name counts', () => {
  const fresh = { name: 'Carl', kind: 'person', language: 'en' };
  const other = { name: 'Dora', kind: 'person', language: 'en' };
  const first = withSpeaker({ attribution: [], speakers: [other] }, { name: 'Carl' }, fresh);
  expect(first).toEqual({ attribution: [{ name: 'Carl' }], speakers: [other, fresh] });
  const again = withSpeaker(first, { name: 'Carl' }, { ...fresh, kind: 'organisation' });
  expect(again.speakers).toEqual([other, { ...fresh, kind: 'organisation' }]);
  expect(withSpeaker(first, { name: 'Carl' }).speakers, 'by name only').toEqual([other]);
  expect(withSpeaker({ attribution: [] }, { actor: 'ann' })).toEqual({ attribution: [{ actor: 'ann' }], speakers: [] });
});
