/** Are the letters of a file read in whatever encoding it is, and is a doubt or a loss said? */
import { describe, expect, it } from 'vitest';
import { decodeText, tellingWords, unknownEncoding } from '../../../src/exchange/decode-text.ts';
import { fileText } from '../../../src/exchange/file-text.ts';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';

/** Bytes of an old code page, by asking the decoder what every byte and pair of bytes means. */
function encoder(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true });
  const known = new Map<string, readonly number[]>();
  const learn = (...bytes: readonly number[]): void => {
    try {
      const c = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(c).length === 1 && !known.has(c)) known.set(c, bytes);
    } catch {
      // No character.
    }
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (/^(?:gb|big5|euc|shift)/u.test(label))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((c) => {
        const bytes = known.get(c);
        if (!bytes) throw new Error(`${c} is not in ${label}`);
        return [...bytes];
      }),
    );
}
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i);
      return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
/** Seven bits: the same rows and cells as in EUC, between escapes. */
const iso2022 = (text: string): Uint8Array =>
  Uint8Array.from([0x1b, 0x24, 0x42, ...encoder('euc-jp')(text).map((byte) => byte & 0x7f), 0x1b, 0x28, 0x42]);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const RUSSIAN = 'Президент заявил во вторник, что страны подписали соглашение. Мы готовы, сказал он.';
const UKRAINIAN = 'Міністр закордонних справ України їхав до Києва, ґрунт і є.';

describe('an encoding that the file does not name is guessed, and said to be a guess', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['x-mac-cyrillic', RUSSIAN],
    ['koi8-r', 'Министр уехал.'],
    ['ibm866', 'Министр уехал.'],
    ['koi8-u', UKRAINIAN],
    ['windows-1251', UKRAINIAN],
    ['windows-874', 'รัฐมนตรีกล่าวว่าบริษัทจ่ายเงินให้เจ้าหน้าที่เมื่อวันอังคาร'],
    ['iso-8859-7', 'Ο υπουργός δήλωσε την Τρίτη ότι η εταιρεία πλήρωσε.'],
    ['iso-8859-8', 'השר אמר ביום שלישי כי החברה שילמה שוחד לפקיד.'],
    ['windows-1256', 'قال الوزير يوم الثلاثاء إن الشركة دفعت رشوة لموظف حكومي.'],
    ['windows-1250', 'Minister powiedział we wtorek, że spółka zapłaciła łapówkę urzędnikowi; żąda wyjaśnień.'],
    ['windows-1254', 'Bakan salı günü şirketin bir görevliye rüşvet ödediğini söyledi; ığdır şehri.'],
    ['windows-1252', 'Le ministre a déjà été entendu : la société avait versé des pots-de-vin à un élu.'],
    ['macintosh', 'Le ministre a déjà été entendu : la société avait versé des pots-de-vin à un élu.'],
    ['shift_jis', '外務大臣は火曜日、両国が協力を強化すると述べた。'],
    ['euc-jp', '外務大臣は火曜日、両国が協力を強化すると述べた。'],
    ['gb18030', '外交部发言人周二在例行记者会上表示，双方将继续加强合作。'],
    ['big5', '外交部發言人週二在例行記者會上表示，雙方將繼續加強合作。'],
    ['euc-kr', '외무장관은 화요일 두 나라가 협력을 강화할 것이라고 말했다.'],
  ])('%s: %s', (label, text) => {
    expect(decodeText(encoder(label)(text))).toEqual({ text, encoding: label, sure: false });
  });

  it.each([
    ['Das Außenministerium in Köln erklärte es. Die Behörde prüft.'],
    ['Министр уехал. 8 октября 2024'],
    ['قال الوزير إن الشركة دفعت.'],
    ['外交部发言人周二在例行记者会上表示，双方将继续加强合作。'],
    ['외무장관은 화요일 두 나라가 협력을 강화할 것이라고 말했다.'],
    ['Yes.'],
  ])('UTF-16 without its mark, both ways round: %s', (text) => {
    expect(decodeText(utf16(text, false))).toEqual({ text, encoding: 'utf-16le', sure: false });
    expect(decodeText(utf16(text, true))).toEqual({ text, encoding: 'utf-16be', sure: false });
  });

  it('ISO-2022-JP, although its bytes are UTF-8, too', () => {
    const text = '外務大臣は火曜日、両国が協力を強化すると述べた。';
    expect(decodeText(iso2022(text))).toEqual({ text, encoding: 'iso-2022-jp', sure: false });
  });

  it('and what no decoder knows is refused by its name', async () => {
    const korean = [0x1b, 0x24, 0x29, 0x43, 0x0e, ...encoder('euc-kr')('외무장관은').map((byte) => byte & 0x7f), 0x0f];
    expect(unknownEncoding(Uint8Array.from(korean))).toBe('ISO-2022-KR');
    expect(await textFromFile('a.txt', Uint8Array.from(korean))).toEqual({
      refusal: 'not-text',
      encoding: 'ISO-2022-KR',
    });
    expect(unknownEncoding(utf8('~{VPND~} and all: ~{VPND~}'))).toBe('HZ-GB-2312');
    expect(unknownEncoding(utf8(RUSSIAN))).toBeUndefined();
  });
});

