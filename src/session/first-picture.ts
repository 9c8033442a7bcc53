/**
 * How does a dossier that does not say where everybody stands come to its picture? Its texts at once where nothing else is shown, a rough
 * picture as soon as there is one, and then the good one.
 */
import type { KnownPlace } from '../layout/types.ts';
import type { Placement } from './placement.svelte.ts';
import type { Derived, Laid, Shown } from './shown.ts';

interface Coming {
  readonly derived: Derived;
  /** Where it says that some stand. */
  readonly places: ReadonlyMap<string, KnownPlace> | undefined;
  /** The good picture, asked for just now; undefined once it is of no interest any more. */
  readonly laid: Promise<Laid | undefined>;
  /** Shows it instead of what was open. These two: as a whole or not at all; false if it could not be. */
  readonly show: (shown: Shown) => Promise<boolean>;
  readonly attempt: (change: () => void) => Promise<boolean>;
  readonly close: () => void;
}

/** False if it could not be shown. */
export async function showPicture(placement: Placement, coming: Coming): Promise<boolean> {
  const { derived, laid, show } = coming;
  // What is open stays until there is a picture.
  const shown = (): Shown | undefined => placement.shown;
  const alone = !shown();
  if (alone && !(await show({ ...derived, positions: undefined }))) return false;
  const rough = async (): Promise<Shown | undefined> => (await placement.roughly(derived, coming.places)) ?? laid;
  const first: Shown | undefined = await Promise.race([laid, rough()]);
  // Another one was opened meanwhile, or an edit was made.
  if (!first || (alone && shown()?.graph !== derived.graph)) return true;
  // What the reader did while the first picture was being made stays done.
  if (!(await (alone ? coming.attempt(() => placement.complete(first)) : show(first)))) {
    // Texts without their picture are no dossier.
    if (alone) coming.close();
    return false;
  }
  if (first.rough) await placement.settle(laid);
  return true;
}
