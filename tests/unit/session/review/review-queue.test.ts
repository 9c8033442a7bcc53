/** What becomes of proposals in the review queue, and when does one open again? */
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../src/exchange/proposals/read-answer.ts';
import type { Ports } from '../../../../src/session/ports.ts';
import { IntakeFailure } from '../../../../src/session/intake-failure.ts';
import { ReviewQueue } from '../../../../src/session/review/review-queue.svelte.ts';
import { MemoryStore, silentTabs } from '../memory-store.ts';
import { readHere } from '../read-here.ts';
import { Autosave } from '../../../../src/session/autosave.svelte.ts';
import { Session } from '../../../../src/session/session.svelte.ts';
import { kimDossier } from '../../exchange/proposals/samples.ts';

const ports: Ports = {
  intake: readHere,
  arrange: ({ nodes }) =>
    Promise.resolve({
      x: Float64Array.from(nodes, (_, i) => i * 100),
      y: new Float64Array(nodes.length),
      side: nodes.map(() => 'below' as const),
    }),
  animate: (step) => Promise.resolve(void step(1)),
  today: () => '2026-11-22',
  now: () => '2026-11-22T08:00:00.000Z',
};

const WORDS = ['Kim memuji hubungan', 'invincible dan eternal', 'sejak kunjungan Putin ke Pyongyang'];
const claim = (i: number, more: object = {}) => ({
  subject: 'Kim Jong Un',
  relation: 'praises',
  object: 'Rusia',
  quotes: [WORDS[i % WORDS.length]],
  modality: 'asserted',
  polarity: 'affirmed',
  attribution: [],
  ...more,
});

async function desk(claims: readonly object[]): Promise<{ session: Session; proposals: ReviewQueue }> {
  const session = new Session(ports);
  await session.open({ dossier: kimDossier(), unread: [] });
  const proposals = new ReviewQueue(session);
  proposals.by = 'Model X';
  proposals.take(readAnswer(JSON.stringify({ claims }), { texts: [], language: 'en' }), 'answer');
  return { session, proposals };
}
const keys = ({ items }: ReviewQueue) => items.map(({ key }) => key);
const outcomes = ({ items }: ReviewQueue) => items.map(({ outcome }) => outcome);

