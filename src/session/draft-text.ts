/** How does what is only half written become a text that outlives the page, and come back? Plain JSON; nothing of it is part of the dossier. */
import { itemSchemas } from '../dossier/schema.ts';
import type { Draft } from './drafting.svelte.ts';

const VERSION = 1;
const { shape } = itemSchemas.claims;

export interface ClaimDraft {
  readonly draft: Draft;
  readonly parked: boolean;
}

export const claimDraftText = ({ draft, parked }: ClaimDraft): string =>
  JSON.stringify({ version: VERSION, draft, parked });

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);

/** An actor of the dossier, or one to be. */
const isWho = (value: unknown): boolean =>
  value === undefined ||
  (isLoose(value) &&
    ('id' in value ? isText(value['id']) : ['name', 'language', 'kind'].every((key) => isText(value[key]))));
const isWhat = (value: unknown): boolean =>
  value === undefined || (isLoose(value) && isText('id' in value ? value['id'] : value['label']));

/** Fields of a claim that the coder may have said, as the format has them. */
const SAID = ['modality', 'polarity', 'basis', 'attribution', 'gloss', 'note'] as const;

function isDraft(value: unknown): value is Draft {
  if (!isLoose(value)) return false;
  const { own, evidence, from, editing, familySaid, sure = [] } = value;
  if (!isLoose(own) || !Array.isArray(evidence) || !Array.isArray(sure)) return false;
  return (
    typeof editing === 'boolean' &&
    (from === undefined || itemSchemas.claims.safeParse(from).success) &&
    evidence.every((one) => shape.evidence.safeParse([one]).success) &&
    isWho(own['subject']) &&
    isWho(own['object']) &&
    isWhat(own['relation']) &&
    SAID.every((key) => own[key] === undefined || shape[key].safeParse(own[key]).success) &&
    isTextOrNone(own['when']) &&
    isTextOrNone(own['said']) &&
    (own['speakers'] === undefined || Array.isArray(own['speakers'])) &&
    isTextOrNone(familySaid) &&
    sure.every(isText)
  );
}

/** Undefined if the text is not what this version of the page has written. */
export function readClaimDraft(text: string): ClaimDraft | undefined {
  try {
    const { version, draft, parked } = JSON.parse(text) as Loose;
    return version === VERSION && isDraft(draft) ? { draft, parked: parked === true } : undefined;
  } catch {
    return undefined;
  }
}
