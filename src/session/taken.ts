/** What comes of a claim that is to be taken into the dossier? */
import type { Pointed } from '../edit/sayings.ts';
import type { Doubt, Missing } from './doubts.ts';

/** `settled`: when all actors have reached their places; `pointed`: whose earlier sayings became those of an actor who came with it. */
export interface Taken {
  readonly id: string;
  readonly sentence: string;
  readonly settled: Promise<void>;
  readonly pointed: readonly Pointed[];
}

/** Why a claim is not taken: something is missing, or something is asked first. */
export type Refused = { readonly missing: Missing } | { readonly doubt: Doubt };
