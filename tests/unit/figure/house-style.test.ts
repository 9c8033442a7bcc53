/** Is a house style read as it was written, and refused with a reason where it is none? */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  creditOf,
  figureStyle,
  houseStyleSchema,
  isEmptyStyle,
  LARGEST_STYLE,
  NO_STYLE,
  readStyle,
  styleFileName,
  styleIn,
  styleText,
  withColour,
  withFace,
  withFamily,
  withoutColours,
  withSetOut,
  withWords,
  type HouseStyle,
} from '../../../src/figure/house-style.ts';
import { styleJsonSchema } from '../../../src/figure/style-schema.ts';

const DAILY: HouseStyle = {
  format: 'benang-style',
  version: 1,
  name: '한겨레 · صحيفة',
  colours: {
    light: { paper: '#ffffff', ink: '#101010', accent: '#c8102e', families: { arms: '#7a1f00', 'sea-law': '#005098' } },
    dark: { families: { arms: '#ffb090' } },
  },
  typefaces: { titles: 'sans', names: 'serif' },
  credit: 'Grafik: Harian Kita',
  figure: { format: 'column', look: 'light', legend: false, notes: 'none', lettering: 'outlines' },
};
const file = (more: object): string => JSON.stringify({ format: 'benang-style', version: 1, ...more });
const problemsOf = (text: string) => readStyle(text).problems?.map(({ path, found }) => [path, found]);

describe('a file of a house style', () => {
  it('comes back as it was written, with what is not known of it', () => {
    const later = { ...DAILY, grid: { columns: 12 }, colours: { ...DAILY.colours, sepia: { paper: 'ivory' } } };
    const text = styleText(later);
    expect(text.endsWith('}\n')).toBe(true);
    expect(readStyle(text).style).toEqual(later);
    expect(styleText(readStyle(text).style ?? NO_STYLE)).toBe(text);
    expect(readStyle(`\uFEFF${text}`).style).toEqual(later);
  });

  it('may leave all out, and then says nothing', () => {
    expect(readStyle(file({})).style).toEqual(NO_STYLE);
    expect(isEmptyStyle(NO_STYLE)).toBe(true);
    expect(isEmptyStyle({ ...NO_STYLE, credit: 'Us' })).toBe(false);
    expect(figureStyle(NO_STYLE)).toBeUndefined();
  });

  it.each<[string, string, string, string]>([
    ['a dossier', '{"format":"benang-dossier","version":1}', 'format', '"benang-dossier"'],
    ['a newer version', '{"format":"benang-style","version":2}', 'version', '2'],
    ['a list', '[]', '', '[]'],
    ['nothing', 'null', '', 'null'],
    ['a name of a colour', file({ colours: { light: { ink: 'red' } } }), 'colours.light.ink', '"red"'],
    [
      'markup for a colour',
      file({ colours: { dark: { families: { arms: '"><script>' } } } }),
      'colours.dark.families.arms',
      '"\\"><script>"',
    ],
    [
      'a colour with more behind it',
      file({ colours: { light: { paper: '#ffffff\n' } } }),
      'colours.light.paper',
      '"#ffffff\\n"',
    ],
    [
      'a face that does not come along',
      file({ typefaces: { names: 'Comic Sans' } }),
      'typefaces.names',
      '"Comic Sans"',
    ],
    ['a shape that nobody knows', file({ figure: { format: 'stamp' } }), 'figure.format', '"stamp"'],
    ['a number for words', file({ credit: 7 }), 'credit', '7'],
    ['a novel for a name', file({ name: 'x'.repeat(201) }), 'name', `"${'x'.repeat(79)}…`],
  ])('is refused with place and finding: %s', (_, text, path, found) => {
    expect(problemsOf(text)).toEqual([[path, found]]);
  });

  it('tells every fault at once, and where a text stops being JSON', () => {
    const faults = problemsOf(file({ colours: { light: { ink: 1, paper: 2 } }, typefaces: { titles: 3 } }));
    expect(faults?.map(([path]) => path)).toEqual(['colours.light.paper', 'colours.light.ink', 'typefaces.titles']);
    expect(readStyle('{"format": "benang-style",,}').problems).toMatchObject([
      { code: 'not-json', line: 1, column: 27 },
    ]);
  });

  it('is not read where it is huge or bottomless, and steers nothing', async () => {
    expect(problemsOf(file({ credit: 'x'.repeat(LARGEST_STYLE) }))).toEqual([['', 'more']]);
    const long = await styleIn(new Blob([`{"a":"${'x'.repeat(5 * LARGEST_STYLE)}"}`]));
    expect(long.problems).toMatchObject([{ found: 'more' }]);
    expect(problemsOf(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)).toEqual([['', 'more']]);
    const sly = readStyle(
      '{"format":"benang-style","version":1,"__proto__":{"credit":"sly"},"colours":{"__proto__":{}}}',
    );
    expect(sly.style?.credit).toBeUndefined();
    expect(({} as { credit?: string }).credit).toBeUndefined();
  });

  it('may be in another encoding than UTF-8', async () => {
    const text = styleText({ ...NO_STYLE, name: 'Café' });
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect((await styleIn(new Blob([latin]))).style?.name).toBe('Café');
  });

  it('is called by its publication, in whatever script', () => {
    expect(styleFileName({ ...NO_STYLE, name: 'Harian Kita' })).toBe('harian-kita.benang-style.json');
    expect(styleFileName({ ...NO_STYLE, name: 'Новая газета' })).toBe('новая-газета.benang-style.json');
    expect(styleFileName({ ...NO_STYLE, name: '../..' })).toBe('benang.benang-style.json');
  });

  it('is judged by the published schema as by the app', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(styleJsonSchema());
    const cases: readonly (readonly [unknown, boolean])[] = [
      [DAILY, true],
      [NO_STYLE, true],
      [{ ...DAILY, version: 2 }, false],
      [{ ...DAILY, typefaces: { titles: 'both' } }, false],
      [{ ...DAILY, colours: { light: { families: { arms: '#12345' } } } }, false],
    ];
    for (const [value, expected] of cases) {
      expect(houseStyleSchema.safeParse(value).success).toBe(expected);
      expect(validate(value), JSON.stringify(value)).toBe(expected);
    }
  });
});

