/** Which letters do the bytes of a text file mean? */
import { analyse } from 'chardet';

export interface Decoded {
  readonly text: string;
  /** As the web calls it: `utf-8`, `windows-1252`, … */
  readonly encoding: string;
  /** False where the bytes do not say, and it was guessed from what letters they would make. */
  readonly sure: boolean;
  /** How many characters are lost, because their bytes mean nothing in this encoding. */
  readonly damaged?: number;
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** What a reader may choose from, by the web's names: every encoding that browsers know and texts are kept in. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1257',
  'windows-1258',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
] as const;

function decoder(label: string, fatal = false): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return decoder(label, true)?.decode(bytes);
  } catch {
    return undefined; // these bytes mean nothing in that encoding
  }
}

/** Decodes as asked, whatever comes out. */
function asked(bytes: Uint8Array, label: string, sure: boolean): Decoded | undefined {
  const found = decoder(label);
  if (!found) return undefined;
  const text = found.decode(bytes);
  const whole = decoded(bytes, label) !== undefined;
  return { text, encoding: found.encoding, sure, ...(whole ? {} : { damaged: lossesIn(text) }) };
}
const lossesIn = (text: string): number => text.match(/\uFFFD/gu)?.length ?? 0;

/**
 * `declared`: the encoding that the file itself names, as a page does; followed where the bytes are no UTF-8. `chosen`: by a person
 * who has seen what comes out, and followed in any case.
 */
export function decodeText(bytes: Uint8Array, declared?: string, chosen?: string): Decoded {
  const own = chosen === undefined ? undefined : asked(bytes, chosen, true);
  if (own) return own;
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  if (marked) return asked(bytes, marked, true) as Decoded;
  // Both are made of bytes that UTF-8 has, too.
  const wide = wideText(bytes);
  if (wide) return wide;
  const shifted = shiftedText(bytes);
  if (shifted) return shifted;
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', sure: true };
  const damaged = damagedUtf8(bytes);
  const named = declared === undefined ? undefined : decoder(declared);
  if (damaged && (!named || named.encoding === 'utf-8' || damaged.certain)) return damaged.read;
  if (named && named.encoding !== 'utf-8' && !/^utf-16/u.test(named.encoding)) {
    const read = asked(bytes, named.encoding, true) as Decoded;
    // A template's word for a text that was pasted into it.
    if ((read.damaged ?? 0) <= read.text.length / 200 + 1) return read;
  }
  return guessed(bytes);
}

/** Characters of everyday texts: read the wrong way round, two bytes hardly ever make one of them. */
const EVERYDAY =
  /[\u0900-\u0E7F\t\n\r -\u024F\u0370-\u06FF\u1E00-\u1EFF\u2010-\u203A\u20AC\u3000-\u30FF\u4E00-\u9FA5\uAC00-\uD7A3\uFF00-\uFF5E]/gu;
const WESTERN = /^[\u0020-\u024F]+$/u;
const STOPS = /[ \n\u3001\u3002\uFF0C]/u;

/** Two bytes for each character, and no mark that says so. */
function wideText(bytes: Uint8Array): Decoded | undefined {
  const head = bytes.subarray(0, 40_000);
  const hasZeros = head.includes(0);
  if (bytes.length < 4 || (!hasZeros && (bytes.length % 2 || decoded(bytes, 'utf-8') !== undefined))) return undefined;
  let best: { readonly label: string; readonly share: number } | undefined;
  for (const label of ['utf-16le', 'utf-16be']) {
    const text = new TextDecoder(label).decode(head.subarray(0, head.length - (head.length % 2)));
    const share = (text.match(EVERYDAY)?.length ?? 0) / text.length;
    // Where no byte is 0, everything has to fit: Chinese or Japanese without a blank or a line end.
    if (
      (STOPS.test(text) || (hasZeros && WESTERN.test(text))) &&
      share >= (hasZeros ? 0.9 : 1) &&
      share > (best?.share ?? 0)
    )
      best = { label, share };
  }
  if (!best) return undefined;
  const text = new TextDecoder(best.label).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return isText(text) ? { text, encoding: best.label, sure: false, ...lossOf(text) } : undefined;
}
const lossOf = (text: string): { readonly damaged?: number } => {
  const damaged = lossesIn(text);
  return damaged ? { damaged } : {};
};

/** Control characters, halves of characters, and places that nobody has given a meaning. */
// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFD-\uFFFF\p{Co}\p{Cn}]/gu;

