/** The figure worker: draws figures beside the page. One figure at a time; ending one ends the thread. */
// The thread has no page that would have loaded what reads odd dates.
import '../dossier/time.ts';
import { setRegions } from '../words/regions.ts';
import { didNotCome } from '../exchange/did-not-come.ts';
import { NoFonts, type FontsFor } from './draw.ts';
import { KeptFonts, type FaceSource } from './fonts.ts';
import { makeFigure, makeLetters, packed, writingsOf } from './make.ts';
import type { Base, Failing, Request, Response, ShortOrder } from './messages.ts';
import { keptTranscoder } from './transcode.ts';

/** The little of a dedicated worker's scope that is needed: the DOM library and the worker library exclude each other. */
interface WorkerScope {
  readonly fetch: ConstructorParameters<typeof KeptFonts>[0];
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(message: Response): void;
}

const scope = globalThis as unknown as WorkerScope;

/** So much more must be done before it is reported again. */
const STEP = 0.02;

const fonts = new KeptFonts((address) => scope.fetch(address));
const transcode = keptTranscoder();
let known: Base | undefined;
/** Who waits for the faces of the page. */
const waiting = new Map<
  number,
  { readonly resolve: (faces: readonly FaceSource[]) => void; readonly reject: (cause: Error) => void }
>();

async function draw(id: number, order: ShortOrder, base: Base): Promise<void> {
  let told = 0;
  const tell = (share: number): void => {
    if (share < told + STEP) return;
    told = share;
    scope.postMessage({ id, share });
  };
  scope.postMessage({
    id,
    figure: await makeFigure({ ...base, ...order }, { fontsFor: fontsOf(id), tell, transcode }),
  });
}

/** Asks the page for its faces. */
const fontsOf =
  (id: number): FontsFor =>
  async (texts) => {
    const faces = await new Promise<readonly FaceSource[]>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      scope.postMessage({ id, writings: writingsOf(texts) });
    });
    return fonts.from(faces);
  };
async function answer(request: Request): Promise<void> {
  const { id } = request;
  try {
    if ('order' in request) {
      known = request.base ?? known;
      setRegions(request.languages);
      if (!known) throw new Error('a figure of no dossier');
      await draw(id, request.order, known);
    } else if ('words' in request)
      scope.postMessage({ id, letters: await makeLetters(request.words, { fontsFor: fontsOf(id) }) });
    else if ('pack' in request) scope.postMessage({ id, packed: await packed(request.pack) });
    else if ('faces' in request) waiting.get(id)?.resolve(request.faces);
    else waiting.get(id)?.reject(new Error(request.noFaces));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    scope.postMessage({ id, failing: failingOf(cause), message });
  }
}

const failingOf = (cause: unknown): Failing =>
  cause instanceof NoFonts ? 'fonts' : didNotCome(cause) ? 'missing' : 'broke';

scope.onmessage = ({ data }) => void answer(data);
scope.postMessage({ ready: true });
