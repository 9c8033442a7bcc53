/** Does a reading that was rejected stay so when the page is loaded again, and only for the words that it was rejected of? */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Actor, Claim, Document } from '../../../src/dossier/schema.ts';
import { RejectedReadings, type Readings } from '../../../src/session/rejected-readings.svelte.ts';
import { readRejected, RejectedStorage, rejectedText } from '../../../src/session/rejected-storage.ts';
import { soundDossier, rawActor, rawDocument } from '../dossier/sample.ts';

const TEXT = 'Ann pays Bob. Ann met Bob.';
const dossier = soundDossier({
  documents: [
    rawDocument(TEXT, {
      sentences: [
        [0, 13],
        [14, TEXT.length],
      ],
    }),
  ],
  actors: [rawActor('ann'), rawActor('bob')],
  claims: [],
});
const [document] = dossier.documents as readonly [Document];
const of: Readings = {
  documentOf: (id) => dossier.documents.find((one) => one.id === id),
  actorOf: (who): Actor | undefined => ('id' in who ? dossier.actors.find(({ id }) => id === who.id) : undefined),
};
const at = (start: number): Claim['evidence'] => [
  { document: document.id, segments: [{ start, end: start + 3, exact: TEXT.slice(start, start + 3) }] },
];
const three = (relation: string) => ({ subject: { id: 'ann' }, relation: { id: relation }, object: { id: 'bob' } });

/** A page on which a dossier is open, and a device that it shares with the next. */
function page(device: Map<string, string>, key = 'k', documents: readonly Document[] = dossier.documents) {
  const rejected = new RejectedReadings();
  const storage = new RejectedStorage(rejected);
  const keeping = {
    opened: 1,
    key,
    held: 0,
    draft: (kind: string) => Promise.resolve(device.get(`${keeping.key}/${kind}`)),
    keepDraft: (kind: string, text: string | undefined) => {
      if (text === undefined) device.delete(`${keeping.key}/${kind}`);
      else device.set(`${keeping.key}/${kind}`, text);
      return Promise.resolve();
    },
    hold: () => void keeping.held++,
  };
  const follow = (): void => storage.follow(keeping, { documents });
  follow();
  return { rejected, keeping, follow };
}
const recalled = async ({ rejected }: ReturnType<typeof page>): Promise<void> =>
  vi.waitFor(() => expect(rejected.keys.size).toBeGreaterThan(0));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function afterRejecting(relation = 'pays') {
  const device = new Map<string, string>();
  const before = page(device);
  await settled();
  before.rejected.reject(of, three(relation), at(0));
  before.follow();
  return { device, before };
}

describe('a reading that was rejected', () => {
  it('is rejected after a reload, for its sentence and no other', async () => {
    const { device, before } = await afterRejecting();
    // The dossier goes into the library with it, or nobody would find it again.
    expect(before.keeping.held).toBe(1);
    const after = page(device);
    await recalled(after);
    expect(after.rejected.has(of, three('pays'), at(0))).toBe(true);
    expect(after.rejected.has(of, three('pays'), at(14))).toBe(false);
    expect(after.rejected.has(of, three('meets'), at(0))).toBe(false);
  });

  it('is not so once its text is another', async () => {
    const { device } = await afterRejecting();
    const after = page(device, 'k', [{ ...document, sha256: 'f'.repeat(64) }]);
    await settled();
    expect(after.rejected.keys.size).toBe(0);
  });

  it('says nothing of another dossier, also of one that is opened on the same page', async () => {
    const { device, before } = await afterRejecting();
    const other = page(device, 'other');
    await settled();
    expect(other.rejected.keys.size).toBe(0);
    Object.assign(before.keeping, { opened: 2, key: 'other' });
    before.follow();
    await settled();
    expect(before.rejected.keys.size).toBe(0);
    expect([...device.keys()]).toEqual(['k/rejected']);
  });

  it('goes along where the dossier becomes a copy', async () => {
    const { device, before } = await afterRejecting();
    Object.assign(before.keeping, { key: 'copy' });
    before.follow();
    const after = page(device, 'copy');
    await recalled(after);
    expect(after.rejected.has(of, three('pays'), at(0))).toBe(true);
  });

  it('is kept with those of before, also where it is rejected before these have come', async () => {
    const { device } = await afterRejecting();
    const after = page(device);
    after.rejected.reject(of, three('meets'), at(14));
    await vi.waitFor(() => expect(after.rejected.keys.size).toBe(2));
    after.follow();
    expect(readRejected(device.get('k/rejected'), dossier.documents)).toHaveLength(2);
  });

  it('leaves nothing behind where nothing was rejected', async () => {
    const device = new Map<string, string>();
    const { keeping, follow } = page(device);
    await settled();
    follow();
    expect([device.size, keeping.held]).toEqual([0, 0]);
  });
});

it('whatever is kept there is read without an error, and what was written is read whole', () => {
  const key = JSON.stringify([document.id, document.sha256, 0, 'Ann', 'pays', 'Bob']);
  expect(readRejected(rejectedText(new Set([key])), dossier.documents)).toEqual([key]);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readRejected(text, dossier.documents)).toEqual([]);
    }),
  );
  const hurt = [['x'], [document.id, document.sha256, -1, 'a', 'b', 'c'], null, JSON.parse(key) as unknown];
  expect(readRejected(JSON.stringify({ version: 1, rejected: hurt }), dossier.documents)).toEqual([key]);
  expect(readRejected(JSON.stringify({ version: 2, rejected: hurt }), dossier.documents)).toEqual([]);
});
