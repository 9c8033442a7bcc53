/** Does an order become the very files that the command line makes, and does it end when it is no longer wanted? */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dossierInFigure } from '../../../src/exchange/figure-file.ts';
import { drawFigure, NoFonts } from '../../../src/figure/draw.ts';
import { fileNames } from '../../../src/figure/file-names.ts';
import { makeFigure, packed, writingsOf } from '../../../src/figure/make.ts';
import { ALL } from '../../../src/graph/filter.ts';
import { svgText } from '../../../src/paint/svg.ts';
import { figurePage } from '../../../src/scene/figure.ts';
import { figureOf, orderOf } from '../scene/figures.ts';

const noFonts = { fontsFor: () => Promise.reject(new Error('no fonts here')) };

describe('an order', () => {
  it('can be sent to a thread, and becomes the same figure there', async () => {
    const { sheets } = await makeFigure(structuredClone(orderOf('kim-putin')), noFonts);
    expect(await sheets[0]?.file.text()).toBe(svgText(figurePage(figureOf('kim-putin', 'en'))));
    expect(sheets).toHaveLength(1);
  });

  it('of what a filter leaves says so', async () => {
    const filter = { ...ALL, only: { modality: new Set(['alleged']) } };
    const { sheets } = await makeFigure(structuredClone(orderOf('selat-kaca', {}, { filter })), noFonts);
    expect(await sheets[0]?.file.text()).toContain('5 of 31 relations: alleged only.');
  });

  it('has the dossier in the first file only', async () => {
    const { sheets } = await makeFigure(orderOf('kim-putin', { format: 'a4' }, { inside: '{"format":"x"}' }), noFonts);
    const texts = await Promise.all(sheets.map(({ file }) => file.text()));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.map((text) => dossierInFigure(text) !== undefined)).toEqual(texts.map((_, i) => i === 0));
  });

  it('tells how far it is, forward only and to the end', async () => {
    const shares: number[] = [];
    await makeFigure(orderOf('selat-kaca', { notes: 'apart' }), { ...noFonts, tell: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.1);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('ends in the middle once it is no longer wanted', async () => {
    const ended = new DOMException('no longer wanted', 'AbortError');
    let steps = 0;
    const pause = () => (++steps < 5 ? undefined : Promise.reject(ended));
    await expect(makeFigure(orderOf('selat-kaca'), { ...noFonts, pause })).rejects.toBe(ended);
    expect(steps).toBe(5);
  });

  it('leaves text as text where no fonts come, and draws no outlines then', async () => {
    const input = figureOf('selat-kaca', 'en');
    expect((await drawFigure(input, noFonts)).sheets).toHaveLength(1);
    const outlines = { ...input, options: { ...input.options, lettering: 'outlines' as const } };
    await expect(drawFigure(outlines, noFonts)).rejects.toBeInstanceOf(NoFonts);
  });
});

describe('the files of a figure', () => {
  it('are called so that they stand in order', () => {
    expect(fileNames('a', 'sheet', 1)).toEqual(['a.svg']);
    expect(fileNames('a', 'sheet', 2)).toEqual(['a.svg', 'a-quotes.svg']);
    expect(fileNames('a', 'a4', 2, 'png')).toEqual(['a-1.png', 'a-2.png']);
    const many = fileNames('a', 'letter', 101);
    expect([many[0], many.at(-1)]).toEqual(['a-001.svg', 'a-101.svg']);
    expect([...many].sort()).toEqual(many);
  });

  it('come out of the zip as they went in', async () => {
    const svg = { name: 'a-1.svg', content: new Blob(['<svg/>'.repeat(100)], { type: 'image/svg+xml' }) };
    const png = { name: 'é 2.png', content: new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }) };
    const zip = await packed([svg, png]);
    expect(zip.size).toBeLessThan(svg.content.size);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(strFromU8(files['a-1.svg'] as Uint8Array)).toBe('<svg/>'.repeat(100));
    expect([...(files['é 2.png'] as Uint8Array)]).toEqual([1, 2, 3]);
  });

  it('are asked fonts for by one text of each writing', () => {
    const texts = [
      ['a', 'en'],
      ['b', 'en'],
      ['하늘', 'en'],
      ['하늘빛', 'en'],
      ['عربي', 'ar'],
    ] as const;
    expect(writingsOf(texts)).toEqual([texts[0], texts[2], texts[4]]);
  });
});
