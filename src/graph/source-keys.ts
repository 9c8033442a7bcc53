/**
 * Who says a claim, and who only passes it on? Every link of the attribution chain counts here, not only its origin; where
 * there is no chain, the article speaks in its own voice.
 */
import { inOneGo, type MeasuredSteps } from '../dossier/in-slices.ts';
import type { Claim, Dossier } from '../dossier/schema.ts';
import { sourceKeysIn } from './origins.ts';

/** `actor:…`, `name:…`, `publisher:…`, `document:…` as an origin's key, or `anonymous` for all who are not named. */
export type SpeakerKey = string;
export type SpeakerRole = 'says' | 'reports';

export interface Speaker {
  readonly key: SpeakerKey;
  readonly role: SpeakerRole;
}

export const ANONYMOUS: SpeakerKey = 'anonymous';

/**
 * A reader of speakers for one dossier. The innermost named source of a chain says it, and so does the unnamed one behind it; sources
 * further out report. Each key once per claim: one that does both says it.
 */
export function speakersIn(dossier: Pick<Dossier, 'actors' | 'documents'>): (claim: Claim) => readonly Speaker[] {
  const { ofSource, ofDocument } = sourceKeysIn(dossier);
  const alone = new Map<SpeakerKey, readonly Speaker[]>();
  const only = (key: SpeakerKey): readonly Speaker[] => {
    let list = alone.get(key);
    if (!list) alone.set(key, (list = [{ key, role: 'says' }]));
    return list;
  };
  return ({ attribution, evidence }) => {
    const [source] = attribution;
    const [first] = evidence;
    // Most claims have one voice: the same list for all of them.
    if (source && attribution.length === 1) return only(ofSource(source) ?? ANONYMOUS);
    if (!source && first && evidence.length === 1) return only(ofDocument(first.document));
    const roles = new Map<SpeakerKey, SpeakerRole>();
    const keys = attribution.length ? attribution.map(ofSource) : evidence.map((e) => ofDocument(e.document));
    const innermost = attribution.length ? keys.findLastIndex((key) => key !== undefined) : 0;
    keys.forEach((key = ANONYMOUS, i) => {
      if (i >= innermost) roles.set(key, 'says');
      else if (!roles.has(key)) roles.set(key, 'reports');
    });
    return [...roles].map(([key, role]) => ({ key, role }));
  };
}

/** What a key stands for: one of these is set, none for `anonymous`. */
export interface SpeakerLabel {
  /** An actor's id. */
  readonly actor?: string;
  /** A name as it is first written in the dossier: a key is folded. */
  readonly name?: string;
  /** The id of a document that names no publisher. */
  readonly document?: string;
}

type Speaking = Pick<Dossier, 'actors' | 'documents' | 'claims'>;
type SpeakerLabels = ReadonlyMap<SpeakerKey, SpeakerLabel>;

const known = new WeakMap<Speaking, SpeakerLabels>();

/** Every speaker of the dossier, in the order in which its claims first name them. Read once for a dossier, which is never changed in place. */
export const speakerLabels = (dossier: Speaking): SpeakerLabels =>
  known.get(dossier) ?? inOneGo(speakerLabelSteps(dossier));

/** So many claims are looked at between two places where the work may be interrupted. */
const STEP = 2000;

/** `speakerLabels`, for whoever has to let others have their turn. */
export function* speakerLabelSteps(dossier: Speaking): MeasuredSteps<SpeakerLabels> {
  const { ofSource, ofDocument } = sourceKeysIn(dossier);
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const labels = new Map<SpeakerKey, SpeakerLabel>();
  const add = (key: SpeakerKey, name: string | undefined): void => {
    if (labels.has(key)) return;
    const [kind, rest] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    if (key === ANONYMOUS) labels.set(key, {});
    else if (kind === 'actor') labels.set(key, { actor: rest });
    else if (kind === 'document') labels.set(key, { document: rest });
    else labels.set(key, { name: name?.trim() || rest });
  };
  for (const [i, { attribution, evidence }] of dossier.claims.entries()) {
    if (i % STEP === STEP - 1) yield i / dossier.claims.length;
    for (const source of attribution) add(ofSource(source) ?? ANONYMOUS, source.name);
    if (attribution.length) continue;
    for (const { document } of evidence) {
      const csl = documents.get(document)?.csl;
      add(ofDocument(document), csl?.publisher?.trim() || csl?.['container-title']);
    }
  }
  known.set(dossier, labels);
  return labels;
}
