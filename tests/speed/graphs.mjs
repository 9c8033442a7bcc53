/**
 * On which graphs are layouts measured? The two classics of the field, the app's own seed dossier once it is there, and an
 * article graph with the shape of one: two hubs, wide bundles, leaves, long names. Each is a LayoutInput.
 */
import { existsSync, readFileSync } from 'node:fs';
import { UndirectedGraph } from 'graphology';
import karateClub from 'graphology-generators/social/karate-club.js';

/** @typedef {import('../../src/layout/types.ts').LayoutInput} LayoutInput */

/** @type {(path: string) => URL} */
const file = (path) => new URL(`../../${path}`, import.meta.url);
/** @type {(path: string) => any} The files are our own, and their shape is tested elsewhere. */
const json = (path) => JSON.parse(readFileSync(file(path), 'utf8'));
const ASPECT = 1.2;

/** @param {string} id @param {number} radius */
export function node(id, radius, name = id) {
  return { id, radius, label: { width: 7 * name.length, height: 16 } };
}

/** @returns {LayoutInput} */
export function lesMiserables() {
  /** @type {{ nodes: string[], links: [number, number][] }} */
  const { nodes, links } = json('tests/fixtures/les-miserables.json');
  const degree = nodes.map((_, v) => links.filter(([a, b]) => a === v || b === v).length);
  return {
    nodes: nodes.map((name, v) => node(name, radiusFor((degree[v] ?? 0) / 4))),
    links: links.map(([source, target]) => ({ source, target, lines: 1 })),
    aspect: ASPECT,
  };
}

/** @returns {LayoutInput} */
export function karate() {
  const graph = karateClub(UndirectedGraph);
  const ids = graph.nodes();
  return {
    nodes: ids.map((id) => node(id, radiusFor(graph.degree(id) / 4), `Member ${id}`)),
    links: graph.mapEdges((_edge, _attributes, a, b) => ({ source: ids.indexOf(a), target: ids.indexOf(b), lines: 1 })),
    aspect: ASPECT,
  };
}

/**
 * A dossier as the page would draw it; undefined as long as the file is missing.
 * @returns {LayoutInput | undefined}
 */
export function seed(path = 'data/kim-putin.dossier.json') {
  if (!existsSync(file(path))) return undefined;
  /** @type {import('../../src/dossier/schema.ts').Dossier} */
  const { actors, claims, relationTypes } = json(path);
  const undirected = new Set(relationTypes.filter((type) => !type.directed).map((type) => type.id));
  const index = new Map(actors.map((actor, v) => [actor.id, v]));
  const count = actors.map(
    (actor) => claims.filter(({ subject, object }) => subject === actor.id || object === actor.id).length,
  );
  /** @type {Map<string, Set<string>>} */
  const bundles = new Map();
  for (const { subject, relation, object } of claims) {
    const a = index.get(subject);
    const b = index.get(object);
    if (a === undefined || b === undefined || a === b) continue;
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const lines = bundles.get(pair) ?? new Set();
    bundles.set(pair, lines.add(undirected.has(relation) ? relation : `${subject} ${relation} ${object}`));
  }
  return {
    nodes: actors.map((actor, v) => node(actor.id, radiusFor(count[v] ?? 0), actor.name.id ?? actor.id)),
    links: [...bundles].map(([pair, lines]) => {
      const [source, target] = /** @type {[number, number]} */ (pair.split(' ').map(Number));
      return { source, target, lines: lines.size };
    }),
    aspect: ASPECT,
  };
}

/**
 * 20 actors, 32 links, made up.
 * @returns {LayoutInput}
 */
export function article() {
  const names =
    'Kim Jong Un|Vladimir Putin|Korea Utara|Rusia|Ukraina|Korea Selatan|Amerika Serikat|Kang Dae-sik|Jeffrey Lewis|Yonhap News|KCNA|China|Kim Il-sung|Stalin|Uni Soviet|James Martin Center|Badan intelijen|Barat|Sergei Lavrov|Choe Son-hui'.split(
      '|',
    );
  const links =
    '0-1-8 0-2-5 1-3-5 2-3-7 3-4-3 2-4-2 2-5-2 2-6-2 3-6-2 5-16-1 16-7-1 7-5-1 7-2-2 8-15-1 8-0-1 8-1-1 8-2-1 9-10-1 9-0-1 10-0-2 11-2-2 11-3-1 12-2-1 12-0-1 13-14-1 14-2-3 13-12-1 17-2-1 17-3-1 18-19-1 18-3-1 19-2-1'
      .split(' ')
      .map((link) => /** @type {[number, number, number]} */ (link.split('-').map(Number)));
  const count = names.map((_, v) => links.filter(([a, b]) => a === v || b === v).reduce((sum, [, , k]) => sum + k, 0));
  return {
    nodes: names.map((name, v) => node(`a${v}`, radiusFor(count[v] ?? 0), name)),
    links: links.map(([source, target, lines]) => ({ source, target, lines })),
    aspect: ASPECT,
  };
}

/**
 * A graph of hubs and leaves of any size: every newcomer links to earlier ones, mostly to hubs.
 * @param {number} n @param {number} m @returns {LayoutInput}
 */
export function grown(n, m, state = 7) {
  const random = () => (state = (1664525 * state + 1013904223) % 4294967296) / 4294967296;
  /** @type {Map<number, [number, number]>} */
  const links = new Map();
  for (let v = 1; v < n; v++) {
    const b = Math.floor(random() * random() * v);
    links.set(v * n + b, [v, b]);
  }
  while (links.size < m) {
    const a = 1 + Math.floor(random() * (n - 1));
    const b = Math.floor(random() * random() * a);
    links.set(a * n + b, [a, b]);
  }
  const list = [...links.values()];
  /** @param {number} v */
  const degree = (v) => list.filter(([a, b]) => a === v || b === v).length;
  return {
    nodes: Array.from({ length: n }, (_, v) =>
      node(`n${v}`, radiusFor(degree(v) / 4), 'Somebody'.slice(0, 3 + (v % 6))),
    ),
    links: list.map(([source, target]) => ({ source, target, lines: 1 })),
    aspect: ASPECT,
  };
}

/** @param {number} claims */
function radiusFor(claims) {
  return Math.min(30, 9 + 3 * Math.sqrt(claims));
}
