/** A thousand hostile fields, always the same ones: is nothing of them more than text in anything that goes out? */
import { csvParseRows } from 'd3';
import { parseHTML } from 'linkedom';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/command/draw.ts';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Reading } from '../../../src/dossier/reading.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { tickClaim } from '../../../src/edit/checked-claims.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { dossierIn } from '../../../src/exchange/dossier-in-file.ts';
import { packed, unpacked } from '../../../src/exchange/packed-dossier.ts';
import { relationsCsv } from '../../../src/exchange/relations-csv.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { reportText } from '../../../src/publish/report.ts';
import { elementCode, embedCode } from '../../../src/wording/embed-code.ts';
import { claimRecords } from '../../../src/wording/table-copy.ts';
import { tableRows } from '../../../src/wording/table-rows.ts';
import { rawActor, rawClaim, rawDocument, rawDossier, rawKind, rawType } from '../dossier/sample.ts';
import { pageOf } from '../publish/pages.ts';
import { FIGURE } from './behind.ts';

const PIECES = [
  ...['<script>hit(1)</script>', '<img src=x onerror=hit(1)>', '"><svg/onload=hit(1)>', "'-hit(1)-'", '</style><b>'],
  ...['</script><script>hit(1)//', ']]><script>hit(1)</script>', '--><iframe srcdoc=x>', '</title></desc></text>'],
  ...['<a href="javascript:hit(1)">', 'javascript:hit(1)', '[x](javascript:hit(1))', '![x](https://evil.example/x)'],
  ...[
    '<https://evil.example>',
    '\n\n# Head\n',
    '| a | b |',
    '```',
    '&lt;script&gt;',
    '&#60;script&#62;',
    '</foreignObject>',
  ],
  ...[
    '=HYPERLINK("https://evil.example")',
    '+1+cmd|/C',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    '"',
    ',',
    ';',
    '\r\n',
  ],
  ...['김정은', 'سلطنة مرجانة', 'Владимир', '\u202E', '\u2028', '😀', ' ', 'Ann'],
];

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Made {
  readonly reading: Reading & { readonly dossier: Dossier };
  readonly fields: readonly string[];
}

function hostile(seed: number): Made {
  const below = random(seed);
  const fields: string[] = [];
  const field = (): string => {
    let text = '';
    for (let turn = 1 + below(4); turn > 0; turn--) text += PIECES[below(PIECES.length)] ?? '';
    fields.push(text);
    return text;
  };
  const said = (): Record<string, string> => ({ en: field(), id: field() });
  const quotes = ['0', '1', '2'].map((n) => `${n} ${field()}`);
  const text = quotes.join('\n');
  const at = quotes.map((quote) => text.indexOf(quote));
  const csl = {
    ...{ type: 'article-newspaper', title: field(), publisher: field(), URL: field() },
    author: [{ literal: field() }, { family: field(), given: field() }],
  };
  const raw = rawDossier({
    ...{ title: said(), summary: said(), creators: [field()], licence: field() },
    documents: [rawDocument(text, { csl, sentences: at.map((start, i) => [start, start + (quotes[i]?.length ?? 0)]) })],
    actorKinds: [rawKind('person', { label: said() })],
    actors: ['ann', 'bob'].map((id) =>
      rawActor(id, { name: said(), aliases: { en: [field()] }, summary: said(), role: said(), note: field() }),
    ),
    relationTypes: [rawType('knows', { label: said(), noun: said() })],
    claims: quotes.map((quote, i) =>
      rawClaim(`c-${i}`, quote, at[i], {
        ...{ attribution: [{ name: field() }], gloss: said(), note: field(), coder: field() },
      }),
    ),
  });
  const reading = readDossier(JSON.stringify(raw));
  if (!reading.dossier) throw new Error(`refused: ${JSON.stringify(reading.problems)}`);
  const dossier = tickClaim(reading.dossier, 'c-0', { by: field(), on: '2026-12-02' });
  return { reading: { ...reading, dossier }, fields };
}

const MADE = Array.from({ length: 25 }, (_, i) => hostile(20_261_202 + i));

/** Whatever could run, fetch or lead away by itself; `may`: elements that are there on purpose. */
function suspicious(markup: string, may: string): string[] {
  const { document } = parseHTML(
    /^\s*<(?:!doctype|html)/iu.test(markup) ? markup : `<html><body>${markup}</body></html>`,
  );
  const found: string[] = [];
  const never =
    'script, iframe, object, embed, base, img, foreignObject, animate, set, form, link, meta[http-equiv="refresh" i]';
  for (const element of document.querySelectorAll(never)) if (!element.matches(may)) found.push(element.outerHTML);
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^style$|^action$/iu.test(name) && !element.matches(may)) found.push(`${name}=${value}`);
      if (/^(?:xlink:)?href$|^src$/iu.test(name) && /^[\p{Cc}\s]*(?:javascript|data:text|vbscript)/iu.test(value))
        found.push(`${name}=${value}`);
    }
  return found;
}

