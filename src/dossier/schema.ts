/**
 * What is a dossier? The one schema: types, validation and the published JSON Schema all come from here.
 * Normative prose: docs/dossier-format.md. Objects are loose: unknown fields are kept and written back.
 */
import * as z from 'zod/mini';
import { FORMAT, VERSION } from './format.ts';

// The library would otherwise try `new Function`, which a strict Content-Security-Policy refuses and reports.
z.config({ jitless: true });

/** Ids of documents, actors, types and claims; unique in their list. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]*$/;

const id = z.string().check(z.regex(ID_PATTERN));
const count = z.int().check(z.nonnegative());

/** BCP 47 language tag -> text. */
const localizedText = z.record(z.string(), z.string());

const modality = z.enum(['asserted', 'alleged', 'planned', 'hypothetical']);
const polarity = z.enum(['affirmed', 'denied']);
const basis = z.enum(['textual', 'inferred']);
const shape = z.enum(['circle', 'hexagon', 'shield', 'rounded-square', 'sheet', 'diamond']);

const segment = z.looseObject({ start: count, end: count, exact: z.string().check(z.minLength(1)) });
const evidence = z.looseObject({ document: id, segments: z.array(segment).check(z.minLength(1)) });

/** One link of an attribution chain: an actor of the dossier, another source by name, or an unnamed source. */
const source = z.looseObject({
  actor: z.optional(id),
  name: z.optional(z.string()),
  anonymous: z.optional(z.boolean()),
});

const claim = z.looseObject({
  id,
  subject: id,
  relation: id,
  object: id,
  modality,
  polarity,
  basis,
  attribution: z.array(source),
  evidence: z.array(evidence).check(z.minLength(1)),
  gloss: z.optional(localizedText),
  when: z.optional(z.string()),
  said: z.optional(z.string()),
  note: z.optional(localizedText),
  /** Who coded it: a person's name or initials, alone or with whatever else a program has to say about them. */
  coder: z.optional(z.union([z.string(), z.looseObject({ name: z.string() })])),
  /** Who proposed it before a person looked at it: a language model, a program, another coder. */
  proposed: z.optional(z.looseObject({ by: z.string(), on: z.optional(z.string()) })),
  /** Somebody is to look at it again. */
  toCheck: z.optional(z.looseObject({ note: z.optional(z.string()) })),
});

const checkedClaim = z.looseObject({
  claim: id,
  of: z.string(),
  by: z.optional(z.string()),
  on: z.optional(z.string()),
});

const cslDate = z.looseObject({
  'date-parts': z.optional(z.array(z.array(z.union([z.number(), z.string()])))),
  literal: z.optional(z.string()),
});
const cslName = z.looseObject({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  literal: z.optional(z.string()),
});
/** The fields of a CSL-JSON item that the app reads; all others are kept. */
const csl = z.looseObject({
  type: z.string(),
  title: z.optional(z.string()),
  author: z.optional(z.array(cslName)),
  publisher: z.optional(z.string()),
  'container-title': z.optional(z.string()),
  issued: z.optional(cslDate),
  URL: z.optional(z.string()),
});

const document = z.looseObject({
  id,
  language: z.string(),
  csl,
  issuedNote: z.optional(localizedText),
  text: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  sentences: z.array(z.tuple([count, count])),
  /** The document that this one is a corrected version of. */
  revises: z.optional(id),
});

const actorKind = z.looseObject({ id, label: localizedText, shape, ftm: z.optional(z.string()) });

/** Characters of a picture as it stands in the file, «data:…» included: 64 kB. */
export const IMAGE_LONGEST = 65_536;
/**
 * Pixels only, and of the kind that they say they are: the first bytes are those of the format. No drawing, which may hold scripts and addresses,
 * and no address, since nothing of a dossier is ever fetched.
 */
const IMAGE =
  /^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/|webp;base64,UklGR|gif;base64,R0lGOD|avif;base64,AAAA[A-Za-z0-9+/]{2}Z0eX)[A-Za-z0-9+/]*={0,2}$/;
const image = z.looseObject({
  data: z
    .string()
    .check(
      z.maxLength(IMAGE_LONGEST),
      z.regex(IMAGE, 'a picture in the file: data:image/png, jpeg, webp, avif or gif;base64,…'),
    ),
  /** What is to be seen, for whoever does not see it. */
  description: z.optional(localizedText),
  /** Who made it, and under which licence. */
  credit: z.optional(z.string()),
});

/** Farther than any picture reaches, and not so far that numbers of the drawing lose their last digits. */
const coordinate = z.number().check(z.gte(-1e6), z.lte(1e6));

const actor = z.looseObject({
  id,
  kind: id,
  name: localizedText,
  /** The name as it stands inside a sentence, where that differs: «the United States». */
  inSentence: z.optional(localizedText),
  aliases: z.optional(z.record(z.string(), z.array(z.string()))),
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9][0-9]*$/))),
  summary: z.optional(localizedText),
  /** What it is or does, in a few words: «foreign minister of Russia». */
  role: z.optional(localizedText),
  /** What whoever codes wants to remember about it. */
  note: z.optional(localizedText),
  /** A small picture of it, in the file itself. */
  image: z.optional(image),
  /** Where it stands in the picture: CSS pixels at zoom 1, y downwards. */
  place: z.optional(
    z.looseObject({
      x: coordinate,
      y: coordinate,
      /** Where its name stands beside it. */
      side: z.optional(z.enum(['below', 'above', 'right', 'left'])),
      /** Put there by hand: arranging anew leaves it there. */
      pinned: z.optional(z.boolean()),
    }),
  ),
});

