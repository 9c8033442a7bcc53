/**
 * What is a language model asked to answer with? Strict and small, names instead of ids: the JSON Schema that people copy is
 * made from this (answer.schema.json; a test says when it is out of date). What comes back is read far more leniently.
 */
import * as z from 'zod/mini';
import type { Modality, Polarity } from '../../dossier/schema.ts';

export const MODALITIES = ['asserted', 'alleged', 'planned', 'hypothetical'] as const satisfies readonly Modality[];
export const POLARITIES = ['affirmed', 'denied'] as const satisfies readonly Polarity[];
/** Stands in an attribution chain for a source that the text does not name. */
export const ANONYMOUS = 'anonymous';

const said = <T extends z.core.$ZodType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};
const text = (description: string) => said(z.string().check(z.minLength(1)), description);
const translated = (description: string) => said(z.record(z.string(), z.string()), description);

const claim = z.strictObject({
  subject: text('The actor who does it: a name from the list of actors, or a new one.'),
  relation: text('The id of a relation type from the codebook, or a new predicate in a few words.'),
  object: text('The actor to whom it is done: a name from the list of actors, or a new one.'),
  quotes: said(
    z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    'The words of the text that say so, copied character by character. Left out words as […].',
  ),
  sentence: z.optional(said(z.int().check(z.positive()), 'The number of the sentence that the first quote is in.')),
  document: z.optional(text('The id of the document that the quotes are in.')),
  modality: said(
    z.enum(MODALITIES),
    'asserted: said as a fact; alleged: an accusation or a report at a distance; planned: is to happen; hypothetical: could happen, or under a condition.',
  ),
  polarity: said(z.enum(POLARITIES), 'denied: the text says that it is not so.'),
  attribution: said(
    z.array(z.string().check(z.minLength(1))),
    `Who says so, outermost first: a paper that cites an agency is ["paper", "agency"]. Empty: the text's own voice. "${ANONYMOUS}": an unnamed source.`,
  ),
  when: z.optional(text('When it happened, as EDTF: 2024-10-08, 2024-10, 1948/1991. Only if the text says so.')),
  said: z.optional(text('When it was said, as EDTF. Only if the text says so.')),
  gloss: z.optional(translated('A translation of the quotes, by language: {"en": "…"}.')),
  note: z.optional(translated('What a reader of this claim has to know, by language.')),
});

const actor = z.strictObject({
  name: text('The fullest name that the text gives.'),
  kind: text('The id of a kind of actor from the codebook.'),
  aliases: z.optional(said(z.array(z.string()), 'Other names that the text uses.')),
});

const relationType = z.strictObject({
  name: text('The predicate, as it stands in the claims.'),
  family: z.optional(text('The id of a family of relations from the codebook.')),
  directed: z.optional(said(z.boolean(), 'false where subject and object could change places.')),
});

export const answerSchema = z.strictObject({
  claims: said(z.array(claim), 'One item per statement; a sentence that says two things makes two.'),
  actors: z.optional(said(z.array(actor), 'Only actors that are not in the list of known actors.')),
  relationTypes: z.optional(said(z.array(relationType), 'Only predicates that are not in the codebook.')),
});
