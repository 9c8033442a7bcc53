/** How is a half-written claim read back? The parts of its text that this version of the page writes; `draft-text.ts` has written it. */
import { itemSchemas } from '../dossier/schema.ts';
import { LETTERS, type Draft, type StoredDraft, type WaitingDraft } from './draft.ts';
import { VERSION } from './draft-text.ts';
import { having, isFlag, isLoose, isText, listOf, oneOf, orNone, type Loose } from './shapes.ts';

const { shape } = itemSchemas.claims;

/** What can be understood of a kept claim. */
export interface RecalledDraft {
  readonly kept: StoredDraft | undefined;
  /** Whether anything of it could not be. */
  readonly damaged: boolean;
}

/** An actor of the dossier, or one to be. */
const isWho = (value: unknown): boolean =>
  isLoose(value) &&
  ('id' in value ? isText(value['id']) : ['name', 'language', 'kind'].every((key) => isText(value[key])));
const isWhat = (value: unknown): boolean => isLoose(value) && isText('id' in value ? value['id'] : value['label']);
const asInClaim =
  (field: keyof typeof shape) =>
  (value: unknown): boolean =>
    shape[field].safeParse(value).success;
const isSpeaker = having({ name: isText });

/** What the coder may have said. */
const SAID: Readonly<Record<string, (value: unknown) => boolean>> = {
  subject: isWho,
  object: isWho,
  relation: isWhat,
  modality: asInClaim('modality'),
  polarity: asInClaim('polarity'),
  basis: asInClaim('basis'),
  attribution: asInClaim('attribution'),
  speakers: listOf(isSpeaker),
  when: isText,
  said: isText,
  gloss: asInClaim('gloss'),
  note: asInClaim('note'),
};
/** And the rest of a draft that may be missing. */
const REST: Readonly<Record<string, (value: unknown) => boolean>> = {
  familySaid: isText,
  sure: listOf(isText),
  nobody: listOf(oneOf('subject', 'object')),
  undated: having({ when: orNone(isText), said: orNone(isText) }),
  looked: isFlag,
  untold: isFlag,
  first: asInClaim('evidence'),
  telling: asInClaim('evidence'),
};

/** The fields that have the expected form. `tell` is called for each that has not. */
function soundOf(value: Loose, kinds: typeof SAID, tell: () => void): Loose {
  const entries = Object.entries(kinds).flatMap(([key, is]) => {
    const one = value[key];
    if (one === undefined) return [];
    if (is(one)) return [[key, one] as const];
    tell();
    return [];
  });
  return Object.fromEntries(entries);
}

/** Everything of it that is what this version of the page has written. Never throws. */
export function readClaimDraft(text: string): RecalledDraft {
  let damaged = false;
  const tell = (): void => void (damaged = true);
  const nothing = { kept: undefined, damaged: true };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (!isLoose(value) || value['version'] !== VERSION) return nothing;
  const one = readOne(value['draft'], value['letters'], tell);
  // A page of before knew of none that waits.
  const other = value['waiting'] === undefined ? undefined : readWaiting(value['waiting'], tell);
  const { parked } = value;
  if (one) return { kept: { ...one, parked: parked === true, ...(other && { waiting: other }) }, damaged };
  // Of the two, what is left is gone on with.
  return { kept: other && { ...other, parked: true }, damaged };
}

/** As many wait at most: what nests deeper was not written by this page. */
const MOST_WAITING = 50;

function readWaiting(value: unknown, tell: () => void, left = MOST_WAITING): WaitingDraft | undefined {
  if (!isLoose(value) || left === 0) return void tell();
  const one = readOne(value['draft'], value['letters'], tell);
  const next = value['waiting'] === undefined ? undefined : readWaiting(value['waiting'], tell, left - 1);
  return one ? { ...one, ...(next && { waiting: next }) } : next;
}

/** A claim with what was typed in its fields; undefined where nothing of it can be gone on with. */
function readOne(draft: unknown, letters: unknown, tell: () => void): WaitingDraft | undefined {
  const nothing = (): undefined => void tell();
  if (!isLoose(draft)) return nothing();
  const { own, evidence, from, editing } = draft;
  // Of a claim that was being changed, nothing is to become of another one.
  if (from !== undefined && !itemSchemas.claims.safeParse(from).success) return nothing();
  if (!isFlag(editing) || (editing && from === undefined)) return nothing();
  if (!isLoose(own) || !Array.isArray(evidence) || (letters !== undefined && !isLoose(letters))) tell();
  const quotes = (Array.isArray(evidence) ? (evidence as readonly unknown[]) : []).filter((one) => {
    const sound = shape.evidence.safeParse([one]).success;
    if (!sound) tell();
    return sound;
  });
  const said = soundOf(isLoose(own) ? own : {}, SAID, tell);
  const typed = Object.fromEntries(LETTERS.map((field) => [field, isText] as const));
  const sound = {
    ...(from !== undefined && { from }),
    ...soundOf(draft, REST, tell),
    editing,
    own: said,
    evidence: quotes,
  } as unknown as Draft;
  // Nothing is left that would be missed.
  if (from === undefined && quotes.length === 0 && Object.keys(said).length === 0) return undefined;
  return { draft: sound, letters: isLoose(letters) ? soundOf(letters, typed, tell) : {} };
}