/** Actors that somebody has put together, whatever they have in common; an actor may be in several. */
const actorList = z.looseObject({ id, name: localizedText, actors: z.array(id) });

/** Longer than any address that leads to a view. */
const VIEW_LONGEST = 8192;

/** One step of a story: what is said, and what of the graph is looked at meanwhile. */
const storyStep = z.looseObject({
  id,
  title: localizedText,
  text: z.optional(localizedText),
  /** As an address names it after «#»: choice, filter, time, camera, order. Empty: everything, from afar. */
  view: z.string().check(z.maxLength(VIEW_LONGEST)),
});

const relationType = z.looseObject({
  id,
  /** A predicate between subject and object: «supplies arms to». */
  label: localizedText,
  /** The same where every claim denies it: «does not fully trust». */
  labelDenied: z.optional(localizedText),
  /** The same told from its other end: «is supplied with arms by»; only where there is a direction. */
  labelInverse: z.optional(localizedText),
  /** For legends and lists: «Arms supply». */
  noun: z.optional(localizedText),
  family: id,
  directed: z.boolean(),
  aspect: z.enum(['state', 'event']),
  cameo: z.optional(z.string()),
});

/** A family of relations: the colour of its lines. Families that every dossier knows need no entry. */
const relationFamily = z.looseObject({
  id,
  label: localizedText,
  /** Place among the look's colours; chosen by the app where it is missing. */
  colour: z.optional(count),
});

/** Words of the field, by language, that propose how firmly something is said, or that it is denied. */
const words = z.optional(z.record(z.string(), z.array(z.string())));
const modalityCues = z.looseObject({ alleged: words, planned: words, hypothetical: words, denied: words });

/** A whole file, positions in UTF-16 code units or code points as `offsetUnit` says. */
export const dossierSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  offsetUnit: z.enum(['utf-16', 'code-point']),
  id,
  title: localizedText,
  summary: z.optional(localizedText),
  language: z.string(),
  created: z.optional(z.string()),
  modified: z.optional(z.string()),
  creators: z.optional(z.array(z.string())),
  licence: z.optional(z.string()),
  documents: z.array(document),
  actorKinds: z.array(actorKind),
  actors: z.array(actor),
  /** In the order that they were put in: where an actor of several can only be with one, the first has it. */
  actorLists: z.optional(z.array(actorList)),
  relationFamilies: z.optional(z.array(relationFamily)),
  relationTypes: z.array(relationType),
  modalityCues: z.optional(modalityCues),
  claims: z.array(claim),
  /** Sentences that were read, and in which there is nothing to code. */
  nothingToCode: z.optional(z.array(evidence)),
  /** Claims that a fact-checker has ticked off: who, when, and a hash of what the claim said then (`edit/checked-claims.ts`). */
  checkedClaims: z.optional(z.array(checkedClaim)),
  /** Actors that are not one, though their names may look so. */
  differentActors: z.optional(z.array(z.looseObject({ actors: z.array(id).check(z.minLength(2)) }))),
  /** In the order in which it is told. */
  story: z.optional(z.array(storyStep)),
});

/** The schemas of the list items, by the list's name: reading keeps the good items of a list with bad ones in it. */
export const itemSchemas = {
  documents: document,
  actorKinds: actorKind,
  actors: actor,
  actorLists: actorList,
  relationFamilies: relationFamily,
  relationTypes: relationType,
  claims: claim,
  story: storyStep,
} as const;

export type LocalizedText = Readonly<Record<string, string>>;
export type Modality = z.infer<typeof modality>;
export type Polarity = z.infer<typeof polarity>;
export type Shape = z.infer<typeof shape>;
type Frozen<T> = T extends readonly (infer U)[]
  ? T extends readonly [infer A, infer B]
    ? readonly [A, B]
    : readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type Segment = Frozen<z.infer<typeof segment>>;
export type Evidence = Frozen<z.infer<typeof evidence>>;
export type Source = Frozen<z.infer<typeof source>>;
export type Claim = Frozen<z.infer<typeof claim>>;
export type CheckedClaim = Frozen<z.infer<typeof checkedClaim>>;
export type Document = Frozen<z.infer<typeof document>>;
export type ActorKind = Frozen<z.infer<typeof actorKind>>;
export type ActorImage = Frozen<z.infer<typeof image>>;
export type Actor = Frozen<z.infer<typeof actor>>;
export type ActorList = Frozen<z.infer<typeof actorList>>;
export type StoryStep = Frozen<z.infer<typeof storyStep>>;
export type RelationFamily = Frozen<z.infer<typeof relationFamily>>;
export type ModalityCues = Frozen<z.infer<typeof modalityCues>>;
export type RelationType = Frozen<z.infer<typeof relationType>>;
/** A dossier in memory: positions in UTF-16 code units, frozen; edited by making a new one that shares structure. */
export type Dossier = Frozen<z.infer<typeof dossierSchema>>;
