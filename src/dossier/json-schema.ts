/**
 * How does a script or a language model learn the format? By the JSON Schema (draft 2020-12) of a dossier file, made from
 * the schema that the app itself reads with. The app never imports this file: the build publishes its result, so that
 * the converter does not travel to every reader.
 */
import { toJSONSchema } from 'zod/v4/core';
import { dossierSchema } from './schema.ts';

export function dossierJsonSchema(): object {
  // `input`: the schema describes a file as it is written, before anything is converted.
  const { $schema, ...rest } = toJSONSchema(dossierSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    title: 'Benang dossier',
    description:
      'Articles, the actors in them, and the claims that connect the actors, each with its verbatim evidence.',
    ...rest,
  };
}
