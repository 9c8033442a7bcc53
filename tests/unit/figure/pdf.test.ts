/** Is a figure as PDF what it says it is? Read again by another program: sizes, words and their places, fonts, and nothing that runs. */
import { getDocument, VerbosityLevel } from 'unpdf/pdfjs';
import { describe, expect, it } from 'vitest';
import { packageFonts } from '../../../src/command/package-fonts.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { dossierInBytes } from '../../../src/exchange/dossier-in-bytes.ts';
import { carriesDossier } from '../../../src/exchange/dossier-in-file.ts';
import { drawPdf, type DrawnPdf } from '../../../src/figure/draw-pdf.ts';
import { NoFonts } from '../../../src/figure/draw.ts';
import { makeFigure } from '../../../src/figure/make.ts';
import { figurePage } from '../../../src/scene/figure.ts';
import type { FigureInput, FigureOptions, FigurePage, GroupMark } from '../../../src/scene/figure/page.ts';
import { CANVASES } from '../../../src/scene/figure/paper.ts';
import { pdfOf } from '../../../src/figure/pdf/pdf.ts';
import { figureOf, orderOf, sample } from '../scene/figures.ts';

const outside = { fontsFor: packageFonts };

const inputOf = (name: string, options: Partial<FigureOptions> = {}): FigureInput => {
  const input = figureOf(name, 'en');
  return { ...input, options: { ...input.options, ...options } };
};

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

interface ReadPage {
  readonly size: readonly number[];
  readonly items: readonly Item[];
  readonly text: string;
  readonly addresses: readonly string[];
  /** Kinds of the structure, from the outside in. */
  readonly kinds: readonly string[];
  /** What is said instead of what is drawn. */
  readonly alts: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

async function read(bytes: Uint8Array) {
  const task = getDocument({
    data: bytes.slice(),
    ...{ disableFontFace: true, isEvalSupported: false, useSystemFonts: false, useWorkerFetch: false },
    verbosity: VerbosityLevel.ERRORS,
  });
  const file = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const items = (await page.getTextContent()).items as unknown as Item[];
    const annotations = (await page.getAnnotations()) as { readonly url?: string }[];
    const tree = (await page.getStructTree()) as Node | null;
    pages.push({
      size: page.view,
      items,
      text: items
        .map(({ str }) => str)
        .join(' ')
        .replace(/\s+/gu, ' '),
      addresses: annotations.flatMap(({ url }) => (url === undefined ? [] : [url])),
      kinds: tree ? flat(tree).flatMap(({ role }) => (role === undefined ? [] : [role])) : [],
      alts: tree ? flat(tree).flatMap(({ alt }) => (alt === undefined ? [] : [alt])) : [],
    });
  }
  const info = (await file.getMetadata()).info as Record<string, unknown>;
  const scripts = [await file.getJSActions(), await file.getOpenAction()];
  const attachments = (await file.getAttachments()) as Record<string, { readonly content: Uint8Array }> | null;
  const tagged = (await file.getMarkInfo()) as { readonly Marked?: boolean } | null;
  await task.destroy();
  return { pages, info, scripts, attachments, tagged };
}

const first = <T>(all: readonly T[]): T => all[0] as T;
const raw = ({ bytes }: DrawnPdf): string => new TextDecoder('latin1').decode(bytes);

/** A page of these texts, below each other. */
function pageOf(
  texts: readonly { readonly text: string; readonly language?: string; readonly direction?: 'rtl' }[],
): FigurePage {
  const marks = texts.map(({ text, ...more }, i) => ({
    ...{ kind: 'text' as const, x: more.direction ? 590 : 10, y: 40 + 40 * i, size: 20, fill: '#23211d' },
    ...{ anchor: more.direction ? ('end' as const) : ('start' as const), text, ...more },
  }));
  const layers: GroupMark[] = [{ kind: 'group', id: 'notes', marks }];
  return {
    ...figurePage(inputOf('kim-putin')),
    ...{ width: 600, height: 800, layers },
  };
}

