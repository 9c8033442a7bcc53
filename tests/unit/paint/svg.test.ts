import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { svgText } from '../../../src/paint/svg.ts';
import { figurePage } from '../../../src/scene/figure.ts';
import { FIXTURES, figureOf, madeUpFigure, UPDATE } from '../scene/figures.ts';

const NASTY = '<script>alert("1" & \'2\')</script> ]]> &amp; \u0000\u0008\u000B\u001F\uFFFE\uD800 end';

const draw = (input: Parameters<typeof figurePage>[0]): string => svgText(figurePage(input));

/** Are all elements closed in order, all attributes quoted and single, all references known? The first complaint, or none. */
function complaint(xml: string): string | undefined {
  const open: string[] = [];
  // oxlint-disable-next-line no-control-regex
  const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(xml);
  if (illegal) return `illegal character at ${illegal.index}`;
  const rest = xml.replace(/^<\?xml [^?]*\?>/u, '');
  for (const [, text = '', tag] of rest.matchAll(/([^<]*)(?:<([^>]*)>)?/gu)) {
    if (/>|&(?!(amp|lt|gt|quot);)/u.test(text)) return `text not escaped: ${text.slice(0, 80)}`;
    if (tag === undefined) continue;
    if (tag.startsWith('/')) {
      if (open.pop() !== tag.slice(1)) return `closed out of order: ${tag}`;
      continue;
    }
    const parts = /^([a-z:]+)((?: [a-z0-9:-]+="[^"<]*")*)(\/?)$/iu.exec(tag);
    if (!parts) return `not a tag: <${tag.slice(0, 120)}>`;
    const names = [...(parts[2] ?? '').matchAll(/ ([a-z0-9:-]+)="/giu)].map((match) => match[1]);
    if (new Set(names).size !== names.length) return `attribute twice: ${tag}`;
    if (parts[3] !== '/') open.push(parts[1] ?? '');
  }
  return open.length ? `not closed: ${open.join(' ')}` : undefined;
}

const SAMPLES = ['kim-putin', 'selat-kaca'] as const;
const LOOKS = ['light', 'dark', 'bw'] as const;

describe.each(SAMPLES.flatMap((name) => LOOKS.map((look) => [name, look] as const)))('%s in %s', (name, look) => {
  const svg = draw(figureOf(name, 'id', { look }));

  it('is well-formed XML with real text', () => {
    expect(complaint(svg)).toBeUndefined();
    expect(svg).toContain('<title id="benang-title-of-figure">');
    expect(svg).toContain('<desc id="benang-description">');
    expect(svg.match(/<text /gu)?.length).toBeGreaterThan(100);
  });

  it('asks for nothing from elsewhere and for nothing that renderers read differently', () => {
    const tags = svg.replace(/>[^<]*</gu, '><');
    expect(tags.match(/https?:[^"]*/gu)).toEqual(['http://www.w3.org/2000/svg']);
    expect(tags).not.toMatch(
      /<(style|script|image|foreignObject|use|a)\b|href|url\(|var\(|style=|class=|dominant-baseline|paint-order| on[a-z]+=/u,
    );
  });

  it('has every id once', () => {
    const ids = [...svg.matchAll(/ id="([^"]*)"/gu)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^benang-[a-z0-9-]+$/u.test(id))).toBe(true);
  });

  it('is drawn by a second renderer', () => {
    const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    expect([picture.width, picture.height]).toEqual([
      Number(/ width="(\d+)"/u.exec(svg)?.[1]),
      Number(/ height="(\d+)"/u.exec(svg)?.[1]),
    ]);
  });
});

describe('an SVG', () => {
  it('in black and white has no colour', () => {
    const svg = draw(figureOf('selat-kaca', 'en', { look: 'bw' }));
    const colours = new Set([...svg.matchAll(/#[0-9a-f]{3,6}(?=")/giu)].map(([colour]) => colour));
    expect(colours.size).toBeGreaterThan(1);
    for (const colour of colours) expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/u);
  });

  it('keeps what people write as text, whatever it is', () => {
    const svg = draw(
      madeUpFigure({
        names: [{ en: NASTY }, { en: `2 ${NASTY}`, ['x" onload="alert(1)']: 'x' }],
        relations: [[0, 1, 0], [1, 0, 1]], // prettier-ignore
        title: NASTY,
        quote: () => NASTY.replace('\uD800', ''),
        language: 'x" onload="alert(1)',
      }),
    );
    expect(complaint(svg)).toBeUndefined();
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/ onload="/u);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('says in its description what the lines say', () => {
    const svg = draw(figureOf('kim-putin', 'en'));
    const description = /<desc [^>]*>([^<]*)<\/desc>/u.exec(svg)?.[1] ?? '';
    expect(description).toMatch(/^Relationship graph with \d+ relations between 19 actors\. /u);
    expect(description).toContain('Soviet Union');
  });

  it('has the same bytes twice', () => {
    expect(draw(figureOf('kim-putin', 'id'))).toBe(draw(figureOf('kim-putin', 'id')));
  });
});

describe.each(SAMPLES.flatMap((name) => (['light', 'bw'] as const).map((look) => [name, look] as const)))(
  'the figure %s.%s.svg',
  (name, look) => {
    it('is as it was (UPDATE_FIGURES=1 writes it anew; look at it then)', () => {
      const file = new URL(`${name}.${look}.svg`, FIXTURES);
      const svg = draw(figureOf(name, 'en', { look }));
      if (UPDATE) writeFileSync(file, svg);
      expect(svg).toBe(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
    });
  },
);