describe('the review queue', () => {
  it('takes nothing before every name is decided, and the same answer only once', async () => {
    const { session, proposals } = await desk([claim(0), claim(1)]);
    const [first = ''] = keys(proposals);
    expect(proposals.items[0]?.blocker).toBe('relation');
    proposals.accept([first], 'x');
    expect(outcomes(proposals)).toEqual(['open', 'open']);
    expect(proposals.typeRows).toMatchObject([{ name: 'praises', count: 2 }]);
    proposals.predicateAs('praises', { to: 'nobody' });
    expect(proposals.items[0]?.blocker).toBe('left-out');
    proposals.predicateAs('praises', { to: 'known', id: 'statement' });
    const again = readAnswer(JSON.stringify({ claims: [claim(0), claim(2)] }), { texts: [], language: 'en' });
    expect(proposals.take(again, 'again')).toBe(1);
    proposals.accept(keys(proposals), 'three');
    expect(outcomes(proposals)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(session.history?.steps).toHaveLength(2);
  });

  it('opens a proposal again when its step is undone, there or elsewhere', async () => {
    const { session, proposals } = await desk([claim(0), claim(1)]);
    proposals.predicateAs('praises', { to: 'new', family: 'speech', directed: true });
    const [first = '', second = ''] = keys(proposals);
    proposals.accept([first], 'one');
    await session.undo();
    expect(outcomes(proposals)).toEqual(['open', 'open']);
    expect(session.dossier?.relationTypes.some(({ id }) => id === 'praises')).toBe(false);
    proposals.accept([second], 'two');
    expect(outcomes(proposals)).toEqual(['open', 'accepted']);
    proposals.accept([first], 'one');
    proposals.undo();
    expect(outcomes(proposals)).toEqual(['open', 'accepted']);
    proposals.reject([first]);
    proposals.undo();
    expect(outcomes(proposals)).toEqual(['open', 'accepted']);
    // Something else was done meanwhile: it stays, and only the claim goes.
    await session.change({ kind: 'dossier-changed' }, (dossier) => ({ ...dossier, licence: 'CC0' }));
    proposals.undo();
    expect(outcomes(proposals)).toEqual(['open', 'open']);
    expect(session.dossier?.licence).toBe('CC0');
  });

  it('notices what is there already, and adds new words to it', async () => {
    const { session, proposals } = await desk([
      claim(0, { relation: 'leadership', object: 'Korea Utara', quotes: ['Pemimpin Korea Utara'] }),
      claim(0, { relation: 'leadership', object: 'North Korea' }),
    ]);
    const [first, second] = proposals.items;
    expect(first).toMatchObject({ blocker: 'there', duplicate: { claim: 'c-1a', sameWords: true } });
    expect(second).toMatchObject({ duplicate: { claim: 'c-1a', sameWords: false } });
    expect(second && proposals.group(second, 'all')).toEqual([]);
    proposals.addToDuplicate(second?.key ?? '', 'more');
    expect(session.claims.get('c-1a')?.evidence).toHaveLength(2);
    expect(outcomes(proposals)).toEqual(['open', 'accepted']);
    await session.undo();
    expect(outcomes(proposals)).toEqual(['open', 'open']);
  });

  it('never takes what is not verbatim, whatever is amended', async () => {
    const { session, proposals } = await desk([claim(0, { relation: 'statement', quotes: ['Kim', 'no such words'] })]);
    const [key = ''] = keys(proposals);
    const before = session.dossier;
    const tries = [
      {},
      { quotes: [] },
      { quotes: [{ parts: [{ text: 'Kim' }] }] },
      { quotes: [{ document: 'article', parts: [{ text: 'no such words', at: { start: 0, end: 13 } }] }] },
      { subject: 'nobody', quotes: [{ parts: [{ text: WORDS[0] ?? '' }] }] },
    ];
    for (const change of tries) {
      proposals.amend(key, change);
      proposals.accept([key], 'x');
      expect(session.dossier).toBe(before);
    }
    proposals.restore(key);
    proposals.amend(key, { quotes: [{ parts: [{ text: 'Kim' }] }] });
    proposals.place(key, 0, 1);
    proposals.accept([key], 'x');
    expect(outcomes(proposals)).toEqual(['accepted']);
    expect(session.dossier?.claims.at(-1)).toMatchObject({
      proposed: { by: 'Model X', on: '2026-11-22' },
      evidence: [{ segments: [{ exact: 'Kim' }] }],
    });
  });

  it('takes two hundred proposals with as many new actors in one step', async () => {
    const { proposals } = await desk(
      Array.from({ length: 200 }, (_, i) => claim(i, { subject: `Actor ${i}`, note: `n${i}` })),
    );
    expect(proposals.counts).toMatchObject({ all: 200, verbatim: 200, open: 200 });
    for (const { key } of proposals.nameRows) proposals.nameAs(key, { to: 'new', kind: 'person' });
    proposals.predicateAs('praises', { to: 'known', id: 'statement' });
    const [first] = proposals.items;
    proposals.accept(first ? proposals.group(first, 'all').map(({ key }) => key) : [], 'all');
    expect(proposals.counts.accepted).toBe(200);
  });

  it('comes back with everything that was decided, also for a dossier that is not on the shelf', async () => {
    const { session, proposals } = await desk([claim(0), claim(1), claim(2)]);
    const store = new MemoryStore();
    const keeping = new Autosave(session, store, silentTabs);
    keeping.begin({ key: 'own' });
    await proposals.follow(keeping);
    proposals.predicateAs('praises', { to: 'known', id: 'statement' });
    const [first = '', second = ''] = keys(proposals);
    proposals.reject([second]);
    proposals.accept([first], 'one');
    await proposals.keep();
    expect(proposals.kept).toBe(true);
    // What waits for a dossier takes it to the shelf: else nobody would find the way back to it.
    await keeping.keep();
    expect((await store.cards()).map(({ key }) => key)).toEqual(['own']);

    const later = new ReviewQueue(session);
    await later.follow(keeping);
    expect(later.by).toBe('Model X');
    expect(outcomes(later)).toEqual(['accepted', 'rejected', 'open']);
    expect(later.items[2]?.relation).toEqual({ known: 'statement' });
    later.undo();
    expect(outcomes(later)).toEqual(['open', 'rejected', 'open']);
    await later.keep();
    // Another dossier has a desk of its own; one that is told of no room says so.
    keeping.begin({ key: 'other' });
    await later.follow(keeping);
    expect(later.items).toEqual([]);
    store.trouble = 'refused';
    later.take(readAnswer(JSON.stringify({ claims: [claim(0)] }), { texts: [], language: 'en' }), 'again');
    await later.keep();
    expect(later.kept).toBe(false);
    store.trouble = undefined;
    keeping.begin({ key: 'own' });
    await later.follow(keeping);
    expect(outcomes(later)).toEqual(['open', 'rejected', 'open']);
    later.clear();
    await later.keep();
    expect(store.desks.has('own')).toBe(false);
  });

  it('takes nothing in a group that needs a look of its own, and counts why', async () => {
    const said = { relation: 'leadership', object: 'Korea Utara', quotes: ['Pemimpin Korea Utara'] };
    const { proposals } = await desk([
      claim(0, { relation: 'statement' }),
      claim(0, { relation: 'statement', note: 'the same once more' }),
      claim(1, { relation: 'statement' }),
      claim(1, { relation: 'statement', modality: 'alleged' }),
      claim(0, { relation: 'statement', object: 'Kim Jong Un' }),
      claim(0, said),
      claim(0, { ...said, modality: 'alleged' }),
      claim(2),
    ]);
    const [first, , odd, , self, , against] = proposals.items;
    expect(self?.self).toBe(true);
    expect(odd?.differs).toEqual({ claim: undefined, modality: 'alleged', polarity: 'affirmed' });
    expect(against?.differs).toEqual({ claim: 'c-1a', modality: 'asserted', polarity: 'affirmed' });
    expect(first && proposals.group(first, 'all')).toEqual([first]);
    expect(proposals.bulk).toEqual({ all: 8, ready: 1, there: 1, waiting: 1, self: 1, differs: 3, twice: 1 });
    // One look at it is enough: by itself it comes in.
    proposals.accept([self?.key ?? ''], 'self');
    expect(proposals.counts.accepted).toBe(1);
  });

  it('writes down who answered, what a person changed and who among the sources is an actor, and takes nothing unsigned', async () => {
    const { session, proposals } = await desk([
      claim(0, {
        relation: 'statement',
        attribution: ['Yonhap', 'Putin kita', 'Somebody'],
        polarity: 'kinda',
        sentence: 99,
      }),
    ]);
    const [item] = proposals.items;
    expect(item?.claim.remarks).toEqual([{ field: 'polarity', found: 'kinda', taken: 'affirmed' }]);
    expect(item?.quotes[0]?.elsewhere).toBeGreaterThan(0);
    expect(proposals.sourceRows.map(({ name, inText }) => `${name} ${inText}`)).toContain('Somebody false');
    expect(proposals.unnamed).toBe(0);
    const key = item?.key ?? '';
    proposals.by = ' ';
    proposals.accept([key], 'x');
    expect(proposals.counts.accepted).toBe(0);
    proposals.by = 'Model X';
    proposals.nameAs('putin kita', { to: 'known', id: 'vladimir-putin' });
    proposals.amend(key, { modality: 'alleged', polarity: 'affirmed' });
    proposals.accept([key], 'x', 'Ana');
    expect(session.dossier?.claims.at(-1)).toMatchObject({
      coder: 'Ana',
      proposed: { by: 'Model X', on: '2026-11-22', amended: ['modality'] },
    });
    expect(session.dossier?.claims.at(-1)?.attribution.slice(1)).toEqual([
      { actor: 'vladimir-putin' },
      { name: 'Somebody' },
    ]);
  });

  it('takes the kind of a new name from what shows it, and says so; where nothing does it is left open', async () => {
    const { session, proposals } = await desk([claim(0, { subject: 'Jepang', object: 'tombak' })]);
    const [japan, nobody] = proposals.nameRows;
    expect(japan && proposals.asNew(japan)).toMatchObject({ to: 'new', kind: 'state', guessed: true });
    expect(nobody?.inText).toBe(false);
    for (const row of proposals.nameRows) proposals.nameAs(row.key, proposals.asNew(row));
    expect([proposals.guessed, proposals.kindless]).toEqual([1, 1]);
    expect(proposals.asNew({ ...nobody!, name: 'Tombak' })).toEqual({ to: 'new', kind: 'unspecified' });
    proposals.nameAs(nobody?.key ?? '', { to: 'new', kind: 'unspecified' });
    proposals.predicateAs('praises', { to: 'known', id: 'statement' });
    proposals.accept(keys(proposals), 'one');
    expect(session.dossier?.actors.slice(-2).map(({ name, kind }) => [Object.values(name)[0], kind])).toEqual([
      ['Jepang', 'state'],
      ['tombak', 'unspecified'],
    ]);
    expect(session.dossier?.actorKinds.at(-1)?.id).toBe('unspecified');
  });

  describe('all that is left becomes new', () => {
    const many = () => desk([0, 1, 2, 3].map((i) => claim(i, { subject: `Nama ${i}`, object: `Kata ${i}` })));
    const decided = ({ nameRows, typeRows }: ReviewQueue) =>
      [...nameRows, ...typeRows].filter(({ choice }) => choice).length;

    it('a few at a time and as one: shown at the end only, and taken back as one but for what a person said since', async () => {
      const { proposals } = await many();
      const seen: number[] = [];
      await proposals.restIsNew(() => Promise.resolve(void seen.push(decided(proposals))));
      expect(seen.length).toBeGreaterThan(8);
      expect(new Set(seen)).toEqual(new Set([0]));
      expect(proposals.nameRows.map(({ choice }) => choice?.to)).toEqual(Array.from({ length: 8 }, () => 'new'));
      expect(proposals.items.every(({ subject }) => typeof subject === 'object')).toBe(true);
      expect([proposals.naming, proposals.unnamed]).toEqual([undefined, 0]);
      const [first, second] = proposals.nameRows;
      proposals.nameAs(first?.key ?? '', { to: 'new', kind: 'media' });
      proposals.takeNamingBack();
      expect(proposals.nameRows.map(({ choice }) => choice?.to)).toEqual([
        'new',
        ...Array.from({ length: 7 }, () => undefined),
      ]);
      expect(proposals.items[1]?.subject).toBe('unknown');
      expect(second?.choice?.to).toBe('new');
      expect(proposals.named).toBeUndefined();
    });

    it('keeps what a person says meanwhile', async () => {
      const { proposals } = await many();
      const [row] = proposals.nameRows;
      let said = false;
      await proposals.restIsNew(() => {
        if (!said) proposals.nameAs(row?.key ?? '', { to: 'nobody' });
        said = true;
        return Promise.resolve();
      });
      expect(proposals.nameRows[0]?.choice).toEqual({ to: 'nobody' });
      expect(proposals.items[0]?.subject).toBe('nobody');
      expect(proposals.unnamed).toBe(0);
    });

    it('leaves nothing half done where the desk or the dossier is another one meanwhile, or where it breaks', async () => {
      const { session, proposals } = await many();
      await expect(proposals.restIsNew(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
      expect([decided(proposals), proposals.naming]).toEqual([0, undefined]);
      await proposals.restIsNew(() => session.change({ kind: 'renamed' as never, what: 'x' }, (now) => ({ ...now })));
      expect([decided(proposals), proposals.naming, proposals.named]).toEqual([0, undefined, undefined]);
      await proposals.restIsNew(() => Promise.resolve(proposals.clear()));
      expect([proposals.items, proposals.naming, proposals.named]).toEqual([[], undefined, undefined]);
    });
  });

  it('gives one report of many files, and takes them as one', async () => {
    const { proposals } = await desk([]);
    const file = (path: string, text: string) => ({ path, file: new Blob([text]) });
    const answer = (i: number) => JSON.stringify({ claims: [claim(i), { subject: `Half ${i}` }] });
    await proposals.reading.read(
      [0, 1, 2, 3].map((i) => file(`${i}.json`, answer(i))),
      'en',
      () => Promise.resolve(),
    );
    const { files = [] } = proposals.report ?? {};
    expect(
      files.map(({ name, items, claims, fresh, problems }) => [name, items, claims, fresh, problems.length]),
    ).toEqual([
      ['0.json', 2, 1, 1, 1],
      ['1.json', 2, 1, 1, 1],
      ['2.json', 2, 1, 1, 1],
      // The words are those of the first file once more.
      ['3.json', 2, 1, 0, 1],
    ]);
    expect(proposals.items.map(({ answer: from }) => from)).toEqual(['0.json', '1.json', '2.json']);
    expect(proposals.reading.progress).toBeUndefined();
  });

  it('takes nothing of a reading that was stopped, or that belongs to another dossier', async () => {
    const { proposals } = await desk([]);
    const file = new Blob([JSON.stringify({ claims: [claim(0)] })]);
    const files = ['a.json', 'b.json'].map((path) => ({ path, file }));
    let stop = true;
    const pause = (): Promise<void> => {
      if (stop) proposals.reading.stop();
      return Promise.resolve();
    };
    await proposals.reading.read(files, 'en', pause);
    expect(proposals.items).toEqual([]);
    expect(proposals.reading.stopped).toBe(true);
    stop = false;
    const reading = proposals.reading.read(files, 'en', pause);
    proposals.clear();
    await reading;
    expect(proposals.items).toEqual([]);
    await proposals.reading.read(files, 'en', pause);
    expect(proposals.items).toHaveLength(1);
  });

  it('takes nothing of a reading that broke off, says so, and reads the next', async () => {
    const session = new Session({
      ...ports,
      intake: { ...readHere, ask: () => Promise.reject(new IntakeFailure('broke', 'out of memory')) },
    });
    await session.open({ dossier: kimDossier(), unread: [] });
    const broken = new ReviewQueue(session);
    const files = [{ path: 'a.json', file: new Blob(['{}']) }];
    await broken.reading.read(files, 'en', () => Promise.resolve());
    expect([broken.reading.broke, broken.reading.stopped, broken.report]).toEqual([true, false, undefined]);
    const { proposals } = await desk([]);
    const found = await proposals.reading.paste(JSON.stringify({ claims: [claim(0)] }), 'pasted', 'en', () =>
      Promise.resolve(),
    );
    expect([found, proposals.items.length, proposals.reading.broke]).toEqual([1, 1, false]);
  });

  it('offers further names of actors that are there', async () => {
    const { session, proposals } = await desk([]);
    const [actor] = session.dossier?.actors ?? [];
    const known = Object.values(actor?.name ?? {})[0] ?? '';
    const actors = [{ name: known, aliases: ['Someone Else Entirely', known.toUpperCase()] }];
    proposals.take(readAnswer(JSON.stringify({ claims: [claim(0)], actors }), { texts: [], language: 'en' }), 'x');
    expect(proposals.aliasRows).toMatchObject([{ alias: 'Someone Else Entirely', actor: actor?.id }]);
    for (const row of proposals.aliasRows) proposals.addAlias(row);
    expect(proposals.aliasRows).toEqual([]);
    const names = Object.values(session.dossier?.actors[0]?.aliases ?? {}).flat();
    expect(names).toContain('Someone Else Entirely');
  });

  it('asks once about one whom several answers give, by name or by item of Wikidata', async () => {
    const { session, proposals } = await desk([]);
    const answer = (subject: string, actor: object) =>
      readAnswer(JSON.stringify({ claims: [claim(0, { subject, object: 'Putin' })], actors: [actor] }), {
        texts: [],
        language: 'en',
      });
    proposals.takeAll([
      { name: 'a', answer: answer('Lada Verek', { name: 'Lada Verek', kind: 'person', wikidata: 'Q1000001' }) },
      { name: 'b', answer: answer('Ladu', { name: 'Ladu', wikidata: 'Q1000001' }) },
      { name: 'c', answer: answer('L. Verek', { name: 'Lada Verek', aliases: ['L. Verek'] }) },
      { name: 'd', answer: answer('Another', { name: 'Lada Verek', aliases: ['Another'], wikidata: 'Q7' }) },
    ]);
    expect(proposals.nameRows.map(({ name, count }) => [name, count])).toEqual([
      ['Lada Verek', 3],
      ['Another', 1],
    ]);
    const [row] = proposals.nameRows;
    if (row) proposals.nameAs(row.key, proposals.asNew(row));
    proposals.predicateAs('praises', { to: 'known', id: 'statement' });
    proposals.accept(keys(proposals), 'three');
    const made = session.dossier?.actors.filter(({ wikidata }) => wikidata === 'Q1000001') ?? [];
    expect(made.map(({ name, aliases }) => [Object.values(name), Object.values(aliases ?? {})])).toEqual([
      [['Lada Verek'], [['Ladu', 'L. Verek']]],
    ]);
    expect(outcomes(proposals)).toEqual(['accepted', 'accepted', 'accepted', 'open']);
  });
});
