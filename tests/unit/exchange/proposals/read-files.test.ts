/** What do many files propose that come at once, in folders and archives, and what is said of each? */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnswerFiles, type AnswerFile, type FilesRead } from '../../../../src/exchange/proposals/read-files.ts';
import { LIMITS, safePath, TooMuch, unpack } from '../../../../src/exchange/proposals/zip-entries.ts';
import { tidyText } from '../../../../src/exchange/tidy-text.ts';
import { growth } from '../../growth.ts';

const RAW = (n: number) => `Report ${n}\r\n\r\n\r\nOna Lind met Bo Hult.  \r\nOna Lind met Bo Hult.\r\n`;
function ann(n: number): string {
  const at = (words: string): string => {
    const start = RAW(n).lastIndexOf(words);
    return `${start} ${start + words.length}\t${words}`;
  };
  return `T1\tPerson ${at('Ona Lind')}\nT2\tPerson ${at('Bo Hult')}\nR1\tmet Arg1:T1 Arg2:T2\n`;
}
const texts = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `d${n}`, text: tidyText(RAW(n)) }));
const file = (path: string, content: string | Uint8Array): AnswerFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, bytes: () => Promise.resolve(bytes) };
};
const pairs = (count: number, folder = ''): AnswerFile[] =>
  Array.from({ length: count }, (_, n) => [
    file(`${folder}${n}.ann`, ann(n)),
    file(`${folder}${n}.txt`, RAW(n)),
  ]).flat();
const archive = (files: Zippable): AnswerFile => file('all.zip', zipSync(files));

const course = (count: number, more: object = {}) => ({
  texts: texts(count),
  language: 'en',
  pause: () => Promise.resolve(),
  signal: new AbortController().signal,
  tell: () => undefined,
  ...more,
});
const read = async (files: readonly AnswerFile[], count = 3): Promise<FilesRead> => {
  const result = await readAnswerFiles(files, course(count));
  if (!result) throw new Error('it was stopped');
  return result;
};
const placed = ({ answers }: FilesRead) =>
  answers.map(({ name, answer }) => {
    const quote = answer.claims[0]?.quotes[0];
    return `${name} ${quote?.document ?? '-'} ${quote?.parts[0]?.at?.start ?? '-'}`;
  });
const said = ({ answers }: FilesRead) =>
  answers.flatMap(({ name, answer }) => answer.problems.map(({ code }) => `${name} ${code}`));
const second = (n: number): number => tidyText(RAW(n)).lastIndexOf('Ona');

