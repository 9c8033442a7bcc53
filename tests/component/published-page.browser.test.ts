/**
 * Texts that attack a page, in every field of a dossier: a browser finds the very elements in the page that it finds with harmless texts, the one
 * data block, and in it the dossier.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOneGo } from '../../src/dossier/in-slices.ts';
import { freeze } from '../../src/dossier/freeze.ts';
import type { Dossier } from '../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../src/evidence/check.ts';
import { makeFigure } from '../../src/figure/make.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { makePage } from '../../src/publish/make.ts';

const HOSTILE = [
  '<script>window.hit=1</script>',
  '</script><script>window.hit=1</script>',
  '</style><img src=x onerror=window.hit=1>',
  '<!--',
  '--><b>',
  ']]><i>',
  '"><svg/onload=window.hit=1>',
  "'onmouseover='window.hit=1",
  '&lt;b&gt;&#60;u&#62;&amp',
  '\u2028</title><h1>\u2029',
  '\uD800<table>\uDC00',
  '\u0000<a href=javascript:window.hit=1>',
  '\u202E</p>\u2066',
  '{{7*7}}${7*7}`',
];
const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));

/** `next` gives the texts, none of them blank. */
function dossierOf(next: () => string): Dossier {
  const said = (): Record<string, string> => ({ en: next() });
  const sentences = [0, 1].map(() => `${next()} says so`);
  const [first = '', second = ''] = sentences;
  const ranges: [number, number][] = [
    [0, first.length],
    [first.length + 1, first.length + 1 + second.length],
  ];
  const actor = (id: string) => ({
    id,
    kind: 'kind',
    name: said(),
    aliases: { en: [`also ${next()}`] },
    summary: said(),
    role: said(),
    note: said(),
  });
  return freeze<Dossier>({
    format: 'benang-dossier',
    version: 1,
    offsetUnit: 'utf-16',
    id: 'hostile',
    title: said(),
    summary: said(),
    language: 'en',
    creators: [next()],
    licence: next(),
    documents: [
      {
        id: 'text',
        language: 'ar',
        csl: { type: 'article', title: next(), publisher: next(), URL: next(), author: [{ literal: next() }] },
        text: sentences.join(' '),
        sha256: '0'.repeat(64),
        sentences: ranges,
      },
    ],
    actorKinds: [{ id: 'kind', label: said(), shape: 'circle' }],
    actors: ['one', 'two'].map(actor),
    relationFamilies: [{ id: 'own', label: said() }],
    relationTypes: [{ id: 'type', label: said(), family: 'own', directed: true, aspect: 'state' }],
    claims: ranges.map(([start, end], i) => ({
      id: `c-${i}`,
      subject: i ? 'two' : 'one',
      relation: 'type',
      object: i ? 'one' : 'two',
      modality: 'alleged',
      polarity: 'affirmed',
      basis: 'inferred',
      attribution: [{ name: next() }, { actor: 'one' }],
      evidence: [{ document: 'text', segments: [{ start, end, exact: sentences[i] ?? '' }] }],
      gloss: said(),
      note: said(),
      when: next(),
      coder: next(),
      toCheck: { note: next() },
    })),
  });
}

async function pageOf(dossier: Dossier): Promise<string> {
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const positions = { x: Float64Array.of(0, 200), y: Float64Array.of(0, 100), side: graph.nodes().map(() => 'below') };
  return makePage(
    {
      dossier,
      unread: [],
      positions: positions as never,
      withoutTexts: false,
      withoutNotes: false,
      locale: 'en',
      date: '2026-12-01',
    },
    {
      draw: async (order) => {
        const { sheets } = await makeFigure(order, { fontsFor: () => Promise.reject(new Error('no fonts')) });
        return (await sheets[0]?.file.text()) ?? '';
      },
      run: (steps) => Promise.resolve(inOneGo(steps)),
    },
  );
}

const parsed = (page: string): Document => new DOMParser().parseFromString(page, 'text/html');
const everything = (document: Document): Element[] => [...document.getElementsByTagName('*')];
/** The outermost element of a figure stands in none. */
const isInFigure = (one: Element): boolean => one instanceof SVGElement && one.ownerSVGElement !== null;
/** Of the figure, names that are longer have more lines: it is looked at by itself. */
const shapeOf = (document: Document): string[] =>
  everything(document)
    .filter((one) => !isInFigure(one))
    .map(
      (one) =>
        `${one.tagName} ${[...one.attributes]
          .map(({ name }) => name)
          .sort()
          .join()}`,
    );
const IN_FIGURE = new Set(['a', 'desc', 'g', 'path', 'rect', 'text', 'title']);

it('never become an element, an attribute or a script', async () => {
  let turn = 0;
  // No two alike: who has written and published it is named once.
  const plain = parsed(await pageOf(dossierOf(() => `plain ${turn++}`)));
  const harmless = shapeOf(plain);
  const own = plain.querySelector('script:not([type])')?.textContent;
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 8, maxLength: 24 }), async (words) => {
      turn = 0;
      // A text of white space alone is left out, and a page without it has fewer elements.
      const dossier = dossierOf(() => `x${words[turn % words.length]}${turn++}x`);
      const document = parsed(await pageOf(dossier));
      expect(shapeOf(document)).toEqual(harmless);
      const inFigure = everything(document)
        .filter(isInFigure)
        .map(({ tagName }) => tagName);
      expect(inFigure.filter((name) => !IN_FIGURE.has(name))).toEqual([]);
      for (const one of everything(document).filter(isInFigure))
        expect(one.getAttributeNames().filter((name) => /^on|style/iu.test(name))).toEqual([]);
      const [script, live, ...others] = document.querySelectorAll('script');
      expect(others).toEqual([]);
      expect(live?.textContent).toBe(own);
      expect(script?.type).toBe('application/json');
      expect(JSON.parse(script?.textContent ?? '')).toEqual(JSON.parse(JSON.stringify(dossier)));
    }),
    { numRuns: 60, seed: 20_261_201 },
  );
});
