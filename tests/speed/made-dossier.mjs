/**
 * A dossier of any size, made from a graph: one claim per link, each with its own verbatim sentence. For benchmarks and for
 * trying the app at sizes that no article has.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const FAMILIES = ['alliance', 'diplomacy', 'arms', 'conflict', 'sanctions', 'economy', 'ties', 'speech'];
const MODALITIES = ['asserted', 'asserted', 'asserted', 'alleged', 'planned', 'hypothetical'];
const KINDS = [
  ['person', 'circle'],
  ['state', 'hexagon'],
  ['organisation', 'rounded-square'],
  ['media', 'sheet'],
];

/** A repeatable source of numbers in [0, 1). @param {number} seed */
export function repeatable(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/**
 * A graph with a few hubs, as in real dossiers: links prefer actors that have many.
 * @param {number} actors @param {number} relations @param {number} [seed]
 * @returns {{ nodes: string[], links: [number, number][] }}
 */
export function madeGraph(actors, relations, seed = 7) {
  const random = repeatable(seed);
  /** @type {[number, number][]} */
  const links = [];
  const ends = [0];
  for (let i = 1; i < actors; i++) {
    const to = ends[Math.floor(random() * ends.length)] ?? 0;
    links.push([i, to]);
    ends.push(i, to);
  }
  while (links.length < relations) {
    const a = ends[Math.floor(random() * ends.length)] ?? 0;
    const b = Math.floor(random() * actors);
    if (a !== b) links.push([a, b]);
  }
  return { nodes: Array.from({ length: actors }, (_, i) => `Actor ${i + 1}`), links };
}

/**
 * The text of a dossier file.
 * @param {{ nodes: string[], links: [number, number][] }} graph @param {{ documents?: number }} [options]
 */
export function madeDossier({ nodes, links }, { documents: count = 1 } = {}) {
  const relationTypes = FAMILIES.map((family, i) => ({
    id: `relation-${i}`,
    label: { en: `${family} with`, id: `${family} dengan` },
    family,
    directed: i % 3 !== 0,
    aspect: 'state',
  }));
  const texts = Array.from({ length: count }, () => '');
  /** @type {[number, number][][]} */
  const sentences = texts.map(() => []);
  const claims = links.map(([a, b], i) => {
    const d = i % count;
    const type = relationTypes[(a * 7 + b * 3 + i) % relationTypes.length];
    const exact = `${nodes[a]} has ${type?.family} number ${i + 1} with ${nodes[b]}.`;
    const text = texts[d] ?? '';
    const start = text === '' ? 0 : text.length + 1;
    texts[d] = text === '' ? exact : `${text} ${exact}`;
    sentences[d]?.push([start, start + exact.length]);
    return {
      id: `c-${i + 1}`,
      subject: `a-${a}`,
      relation: type?.id,
      object: `a-${b}`,
      modality: MODALITIES[i % MODALITIES.length],
      polarity: i % 23 === 0 ? 'denied' : 'affirmed',
      basis: 'textual',
      attribution: i % 4 === 0 ? [{ name: `Source ${i % 9}` }] : [],
      evidence: [{ document: `d-${d}`, segments: [{ start, end: start + exact.length, exact }] }],
    };
  });
  return JSON.stringify({
    format: 'benang-dossier',
    version: 1,
    offsetUnit: 'utf-16',
    id: 'made',
    title: { en: `${nodes.length} actors, ${links.length} relations` },
    language: 'en',
    documents: texts.map((text, d) => ({
      id: `d-${d}`,
      language: 'en',
      csl: { type: 'article-newspaper', title: `Document ${d + 1}`, publisher: `Paper ${d % 12}` },
      text,
      sha256: bytesToHex(sha256(utf8ToBytes(text))),
      sentences: sentences[d],
    })),
    actorKinds: KINDS.map(([id, shape]) => ({ id, label: { en: id }, shape })),
    actors: nodes.map((name, i) => ({ id: `a-${i}`, kind: KINDS[i % KINDS.length]?.[0], name: { en: name } })),
    relationTypes,
    claims,
  });
}
