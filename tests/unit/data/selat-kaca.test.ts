/** Does the second sample still show everything it was written to show? */
import { describe, expect, it } from 'vitest';
import { textHash } from '../../../src/dossier/hash.ts';
import type { Document } from '../../../src/dossier/schema.ts';
import { readSpan } from '../../../src/dossier/time.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { findMentions } from '../../../src/names/mentions.ts';
import { repairMoved } from '../../../src/evidence/repair.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { bundlesOf } from '../../../src/graph/bundles.ts';
import { claimIn } from '../dossier/sample.ts';
import { openFile } from './file.ts';

const { text, reading, dossier, written } = openFile('selat-kaca.dossier.json');
const checks = checkDossier(dossier);
const graph = buildGraph(dossier, countingClaims(checks));
const [ledger, warta, statement] = dossier.documents as readonly [Document, Document, Document];
const words = (document: Document, id: string) =>
  checks.get(id)?.located.flat().flatMap(({ places }) => places.map(({ start, end }) => document.text.slice(start, end)));

describe('the second sample', () => {
  it('is read without a problem, and is written as it stands', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.unread).toEqual([]);
    expect(written).toBe(text);
  });

  it('has three documents in three languages, unchanged', () => {
    expect(dossier.documents.map((d) => d.language)).toEqual(['en', 'id', 'ar']);
    for (const document of dossier.documents) expect(textHash(document.text)).toBe(document.sha256);
  });

  it('has a moved, an ambiguous and a missing quote, and all others verbatim', () => {
    const failing = [...checks].filter(([, { state }]) => state !== 'verbatim').map(([id, { state }]) => [id, state]);
    expect(failing).toEqual([
      ['c-fired-captain', 'moved'],
      ['c-house', 'ambiguous'],
      ['c-threat', 'missing'],
    ]);
    expect(words(ledger, 'c-fired-captain')).toEqual(['I answered with mine, and then they fired']);
    expect(words(ledger, 'c-house')).toEqual(['paid for the house on the hill', 'paid for the house on the hill']);
    expect(words(warta, 'c-threat')).toEqual([]);
    expect(dossier.claims.every((c) => c.evidence.every((e) => dossier.documents.some((d) => d.id === e.document)))).toBe(true);
  });

  it('counts the moved quote after one repair', () => {
    const repaired = repairMoved(dossier, 'c-fired-captain');
    expect(checkDossier(repaired).get('c-fired-captain')?.state).toBe('verbatim');
    const before = graph.getEdgeAttributes('tombak-4~gunfire~bintang-kecil');
    const after = buildGraph(repaired, countingClaims(checkDossier(repaired))).getEdgeAttributes('tombak-4~gunfire~bintang-kecil');
    expect([before.claims.length, after.claims.length]).toEqual([3, 4]);
    expect([before.stroke, after.stroke]).toEqual(['dashed', 'solid']);
  });

  it('has a claim without any date, and dates in EDTF elsewhere', () => {
    const { when, said } = claimIn(dossier, 'c-insured');
    expect([when, said]).toEqual([undefined, undefined]);
    for (const claim of dossier.claims)
      for (const date of [claim.when, claim.said]) if (date !== undefined) expect(readSpan(date), `${claim.id}: ${date}`).toBeDefined();
  });

  it('has somebody without a relation, who is mentioned', () => {
    expect(graph.filterNodes((id) => graph.degree(id) === 0)).toEqual(['nuh-suar']);
    expect(findMentions(ledger, dossier.actors).some((m) => m.actor === 'nuh-suar')).toBe(true);
  });

  it('has a pair with six parallel relations', () => {
    const bundle = bundlesOf(graph).find(({ a, b }) => a === 'lembara' && b === 'tirunesa');
    expect(bundle?.edges).toEqual([
      'lembara~joint-patrol~tirunesa',
      'lembara~ceasefire~tirunesa',
      'lembara~war~tirunesa',
      'tirunesa~port-closure~lembara',
      'lembara~accusation~tirunesa',
      'lembara~boundary-dispute~tirunesa',
    ]);
    expect(graph.getEdgeAttribute('lembara~ceasefire~tirunesa', 'claims').map((c) => c.id)).toEqual(['c-ceasefire-ledger', 'c-ceasefire-marjana']);
  });

  it('has four lines that somebody denies', () => {
    expect(graph.filterEdges((_, { denied }) => denied).sort()).toEqual([
      'bintang-kecil~cargo~kelindan-tin',
      'kutu-layar~hacking~kelindan-tin',
      'marjana~arms-supply~tirunesa',
      'tombak-4~gunfire~bintang-kecil',
    ]);
  });

  it('has a line of three claims in two documents that rests on one agency', () => {
    const { claims, documents, origins } = graph.getEdgeAttributes('tombak-4~boarding~bintang-kecil');
    expect(claims.map((c) => c.id)).toEqual(['c-boarded-agency', 'c-boarded-deckhand', 'c-boarded-warta']);
    expect([documents, origins]).toEqual([['ledger', 'warta'], ['actor:al-madd']]);
  });

  it('takes a publisher that is an actor for that actor', () => {
    expect(graph.getEdgeAttribute('marjana~mediation~lembara', 'origins')).toEqual(['actor:marjana']);
    expect(graph.getEdgeAttribute('mulgyeol-7~towing~bintang-kecil', 'origins')).toEqual(['actor:saltmarket-ledger']);
  });

  it('keeps its unknown fields', () => {
    expect(dossier).toMatchObject({ fixture: { purpose: 'sample and test: see the claims c-fired-captain, c-house and c-threat' } });
    expect(warta).toMatchObject({ edition: { colour: 'grey', page: 1 } });
    expect(dossier.actors.at(-1)).toMatchObject({ lighthouse: { flashes: [2, 1], heightMetres: 31, lit: false } });
  });

  it('finds names in Korean, Chinese, Japanese, Persian and Arabic', () => {
    const found = (document: Document) => findMentions(document, dossier.actors).map((m) => document.text.slice(m.start, m.end));
    expect(found(ledger)).toEqual(expect.arrayContaining(['작은 별', '물결 7호', '翁蓮宵', '青鷺海上保険', '하늘빛제련', 'مهتاب شورابه', 'the Ledger']));
    expect(found(statement)).toEqual(['مرجانة', 'ليمبارا', 'تيرونيسا', 'السلطنة', 'تومباك-4', 'تيرونيسا', 'تيرونيسا', 'ليمبارا']);
  });

  it('has a family of its own and shows a script as text', () => {
    expect(dossier.relationTypes.filter((t) => t.family === 'sea-law').map((t) => t.id)).toEqual(['boundary-dispute', 'boarding', 'towing']);
    expect(ledger.text).toContain('<script>alert(1)</script>');
  });

  it('has a gloss for every claim in a language that its first quote is not in', () => {
    for (const claim of dossier.claims) {
      const language = dossier.documents.find((d) => d.id === claim.evidence[0]?.document)?.language ?? '';
      const others = Object.keys(claim.gloss ?? {}).filter((tag) => tag !== language);
      expect(others, claim.id).not.toEqual([]);
    }
  });
});
