/** Is only the one origin told that the address names, and is the code for a frame nothing but one frame? */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { chosenOf, embeddingOrigin } from '../../../src/session/embedding.ts';
import { forCopying, linkTo } from '../../../src/session/link.ts';
import { elementCode, embedCode } from '../../../src/wording/embed-code.ts';

const originOf = (named: string): string | undefined => embeddingOrigin(new URLSearchParams({ origin: named }));

describe('who is told', () => {
  it.each(['https://example.org', 'http://localhost:8080'])('is %s', (named) => expect(originOf(named)).toBe(named));

  it.each(['*', '/', 'null', 'https://example.org/', 'https://example.org/page', 'file://', 'javascript:alert(1)', ''])(
    'is nobody for «%s»',
    (named) => expect(originOf(named)).toBeUndefined(),
  );

  it('is nobody where nobody is named', () => expect(embeddingOrigin(new URLSearchParams())).toBeUndefined());
});

describe('what is told', () => {
  const text = readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');
  const dossier = JSON.parse(text) as Dossier;
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const [from = '', to = ''] = graph.extremities(graph.edges()[0] ?? '');

  it('is a question as it is asked', () => {
    const around = chosenOf({ kind: 'around', id: from, depth: 2 }, graph, dossier, 'en');
    expect(around).toEqual({ kind: 'around', id: from, name: expect.stringMatching(/\S/u) as string, depth: 2 });
    const path = { kind: 'path', from, assertedOnly: false, choice: 0 } as const;
    expect(chosenOf({ ...path, to }, graph, dossier, 'en')).toEqual({ kind: 'path', from, to });
    expect(chosenOf(path, graph, dossier, 'en')).toEqual({ kind: 'path', from });
  });

  it('is nothing of whom the dossier does not know', () =>
    expect(chosenOf({ kind: 'around', id: 'nobody', depth: 1 }, graph, dossier, 'en')).toEqual({ kind: 'nothing' }));
});

describe('the code for a frame', () => {
  it('is one frame with its name, language and shape, whatever the dossier is called', () => {
    const title = "\"></iframe><script>alert(1)</script> & 'x'";
    const address = 'https://site/embed.html#dossier=a"b<c&lang=id';
    const { document } = parseHTML(
      `<html><body>${embedCode({ address, title, language: 'id' }, 'classic')}</body></html>`,
    );
    expect(document.querySelectorAll('body *').length).toBe(1);
    const frame = document.querySelector('iframe');
    expect([frame?.getAttribute('src'), frame?.getAttribute('title'), frame?.getAttribute('lang')]).toEqual([
      address,
      title,
      'id',
    ]);
    expect(frame?.getAttribute('style')).toContain('aspect-ratio: 4 / 3');
  });

  it('is one element with its script otherwise, and a link where no script runs', () => {
    const title = "\"></benang-graph><script>alert(1)</script> & 'x'";
    const address = 'https://site/app/#dossier=a"b<c&lang=id';
    const { document } = parseHTML(
      `<html><body>${elementCode({ address, title, language: 'id' }, 'classic')}</body></html>`,
    );
    expect([...document.querySelectorAll('body *')].map(({ localName }) => localName)).toEqual([
      'script',
      'benang-graph',
      'a',
    ]);
    const [script, element, link] = document.querySelectorAll('body *');
    expect(script?.getAttribute('src')).toBe('https://site/app/benang-graph.js');
    expect(script?.textContent).toBe('');
    expect(['src', 'title', 'lang', 'ratio'].map((name) => element?.getAttribute(name))).toEqual([
      address,
      title,
      'id',
      '4 / 3',
    ]);
    expect([link?.getAttribute('href'), link?.textContent]).toEqual([address, title]);
  });
});

it('copies a link that names dossier, language and view, once each', () => {
  const link = linkTo({ kind: 'site', file: 'a.json' }, [], 'id');
  expect(forCopying(link, 'graph')).toEqual([
    ['dossier', 'a.json'],
    ['lang', 'id'],
    ['view', 'graph'],
  ]);
  const table = linkTo({ kind: 'file', id: 'a' }, [['view', 'table']], 'en');
  expect(forCopying(table, 'table')).toBe(table.params);
});
