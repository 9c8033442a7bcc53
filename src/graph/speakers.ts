/** Who says what about whom? The lines of the graph, by the voices behind their claims. */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import type { Claim } from '../dossier/schema.ts';
import type { DossierGraph } from './build.ts';
import { speakersIn, type SpeakerKey } from './source-keys.ts';

/** What one voice says in its own name, or passes on for others. */
export interface Statement {
  readonly edge: string;
  readonly claim: Claim;
}

export interface Voice {
  readonly key: SpeakerKey;
  readonly says: readonly Statement[];
  readonly reports: readonly Statement[];
  /** Actors that it speaks of in its own name, or else passes something on about; most often spoken of first. */
  readonly about: readonly string[];
}

/** Every voice behind a graph, those that say most first. */
export const voicesIn = (graph: DossierGraph): Voice[] => inOneGo(voiceSteps(graph));

/** So many lines are looked at between two places where the work may be interrupted. */
const STEP = 4000;

/** `voicesIn`, for whoever has to let others have their turn. */
export function* voiceSteps(graph: DossierGraph): Steps<Voice[]> {
  const speakersOf = speakersIn(graph.getAttribute('dossier'));
  const { edgeData, edgeList } = graph;
  const voices = new Map<SpeakerKey, { says: Statement[]; reports: Statement[] }>();
  for (let e = 0; e < edgeData.length; e++) {
    if (e % STEP === STEP - 1) yield;
    const edge = edgeList.ids[e] ?? '';
    for (const claim of edgeData[e]?.claims ?? [])
      for (const { key, role } of speakersOf(claim)) {
        let voice = voices.get(key);
        if (!voice) voices.set(key, (voice = { says: [], reports: [] }));
        voice[role].push({ edge, claim });
      }
  }
  const found: Voice[] = [];
  for (const [key, voice] of voices) {
    yield;
    found.push({ key, ...voice, about: aboutWhom(key, voice.says.length ? voice.says : voice.reports) });
  }
  return found.sort(
    (a, b) => b.says.length - a.says.length || b.reports.length - a.reports.length || (a.key < b.key ? -1 : 1),
  );
}

/** A voice that speaks of its own relations speaks of the others in them. */
function aboutWhom(key: SpeakerKey, statements: readonly Statement[]): string[] {
  const times = new Map<string, number>();
  const self = key.startsWith('actor:') ? key.slice('actor:'.length) : undefined;
  for (const { claim } of statements)
    for (const actor of claim.subject === claim.object ? [claim.subject] : [claim.subject, claim.object])
      if (actor !== self) times.set(actor, (times.get(actor) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([actor]) => actor);
}

export interface RelationVoices {
  /** The id of the relation type. */
  readonly relation: string;
  readonly lines: number;
  /** Who says lines of this kind in their own name, with how many claims, and how many of them are denials; most first. */
  readonly voices: readonly { readonly key: SpeakerKey; readonly claims: number; readonly denials: number }[];
}

/** For each kind of relation that occurs, in the codebook's order: who speaks of it? */
export function voicesByRelation(graph: DossierGraph): RelationVoices[] {
  const dossier = graph.getAttribute('dossier');
  const speakersOf = speakersIn(dossier);
  const types = new Map<string, { lines: number; voices: Map<SpeakerKey, { claims: number; denials: number }> }>();
  graph.forEachEdge((_, { relation, claims }) => {
    const type = types.get(relation.id) ?? {
      lines: 0,
      voices: new Map<SpeakerKey, { claims: number; denials: number }>(),
    };
    types.set(relation.id, type);
    type.lines++;
    for (const claim of claims)
      for (const { key, role } of speakersOf(claim)) {
        if (role !== 'says') continue;
        const voice = type.voices.get(key) ?? { claims: 0, denials: 0 };
        type.voices.set(key, voice);
        voice.claims++;
        if (claim.polarity === 'denied') voice.denials++;
      }
  });
  return dossier.relationTypes.flatMap(({ id }) => {
    const type = types.get(id);
    if (!type) return [];
    const voices = [...type.voices].map(([key, voice]) => ({ key, ...voice })).sort((a, b) => b.claims - a.claims);
    return [{ relation: id, lines: type.lines, voices }];
  });
}
