/** How does the desk of proposals become a text that outlives the page, and come back? Plain JSON; nothing of it is part of the dossier. */
import type { Spot, Wanted } from '../evidence/gate.ts';
import type { Dossier, LocalizedText, Modality, Polarity } from '../dossier/schema.ts';
import type { ProposedActor, ProposedClaim, ProposedType } from '../exchange/proposals/proposal.ts';

/** What an unknown name means. */
export type NameChoice =
  | { readonly to: 'known'; readonly id: string }
  /** `guessed`: nobody has said that it is of this kind. */
  | { readonly to: 'new'; readonly kind: string; readonly guessed?: boolean }
  | { readonly to: 'nobody' };
/** What an unknown predicate means. */
export type TypeChoice =
  | { readonly to: 'known'; readonly id: string }
  /** `assumed`: nobody has said that it belongs to this family. */
  | { readonly to: 'new'; readonly family: string; readonly directed: boolean; readonly assumed?: boolean }
  | { readonly to: 'nobody' };

/** What a person changed in a proposal before taking it. */
export interface Amendment {
  /** Ids of the dossier's own. */
  readonly subject?: string;
  readonly relation?: string;
  readonly object?: string;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  readonly attribution?: ProposedClaim['attribution'];
  readonly when?: string;
  readonly said?: string;
  readonly note?: LocalizedText;
  /** By the quote's place; undefined leaves it out. */
  readonly quotes?: readonly Wanted[];
}

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly claim: string;
      /** What the dossier was right after; forgotten with the page. */
      readonly dossier: Dossier | undefined;
      readonly merged: boolean;
      readonly spots: readonly Spot[];
    }
  | { readonly kind: 'rejected' };

export interface Entry {
  readonly key: string;
  readonly claim: ProposedClaim;
  /** Which answer it came with. */
  readonly answer: string;
}

export interface DeskState {
  readonly by: string;
  readonly entries: readonly Entry[];
  readonly actors: readonly ProposedActor[];
  readonly types: readonly ProposedType[];
  readonly decisions: readonly (readonly [string, Decision])[];
  readonly amendments: readonly (readonly [string, Amendment])[];
  readonly places: readonly (readonly [string, number])[];
  readonly names: readonly (readonly [string, NameChoice])[];
  readonly predicates: readonly (readonly [string, TypeChoice])[];
  readonly past: readonly (readonly string[])[];
  readonly answers: number;
}

const VERSION = 1;

export function deskText(desk: DeskState): string {
  const bare = desk.decisions.map(([key, decision]) =>
    decision.kind === 'accepted' ? [key, { ...decision, dossier: undefined }] : [key, decision],
  );
  return JSON.stringify({ version: VERSION, ...desk, decisions: bare });
}

/** Undefined if the text is not what this version of the page has written. */
export function readDesk(text: string): DeskState | undefined {
  try {
    const value = JSON.parse(text) as DeskState & { readonly version: number };
    return value.version === VERSION && Array.isArray(value.entries) ? value : undefined;
  } catch {
    return undefined;
  }
}
