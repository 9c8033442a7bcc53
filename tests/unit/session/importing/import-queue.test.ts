/** What happens to articles on their way in: which are read, which are the same, which are kept, and what becomes of them? */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../src/dossier/schema.ts';
import type { Article } from '../../../../src/exchange/intake/tasks.ts';
import { ImportQueue, type ImportDialog } from '../../../../src/session/importing/import-queue.svelte.ts';
import { NewDossierForm } from '../../../../src/session/importing/new-dossier-form.svelte.ts';
import { IntakeFailure } from '../../../../src/session/intake-failure.ts';
import { Intake } from '../../../../src/session/intake.svelte.ts';
import type { IntakePort } from '../../../../src/session/ports.ts';
import { rawDocument, soundDossier } from '../../dossier/sample.ts';

const TEXT = 'The clinic on Harbour Road closed on Monday. Its owner said that nobody had told him of the audit.';
const OTHER = 'A ferry to the islands ran aground in the night. All passengers were brought to the shore by noon.';
const found = (text: string): Article => ({ text, takeable: false, notes: [] });
type Answer = object | Error;

interface Given {
  readonly into?: 'new' | 'open';
  readonly dossier?: Dossier;
  /** What reading gives, by the name of the file; `paste` for a page. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** What was kept before. */
  readonly kept?: string;
}

function queueOf({ into = 'open', dossier, answers = {}, kept }: Given = {}) {
  const log = { kept, aside: [] as string[], sheets: 0, broke: [] as string[] };
  const ask = (task: string, asks: { readonly name?: string }): Promise<object> => {
    const answer = answers[task === 'article' ? (asks.name ?? '') : task];
    return answer === undefined || answer instanceof Error
      ? Promise.reject(answer ?? new Error())
      : Promise.resolve(answer);
  };
  const intake = new Intake({ ask: ask as unknown as IntakePort['ask'], after: () => () => undefined });
  const host = {
    dossier,
    locale: 'en' as const,
    intake,
    // As the session's, it has to be called on what has it.
    bring<T>(work: () => Promise<T>): Promise<T> {
      return this.intake.shown ? Promise.reject(new Error('nothing takes long here')) : work();
    },
  };
  const dialog: ImportDialog = {
    into,
    drawer: {
      read: () => Promise.resolve(log.kept),
      keep: (text) => void (log.kept = text),
      setAside: (text) => Promise.resolve(void log.aside.push(text)),
    },
    languages: ['en-GB'],
    noteOf: ({ line }) => line,
    pasted: 'pasted',
    onbroke: (name) => void log.broke.push(name),
    onsheet: () => void log.sheets++,
  };
  return { queue: new ImportQueue(host, dialog), host, log };
}
const file = (name: string): File => new File([''], name);
const names = ({ drafts }: ImportQueue): readonly (string | undefined)[] => drafts.map(({ source }) => source);

