import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../src/command/order.ts';

const read = (line: string, ...languages: string[]) => readOrder(line.split(' ').filter(Boolean), languages);

describe('an order', () => {
  it('asks for the figure of the app where nothing else is said', () => {
    expect(read('figure a.json')).toEqual({
      kind: 'figure',
      locale: 'en',
      file: 'a.json',
      output: '-',
      options: { legend: true, notes: true, look: 'light', width: 'normal', lettering: 'text' },
      noteLanguage: undefined,
      link: undefined,
      aspect: undefined,
      withDossier: false,
      date: undefined,
    });
  });

  it('takes every option of the export', () => {
    expect(
      read(
        'figure -o b.svg --look=bw --width wide --no-legend --no-notes --outlines --notes-language original --link #only-modality=asserted --aspect 1.5 --with-dossier --date 2024-02-29 --language id a.json',
      ),
    ).toMatchObject({
      locale: 'id',
      file: 'a.json',
      output: 'b.svg',
      options: { legend: false, notes: false, look: 'bw', width: 'wide', lettering: 'outlines' },
      noteLanguage: 'original',
      link: '#only-modality=asserted',
      aspect: 1.5,
      withDossier: true,
      date: '2024-02-29',
    });
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
    ['figure a --json', '--json'],
    ['schema a', 'a'],
    ['--verson', '--verson'],
    ['check a --__proto__=1', '--__proto__'],
  ])('says what it did not understand in «%s»', (line, said) => {
    expect(read(line)).toMatchObject({ kind: 'misuse', text: expect.stringContaining(said) as string });
  });

  it('takes what follows two dashes as a name', () => {
    expect(read('check -- --json')).toMatchObject({ kind: 'check', files: ['--json'], json: false });
  });
});
