/**
 * How is a figure drawn beside the page, however large? By a thread that is started with the first one and ended when drawing is stopped. Where
 * no thread can be had, the page draws by itself, in slices.
 */
import { MissingPart } from '../session/missing-part.ts';
import { NoFonts, type Outside } from '../figure/draw.ts';
import { KeptFonts } from '../figure/fonts.ts';
import { makeFigure, makeLetters, packed, writingsOf } from '../figure/make.ts';
import type { Base, Failing, Figure, NamedFile, PageLetters, Request, Response, Writings } from '../figure/messages.ts';
import type { FigureOrder } from '../figure/order.ts';
import { keptTranscoder } from '../figure/transcode.ts';
import type { DrawHelp, FigurePort } from '../session/ports.ts';
import { yieldToPage } from '../session/yield-to-page.ts';
import { keepStyle, recallStyle } from './figure-style.ts';
import { startThread } from './trusted-worker.ts';

/** What a thread needs to be; handed in, so that a test brings its own. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** No thread has come, or it broke before it said a word. */
class NoThread extends Error {}

type Asked = { readonly order: FigureOrder } | { readonly words: Writings } | { readonly pack: readonly NamedFile[] };
type Answer = Figure | PageLetters | Blob;

interface Question {
  readonly asked: Asked;
  readonly help: DrawHelp | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
}

export function startFigureWorker(create: () => Thread = () => startThread('figure')): FigurePort {
  const open = new Map<number, Question>();
  let last = 0;
  let thread: Thread | undefined;
  /** What the thread was sent of a dossier. */
  let known: Base['dossier'] | undefined;

  const letGo = (): void => {
    thread?.terminate();
    thread = undefined;
    known = undefined;
  };
  const drop = (cause: Error): void => {
    letGo();
    const questions = [...open.values()];
    open.clear();
    for (const { reject } of questions) reject(cause);
  };

  function ready(): Thread {
    if (thread) return thread;
    let made: Thread;
    try {
      made = create();
    } catch (cause) {
      throw new NoThread('the figure worker could not start', { cause });
    }
    let came = false;
    made.onmessage = ({ data }: MessageEvent<Response>) => {
      if (made !== thread) return;
      if ('ready' in data) came = true;
      else hear(data);
    };
    made.onerror = ({ message }) => {
      if (made === thread) drop(came ? new Error(message || 'the figure worker broke') : new NoThread(message));
    };
    made.onmessageerror = () => {
      if (made === thread) drop(new Error('an answer of the figure worker could not be read'));
    };
    return (thread = made);
  }

  function hear(data: Exclude<Response, { readonly ready: true }>): void {
    const { id } = data;
    const question = open.get(id);
    if (!question) return;
    if ('share' in data) question.help?.tell(data.share);
    else if ('writings' in data) {
      const say = (request: Request): void => {
        // A question that was ended meanwhile gets no answer.
        if (open.get(id) === question) thread?.postMessage(request);
      };
      question.help?.faces(data.writings).then(
        (faces) => say({ id, faces }),
        (cause: unknown) => say({ id, noFaces: cause instanceof Error ? cause.message : String(cause) }),
      );
    } else {
      open.delete(id);
      if ('figure' in data) question.resolve(data.figure);
      else if ('letters' in data) question.resolve(data.letters);
      else if ('packed' in data) question.resolve(data.packed);
      else {
        // A thread remembers that a part of it did not come, and who knows what is left of one that broke.
        letGo();
        sendAgain();
        question.reject(failureOf(data.failing, data.message));
      }
    }
  }

  function send(id: number, asked: Asked): void {
    const to = ready();
    if (!('order' in asked)) {
      to.postMessage({ id, ...asked } satisfies Request);
      return;
    }
    const { dossier, counting, ...order } = asked.order;
    // It may be long, and to send it takes the page's own time.
    const base = known === dossier ? {} : { base: { dossier, counting } };
    to.postMessage({ id, order, ...base, languages: navigator.languages } satisfies Request);
    known = dossier;
  }

  /** What is still wanted goes to a new thread; where none comes, whoever wants it is told. */
  function sendAgain(): void {
    for (const [id, { asked, reject }] of open)
      try {
        send(id, asked);
      } catch (cause) {
        open.delete(id);
        reject(cause);
      }
  }

  const ask = (asked: Asked, help?: DrawHelp): Promise<Answer> =>
    new Promise((resolve, reject) => {
      help?.signal.throwIfAborted();
      const id = ++last;
      send(id, asked);
      open.set(id, { asked, help, resolve, reject });
      help?.signal.addEventListener(
        'abort',
        () => {
          if (!open.delete(id)) return;
          reject(help.signal.reason as Error);
          // A thread that is drawing cannot hear a message: end it, and ask a new one for what the others still want.
          letGo();
          sendAgain();
        },
        { once: true },
      );
    });

  const own = new KeptFonts((address) => fetch(address));
  return {
    draw: async (order, help) => {
      try {
        return (await ask({ order }, help)) as Figure;
      } catch (cause) {
        if (!(cause instanceof NoThread)) throw cause;
        return makeFigure(order, outsideOf(help, own));
      }
    },
    letters: async (words, help) => {
      try {
        return (await ask({ words }, help)) as PageLetters;
      } catch (cause) {
        if (!(cause instanceof NoThread)) throw cause;
        return makeLetters(words, outsideOf(help, own));
      }
    },
    pack: async (files) => {
      try {
        return (await ask({ pack: files })) as Blob;
      } catch (cause) {
        if (!(cause instanceof NoThread)) throw cause;
        return packed(files);
      }
    },
    styles: { recall: recallStyle, keep: keepStyle },
  };
}

function failureOf(failing: Failing, message: string): Error {
  if (failing === 'fonts') return new NoFonts(message);
  return failing === 'missing' ? new MissingPart('unreachable', message) : new Error(message);
}

/** In milliseconds: how long drawing may keep the page from other work. */
const SLICE = 8;

/** On the page itself, which breathes in between. */
function outsideOf({ tell, faces, signal }: DrawHelp, fonts: KeptFonts): Outside {
  let since = performance.now();
  return {
    tell,
    fontsFor: async (texts) => fonts.from(await faces(writingsOf(texts))),
    transcode: keptTranscoder(),
    pause: () => {
      signal.throwIfAborted();
      if (performance.now() - since < SLICE) return undefined;
      return yieldToPage().then(() => {
        since = performance.now();
      });
    },
  };
}