describe('the queue of articles', () => {
  it('begins with an empty sheet, which makes room for what comes', async () => {
    const { queue, log } = queueOf({ answers: { 'a.txt': { found: found(TEXT) }, 'b.txt': { found: found(OTHER) } } });
    queue.addSheet();
    expect([queue.drafts.length, log.sheets, queue.sheet]).toEqual([1, 1, 'text']);
    await queue.takeFiles([file('a.txt'), file('b.txt')]);
    expect(names(queue)).toEqual(['a.txt', 'b.txt']);
    expect([queue.draft?.source, queue.sheet, queue.isReading]).toEqual(['a.txt', 'sentences', false]);
    expect(queue.wanted.map(({ tidy }) => tidy)).toEqual([TEXT, OTHER]);
  });

  it('keeps a file that cannot be read, with the reason, and puts a sheet in the place of the last that is removed', async () => {
    const { queue, log } = queueOf({
      answers: { 'a.pdf': { refusal: 'scan' }, 'b.txt': new IntakeFailure('broke', ''), 'c.txt': new Error('odd') },
    });
    await queue.takeFiles([file('a.pdf'), file('b.txt'), file('c.txt')]);
    expect(queue.drafts.map(({ refusal }) => refusal)).toEqual(['scan', 'broke', 'broken']);
    expect(queue.wanted).toEqual([]);
    for (const one of queue.drafts) queue.remove(one);
    expect([names(queue), log.sheets]).toEqual([[undefined], 1]);
  });

  it('leaves out what came twice, and what the dossier has to the letter', async () => {
    const dossier = soundDossier({ documents: [rawDocument(OTHER)] });
    const { queue } = queueOf({
      dossier,
      answers: Object.fromEntries(['a', 'b', 'c'].map((name, i) => [name, { found: found(i < 2 ? TEXT : OTHER) }])),
    });
    await queue.takeFiles(['a', 'b', 'c'].map(file));
    expect(queue.drafts.map(({ skip }) => skip)).toEqual([false, true, true]);
    queue.choose(queue.drafts[1]?.key ?? 0);
    expect(queue.sameAs?.source).toBe('a');
    queue.choose(queue.drafts[2]?.key ?? 0);
    expect([queue.sameAs, queue.earlier?.how, queue.earlier?.document.id]).toEqual([undefined, 'text', 'article']);
  });

  it('takes the article of a pasted page, unless something was written on meanwhile or stands there already', async () => {
    const answers = { paste: { found: found(TEXT) } };
    const paste = async (before: string, after: string): Promise<string | undefined> => {
      const { queue } = queueOf({ answers });
      queue.addSheet();
      const { draft } = queue;
      if (draft) draft.text = before;
      const written = (): Promise<void> => Promise.resolve(void (draft && (draft.text = `${before}${after}`)));
      await queue.paste(after, '<p>menu</p>', written);
      expect(queue.sheet).toBe(after.length < 80 ? 'text' : 'sentences');
      return draft?.text;
    };
    expect(await paste('', `Menu ${TEXT}`)).toBe(TEXT);
    expect(await paste('Mine. ', `Menu ${TEXT}`)).toBe(`Mine. Menu ${TEXT}`);
    expect(await paste('', 'Menu')).toBe('');
  });

  it('keeps what is pasted until it is taken or left, and nothing before it is known what was kept', async () => {
    const first = queueOf();
    first.queue.addSheet();
    if (first.queue.draft) first.queue.draft.text = TEXT;
    first.queue.keep();
    expect(first.log.kept).toBeUndefined();
    await first.queue.restore();
    first.queue.keep();
    const { kept } = first.log;
    const second = queueOf({ ...(kept !== undefined && { kept }) });
    second.queue.addSheet();
    await second.queue.restore();
    expect(second.queue.drafts.map(({ text }) => text)).toEqual([TEXT]);
    expect(second.queue.isDirty).toBe(true);
    second.queue.finish();
    second.queue.keep();
    expect(second.log.kept).toBeUndefined();
  });

  it('keeps both what was kept and what was begun before that was known', async () => {
    const first = queueOf();
    await first.queue.restore();
    first.queue.addSheet();
    if (first.queue.draft) first.queue.draft.text = TEXT;
    first.queue.keep();
    const { kept = '' } = first.log;
    const second = queueOf({ kept });
    second.queue.addSheet();
    if (second.queue.draft) second.queue.draft.text = OTHER;
    await second.queue.restore();
    expect(second.queue.drafts.map(({ text }) => text)).toEqual([TEXT, OTHER]);
    expect(second.queue.draft?.text).toBe(OTHER);
  });

  it('puts aside what was damaged', async () => {
    const { queue, log } = queueOf({ kept: '{"version":1,"drafts":[{' });
    await queue.restore();
    expect([queue.drafts, log.aside]).toEqual([[], ['{"version":1,"drafts":[{']]);
  });
});

describe('a dossier that begins with articles', () => {
  it('is called and written as the first of them, unless something else is said', async () => {
    const { queue, host } = queueOf({
      into: 'new',
      answers: { 'a.txt': { found: { ...found(TEXT), title: 'Clinic' } } },
    });
    const form = new NewDossierForm(host, queue, 'Ann');
    await queue.takeFiles([file('a.txt')]);
    expect([form.mainTitle, form.mainLanguage]).toEqual(['Clinic', 'en']);
    form.title = 'Harbour';
    const made = form.make(await queue.taken(form.mainLanguage), '2026-01-01T00:00:00Z');
    expect([made.title, made.creators, made.documents.map(({ text }) => text)]).toEqual([
      { en: 'Harbour' },
      ['Ann'],
      [TEXT],
    ]);
  });

  it('has the codebook of a file, or tells why it cannot', async () => {
    const read = async (answer: Answer) => {
      const { queue, host } = queueOf({ into: 'new', answers: { codebook: answer } });
      const form = new NewDossierForm(host, queue, '');
      form.codebookFrom = 'file';
      expect(form.codebook).toBeUndefined();
      return [await form.readCodebook(file('b.json')), form.codebook];
    };
    const codebook = { actorKinds: [], relationTypes: [] };
    expect(await read({ codebook, problems: [] })).toEqual([undefined, codebook]);
    expect(await read(new IntakeFailure('broke', ''))).toEqual(['broke', undefined]);
    expect(await read(new IntakeFailure('unreadable', ''))).toEqual(['unreadable', undefined]);
  });
});
