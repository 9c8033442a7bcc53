import { describe, expect, it } from 'vitest';
import { readArgs } from '../../../src/command/args.ts';

const read = (line: string, ...languages: string[]) => readArgs(line.split(' ').filter(Boolean), languages);

describe('an order', () => {
  it('asks for the figure of the app where nothing else is said', () => {
    expect(read('figure a.json')).toEqual({
      kind: 'figure',
      locale: 'en',
      file: 'a.json',
      output: '-',
      options: {
        legend: true,
        images: true,
        format: 'sheet',
        notes: undefined,
        look: 'light',
        width: 'normal',
        lettering: 'text',
        own: {},
      },
      noteLanguage: undefined,
      link: undefined,
      aspect: undefined,
      samePlaces: false,
      chosen: { only: false, lit: false, quoted: false },
      among: undefined,
      callouts: [],
      withDossier: false,
      given: new Set(),
      date: undefined,
    });
  });

  it('takes a house style, and faces for all letters or for some', () => {
    expect(read('figure a.json --style ours.json --typeface serif --look dark')).toMatchObject({
      style: 'ours.json',
      typefaces: { titles: 'serif', names: 'serif', quotes: 'serif' },
      given: new Set(['style', 'typeface', 'look']),
    });
    expect(read('figure a.json --typeface serif,names=sans')).toMatchObject({
      typefaces: { titles: 'serif', names: 'sans', quotes: 'serif' },
    });
    expect(read('figure a.json --typeface titles=sans')).toMatchObject({ typefaces: { titles: 'sans' } });
    for (const faces of ['comic', 'names=comic', 'legend=serif', 'names=serif=sans', 'serif,,sans', 'toString=serif'])
      expect(read(`figure a.json --typeface ${faces}`)).toMatchObject({
        kind: 'misuse',
        text: `--typeface cannot be ${faces}; it can be sans, serif, titles=…, names=…, quotes=….`,
      });
    expect(read('figure - --style -')).toMatchObject({
      kind: 'misuse',
      text: 'The standard input can be read once only.',
    });
    expect(read('schema --style')).toMatchObject({ kind: 'schema', of: 'style' });
  });

  it('takes every option of the export', () => {
    expect(
      read(
        'figure -o b.svg --look=bw --width wide --no-legend --no-notes --no-images --outlines --notes-language original --link #only-modality=asserted --aspect 1.5 --with-dossier --date 2024-02-29 --language id a.json',
      ),
    ).toMatchObject({
      locale: 'id',
      file: 'a.json',
      output: 'b.svg',
      options: { legend: false, images: false, notes: 'none', look: 'bw', width: 'wide', lettering: 'outlines' },
      noteLanguage: 'original',
      link: '#only-modality=asserted',
      aspect: 1.5,
      withDossier: true,
      date: '2024-02-29',
    });
  });

  it('takes actors and lists, each several times, and not beside what a link has chosen', () => {
    expect(read('figure a.json --actors x,y --actors z --list L')).toMatchObject({
      among: { actors: ['x,y', 'z'], lists: ['L'] },
    });
    expect(read('figure a.json --actors')).toMatchObject({ kind: 'misuse' });
    expect(read('figure a.json --actors x --only-chosen --link #show=actor:x')).toMatchObject({ kind: 'misuse' });
  });

  it('takes callouts, several times, each with words after the first equals sign', () => {
    expect(readArgs(['figure', 'a.json', '--callout', 'x = a = b', '--callout=c-1=\n Two\n'], [])).toMatchObject({
      callouts: [
        { of: 'x', text: 'a = b' },
        { of: 'c-1', text: 'Two' },
      ],
    });
    for (const wrong of ['x', 'x=', '=words', ` = `, `x=${'a'.repeat(241)}`, `${'y'.repeat(100_000)}`]) {
      const read = readArgs(['figure', 'a.json', '--callout', wrong], []);
      expect(read).toMatchObject({ kind: 'misuse', text: expect.stringContaining('ID=WORDS') as string });
      expect('text' in read && read.text.length).toBeLessThan(250);
    }
    expect(readArgs(['figure', 'a.json', '--callout', `x=${'😀'.repeat(240)}`], [])).toMatchObject({ kind: 'figure' });
    const many = Array.from({ length: 31 }, (_, i) => `--callout=x=${i}`);
    expect(readArgs(['figure', 'a.json', ...many.slice(1)], [])).toMatchObject({ kind: 'figure' });
    expect(readArgs(['figure', 'a.json', ...many], [])).toMatchObject({
      kind: 'misuse',
      text: expect.stringContaining('At most 30') as string,
    });
  });

  it('takes words of one’s own, a shape, and what the link has chosen', () => {
    expect(
      read('figure a.json --paper square --title A --credit B --alt C --link #show=actor:x --only-chosen --highlight'),
    ).toMatchObject({
      options: { format: 'square', own: { title: 'A', credit: 'B', alt: 'C' } },
      chosen: { only: true, lit: true, quoted: false },
    });
    expect(read('figure a.json --highlight')).toMatchObject({ kind: 'misuse' });
  });

  it('asks for a page with all that there is, or without what is to stay', () => {
    const all = {
      kind: 'html',
      locale: 'en',
      file: 'a.json',
      withoutTexts: false,
      withoutNotes: false,
      withoutStory: false,
      own: {},
    };
    expect(read('html a.json')).toEqual({ ...all, output: '-', date: undefined });
    expect(
      read('html a.json -o b.html --without-texts --without-notes --no-story --date 2024-02-29 --language id'),
    ).toEqual({
      ...{ ...all, locale: 'id', output: 'b.html' },
      ...{ withoutTexts: true, withoutNotes: true, withoutStory: true, date: '2024-02-29' },
    });
    expect(read('html a.json --title A --standfirst B --credit C')).toMatchObject({
      own: { title: 'A', standfirst: 'B', credit: 'C' },
    });
    expect(read('html a.json --alt A')).toMatchObject({ kind: 'misuse' });
  });

  it.each([
    ['id_ID.UTF-8', 'id'],
    ['en_GB.UTF-8', 'en'],
    ['C', 'en'],
    ['C.UTF-8', 'en'],
    ['de_DE@euro', 'en'],
    ['ms_MY', 'id'],
  ])('speaks the language of the machine: %s', (tag, locale) => {
    expect(read('check a', tag)).toMatchObject({ locale });
  });

  it.each(['', '--help', '-h', 'check --help', 'figure -h', 'schema --help a b'])('helps when asked: «%s»', (line) => {
    expect(read(line).kind).toBe('help');
  });

  it.each([
    ['draw a.json', 'draw'],
    ['check', 'Which file?'],
    ['check - -', 'once'],
    ['check a --jsn', '--jsn'],
    ['check a --json=yes', '--json'],
    ['check a --language fr', 'en, id'],
    ['figure', 'Which file?'],
    ['figure a b', 'a b'],
    ['figure a -o', '-o'],
    ['figure a --look', '--look'],
    ['figure a --look loud', 'light, dark, bw'],
    ['figure a --width=9', 'narrow, normal, wide'],
    ['figure a --notes-language latin', 'original, translation, both'],
    ['figure a --aspect 0', '0.2'],
    ['figure a --aspect wide', '0.2'],
    ['figure a --date 2024-02-30', '2024-02-30'],
    ['figure a --date today', 'today'],
    ['figure a -o b.png', 'b.png'],
    ['arrange a -o b.svg', 'b.svg'],
    ['html a -o b.json', 'b.json'],
    ['html a -o b.svg', 'b.svg'],
    ['html a --date today', 'today'],
    ['html a --look dark', '--look'],
    ['arrange a b', 'a b'],
    ['arrange a --aspect 0', '0.2'],
    ['arrange', 'Which file?'],
    ['figure a --json', '--json'],
    ['schema a', 'a'],
    ['--verson', '--verson'],
    ['figure a -o --look dark', '-o needs a value'],
    ['figure a --link --look dark', '--link needs a value'],
    ['figure a --aspect -1', '0.2'],
    ['figure a --aspect 1e9', '0.2'],
    ['figure a --aspect NaN', '0.2'],
    ['check a --__proto__=1', '--__proto__'],
  ])('says what it did not understand in «%s»', (line, said) => {
    expect(read(line)).toMatchObject({ kind: 'misuse', text: expect.stringContaining(said) as string });
  });

  it.each([
    ['chek a', 'check'],
    ['figrue a', 'figure'],
    ['arange a', 'arrange'],
    ['SCHEMA', 'schema'],
    ['htm a', 'html'],
    ['html a --without-text', '--without-texts'],
    ['html a --no-stroy', '--no-story'],
    ['check a --jsn', '--json'],
    ['figure a --outp b', '--output'],
    ['figure a --no-legned', '--no-legend'],
    ['figure a --outline', '--outlines'],
    ['figure a --notes-langauge both', '--notes-language'],
    ['--verson', '--version'],
  ])('asks for what was probably meant by «%s»: %s', (line, meant) => {
    expect(read(line)).toMatchObject({ text: expect.stringMatching(new RegExp(`mean ${meant}\\?$`, 'u')) as string });
  });

  it.each(['draw a', 'x', 'check a --yes', 'check a -x', `check a --${'n'.repeat(5000)}`])(
    'asks for nothing where nothing is near: «%.20s»',
    (line) => {
      expect(read(line)).toMatchObject({ kind: 'misuse', text: expect.not.stringContaining('mean') as string });
    },
  );

  it('may begin with an option for all commands', () => {
    expect(read('--language id check a --json')).toMatchObject({
      kind: 'check',
      locale: 'id',
      files: ['a'],
      json: true,
    });
    expect(read('--debug figure a -o check')).toMatchObject({ kind: 'figure', file: 'a', output: 'check' });
    expect(read('check check')).toMatchObject({ kind: 'check', files: ['check'] });
    expect(read('-- check a')).toMatchObject({ kind: 'check', files: ['a'] });
  });

  it('is told the version also after a command', () => {
    expect(read('figure a --version')).toEqual({ kind: 'version', json: false });
  });

  it.each([['check', ''], ['figure', 'a', '-o', ''], ['figure', ''], [''], ['check', 'a', '--language', '']])(
    'does not take an empty word for an answer: %j',
    (...args) => {
      expect(readArgs(args, [])).toMatchObject({
        kind: 'misuse',
        text: expect.stringMatching(/empty|needs/u) as string,
      });
    },
  );

  it('takes what follows two dashes as a name', () => {
    expect(read('check -- --json')).toMatchObject({ kind: 'check', files: ['--json'], json: false });
  });
});