/** Marked as text, whatever a spreadsheet may take for the beginning of a formula. */
function formulas(csv: string): string[] {
  const cells = csvParseRows(csv.replace(/^\uFEFF/u, '')).flat();
  return cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(?:[.,]\d+)?$/u.test(cell));
}

it('there are a thousand of them, and the dossiers are drawn', () => {
  expect(MADE.flatMap(({ fields }) => fields).length).toBeGreaterThanOrEqual(1000);
  for (const { reading } of MADE) expect(countingClaims(checkDossier(reading.dossier)).size).toBe(3);
});

describe.each(MADE.map((made, i) => [i, made] as const))('hostile fields, dossier %i', (_, { reading, fields }) => {
  const { dossier, unread } = reading;
  const order = { dossier, shown: undefined, locale: 'en', date: '2026-12-02' } as const;

  it('run nothing in the figure, also with the dossier inside, which comes out as it went in', async () => {
    const { files } = await draw(
      { dossier, unread },
      { ...FIGURE, withDossier: true },
      '2026-12-02',
      () => Promise.reject(new Error('none')),
      () => {},
    );
    for (const file of files) {
      const text = String(file);
      expect(suspicious(text, 'none')).toEqual([]);
      expect(dossierIn(text)?.dossier?.title).toEqual(dossier.title);
    }
  });

  it('run nothing as callouts of the figure, beside what they speak of and in the list below', async () => {
    const said = fields
      .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
      .filter((text) => text && text.length <= 240);
    const callouts = said.slice(0, 30).map((text, i) => ({ of: ['ann', 'bob', 'c-0', 'c-1'][i % 4] ?? '', text }));
    expect(callouts.length).toBeGreaterThan(20);
    const { files, absent } = await draw(
      { dossier, unread },
      { ...FIGURE, callouts },
      '2026-12-02',
      () => Promise.reject(new Error('none')),
      () => {},
    );
    expect(absent).toEqual([]);
    const text = String(files[0]);
    expect(suspicious(text, 'none')).toEqual([]);
    const { document } = parseHTML(`<html><body>${text}</body></html>`);
    expect(document.querySelectorAll('[id^="benang-callout-"]').length).toBeGreaterThan(1);
  });

  it('run nothing in the HTML file', async () => {
    const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
    const nodes = graph.nodes().map((id, i) => ({ id, x: i * 100, y: i * 50, side: 'below' }));
    const page = await pageOf(dossier, { nodes } as unknown as Parameters<typeof pageOf>[1]);
    // Its two data blocks and scripts are looked at one by one; its form finds words in the page.
    const own = 'script, form[data-live]';
    const { document } = parseHTML(page);
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((one) => one.getAttribute('type'))).toEqual(['application/json', null]);
    expect(scripts[1]?.textContent).not.toContain('hit(1)');
    expect(suspicious(page, own)).toEqual([]);
    expect(dossierIn(page)?.dossier?.actors).toEqual(dossier.actors);
  });

  it('are neither element, link nor image in the report, and no formula in any table', () => {
    const markdown = inOneGo(reportText(order, 'md'));
    const kinds: string[] = [];
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) walk(one);
      else if (typeof value === 'object' && value !== null) {
        const { type, raw, href } = value as {
          readonly type?: unknown;
          readonly raw?: unknown;
          readonly href?: unknown;
        };
        if (type === 'html' && raw !== '<br>') kinds.push(String(raw));
        if (type === 'image') kinds.push(String(raw));
        if (type === 'link' && !/^https?:/u.test(String(href))) kinds.push(String(raw));
        for (const inner of Object.values(value)) walk(inner);
      }
    };
    walk(lexer(markdown));
    expect(kinds).toEqual([]);
    const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
    const table = relationsCsv(claimRecords(tableRows(graph, 'claim'), graph, 'en'));
    expect(formulas(table)).toEqual([]);
    expect(formulas(inOneGo(reportText(order, 'csv')))).toEqual([]);
  });

  it('come out of a link as they went in, and add nothing to the code of a frame', async () => {
    const inside = await packed(writeDossier(dossier, unread));
    expect(inside).toMatch(/^inside:[\w-]*$/u);
    const out = await unpacked(inside);
    expect(typeof out === 'object' && readDossier(out.text).dossier).toEqual(dossier);
    for (const title of fields) {
      const address = `https://site.example/embed.html#dossier=${title}`;
      const code = embedCode({ address, title, language: title }, 'wide');
      const { document } = parseHTML(`<html><body>${code}</body></html>`);
      expect(document.querySelectorAll('body *').length).toBe(1);
      const other = parseHTML(`<html><body>${elementCode({ address, title, language: title }, 'wide')}</body></html>`);
      expect([...other.document.querySelectorAll('body *')].map(({ localName }) => localName).join()).toBe(
        'script,benang-graph,a',
      );
      const names = [...(document.querySelector('iframe')?.attributes ?? [])].map(({ name }) => name).sort();
      expect(names).toEqual([
        'height',
        'lang',
        'loading',
        'referrerpolicy',
        'sandbox',
        'src',
        'style',
        'title',
        'width',
      ]);
    }
  });
});
