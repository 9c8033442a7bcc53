import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dossierInFigure, putDossier } from '../../../src/exchange/figure-file.ts';
import { svgText } from '../../../src/paint/svg.ts';
import { figurePage } from '../../../src/scene/figure.ts';
import { figureOf } from '../scene/figures.ts';
import { growth } from '../growth.ts';

const FIGURE = '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><g/></svg>';
const JSON_TEXT = '{"title":{"en":"<b> & ]]> \\"x\\" &lt;"},"n":1}';
const NAMESPACE = 'urn:benang:dossier';

describe('a dossier in a figure', () => {
  it.each(['kim-putin', 'selat-kaca'])('comes out as it went in: %s', (name) => {
    const json = readFileSync(new URL(`../../../data/${name}.dossier.json`, import.meta.url), 'utf8');
    const svg = putDossier(svgText(figurePage(figureOf(name, 'en'))), json);
    expect(dossierInFigure(svg)).toBe(json.trim());
  });

  it('is not there unless it was put there', () => {
    expect(dossierInFigure(svgText(figurePage(figureOf('kim-putin', 'en'))))).toBeUndefined();
  });

  it('keeps what XML cannot hold, as an escape of JSON', () => {
    const value = { text: 'a\uFFFEb\uD800c\u007Fd\u0000e\r\nf🧑🏽‍✈️' };
    const svg = putDossier(FIGURE, JSON.stringify(value));
    expect(svg).not.toMatch(/[\uFFFE\u007F\r]/u);
    expect(JSON.parse(dossierInFigure(svg) ?? '')).toEqual(value);
  });

  it.each([
    [
      'another prefix',
      (svg: string) =>
        svg.replace('<benang:dossier xmlns:benang', '<ns0:dossier xmlns:ns0').replace('</benang:', '</ns0:'),
    ],
    ['single quotes', (svg: string) => svg.replace(`"${NAMESPACE}"`, `'${NAMESPACE}'`)],
    [
      'the namespace on the root',
      (svg: string) =>
        svg.replace(` xmlns:benang="${NAMESPACE}"`, '').replace('<svg ', `<svg xmlns:benang="${NAMESPACE}" `),
    ],
    [
      'a default namespace',
      (svg: string) =>
        svg.replaceAll('benang:dossier xmlns:benang', 'dossier xmlns').replaceAll('/benang:dossier', '/dossier'),
    ],
    [
      'indentation',
      (svg: string) => svg.replace('{"title', '\n    {"title').replace('</benang:dossier', '\n  </benang:dossier'),
    ],
    ['space in the closing tag', (svg: string) => svg.replace('</benang:dossier>', '</benang:dossier >')],
    ['numbers for characters', (svg: string) => svg.replaceAll('&lt;', '&#60;').replaceAll('&gt;', '&#x3E;')],
    ['quotes as entities', (svg: string) => svg.replace('{"title"', '{&quot;title&quot;')],
  ])('is found again by %s', (_, edit) => {
    expect(dossierInFigure(edit(putDossier(FIGURE, JSON_TEXT)))).toBe(JSON_TEXT);
  });

  it('is found in CDATA', () => {
    const svg = `<svg><metadata><b:dossier xmlns:b="${NAMESPACE}"><![CDATA[{"a":"<&amp;>"}]]></b:dossier></metadata></svg>`;
    expect(dossierInFigure(svg)).toBe('{"a":"<&amp;>"}');
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'dossier'],
    ['another namespace', '<svg><x:dossier xmlns:x="urn:x">{}</x:dossier></svg>'],
    ['an element that never closes', `<svg><x:dossier xmlns:x="${NAMESPACE}">{"a":1}`],
    ['no JSON', `<svg><x:dossier xmlns:x="${NAMESPACE}">hello</x:dossier></svg>`],
    ['the namespace alone', `<svg xmlns:x="${NAMESPACE}"></svg>`],
  ])('is not found in %s', (_, svg) => {
    expect(dossierInFigure(svg)).toBeUndefined();
  });

  it('is missed in a broken file in time that grows with its length, not with the square of it', async () => {
    const missed = (openings: number) => {
      const svg = `<svg xmlns:x="${NAMESPACE}">${'<x:dossier '.repeat(openings)}`;
      return () => expect(dossierInFigure(svg)).toBeUndefined();
    };
    // Eight times as long; squared it would be sixty-four.
    expect(await growth(missed(2000), missed(16_000), 8 * 4)).toBeLessThan(8 * 4);
  });
});
