/** Does a step lead to what is still to be read or checked, and can each mark be undone? */
import { beforeEach, describe, expect, it } from 'vitest';
import { makePage } from '../view/shell/page.ts';

let page: ReturnType<typeof makePage>;
beforeEach(async () => {
  page = makePage();
  await page.opening.follow();
  await page.session.coding.fetch();
});

const sentence = (): unknown => page.session.revealRequest;

describe('the reading for claims', () => {
  it('goes on past what has nothing to code, and a second press takes the mark away', async () => {
    const { session, run } = page;
    const { progress } = session;
    const open = progress.states.flatMap((state, i) => (state === 'open' ? [i] : []));
    const [first = 0, second = 0] = open;
    progress.stand(first);
    const before = progress.read;
    run('nothing-here');
    await Promise.resolve();
    expect([progress.read, progress.states[first], progress.current]).toEqual([before + 1, 'nothing', second]);
    expect(sentence()).toEqual({ sentence: second, byUser: true });
    expect(page.say()).toBe(`§${first + 1}: nothing to code.`);

    progress.stand(first);
    run('nothing-here');
    await Promise.resolve();
    expect([progress.states[first], progress.current]).toEqual(['open', first]);

    await session.undo();
    expect(progress.states[first]).toBe('nothing');
    await session.undo();
    expect([progress.states[first], session.dossier?.nothingToCode]).toEqual(['open', undefined]);
  });

  it('marks nothing in a sentence that is coded, and goes on', async () => {
    const { session, run } = page;
    const { progress } = session;
    const coded = progress.states.indexOf('coded');
    progress.stand(coded);
    run('nothing-here');
    await Promise.resolve();
    expect(session.dossier?.nothingToCode).toBeUndefined();
    expect(progress.states[progress.current]).toBe('open');
  });

  it('goes on in the next article, and says when nothing is left', async () => {
    const { session, run } = page;
    const mark = (from: number): Promise<void> =>
      session.change({ kind: 'sentence-marked' }, (before) => ({
        ...before,
        nothingToCode: before.documents.slice(from).flatMap(({ id, text, sentences }) =>
          sentences.map(([start, end]) => ({
            document: id,
            segments: [{ start, end, exact: text.slice(start, end) }],
          })),
        ),
      }));
    const documents = session.dossier?.documents ?? [];
    await mark(1);
    session.showDocument(documents[1]?.id);
    run('next-sentence');
    expect(session.document?.id).toBe(documents[0]?.id);
    expect(session.progress.states[session.progress.current]).toBe('open');
    expect(page.say()).toMatch(/another one/);
    await mark(0);
    const at = session.progress.current;
    run('previous-sentence');
    expect([session.progress.current, page.say()]).toEqual([at, 'Every other sentence has been read.']);
    // What was said of the last one is not lost by that.
    page.shell.announcer.announce('Claim added');
    page.shell.steps.onward();
    await Promise.resolve();
    expect(page.say()).toBe('Claim added. Every other sentence has been read.');
  });
});

describe('the claims to check', () => {
  it('come in the order of the articles, round and round, and go when they were checked', async () => {
    const { session, run } = page;
    const [first, second] = session.dossier?.claims ?? [];
    if (!first || !second) throw new Error('two claims are needed');
    session.checking.mark(second.id, 'who?');
    session.checking.mark(first.id);
    await Promise.resolve();
    expect(session.checking.claims.map(({ id }) => id)).toHaveLength(2);
    const [one, other] = session.checking.claims.map(({ id }) => id);
    run('next-to-check');
    expect(session.activeClaim).toBe(one);
    run('next-to-check');
    expect(session.activeClaim).toBe(other);
    run('next-to-check');
    expect(session.activeClaim).toBe(one);
    run('previous-to-check');
    expect(session.activeClaim).toBe(other);
    run('to-check');
    await Promise.resolve();
    expect(session.checking.claims.map(({ id }) => id)).toEqual([one]);
    await session.undo();
    expect(session.checking.claims).toHaveLength(2);
    expect(session.claims.get(second.id)?.toCheck).toEqual({ note: 'who?' });
  });

  it('may be none', () => {
    const { run } = page;
    run('next-to-check');
    expect(page.say()).toBe('No claim is to be checked.');
  });
});

describe('what leads back', () => {
  it('says what was undone, and what was done again', async () => {
    const { session, run } = page;
    const [claim] = session.dossier?.claims ?? [];
    const sentence = session.told(claim?.id ?? '');
    session.checking.mark(claim?.id ?? '');
    await Promise.resolve();
    run('undo');
    await expect.poll(page.say).toBe(`Undone: “To check: ${sentence}”`);
    run('redo');
    await expect.poll(page.say).toBe(`Done again: “To check: ${sentence}”`);
  });

  it('says that the places were, and that a discarded claim is back', async () => {
    const { session, run } = page;
    const [actor] = session.dossier?.actors ?? [];
    session.move(actor?.id ?? '', 900, 900);
    session.letGo();
    run('undo');
    await expect.poll(page.say).toBe('Undone: “Actors placed”');
    const [document] = session.dossier?.documents ?? [];
    session.drafting.begin({ document: document?.id ?? '', segments: [{ start: 0, end: 5 }] });
    session.drafting.say({ modality: 'alleged' });
    expect(session.drafting.giveUp()).toBe(true);
    run('undo');
    await expect.poll(page.say).toBe('The claim that was discarded is there again.');
  });
});