/** Letters and blanks, and no more than a few of what no text has. */
function isText(text: string): boolean {
  const head = text.slice(0, 20_000);
  const odd = head.match(NO_TEXT)?.length ?? 0;
  const letters = head.match(/[\p{L}\p{N}\p{M}\s\p{P}]/gu)?.length ?? 0;
  return odd <= head.length / 100 && letters >= head.length * 0.8;
}

/** Seven bits, and escapes that change what they mean: mail of Japan. What no decoder knows is named, never taken. */
function shiftedText(bytes: Uint8Array): Decoded | undefined {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes.some((byte) => byte > 0x7f)) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(at, at + 100_000));
  // oxlint-disable-next-line no-control-regex
  if (!/\u001B\$[@B]|\u001B\([JI]/u.test(head)) return undefined;
  const text = new TextDecoder('iso-2022-jp').decode(bytes);
  return isText(text) ? { text, encoding: 'iso-2022-jp', sure: false, ...lossOf(text) } : undefined;
}

/** The name of an encoding that no decoder here knows; such a file can only be refused. */
export function unknownEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100_000));
  // oxlint-disable-next-line no-control-regex
  if (/\u001B\$\)C/u.test(head)) return 'ISO-2022-KR';
  // oxlint-disable-next-line no-control-regex
  if (/\u001B\$\)[AGH]|\u001B\$\*H/u.test(head)) return 'ISO-2022-CN';
  const pairs = head.match(/~\{[!-}]{2,}~\}/gu);
  if (pairs && pairs.join('').length > head.length / 10) return 'HZ-GB-2312';
  // Four bytes each: three of four are 0.
  const zeros = bytes.subarray(0, 4000).filter((byte) => byte === 0).length;
  return bytes.length >= 8 && bytes.length % 4 === 0 && zeros > Math.min(bytes.length, 4000) * 0.7
    ? 'UTF-32'
    : undefined;
}

/** UTF-8 with faults: a bad byte costs one character. `certain` if nobody's older letters look like this. */
function damagedUtf8(bytes: Uint8Array): { readonly read: Decoded; readonly certain: boolean } | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [good, bad, cut] = [0, 0, false];
  for (let i = 0; i < bytes.length;) {
    const length = sequenceAt(bytes, i);
    if (length === 0) {
      bad++;
      i++;
      // The end of a file that was cut off in the middle of a character.
      while (i < bytes.length && ((bytes[i] as number) & 0xc0) === 0x80) i++;
      cut = i >= bytes.length;
    } else {
      if (length > 1) good++;
      i += length;
    }
  }
  if (good === 0 || (bad > good / 2 && !(cut && bad === 1))) return undefined;
  return {
    read: { text, encoding: 'utf-8', sure: true, damaged: lossesIn(text) - (decodedLosses(bytes) ?? 0) || bad },
    certain: good >= 3 * bad,
  };
}
/** U+FFFD that the file itself has. */
function decodedLosses(bytes: Uint8Array): number {
  let found = 0;
  for (let i = 0; i + 2 < bytes.length; i++)
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) found++;
  return found;
}

/** How many bytes the character at a place has in UTF-8; 0 if there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const CYRILLIC = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];
const ENOUGH = 200_000;

function guessed(bytes: Uint8Array): Decoded {
  const head = bytes.subarray(0, ENOUGH);
  const likely = analyse(head);
  const cyrillic = bestCyrillic(head);
  const names = [
    ...(cyrillic === undefined ? [] : [cyrillic]),
    // What it is the surest of comes first; names that no browser knows are passed over.
    ...likely.flatMap(({ name }) => (name.startsWith('UTF-') ? [] : [name])),
  ];
  let damaged: Decoded | undefined;
  for (const name of names) {
    const text = decoded(bytes, name);
    const encoding = decoder(name)?.encoding;
    if (text !== undefined && encoding !== undefined && isText(text))
      return westernOf(bytes, { text, encoding, sure: false });
    // Of many bytes one may be bad here, too; only where a script of its own says that it is meant.
    if (encoding !== undefined && !damaged && /^(?:gb|big5|euc|shift|windows-874)/u.test(encoding)) {
      const read = asked(bytes, encoding, false) as Decoded;
      if ((read.damaged ?? 0) <= read.text.length / 100 && isText(read.text)) damaged = read;
    }
  }
  if (damaged) return damaged;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return westernOf(bytes, { text, encoding: 'windows-1252', sure: false });
}

const LATIN = /^(?:windows-125[0247]|iso-8859-(?:1|2|3|4|9|10|13|14|15))$/u;
/** A sign or a capital in the middle of a word, or a character that no text has. */

