/** Where does the reader get to by what they choose, and what is asked of article and stage? */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Ports } from '../../../src/session/ports.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { NOTHING } from '../../../src/session/selection.ts';
import { readHere } from './read-here.ts';

const text = readFileSync(new URL('../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8');
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

let session: Session;
/** Some line, and its claims. */
const line = (): { edge: string; claims: readonly string[] } => {
  const edge = session.graph?.edges().find((id) => session.graph?.getEdgeAttribute(id, 'claims').length) ?? '';
  return { edge, claims: session.graph?.getEdgeAttribute(edge, 'claims').map(({ id }) => id) ?? [] };
};

beforeEach(async () => {
  session = new Session(ports);
  await session.open(readDossier(text));
});

describe('the reader', () => {
  it('who chooses a line is led to its first claim, in a document that holds it', () => {
    const { edge, claims } = line();
    session.selectEdge(edge);
    expect(session.selection).toEqual({ kind: 'edge', id: edge });
    expect(session.activeClaim).toBe(claims[0]);
    const found = session.claims.get(claims[0] ?? '');
    expect(found?.evidence.map(({ document }) => document)).toContain(session.document?.id);
    expect(session.revealRequest).toMatchObject({ byUser: false });
  });

  it('who follows a link to a claim is led to its line', () => {
    const { edge, claims } = line();
    session.goTo(new URLSearchParams({ show: `claim:${claims[0]}` }));
    expect(session.selection).toEqual({ kind: 'edge', id: edge });
    expect(session.activeClaim).toBe(claims[0]);
  });

  it('who asks how two are tied sees the way as soon as what answers has come, and what is chosen next at once', async () => {
    const { edge } = line();
    const [from = '', to = ''] = session.graph?.extremities(edge) ?? [];
    session.select({ kind: 'path', from, to, assertedOnly: false, choice: 0 });
    await vi.waitFor(() => expect([...(session.emphasis?.actors ?? [])]).toEqual(expect.arrayContaining([from, to])));
    expect(session.emphasis?.edges.size).toBeGreaterThan(0);
    session.selectEdge(edge);
    expect(session.emphasis).toEqual({ edges: new Set([edge]), actors: new Set([from, to]) });
  });

  it('can lead the thread elsewhere without moving the article', () => {
    const { edge } = line();
    session.selectEdge(edge);
    const { revealRequest, document } = session;
    session.lead('elsewhere');
    expect([session.activeClaim, session.revealRequest, session.document]).toEqual([
      'elsewhere',
      revealRequest,
      document,
    ]);
  });

  it('asks for the same sentence anew with every wish', () => {
    session.revealSentence(2);
    const { revealRequest } = session;
    expect(revealRequest).toEqual({ sentence: 2, byUser: true });
    session.revealSentence(2, false);
    expect(session.revealRequest).toEqual({ sentence: 2, byUser: false });
    expect(session.revealRequest).not.toBe(revealRequest);
  });

  it('points at one thing at a time, and at nothing once all is cleared', () => {
    const { edge } = line();
    session.select({ kind: 'edge', id: edge });
    session.hover({ kind: 'actor', id: 'tirunesa' });
    session.clear();
    expect([session.selection, session.activeClaim, session.pointed]).toEqual([NOTHING, undefined, undefined]);
  });

  it('sees the first document where a wished one is not there', () => {
    const [first, second] = session.dossier?.documents ?? [];
    session.showDocument(second?.id);
    expect(session.document?.id).toBe(second?.id ?? first?.id);
    session.showDocument('gone');
    expect(session.document).toBe(first);
  });
});

describe('the stage is asked', () => {
  it('to show a new line only if it is lit, and the graph is looked at', () => {
    const { edge } = line();
    session.requestViewOfNew(edge);
    expect(session.viewRequest).toBeUndefined();
    session.hover({ kind: 'edge', id: edge });
    session.setView('table');
    session.requestViewOfNew(edge);
    expect(session.viewRequest).toBeUndefined();
    session.setView('graph');
    session.requestViewOfNew(edge);
    expect(session.viewRequest).toEqual({ kind: 'edge', id: edge, just: true });
    session.viewShown();
    expect(session.viewRequest).toBeUndefined();
  });

  it('to show everything again by a link without a place, if the reader had moved', () => {
    session.goTo(new URLSearchParams());
    expect(session.viewRequest).toBeUndefined();
    session.setViewport({ x: 1, y: 2, k: 3 });
    session.goTo(new URLSearchParams());
    expect(session.viewRequest).toEqual({ viewport: undefined, slow: false });
  });
});

it('a link leads back to where it was made', () => {
  const { edge } = line();
  session.selectEdge(edge);
  session.setView('matrix');
  session.setSort({ by: 'subject', down: true });
  const { urlParams, selection, activeClaim } = session;
  const link = new URLSearchParams(urlParams.map(([name, value]) => [name, value]));
  session.clear();
  session.setView('graph');
  session.setSort({ by: 'relation', down: false });
  expect(session.goTo(link)).toEqual([]);
  expect([session.urlParams, session.selection, session.activeClaim]).toEqual([urlParams, selection, activeClaim]);
});

it('another dossier, or none, is seen from its beginning', async () => {
  const { edge } = line();
  session.selectEdge(edge);
  session.setViewport({ x: 1, y: 2, k: 3 });
  session.filtering.setOrigins(2);
  await session.open(readDossier(text));
  expect([session.selection, session.viewport, session.documentId]).toEqual([NOTHING, undefined, undefined]);
  expect(session.filtering.active).toBe(false);
  session.close();
  expect([session.dossier, session.selection, session.history]).toEqual([undefined, NOTHING, undefined]);
});

it('an edit that takes away what is chosen leaves nothing chosen', async () => {
  const { edge, claims } = line();
  session.selectEdge(edge);
  await session.change({ kind: 'claim-removed', what: 'all' }, (dossier) => ({
    ...dossier,
    claims: dossier.claims.filter(({ id }) => !claims.includes(id)),
  }));
  expect(session.selection).toEqual(NOTHING);
  await session.undo();
  expect(session.graph?.hasEdge(edge)).toBe(true);
});

describe('after an edit', () => {
  const without = (gone: readonly string[]) =>
    session.change({ kind: 'claim-removed', what: 'all' }, (dossier) => ({
      ...dossier,
      claims: dossier.claims.filter(({ id }) => !gone.includes(id)),
    }));

  it('no link names a claim that is gone, and the thread leads to one that is left', async () => {
    const edge =
      session.graph?.edges().find((id) => (session.graph?.getEdgeAttribute(id, 'claims').length ?? 0) > 1) ?? '';
    const [first, second = ''] = session.graph?.getEdgeAttribute(edge, 'claims').map(({ id }) => id) ?? [];
    session.selectEdge(edge, second);
    expect(session.urlParams.find(([name]) => name === 'claim')).toEqual(['claim', second]);
    await without([second]);
    expect(session.selection).toEqual({ kind: 'edge', id: edge });
    expect([session.activeClaim, session.urlParams.some(([name]) => name === 'claim')]).toEqual([first, false]);
    expect(session.goTo(new URLSearchParams(session.urlParams.map(([name, value]) => [name, value])))).toEqual([]);
  });

  it('a chosen sentence says what rests on it now', async () => {
    const [claim] = session.dossier?.claims ?? [];
    const evidence = claim?.evidence[0];
    const document = session.documents.get(evidence?.document ?? '');
    if (!claim || !evidence || !document) throw new Error('no claim');
    const sentence = document.sentences.findIndex(([, end]) => end > (evidence.segments[0]?.start ?? 0));
    session.goTo(new URLSearchParams({ show: `passage:${document.id}:${sentence + 1}` }));
    const before = session.selection;
    const claims = before.kind === 'passage' ? before.claims : [];
    expect(claims).toContain(claim.id);
    await without(claims);
    expect(session.selection).toEqual({ ...before, claims: [] });
    await session.undo();
    expect(session.selection).toEqual(before);
    expect(session.activeClaim).toBe(claims[0]);
  });

  it('what a question was asked about is gone, and the question with it', async () => {
    const [from, to] = session.dossier?.actors.map(({ id }) => id) ?? [];
    session.goTo(new URLSearchParams({ show: `path:${from}:${to}` }));
    expect(session.selection).toMatchObject({ kind: 'path' });
    await session.change({ kind: 'dossier-changed' }, (dossier) => ({
      ...dossier,
      actors: dossier.actors.filter(({ id }) => id !== to),
      claims: dossier.claims.filter((one) => JSON.stringify(one).includes(`"${to}"`) === false),
    }));
    expect(session.selection).toEqual(NOTHING);
  });
});

it('a chosen sentence is left with its article', () => {
  const [first, second] = session.dossier?.documents ?? [];
  if (!first || !second) throw new Error('one article alone');
  const passage = { kind: 'passage', document: first.id, sentence: 0, claims: [] } as const;
  session.showDocument(first.id);
  session.select(passage, false);
  session.showDocument(first.id);
  expect(session.selection).toEqual(passage);
  session.showDocument(second.id);
  expect(session.selection).toEqual(NOTHING);
});

it('tells subscribers what is made, stepped and closed, until they have heard enough', async () => {
  const heard: string[] = [];
  const end = session.subscribe({
    stepped: () => heard.push('stepped'),
    made: () => heard.push('made'),
    closed: () => heard.push('closed'),
  });
  session.subscribe({ closed: () => heard.push('closed there, too') });
  await session.open(readDossier(text));
  await session.open(readDossier(text), () => heard.push('arrived'));
  await session.change({ kind: 'dossier-changed' }, (dossier) => ({ ...dossier, licence: 'CC0' }));
  await session.change({ kind: 'dossier-changed' }, (dossier) => dossier);
  await session.undo();
  session.close();
  end();
  session.close();
  expect(heard).toEqual(['made', 'arrived', 'stepped', 'stepped', 'closed', 'closed there, too', 'closed there, too']);
});
