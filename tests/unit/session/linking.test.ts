/** Does a claim begin with the one from whom a line was drawn and the one who was chosen next? */
import { beforeEach, describe, expect, it } from 'vitest';
import { makePage } from '../view/shell/page.ts';

let page: ReturnType<typeof makePage>;
beforeEach(async () => {
  page = makePage();
  await page.opening.follow();
  await page.session.coding.fetch();
});
const two = (): readonly [string, string] => {
  const [one, other] = page.session.dossier?.actors ?? [];
  return [one?.id ?? '', other?.id ?? ''];
};

describe('a line', () => {
  it('begins at who is chosen, and ends at whoever is chosen next, wherever', () => {
    const { session, run, done } = page;
    const [one, other] = two();
    session.select({ kind: 'actor', id: one });
    run('draw-line');
    expect([session.linking.from, done.at(-1)]).toEqual([one, 'focus stage']);
    session.select({ kind: 'actor', id: other });
    expect(session.linking.from).toBeUndefined();
    expect(session.drafting.draft).toMatchObject({
      editing: false,
      own: { subject: { id: one }, object: { id: other } },
      evidence: [],
    });
    // The one from whom it came is still what is chosen.
    expect(session.selection).toEqual({ kind: 'actor', id: one });
  });

  it('is given up by the one from whom it comes, and by Escape, and chooses nobody then', () => {
    const { session, shell, run } = page;
    const [one] = two();
    session.select({ kind: 'actor', id: one });
    run('draw-line');
    session.select({ kind: 'actor', id: one });
    expect([session.linking.from, session.drafting.draft]).toEqual([undefined, undefined]);
    run('draw-line');
    shell.escape();
    expect([session.linking.from, session.selection.kind]).toEqual([undefined, 'actor']);
    shell.escape();
    expect(session.selection.kind).toBe('nothing');
  });

  it('is none from nobody', () => {
    const { session, run } = page;
    const [one] = two();
    run('draw-line');
    expect(session.linking.from).toBeUndefined();
    expect(session.linking.end(one)).toBe(false);
    session.linking.begin('nobody');
    expect(session.linking.from).toBeUndefined();
    session.select({ kind: 'actor', id: one });
    expect(session.selection).toEqual({ kind: 'actor', id: one });
  });

  it('lets a claim wait that was half written', () => {
    const { session } = page;
    const [one, other] = two();
    const [document] = session.dossier?.documents ?? [];
    session.drafting.begin({ document: document?.id ?? '', segments: [{ start: 0, end: 5 }] });
    session.linking.begin(one);
    session.select({ kind: 'actor', id: other });
    expect(session.drafting.draft?.evidence).toEqual([]);
    expect(session.drafting.waiting?.draft.evidence).toHaveLength(1);
  });
});
