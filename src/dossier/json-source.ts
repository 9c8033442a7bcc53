/**
 * What of a JSON text gets lost on the way into memory? Of a field that an object has twice the engine keeps the last, and of a number
 * what fits into sixty-four bits. Both are found here in the text itself, which must be JSON: one pass that looks at no character of a
 * text twice, never recursive. (Engines will tell the source of a value themselves one day; those that people use do not yet.)
 */

export type Path = readonly (string | number)[];

/** Something that is only in the text. */
export interface Source {
  /** `twice`: the value of a field that comes once more in the same object. `number`: one that memory holds otherwise. */
  readonly kind: 'twice' | 'number';
  readonly path: Path;
  /** Verbatim. */
  readonly text: string;
}

interface Open {
  readonly isList: boolean;
  /** Of a list: the place of the value that comes next. */
  index: number;
  /** Of an object: the field that is being read, and where the value of each begins and ends. */
  key: string;
  readonly fields: Map<string, readonly [start: number, end: number]>;
  start: number;
}

const NO_FIELDS: Open['fields'] = new Map();
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];
const isNumberStart = (code: number): boolean => code === 0x2d || (code >= 0x30 && code <= 0x39);
const NUMBER = /-?\d[\d.eE+-]*/y;

/** Digits without zeros around them, and the power of ten of the first. */
function decimal(number: string): string {
  const [, whole = '', fraction = '', power = '0'] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = whole + fraction;
  const lead = digits.length - digits.replace(/^0+/, '').length;
  if (lead === digits.length) return '0';
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return `${number.startsWith('-') ? '-' : ''}${digits.slice(lead, end)}e${whole.length - lead + Number(power)}`;
}

/** Whether memory holds the very number that is written. */
function isExact(number: string): boolean {
  // Up to here every number of so few digits comes back as it went in.
  if (number.length <= 15 && !/[eE]/.test(number)) return true;
  const value = Number(number);
  return Number.isFinite(value) && decimal(String(value)) === decimal(number);
}

/** In the order of the text. `json` is JSON, without a mark at its start. */
export function sourcesIn(json: string): readonly Source[] {
  const found: (Source & { readonly at: number })[] = [];
  const lost: (readonly [start: number, end: number])[] = [];
  const open: Open[] = [];
  let isKey = false;

  const pathTo = (key: string | number): Path => [
    ...open.slice(0, -1).map((one) => (one.isList ? one.index : one.key)),
    key,
  ];
  /** The value of the field that was being read is over. */
  function endField(one: Open, end: number): void {
    if (one.isList || one.start < 0) return;
    const before = one.fields.get(one.key);
    if (before) {
      lost.push(before);
      found.push({ kind: 'twice', path: pathTo(one.key), text: json.slice(...before).trim(), at: before[0] });
    }
    one.fields.set(one.key, [one.start, end]);
    one.start = -1;
  }

  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    const last = open.at(-1);
    if (code === QUOTE) {
      const end = stringEnd(json, i);
      if (isKey && last) {
        const raw = json.slice(i + 1, end);
        last.key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
        isKey = false;
      }
      i = end;
    } else if (code === COLON && last) last.start = i + 1;
    else if (code === OBJECT || code === LIST) {
      const isList = code === LIST;
      open.push({
        isList,
        index: 0,
        key: '',
        fields: isList ? NO_FIELDS : new Map<string, readonly [number, number]>(),
        start: -1,
      });
      isKey = !isList;
    } else if (code === COMMA && last) {
      endField(last, i);
      last.index++;
      isKey = !last.isList;
    } else if ((code === OBJECT_END || code === LIST_END) && last) {
      endField(last, i);
      open.pop();
      isKey = false;
    } else if (isNumberStart(code)) {
      NUMBER.lastIndex = i;
      const text = NUMBER.exec(json)?.[0] ?? '';
      if (text.length > 3 && !isExact(text))
        found.push({ kind: 'number', path: last ? pathTo(last.isList ? last.index : last.key) : [], text, at: i });
      i += Math.max(0, text.length - 1);
    }
  }
  if (!lost.length) return found;
  // Problems inside a value that comes once more are reported with it. Values are nested or apart: one pass over both.
  lost.sort((a, b) => a[0] - b[0]);
  found.sort((a, b) => a.at - b.at || Number(b.kind === 'twice') - Number(a.kind === 'twice'));
  let next = 0;
  let until = -1;
  return found.filter(({ kind, at }) => {
    for (let one = lost[next]; one && (kind === 'twice' ? one[0] < at : one[0] <= at); one = lost[++next])
      until = Math.max(until, one[1]);
    return at >= until;
  });
}

function stringEnd(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}