describe('a house style that is changed by hand', () => {
  it('has what was chosen, and nothing left of what was put back', () => {
    const light = withFamily(withColour(NO_STYLE, 'light', 'paper', '#ffffff'), 'light', 'arms', '#7a1f00');
    expect(light.colours).toEqual({ light: { paper: '#ffffff', families: { arms: '#7a1f00' } } });
    expect(withFamily(light, 'light', 'arms', undefined).colours).toEqual({ light: { paper: '#ffffff' } });
    expect(withoutColours(light, 'light')).toEqual(NO_STYLE);
    expect(withoutColours(light, 'dark')).toEqual(light);
    expect(withFace(withFace(NO_STYLE, 'names', 'serif'), 'names', undefined)).toEqual(NO_STYLE);
    expect(withWords(withWords(NO_STYLE, 'credit', 'Us'), 'credit', '')).toEqual(NO_STYLE);
    expect(withSetOut(withSetOut(DAILY, undefined), { look: 'dark' }).figure).toEqual({ look: 'dark' });
  });

  it('is a file that can be read, whatever a family is called', () => {
    for (const family of ['constructor', '__proto__', 'toString']) {
      const style = withFamily(NO_STYLE, 'light', family, '#7a1f00');
      expect(Object.keys(style.colours?.light?.families ?? {})).toEqual([family]);
      expect(readStyle(styleText(style)).style).toEqual(style);
    }
  });

  it('has its credit where the figure has none of its own', () => {
    expect(creditOf('', DAILY)).toBe('Grafik: Harian Kita');
    expect(creditOf('  ', DAILY)).toBe('Grafik: Harian Kita');
    expect(creditOf('Ana', DAILY)).toBe('Ana');
    expect(creditOf(undefined, undefined)).toBe('');
  });
});