async function written(
  page: FigurePage,
): Promise<{ read: Awaited<ReturnType<typeof read>>; missing: readonly string[] }> {
  const texts = page.layers.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [[mark.text, mark.language ?? 'en'] as const] : [])),
  );
  const { bytes, missing } = await pdfOf([page], await packageFonts(texts), { date: '2026-11-22', addresses: [] });
  return { read: await read(bytes), missing };
}

describe('two pages for print in black and white', () => {
  it('are the graph and its quotes, as text in fonts that the file brings', async () => {
    const drawn = await drawPdf(inputOf('kim-putin', { look: 'bw', notes: 'apart' }), outside);
    const { pages, info, scripts, tagged } = await read(drawn.bytes);
    expect(pages).toHaveLength(2);
    const [graph, quotes] = pages as [ReadPage, ReadPage];
    expect(graph.size).toEqual([0, 0, drawn.width * 0.75, drawn.height * 0.75]);
    for (const words of ['Kim and Putin: who says what', 'North Korea', 'Vladimir Putin', 'Korean intelligence agency'])
      expect(graph.text).toContain(words);
    expect(quotes.text).toContain('kamerad terdekatnya');
    const fonts = [...raw(drawn).matchAll(/\/Type \/FontDescriptor\s[^>]*/gu)].map(([descriptor]) => descriptor);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\/FontName \/[A-Z]{6}\+Source[^]*\/FontFile2 \d+ 0 R/u);
    expect(raw(drawn).match(/\/Subtype \/CIDFontType2/gu)).toHaveLength(fonts.length);
    expect(info).toMatchObject({ Creator: 'Benang', Language: 'en' });
    expect(info['Title']).toContain('Kim and Putin');
    expect(info['Subject']).toContain('47 relations between 19 actors');
    expect(scripts).toEqual([null, null]);
    expect(tagged?.Marked).toBe(true);
    expect(graph.kinds).toEqual(expect.arrayContaining(['Document', 'Sect', 'H1', 'Figure', 'P']));
    expect(drawn.missing).toEqual([]);
  }, 60_000);

  it('are the same bytes each time', async () => {
    const draw = async (): Promise<string> => raw(await drawPdf(inputOf('kim-putin', { notes: 'none' }), outside));
    expect(await draw()).toBe(await draw());
  }, 60_000);
});

describe('a page', () => {
  it.each([
    ['a4', [595.28, 841.89]],
    ['letter-landscape', [792, 612]],
  ] as const)(
    'of %s has the size of the paper',
    async (format, [width, height]) => {
      const { pages } = await read((await drawPdf(inputOf('kim-putin', { format }), outside)).bytes);
      expect(pages.length).toBeGreaterThan(1);
      for (const { size } of pages) {
        expect(size[2]).toBeCloseTo(width, 1);
        expect(size[3]).toBeCloseTo(height, 1);
      }
    },
    60_000,
  );

  it.each(Object.keys(CANVASES) as (keyof typeof CANVASES)[])(
    'of the shape %s has its true size, and says in its own words what it is and who made it',
    async (format) => {
      const own = { title: 'Friends beyond sanctions', credit: 'City Desk', alt: 'Two states and their friends.' };
      const options = { format, own };
      const { print = CANVASES[format].print } = figurePage(
        inputOf('kim-putin', { ...options, lettering: 'outlines' }),
      );
      const { pages, info } = await read((await drawPdf(inputOf('kim-putin', options), outside)).bytes);
      const points = (length: string): number => parseFloat(length) * (length.endsWith('mm') ? 72 / 25.4 : 0.75);
      expect(first(pages).size[2]).toBeCloseTo(points(print.width), 1);
      expect(first(pages).size[3]).toBeCloseTo(points(print.height), 1);
      expect(info).toMatchObject({ Title: own.title, Author: own.credit, Subject: own.alt });
      expect(first(pages).alts).toContain(own.alt);
    },
    60_000,
  );

  it('has every word once and where the drawing has it', async () => {
    const page = pageOf([{ text: 'Where it was' }, { text: 'and what it said' }]);
    const { read: file } = await written(page);
    const { items } = first(file.pages);
    const lines = items.filter(({ str }) => str.trim() !== '');
    expect(lines.map(({ str }) => str)).toEqual(['Where it was', 'and what it said']);
    expect(lines[0]?.transform.slice(4)).toEqual([10 * 0.75, (800 - 40) * 0.75]);
    expect(lines[1]?.transform.slice(4)).toEqual([10 * 0.75, (800 - 80) * 0.75]);
    expect(lines[0]?.transform[0]).toBeCloseTo(20 * 0.75, 5);
  });

  it('that is longer than readers take is told in larger units', async () => {
    const { bytes } = await pdfOf([{ ...pageOf([{ text: 'long' }]), height: 40_000 }], await packageFonts([]), {
      ...{ date: '2026-11-22', addresses: [] },
    });
    const { pages } = await read(bytes);
    expect(first(pages).size[3]).toBeCloseTo(10_000, 5);
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/UserUnit 3');
  });
});