describe('a bad byte', () => {
  const german = 'Das Außenministerium in Köln erklärte, Müller habe „nichts“ gewusst. A';

  it('costs one character, and is said', async () => {
    const bytes = Uint8Array.from([...utf8(german), 0xe9, 0x42]);
    expect(decodeText(bytes)).toEqual({ text: `${german}\uFFFDB`, encoding: 'utf-8', sure: true, damaged: 1 });
    const read = await textFromFile('a.txt', bytes);
    expect(read).toEqual({
      found: { text: `${german}\uFFFDB`, notes: [{ kind: 'damaged', encoding: 'utf-8', count: 1 }] },
    });
  });

  it('costs no more in a page that names its encoding', async () => {
    const [before, after] = [
      '<html lang="de"><head><meta charset="utf-8"></head><body><article><p>',
      '</p></article></body></html>',
    ];
    const bytes = Uint8Array.from([...utf8(before + german), 0xa0, ...utf8(after)]);
    const read = await textFromFile('a.html', bytes);
    expect(read).toMatchObject({ found: { text: `${german}\uFFFD` } });
  });

  it('at the end of a file that was cut off is the rest of a letter', () => {
    const cut = utf8(german.slice(0, -2) + 'ö').subarray(0, -1);
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
    expect(decodeText(utf8('장관은 말했다').subarray(0, -2))).toMatchObject({
      text: '장관은 말했\uFFFD',
      encoding: 'utf-8',
    });
  });

  it('is counted apart from characters that were lost before', () => {
    const bytes = Uint8Array.from([...utf8(`${german}\uFFFD`), 0xff]);
    expect(decodeText(bytes)).toMatchObject({ damaged: 1 });
    expect(decodeText(utf8(`${german}\uFFFD`))).toEqual({ text: `${german}\uFFFD`, encoding: 'utf-8', sure: true });
  });

  it('does not make UTF-8 of what is an older code page', () => {
    expect(decodeText(encoder('windows-1252')('le café'))).toMatchObject({ text: 'le café', encoding: 'windows-1252' });
  });
});

describe('a person', () => {
  it('may choose another encoding, and what comes out is shown to them', async () => {
    const bytes = encoder('koi8-u')(UKRAINIAN);
    const read = await textFromFile('a.txt', bytes, 'windows-1251');
    expect(read).toMatchObject({
      found: { notes: [{ kind: 'encoding', encoding: 'windows-1251', sure: true, chosen: true }] },
    });
    expect(await textFromFile('a.txt', bytes, 'koi8-u')).toMatchObject({ found: { text: UKRAINIAN } });
  });

  it('sees words that tell', () => {
    expect(tellingWords('Die Behörde in Köln prüft es')).toEqual(['Behörde', 'Köln', 'prüft']);
    expect(tellingWords('only plain words')).toEqual([]);
    expect(tellingWords('Köln A\uFFFDB')[0]).toBe('A\uFFFDB');
  });
});

describe('a dossier that is no UTF-8', () => {
  const json = (name: string): string => `{\n "name": "${name}"\n}`;

  it('is read as what it seems to be, and said to be so: where, what was expected and what found', async () => {
    const { text, problems } = await fileText(encoder('windows-1252')(json('Núria Paz')));
    expect(text).toBe(json('Núria Paz'));
    expect(problems).toEqual([
      {
        code: 'not-utf8',
        severity: 'repaired',
        path: '',
        expected: 'UTF-8',
        found: '0xFA, the file read as windows-1252',
        line: 2,
        column: 12,
      },
    ]);
  });

  it('with one broken byte keeps all its other letters, and gets no replacement character', async () => {
    const [before, after] = json('Ørsted “Núria Paz” |').split('|') as [string, string];
    const { text, problems } = await fileText(Uint8Array.from([...utf8(before), 0xe9, ...utf8(after)]));
    expect(text).toBe(json('Ørsted “Núria Paz” é'));
    expect(problems[0]).toMatchObject({ code: 'not-utf8', found: '0xE9, read as windows-1252', line: 2 });
  });

  it('is left alone when it is', async () => {
    expect(await fileText(utf8(`\uFEFF${json('김')}`))).toEqual({ text: json('김'), problems: [] });
  });
});