const IN_WORD = /(?<=\p{Ll})[\u0080-\u009FŠŽŒŸƒ‰‡†ˆ˜‹›š¢£¥¤¦¬±µ¶¸¹º»¿Ð×Ý÷](?=\p{Ll})|[\u0080-\u0084\u0086-\u009F]/gu;
const oddities = (text: string): number => text.slice(0, ENOUGH).match(IN_WORD)?.length ?? 0;

/** Of western code pages the common one, unless it reads differently; and that of old Macintoshes, where its letters fit better. */
function westernOf(bytes: Uint8Array, read: Decoded): Decoded {
  if (!LATIN.test(read.encoding)) return read;
  const common = new TextDecoder('windows-1252').decode(bytes);
  const best = common === read.text ? { ...read, encoding: 'windows-1252' } : read;
  const odd = oddities(best.text);
  if (odd === 0) return best;
  const old = new TextDecoder('macintosh').decode(bytes);
  return oddities(old) * 3 <= odd && isText(old) ? { text: old, encoding: 'macintosh', sure: false } : best;
}

/** The letters that are three quarters of any text in Russian, Ukrainian, Bulgarian and Serbian. */
const OFTEN = new Set('оеаинтсрвлкмдпуі');

/** How much like Cyrillic prose something looks: common letters, capitals where they belong, and no signs between letters. */
function cyrillicness(text: string): number {
  let [letters, often, capitals, wrong, other] = [0, 0, 0, 0, 0];
  let before = '';
  for (const c of text) {
    if (c >= '\u0080') {
      if ((c >= '\u0400' && c <= '\u045F') || c === '\u0490' || c === '\u0491') {
        letters++;
        const low = c.toLowerCase();
        if (OFTEN.has(low)) often++;
        if (c !== low) capitals++;
        // A capital behind a small letter.
        if (c !== low && before >= '\u0430' && before <= '\u045F') wrong++;
      } else if (!/[«»“”„‘’–—…№°§\u00A0©•]/u.test(c)) other++;
    }
    before = c;
  }
  if (letters < 4 || capitals > letters / 2) return 0;
  return (often - 2 * wrong - 2 * other) / letters;
}

/** Less than this is another language that was read as Cyrillic; measured on sentences in nine languages. */
const LIKE_PROSE = 0.62;

/** Only some of the old code pages are known to the library that guesses, and it takes one for another where a text is short. */
function bestCyrillic(bytes: Uint8Array): string | undefined {
  const high = bytes.filter((byte) => byte > 0x7f).length;
  const latin = bytes.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  if (high < 6 || high < latin / 2) return undefined;
  let [best, score]: [string | undefined, number] = [undefined, LIKE_PROSE];
  for (const name of CYRILLIC) {
    const now = cyrillicness(new TextDecoder(name).decode(bytes));
    if (now > score + 0.002) [best, score] = [name, now];
  }
  return best;
}

/** Words that show whether an encoding is the right one: those with other letters than English has, lost ones first. */
export function tellingWords(text: string): readonly string[] {
  const words = new Set(
    text.slice(0, ENOUGH).match(/[\p{L}\p{M}\p{N}\uFFFD’'-]*[^\p{ASCII}\s\p{P}][\p{L}\p{M}\p{N}\uFFFD’'-]*/gu) ?? [],
  );
  const lost = [...words].filter((word) => word.includes('\uFFFD'));
  return [...new Set([...lost.slice(0, 2), ...words])]
    .slice(0, 6)
    .map((word) => Array.from(word).slice(0, 24).join(''));
}

/** Where a file stops being UTF-8. */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** UTF-8 with single bytes in it that an older program has written: each of them as the letter that it was there. */
export function lettersOfBadBytes(bytes: Uint8Array): string {
  const [western, utf8] = [new TextDecoder('windows-1252'), new TextDecoder()];
  const parts: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = start + firstBadByte(bytes.subarray(start));
    parts.push(utf8.decode(bytes.subarray(start, end)), western.decode(bytes.subarray(end, end + 1)));
    start = end + 1;
  }
  return parts.join('');
}