describe('letters of every script', () => {
  it.each([
    ['ko', '북한은 러시아에 무기를 보냈다'],
    ['ru', 'Россия заявила, что поставки прекращены'],
    ['vi', 'Những người thợ mỏ đã nghỉ việc'],
    ['ja', '青鷺海上保険は契約を解除した'],
    ['zh-Hans', '朝鲜向俄罗斯提供武器'],
    ['el', 'Η συμφωνία υπογράφηκε'],
  ])(
    'of %s are read as they were written',
    async (language, text) => {
      const { read: file, missing } = await written(pageOf([{ text, language }]));
      const words = first(file.pages)
        .items.map(({ str }) => str)
        .join('');
      expect(words.normalize('NFC')).toBe(text.normalize('NFC'));
      expect(missing).toEqual([]);
    },
    60_000,
  );

  it('that run from right to left come in the order of reading', async () => {
    const text = 'ولا يزال وقف إطلاق النار ساريا';
    const { read: file, missing } = await written(pageOf([{ text, language: 'ar', direction: 'rtl' }]));
    // Each piece is in the order of reading, and the pieces from left to right.
    const pieces = [...first(file.pages).items].sort((a, b) => (b.transform[4] ?? 0) - (a.transform[4] ?? 0));
    const words = pieces
      .map(({ str }) => str)
      .join('')
      .normalize('NFKC');
    expect(words.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    expect(missing).toEqual([]);
  });

  it('keep what a glyph stands for, though it was met before as a part of another', async () => {
    const { read: file } = await written(pageOf([{ text: 'ÄÖÜéñ' }, { text: 'AOUen' }]));
    expect(first(file.pages).text).toBe('ÄÖÜéñ AOUen');
  });

  it('that no font has are boxes that read as they are, and are told', async () => {
    const { read: file, missing } = await written(pageOf([{ text: 'rune ᚠ and face 😀' }]));
    expect(missing).toEqual(['ᚠ']);
    expect(first(file.pages).text.replace(/\s/gu, '')).toBe('runeᚠandface😀');
  });
});

describe('what somebody wrote to do harm', () => {
  it('is text and nothing else', async () => {
    const hostile = [
      ')Tj ET /JS (app.alert(1)) BT (',
      '<script>alert(1)</script>',
      'endstream endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
      '\\) \\ ((( %PDF-1.7 \u0000\u0007\uD800 end',
      'javascript:alert(1) file:///etc/passwd',
    ];
    const page = {
      ...pageOf(hostile.map((text) => ({ text }))),
      title: hostile[2] ?? '',
      description: hostile[0] ?? '',
    };
    const { read: file } = await written(page);
    expect(file.scripts).toEqual([null, null]);
    expect(file.pages).toHaveLength(1);
    expect(first(file.pages).addresses).toEqual([]);
    expect(first(file.pages).text).toContain('endstream endobj 1 0 obj << /OpenAction');
    expect(file.info['Title']).toBe(hostile[2]);
  });

  it('in colours, dashes, paths and images does not stop the figure', async () => {
    const page: FigurePage = {
      ...pageOf([{ text: 'still here' }]),
      paper: 'url(javascript:1)',
    };
    const [layer] = page.layers;
    const bad: GroupMark = {
      ...{ kind: 'group', id: 'graph' },
      marks: [
        { kind: 'path', d: 'M0 0L10 10', stroke: 'red; /JS', dash: '3 NaN ] 0 d /JS do' },
        { kind: 'path', d: 'nothing of it', fill: '#123456' },
        ...(['data:image/png;base64,AAAA', 'data:image/jpeg;base64,/9j/', 'https://example.org/x.png'] as const).map(
          (href, i) => ({ kind: 'image' as const, id: `i${i}`, href, grey: true, outline: 'M-5-5H5V5H-5Z', reach: 5 }),
        ),
      ],
    };
    const { read: file } = await written({ ...page, layers: [bad, ...(layer ? [layer] : [])] });
    expect(first(file.pages).text).toBe('still here');
  });
});

describe('the file', () => {
  it('leads to the sources where their addresses are written out', async () => {
    const { pages } = await read((await drawPdf(inputOf('selat-kaca'), outside)).bytes);
    expect(pages.flatMap(({ addresses }) => addresses)).toContain(
      'https://example.org/warta-kelu/2026/10/yang-padam-di-selat-kaca',
    );
  }, 60_000);

  it('carries the dossier where that is asked for', async () => {
    const order = { ...orderOf('kim-putin'), as: 'pdf' as const, inside: '{"format":"x"}' };
    const { sheets } = await makeFigure(order, outside);
    expect(sheets).toHaveLength(1);
    const [sheet] = sheets;
    expect(sheet?.file.type).toBe('application/pdf');
    const { attachments } = await read(new Uint8Array((await sheet?.file.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(new TextDecoder().decode(attachments?.['dossier.json']?.content)).toBe('{"format":"x"}');
  }, 60_000);

  it.each(['kim-putin', 'selat-kaca'])(
    'opens again with all of %s, and one without a dossier says that it has none',
    async (name) => {
      const order = { ...orderOf(name), as: 'pdf' as const };
      const dossier = sample(name);
      const bytesOf = async (inside?: string): Promise<Uint8Array> => {
        const { sheets } = await makeFigure({ ...order, ...(inside !== undefined && { inside }) }, outside);
        return new Uint8Array((await sheets[0]?.file.arrayBuffer()) ?? new ArrayBuffer(0));
      };
      const [carrying, plain] = [await bytesOf(writeDossier(dossier)), await bytesOf()];
      expect((await dossierInBytes(carrying))?.dossier).toEqual(dossier);
      expect(await carriesDossier(new Blob([carrying as BlobPart]))).toBe(true);
      expect(await dossierInBytes(plain)).toBeUndefined();
      expect(await carriesDossier(new Blob([plain as BlobPart]))).toBe(false);
      // Cut off, or no more than its first letters: no dossier, and no error.
      for (const cut of [carrying.slice(0, 2000), carrying.slice(0, 5)])
        expect(await dossierInBytes(cut)).toBeUndefined();
    },
    60_000,
  );

  it('is not made where the fonts do not come', async () => {
    const none = { fontsFor: () => Promise.reject(new Error('no fonts here')) };
    await expect(drawPdf(inputOf('kim-putin'), none)).rejects.toBeInstanceOf(NoFonts);
  });
});
