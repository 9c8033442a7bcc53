/** Does the seed dossier keep every promise: each quote, each actor, each number, each date? */
import { describe, expect, it } from 'vitest';
import { textHash } from '../../../src/dossier/hash.ts';
import type { Claim, Document } from '../../../src/dossier/schema.ts';
import { readSpan } from '../../../src/dossier/time.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { inContext } from '../../../src/evidence/in-context.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { sentenceAt } from '../../../src/evidence/sentence-of.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { familySlots } from '../../../src/scene/palette.ts';
import { KNOWN_FAMILIES } from '../../../src/dossier/codebook.ts';
import { openFile } from './file.ts';

const { text, reading, dossier, written } = openFile('kim-putin.dossier.json');
const article = dossier.documents[0] as Document;
const claims: readonly (readonly [string, Claim])[] = dossier.claims.map((claim) => [claim.id, claim]);
const checks = checkDossier(dossier);
const graph = buildGraph(dossier, countingClaims(checks));

describe('the seed dossier', () => {
  it('is read without a problem, and is written as it stands', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.unread).toEqual([]);
    expect(written).toBe(text);
  });

  it('has the article, unchanged to the last character', () => {
    expect(dossier.documents).toHaveLength(1);
    expect(article.sha256).toBe('e24b4f3ea9b81f15c271835f3f2387882fd1b0c0fc0fcaf2b2aec2362e237e19');
    expect(textHash(article.text)).toBe(article.sha256);
  });

  it('has the sentences of the article without gaps but white space', () => {
    let end = 0;
    for (const [from, to] of article.sentences) {
      expect(article.text.slice(end, from).trim()).toBe('');
      expect(article.text.slice(from, to)).toBe(article.text.slice(from, to).trim());
      end = to;
    }
    expect(article.text.slice(end).trim()).toBe('');
    expect(article.sentences).toHaveLength(21);
  });

  it('draws a line for every claim', () => {
    expect([...countingClaims(checks)]).toEqual(dossier.claims.map((claim) => claim.id));
    expect(graph.mapEdges((_, { claims: own }) => own.length).reduce((a, b) => a + b, 0)).toBe(dossier.claims.length);
  });

  it('uses or mentions every actor, uses every relation and every kind', () => {
    const named = new Set(findMentions(article, dossier.actors).map((mention) => mention.actor));
    const used = new Set(dossier.claims.flatMap((c) => [c.subject, c.object, ...c.attribution.map((s) => s.actor)]));
    expect(dossier.actors.filter(({ id }) => !named.has(id) && !used.has(id)).map(({ id }) => id)).toEqual([]);
    const relations = new Set(dossier.claims.map((c) => c.relation));
    expect(dossier.relationTypes.filter(({ id }) => !relations.has(id)).map(({ id }) => id)).toEqual([]);
    const kinds = new Set(dossier.actors.map((a) => a.kind));
    expect(dossier.actorKinds.filter(({ id }) => !kinds.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('names its actors, kinds and relations in English and Indonesian', () => {
    for (const actor of dossier.actors) expect(Object.keys(actor.name), actor.id).toEqual(expect.arrayContaining(['en', 'id']));
    for (const { id, label } of [...dossier.actorKinds, ...dossier.relationTypes])
      for (const language of ['en', 'id']) expect(label[language]?.trim(), id).toBeTruthy();
    for (const type of dossier.relationTypes) expect(KNOWN_FAMILIES as readonly string[]).toContain(type.family);
    expect(new Set(familySlots(dossier.relationTypes.map((t) => t.family)).values()).size).toBe(
      new Set(dossier.relationTypes.map((t) => t.family)).size,
    );
  });
});

describe.each(claims)('the claim %s', (id, claim) => {
  it('is proved by its quotes, character for character', () => {
    expect(claim.evidence.length).toBeGreaterThan(0);
    for (const { document, segments } of claim.evidence) {
      expect(document).toBe(article.id);
      for (const { start, end, exact } of segments) expect(article.text.slice(start, end)).toBe(exact);
      expect(segments).toEqual([...segments].sort((a, b) => a.start - b.start));
    }
    expect(checks.get(id)?.state).toBe('verbatim');
    expect(new Set(checks.get(id)?.located.flat().map((l) => l.state))).toEqual(new Set(['verbatim']));
  });

  it('bears the number of the sentence in which its evidence begins, and shows that sentence', () => {
    const start = claim.evidence[0]?.segments[0]?.start ?? -1;
    const sentence = sentenceAt(article, start);
    expect(id).toMatch(new RegExp(`^c-${sentence + 1}[a-z]$`));
    const [from, to] = article.sentences[sentence] ?? [-1, -1];
    expect(start >= from && start < to).toBe(true);
    const quoted = inContext(article, claim.evidence[0]?.segments ?? []);
    expect(quoted[0]?.sentence).toBe(sentence);
    expect(quoted.flatMap((s) => s.pieces).some((piece) => piece.quoted)).toBe(true);
  });

  it('has a gloss in the language that the quote is not in', () => {
    // §9 of the article is in English.
    const english = sentenceAt(article, claim.evidence[0]?.segments[0]?.start ?? -1) === 8;
    expect(claim.gloss?.[english ? 'id' : 'en']?.trim()).toBeTruthy();
    expect(claim.gloss).not.toHaveProperty(english ? 'en' : 'id');
  });

  it('is attributed to actors there are, dated in EDTF, and says how it was inferred if it was', () => {
    for (const source of claim.attribution) {
      if (source.actor !== undefined) expect(dossier.actors.map((a) => a.id)).toContain(source.actor);
      else expect(source.name?.trim() || source.anonymous).toBeTruthy();
    }
    for (const date of [claim.when, claim.said]) if (date !== undefined) expect(readSpan(date), date).toBeDefined();
    if (claim.basis === 'inferred') expect(Object.values(claim.note ?? {}).join('').trim()).not.toBe('');
  });
});
