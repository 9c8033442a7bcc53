/**
 * What do many files propose that came at once? Pairs of annotations and their text are matched by path, archives are opened, and
 * every file is read for itself: one report, with what each gave and what was wrong with it.
 */
import { decodeText, tellingWords } from '../decode-text.ts';
import { didNotCome } from '../did-not-come.ts';
import { KnownTexts } from './known-texts.ts';
import type { Answer, AnswerProblem, TextOf } from './proposal.ts';
import { readAnswer } from './read-answer.ts';
import { isZip, TooMuch, unpack } from './zip-entries.ts';

export interface AnswerFile {
  /** With the folders that it came in. */
  readonly path: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface FileAnswer {
  readonly name: string;
  readonly answer: Answer;
}

export interface FilesRead {
  readonly answers: readonly FileAnswer[];
  /** Files that are no answers: settings, pictures, texts without annotations. */
  readonly passedOver: readonly string[];
}

export interface Course {
  readonly texts: readonly TextOf[];
  readonly language: string;
  /** Called between pieces of work; gives the page its turn when that is due. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number, name: string) => void;
}

/** In bytes. */
const LARGEST = 30 * 1024 * 1024;

const ending = (path: string): string => /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
const stem = (path: string): string => path.replace(/\.[^./]*$/u, '');
/** Names come in either normal form, and some systems keep no capitals. */
const folded = (path: string): string => stem(path).normalize('NFC').toLowerCase();

const ANSWERS = new Set(['ann', 'json', 'jsonl', 'ndjson']);
const TEXTS = new Set(['txt', 'text', 'md']);
/** Whether an entry of an archive, or a file of a folder, may be an answer or its text. */
const isWanted = (path: string): boolean =>
  !/(?:^|\/)(?:__MACOSX\/|\.)/u.test(path) && (ANSWERS.has(ending(path)) || TEXTS.has(ending(path)));

const spoilt = (name: string, code: AnswerProblem['code'], expected: string, found: string): FileAnswer => ({
  name,
  answer: {
    format: 'nothing',
    claims: [],
    actors: [],
    types: [],
    items: 0,
    problems: [{ code, severity: 'refused', path: '', expected, found }],
  },
});

interface Letters {
  readonly text: string;
  /** What is doubtful about them. */
  readonly doubts: readonly AnswerProblem[];
}

/** A mark at the start counts as a character for some programs: it stays. `path`: of a text beside its annotations. */
function decoded(bytes: Uint8Array, path = ''): Letters {
  const { text, encoding, sure, damaged = 0 } = decodeText(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const sample = sure ? '' : tellingWords(text).join(' · ');
  const doubts: AnswerProblem[] = [
    ...(sure
      ? []
      : [
          {
            ...({ code: 'letters-guessed', severity: 'noted', path, expected: 'utf-8' } as const),
            found: sample ? `${encoding}: ${sample}` : encoding,
          },
        ]),
    ...(damaged
      ? [
          {
            code: 'letters-lost',
            severity: 'set-aside',
            path,
            expected: encoding,
            found: `\uFFFD × ${damaged}`,
          } as const,
        ]
      : []),
  ];
  return { text: marked && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text, doubts };
}

const doubted = (answer: Answer, doubts: readonly AnswerProblem[]): Answer =>
  doubts.length ? { ...answer, problems: [...doubts, ...answer.problems] } : answer;

/** Undefined if it was stopped. */
export async function readAnswerFiles(
  files: readonly AnswerFile[],
  { texts, language, pause, signal, tell }: Course,
): Promise<FilesRead | undefined> {
  const known = new KnownTexts(texts);
  const answers: FileAnswer[] = [];
  const passedOver: string[] = [];
  const all: AnswerFile[] = [];
  for (const file of files) {
    if (signal.aborted) return undefined;
    tell(0, files.length, file.path);
    if (file.size > LARGEST) answers.push(spoilt(file.path, 'too-large', `${LARGEST} B`, `${file.size} B`));
    else if (ending(file.path) === 'zip') await open(file);
    else all.push(file);
  }

  const hasBrat = all.some(({ path }) => ending(path) === 'ann');
  const byStem = new Map<string, AnswerFile>();
  const byFolded = new Map<string, AnswerFile>();
  for (const file of all) {
    if (!TEXTS.has(ending(file.path))) continue;
    if (!byStem.has(stem(file.path))) byStem.set(stem(file.path), file);
    if (!byFolded.has(folded(file.path))) byFolded.set(folded(file.path), file);
  }
  const textOf = (path: string): AnswerFile | undefined => byStem.get(stem(path)) ?? byFolded.get(folded(path));
  const beside = new Set(all.filter(({ path }) => ANSWERS.has(ending(path))).flatMap(({ path }) => textOf(path) ?? []));
  const queue = all.filter((file) => !beside.has(file));

  for (const [done, file] of queue.entries()) {
    await pause();
    if (signal.aborted) return undefined;
    tell(done, queue.length, file.path);
    try {
      const { text, doubts } = decoded(await file.bytes());
      const brat = ending(file.path) === 'ann';
      const mate = ANSWERS.has(ending(file.path)) ? textOf(file.path) : undefined;
      if (!brat && all.length > 1 && isNoAnswer(file.path, text, hasBrat)) {
        passedOver.push(file.path);
        continue;
      }
      const other = mate && decoded(await mate.bytes(), mate.path);
      let plain = other?.text;
      if (mate && plain !== undefined && !brat && /^\s*[{[]|^```/mu.test(plain)) {
        // Not the text of the other one, but an answer of its own.
        const own = readAnswer(plain, { texts: known, language });
        answers.push({
          name: mate.path,
          answer: doubted(own, other?.doubts.map((one) => ({ ...one, path: '' })) ?? []),
        });
        plain = undefined;
      }
      const answer = readAnswer(text, { texts: known, language, brat, ...(plain !== undefined && { plain }) });
      const beside = plain === undefined ? [] : (other?.doubts ?? []);
      answers.push({ name: file.path, answer: doubted(answer, [...doubts, ...beside]) });
    } catch (cause) {
      if (didNotCome(cause)) throw cause;
      answers.push(spoilt(file.path, 'unreadable', '', ''));
    }
  }
  if (signal.aborted) return undefined;
  return { answers, passedOver };

  async function open(file: AnswerFile): Promise<void> {
    try {
      const bytes = await file.bytes();
      if (!isZip(bytes)) return void answers.push(spoilt(file.path, 'unreadable', 'zip', ''));
      const stopping = async (): Promise<void> => {
        await pause();
        signal.throwIfAborted();
      };
      const unpacked = await unpack(bytes, isWanted, stopping);
      for (const { path, bytes: own } of unpacked.entries)
        all.push({ path: `${file.path}/${path}`, size: own.length, bytes: () => Promise.resolve(own) });
      for (const path of unpacked.passedOver) passedOver.push(`${file.path}/${path}`);
      for (const path of unpacked.broken) answers.push(spoilt(`${file.path}/${path}`, 'unreadable', '', ''));
      if (unpacked.cut) answers.push(spoilt(file.path, 'cut-off', 'zip', ''));
    } catch (cause) {
      if (signal.aborted) return;
      if (didNotCome(cause)) throw cause;
      if (cause instanceof TooMuch) answers.push(spoilt(file.path, 'bomb', '', cause.message));
      else answers.push(spoilt(file.path, 'unreadable', 'zip', ''));
    }
  }
}

/** Settings of an annotation tool, and texts that nobody has annotated. */
function isNoAnswer(path: string, text: string, hasBrat: boolean): boolean {
  if (!isWanted(path)) return !/[{[]\s*["'{[]/u.test(text);
  return hasBrat && TEXTS.has(ending(path)) && !/[{[]/u.test(text);
}
