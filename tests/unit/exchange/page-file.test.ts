/** Does a dossier come back out of an HTML page as it was, whatever stands in it, and out of nothing else? */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { readCodebook } from '../../../src/exchange/codebook-file.ts';
import { carriesDossier, dossierIn } from '../../../src/exchange/dossier-in-file.ts';
import { dossierBlock, dossierInPage } from '../../../src/exchange/page-file.ts';
import { rawDossier } from '../dossier/sample.ts';
import '../seed.ts';

const pageWith = (json: string): string => `<!doctype html><title>x</title><p>x</p>${dossierBlock(json)}</body>`;
const seed = readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');

describe('a dossier in a page', () => {
  it('is the same text again, and no sign in it ends its block', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script>',
        '<!--',
        '-->',
        ']]>',
        '\\',
        '\\u003C',
        '\\u003c',
        '\u2028',
        '<script',
        '\uD800',
        '"',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (words, names) => {
        const json = JSON.stringify({ words, [names.join('')]: words.join('') }, null, 2);
        const block = dossierBlock(json);
        expect(block.match(/</gu)).toHaveLength(2);
        expect(dossierInPage(pageWith(json))).toBe(json);
        expect(JSON.parse(block.slice(block.indexOf('>') + 1, -'</script>'.length))).toEqual(JSON.parse(json));
      }),
    );
  });

  it('keeps what the file says twice or otherwise, sign for sign but for the case of an escape', () => {
    const json = '{"a": "\\u003c\\u003C\\\\u003C", "b": 1.50}';
    expect(dossierInPage(pageWith(json))).toBe('{"a": "\\u003c\\u003c\\\\u003C", "b": 1.50}');
  });

  it('is found after a browser has saved the page in its own way', () => {
    const saved = pageWith(seed).replace(
      '<script type="application/json" id="benang-dossier">',
      "<SCRIPT id='benang-dossier' type='application/json'>\n",
    );
    expect(dossierInPage(saved)?.trim()).toBe(seed.trim());
    expect(dossierIn(`\uFEFF\n${saved}`)?.dossier).toEqual(readDossier(seed).dossier);
  });

  it('is read with its codebook, and told from an article', async () => {
    expect(readCodebook(pageWith(seed)).codebook).toEqual(readCodebook(seed).codebook);
    expect(await carriesDossier(new Blob([pageWith(seed)]))).toBe(true);
    expect(await carriesDossier(new Blob(['<!doctype html><p>benang-dossier</p><script>1</script>']))).toBe(false);
  });

  it('is not seen in a dossier or a figure that only speaks of one', () => {
    const words = `<script type='application/json' id='benang-dossier'>{}</script>`;
    const json = JSON.stringify(rawDossier({ summary: { en: words } }));
    expect(dossierInPage(json)).toBeUndefined();
    expect(dossierIn(json)?.dossier?.summary).toEqual({ en: words });
    const given = readDossier(json).dossier;
    expect(given && dossierIn(pageWith(writeDossier(given)))?.dossier).toEqual(given);
  });

  it('is looked for once, however often its tag begins', () => {
    const many = '<script id="benang-dossier" '.repeat(100_000);
    expect(dossierInPage(`<p>${many}`)).toBeUndefined();
    expect(dossierInPage(`<p>${`${many}>`}`)).toBeUndefined();
  });
});
