/** Does the report say all that a fact-checker needs of every claim, and is nothing of a dossier more than text in it? */
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { tickClaim } from '../../../src/edit/checked-claims.ts';
import { quoteText } from '../../../src/evidence/in-context.ts';
import { EVIDENCE_COLUMNS } from '../../../src/exchange/evidence-csv.ts';
import { plain } from '../../../src/publish/markdown.ts';
import { reportSteps, reportText, type ReportFormat } from '../../../src/publish/report.ts';
import { sample } from '../scene/figures.ts';
import { rawClaim, soundDossier } from '../dossier/sample.ts';
import '../seed.ts';

const reportOf = (dossier: Dossier, format: ReportFormat, shown?: ReadonlySet<string>): string =>
  inOneGo(reportText({ dossier, shown, locale: 'en', date: '2026-12-02' }, format));

/** All tokens of a Markdown text, those within others too. */
const tokens = (text: string): Token[] => {
  const all: Token[] = [];
  const walk = (list: readonly Token[]): void => {
    for (const token of list) {
      all.push(token);
      if ('tokens' in token && token.tokens) walk(token.tokens);
      if (token.type === 'list') walk((token as unknown as { items: Token[] }).items);
      if (token.type === 'table') {
        const { header, rows } = token as unknown as { header: { tokens: Token[] }[]; rows: { tokens: Token[] }[][] };
        for (const cell of [...header, ...rows.flat()]) walk(cell.tokens);
      }
    }
  };
  walk(lexer(text));
  return all;
};
const rowsOf = (text: string): { text: string }[][] =>
  (tokens(text).find(({ type }) => type === 'table') as unknown as { rows: { text: string }[][] } | undefined)?.rows ??
  [];

describe.each(['kim-putin', 'selat-kaca'] as const)('of %s', (name) => {
  const dossier = sample(name);
  const { rows, setting } = inOneGo(reportSteps({ dossier, shown: undefined, locale: 'en' }));

  it('has a row for every claim that counts, each with its quotes, letter by letter', () => {
    expect(rows.map(({ claim }) => claim.id).sort()).toEqual([...setting.outline.claims.keys()].sort());
    for (const { claim, quotes, sentence, speaker } of rows) {
      expect(quotes.map(({ text }) => text)).toEqual(claim.evidence.map(({ segments }) => quoteText(segments)));
      expect([sentence, speaker].every((text) => text.trim() !== '')).toBe(true);
    }
  });

  it('is Markdown with every relation under its family, and a table that can be ticked off', () => {
    const text = reportOf(dossier, 'md');
    const heads = tokens(text).filter(({ type }) => type === 'heading') as unknown as { depth: number }[];
    expect(heads.filter(({ depth }) => depth === 3)).toHaveLength(setting.graph.size);
    expect(rowsOf(text)).toHaveLength(rows.length);
    expect(rowsOf(text).every((cells) => cells.length === 7 && cells[0]?.text === '☐')).toBe(true);
  });

  it('says of whoever was ticked off by whom and when, in the table and with the claim', () => {
    const [first] = rows;
    const ticked = tickClaim(dossier, first?.claim.id ?? '', { by: 'Ann', on: '2026-12-02' });
    const text = reportOf(ticked, 'md');
    expect(text.match(/☑ Checked by Ann, 2 December 2026|☑ Checked by Ann, December 2, 2026/gu)).toHaveLength(2);
    const [heads, ...lines] = csvParseRows(reportOf(ticked, 'csv').replace(/^\uFEFF/u, ''));
    expect(heads).toEqual(EVIDENCE_COLUMNS);
    expect(lines.filter(([checked]) => checked === 'yes').map((line) => line.slice(1, 4))).toEqual(
      first?.quotes.map(() => ['Ann', '2026-12-02', first.claim.id]),
    );
    expect(lines).toHaveLength(rows.flatMap(({ quotes }) => quotes).length);
  });

  it('has only what is shown, and says how much is not', () => {
    const shown = new Set(rows.slice(0, 2).map(({ claim }) => claim.id));
    const text = reportOf(dossier, 'md', shown);
    expect(rowsOf(text)).toHaveLength(2);
    expect(text).toContain(`Claims that the filter leaves out: ${rows.length - 2}.`);
    expect(rowsOf(reportOf(dossier, 'md', new Set()))).toHaveLength(0);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](http://evil.example/x.png)',
    '<http://evil.example>',
    '\n# head\n',
    '\n\n---\n\n',
    '| a | b |',
    '```',
    '&lt;',
    '1. ',
    '- ',
    '> ',
    '\\',
    '\r',
    '\u2028',
    '&#60;b&#62;',
    'www.evil.example',
    'mail@evil.example',
  ),
);

describe('hostile fields', () => {
  it('are one paragraph of text, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), (pieces) => {
        const line = plain(pieces.join(''));
        expect(line).not.toMatch(/[\r\n]/u);
        const kinds = new Set(tokens(line).map(({ type }) => type));
        for (const kind of kinds) expect(['paragraph', 'text', 'escape', 'space']).toContain(kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('add no cell, no link and no element to a report', () => {
    const evil = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) | a\n\n# b `c` ![](x)';
    const dossier = soundDossier({ claims: [rawClaim('c-1')] });
    const said = {
      ...dossier,
      title: { en: evil },
      summary: { en: evil },
      documents: dossier.documents.map((one) => ({ ...one, csl: { ...one.csl, title: evil, publisher: evil } })),
      actors: dossier.actors.map((one) => ({ ...one, name: { en: evil } })),
      claims: dossier.claims.map((one) => ({
        ...one,
        attribution: [{ name: evil }],
        gloss: { id: evil },
        coder: evil,
      })),
    };
    const text = reportOf(tickClaim(said, 'c-1', { by: evil, on: '2026-12-02' }), 'md');
    const types = tokens(text).map(({ type, raw }) => (type === 'html' && raw === '<br>' ? 'br' : type));
    expect(types.filter((type) => ['html', 'link', 'image', 'codespan', 'code'].includes(type))).toEqual([]);
    expect(rowsOf(text).map((cells) => cells.length)).toEqual([7]);
    expect(types.filter((type) => type === 'heading')).toHaveLength(5);
  });
});
