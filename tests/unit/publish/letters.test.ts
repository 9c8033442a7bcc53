/** Does the page bring the letters of every word that it shows, under a policy that lets them in, and is it the same page without them? */
import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { packageFonts } from '../../../src/command/package-fonts.ts';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { NoFonts } from '../../../src/figure/draw.ts';
import { makeLetters } from '../../../src/figure/make.ts';
import { wordsShown } from '../../../src/publish/page-words.ts';
import { figureOf, sample } from '../scene/figures.ts';
import { outside, pageOf } from './pages.ts';

const lettered = {
  ...outside,
  letters: (words: Parameters<typeof makeLetters>[0]) => makeLetters(words, { fontsFor: packageFonts }),
};
const scene = () => figureOf('kim-putin', 'en').scene;
const styleOf = (page: string): string => /<style>(?<rules>[\s\S]*?)<\/style>/u.exec(page)?.groups?.['rules'] ?? '';

/** Which code points the faces of a page say they have, by family. */
function ranges(style: string): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { groups } of style.matchAll(
    /@font-face\{font-family:'(?<family>[^']+)'[^}]*unicode-range:(?<range>[^}]+)\}/gu,
  )) {
    const codes = found.get(groups?.['family'] ?? '') ?? new Set();
    found.set(groups?.['family'] ?? '', codes);
    for (const range of (groups?.['range'] ?? '').split(',')) {
      const [first = 0, last = first] = range
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16));
      for (let code = first; code <= last; code++) codes.add(code);
    }
  }
  return found;
}

describe('the letters in the page', () => {
  it('are those of all its words, and the whole stays small', async () => {
    const dossier = {
      ...sample('kim-putin'),
      summary: { en: 'Пхеньян, 평양, سيول and Tōkyō', id: 'x' },
      story: [{ id: 'a', title: { en: 'Ġgantija' }, view: '' }],
    };
    const page = await pageOf(dossier, scene(), { locale: 'en' }, lettered);
    const style = styleOf(page);
    const families = ranges(style);
    const { document } = parseHTML(page);
    document.querySelectorAll('script, style').forEach((one) => one.remove());
    const everything = new Set([...families.values()].flatMap((codes) => [...codes]));
    const shown = new Set(Array.from(document.body.textContent ?? '').filter((letter) => !/[\s\p{Cf}]/u.test(letter)));
    expect([...shown].filter((letter) => !everything.has(letter.codePointAt(0) ?? 0))).toEqual([]);
    expect(families.get('Page Beyond')?.has('평'.codePointAt(0) ?? 0)).toBe(true);
    expect(families.get('Page Serif')?.has('Ġ'.codePointAt(0) ?? 0)).toBe(true);
    expect(page.length).toBeLessThan(400_000);
  });

  it('are let in by the policy, which lets in nothing else', async () => {
    const page = await pageOf(sample('kim-putin'), scene(), {}, lettered);
    const style = styleOf(page);
    const policy = parseHTML(page).document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain('font-src data:');
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(style.match(/url\(/gu)?.length).toBe(style.match(/url\(data:font\/woff;base64,[\w+/]+=*\)/gu)?.length);
    expect(style).not.toMatch(/@import/u);
  });

  it('change nothing else, and where they cannot be had the page is made without them', async () => {
    const without = await pageOf(sample('kim-putin'), scene());
    const body = (page: string): string => page.slice(page.indexOf('<body'));
    expect(body(await pageOf(sample('kim-putin'), scene(), {}, lettered))).toBe(body(without));
    const none = { ...outside, letters: () => Promise.reject(new NoFonts('offline')) };
    expect(await pageOf(sample('kim-putin'), scene(), {}, none)).toBe(without);
    const broken = { ...outside, letters: () => Promise.reject(new Error('stopped')) };
    await expect(pageOf(sample('kim-putin'), scene(), {}, broken)).rejects.toThrow('stopped');
  });
});

describe('the words of a page', () => {
  const words = (html: string) => new Map(inOneGo(wordsShown(html, 'en')).map(([text, language]) => [language, text]));

  it('are read with their language, without what nobody sees', () => {
    const found = words(
      `<p lang="ko">서울 <b>평양 <br>서울</b></p><img src="data:x" alt="unseen"><p>here &lt;b&gt; &#39;x&#39; &amp;</p><script type="application/json">{"hidden":"<p>no</p>"}</script><style>.no{}</style><input placeholder="Find it" value="no">`,
    );
    expect(found.get('ko')).toBe('서울 평양');
    expect(found.get('en')).toBe("here <b> 'x' & Find it");
  });

  it('come back to the language of the page, in a figure, too', () => {
    const found = words(
      `<svg xml:lang="en"><title>One</title><path d="M0 0"/><text xml:lang="ja">東京</text><a href="#x"><text>Two</text></a></svg><i data-pattern="{n} of 3"></i>`,
    );
    expect(found.get('ja')).toBe('東京');
    expect(found.get('en')).toBe('One Two {n} of 3');
  });
});