describe('many files', () => {
  it('are matched with their texts by path, each told for itself', async () => {
    const result = await read([
      ...pairs(2, 'one/'),
      file('two/0.ann', `${ann(2)}nonsense\n`),
      file('two/0.TXT', RAW(2)),
      file('alone.ann', ''),
      file('answer.json', '{"claims": [{"subject": "A"}]}'),
    ]);
    expect(placed(result)).toEqual([
      `one/0.ann d0 ${second(0)}`,
      `one/1.ann d1 ${second(1)}`,
      `two/0.ann d2 ${second(2)}`,
      'alone.ann - -',
      'answer.json - -',
    ]);
    expect(said(result)).toEqual(['two/0.ann bad-line', 'alone.ann names-only', 'answer.json missing-field']);
  });

  it('pass over what is no answer, and read a text that is one', async () => {
    const result = await read([
      ...pairs(1),
      file('annotation.conf', '[entities]\nPerson'),
      file('left.txt', 'Nobody has annotated this.'),
      file('model.txt', 'Here: {"claims": [{"subject": "A", "relation": "r", "object": "B", "quotes": ["q"]}]}'),
    ]);
    expect(result.answers.map(({ name }) => name)).toEqual(['0.ann', 'model.txt']);
    expect(result.passedOver).toEqual(['annotation.conf', 'left.txt']);
  });

  it('give positions of a JSON answer in the text beside it, or in its own', async () => {
    const raw = RAW(1);
    const start = raw.lastIndexOf('Ona');
    const claim = {
      subject: 'Ona Lind',
      relation: 'met',
      object: 'Bo Hult',
      evidence: [{ exact: 'Ona Lind met Bo Hult', start, end: start + 20 }],
    };
    const result = await read([
      file('x.json', JSON.stringify({ claims: [claim] })),
      file('x.txt', raw),
      file('y.jsonl', [0, 1].map((n) => JSON.stringify({ text: RAW(n), claims: [claim] })).join('\n')),
      file(
        'z.jsonl',
        JSON.stringify({
          text: raw,
          extractions: [
            {
              extraction_class: 'relation',
              extraction_text: 'Ona Lind met Bo Hult',
              char_interval: { start_pos: start, end_pos: start + 20 },
              alignment_status: 'match_exact',
              attributes: { subject: 'Ona Lind', relation: 'met', object: 'Bo Hult' },
            },
          ],
        }),
      ),
    ]);
    expect(placed(result)).toEqual([`x.json d1 ${second(1)}`, `y.jsonl d0 ${second(0)}`, `z.jsonl d1 ${second(1)}`]);
    expect(said(result)).toEqual([]);
  });

  const ANSWER = JSON.stringify({
    claims: [{ subject: 'Zoë Müller', relation: 'met', object: 'Åke Sjöström', quotes: ['Zoë'] }],
  });
  const latin = Uint8Array.from(ANSWER, (letter) => letter.charCodeAt(0));
  const wide = Uint8Array.from([
    0xff,
    0xfe,
    ...[...ANSWER].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
  it('say a doubt about their letters aloud, and how many are lost', async () => {
    const name = ({ answers }: FilesRead) => answers.map(({ answer }) => answer.claims[0]?.subject);
    const guessed = await read([file('old.json', latin)]);
    expect(name(guessed)).toEqual(['Zoë Müller']);
    expect(guessed.answers[0]?.answer.problems[0]).toMatchObject({
      code: 'letters-guessed',
      severity: 'noted',
      path: '',
    });
    expect(guessed.answers[0]?.answer.problems[0]?.found).toMatch(/^(?:windows-1252|iso-8859-15?): .*Müller/u);
    for (const bytes of [ANSWER, wide]) {
      const sure = await read([file('new.json', bytes)]);
      expect([name(sure), said(sure)]).toEqual([['Zoë Müller'], []]);
    }
    const whole = new TextEncoder().encode(ANSWER);
    const at = whole.indexOf(0xc3);
    const broken = await read([file('bad.json', whole.with(at, 0xff))]);
    expect(broken.answers[0]?.answer.problems[0]).toMatchObject({ code: 'letters-lost', severity: 'set-aside' });
    expect(name(broken)[0]).toContain('\uFFFD');
    // So does the text that positions are counted in.
    const beside = await read([
      file('a.ann', 'T1\tPerson 0 3\tZoë\n'),
      file(
        'a.txt',
        Uint8Array.from('Zoë Müller a vu Åke Sjöström.', (letter) => letter.charCodeAt(0)),
      ),
    ]);
    expect(beside.answers[0]?.answer.problems.map(({ code, path }) => `${code} ${path}`)).toContain(
      'letters-guessed a.txt',
    );
  });

  it('cost what each of them costs', async () => {
    const reading = (count: number) => {
      const files = pairs(count);
      return async () => expect((await readAnswerFiles(files, course(count)))?.answers).toHaveLength(count);
    };
    // Eight times as many; squared it would be sixty-four.
    expect(await growth(reading(100), reading(800), 32)).toBeLessThan(32);
  });

  it('stop when told to, and tell how far they are', async () => {
    const abort = new AbortController();
    const told: string[] = [];
    const tell = (done: number, all: number): void => {
      told.push(`${done}/${all}`);
      if (done === 2) abort.abort();
    };
    expect(await readAnswerFiles(pairs(9), course(9, { signal: abort.signal, tell }))).toBeUndefined();
    expect(told.slice(-3)).toEqual(['0/9', '1/9', '2/9']);
  });
});

describe('an archive', () => {
  it('is opened, folders and all', async () => {
    const result = await read([
      archive({
        corpus: {
          a: { '0.ann': strToU8(ann(0)), '0.txt': strToU8(RAW(0)) },
          b: { '0.ann': [strToU8(ann(1)), { level: 0 }], '0.txt': strToU8(RAW(1)) },
        },
        __MACOSX: { '._0.ann': strToU8('x') },
        'read.pdf': strToU8('%PDF'),
        '../../out.ann': strToU8(ann(2)),
      }),
    ]);
    expect(placed(result)).toEqual([
      `all.zip/corpus/a/0.ann d0 ${second(0)}`,
      `all.zip/corpus/b/0.ann d1 ${second(1)}`,
    ]);
    expect([...result.passedOver].sort()).toEqual([
      'all.zip/../../out.ann',
      'all.zip/__MACOSX/._0.ann',
      'all.zip/read.pdf',
    ]);
  });

  it('that is no archive, or cut off, is said to be so; what was whole is read', async () => {
    const whole = zipSync({
      '0.ann': strToU8(ann(0)),
      '0.txt': strToU8(RAW(0)),
      '1.ann': [strToU8(ann(1)), { level: 0 }],
    });
    const result = await read([file('no.zip', 'not at all'), file('cut.zip', whole.subarray(0, whole.length * 0.4))]);
    expect(said(result)).toEqual(['no.zip unreadable', 'cut.zip cut-off']);
  });

  const none = (): Promise<void> => Promise.resolve();
  const wanted = (): boolean => true;
  const zeros = (size: number) => new Uint8Array(size);

  it.each([
    ['much out of little', { 'a.ann': zeros(4_000_000) }, {}],
    ['too much in all', { 'a.ann': zeros(90_000), 'b.ann': zeros(90_000) }, { total: 100_000 }],
    ['one entry too large', { 'a.ann': zeros(90_000) }, { one: 50_000 }],
    [
      'too many entries',
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.ann`, zeros(1)])),
      { entries: 20 },
    ],
  ])('is not unpacked if there is %s', async (_, files, limits) => {
    await expect(unpack(zipSync(files), wanted, none, { ...LIMITS, ...limits })).rejects.toThrow(TooMuch);
  });

  it('that lies about its sizes is counted by what comes out', async () => {
    const bytes = zipSync({ 'a.ann': zeros(4_000_000) });
    // The size that the local header declares.
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(22, 10, true);
    await expect(unpack(bytes, wanted, none)).rejects.toThrow(TooMuch);
    expect((await read([file('bomb.zip', bytes)])).answers).toMatchObject([
      { answer: { problems: [{ code: 'bomb' }] } },
    ]);
  });

  it.each([
    ['a/b.ann', 'a/b.ann'],
    ['a\\b.ann', 'a/b.ann'],
    ['./a//b.ann', 'a/b.ann'],
    ['../b.ann', undefined],
    ['/etc/b.ann', undefined],
    ['C:\\b.ann', undefined],
  ])('has paths within itself: %s', (name, path) => {
    expect(safePath(name)).toBe(path);
  });
});
