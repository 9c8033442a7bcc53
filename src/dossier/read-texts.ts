/** Which texts of a file can be used, language by language? What cannot is set aside alone, and told. */
import type * as z from 'zod/mini';
import { mendedTag } from './language-tag.ts';
import { excerpt, type Problem } from './problem.ts';
import { isRaw, type ListName, type Raw, type Unread } from './reading.ts';
import { itemSchemas } from './schema.ts';

/** Where problems are told, and what is not used is put. */
export interface Report {
  readonly note: (
    code: Problem['code'],
    severity: Problem['severity'],
    path: readonly PropertyKey[],
    expected: string,
    found: string,
  ) => void;
  readonly unread: (item: Unread) => void;
}

/** Which fields are texts by their languages, and whether an item says which language it is in. */
interface TextFields {
  readonly texts: readonly string[];
  readonly language?: boolean;
}
export const TEXT_FIELDS: Readonly<Record<ListName, TextFields>> = {
  documents: { texts: ['issuedNote'], language: true },
  actorKinds: { texts: ['label'] },
  actors: { texts: ['name', 'inSentence', 'aliases', 'summary', 'role', 'note'] },
  actorLists: { texts: ['name'] },
  relationFamilies: { texts: ['label'] },
  relationTypes: { texts: ['label', 'labelDenied', 'labelInverse', 'noun'] },
  claims: { texts: ['gloss', 'note'] },
  story: { texts: ['title', 'text'] },
};
export const TOP_TEXTS: TextFields = { texts: ['title', 'summary'] };
export const LANGUAGE_TAG = 'a language tag of BCP 47, such as id or en-GB';

export const isOptional = (schema: z.ZodMiniType | undefined): boolean => schema?._zod.optin === 'optional';

/**
 * The texts of an item by their languages, and its own language, as they can be used. What is no text is set aside alone, so that one
 * bad language does not cost the good ones; what is no tag of a language becomes the one that is meant, or none.
 */
export function withTexts(
  report: Report,
  value: unknown,
  fields: TextFields,
  path: readonly PropertyKey[],
  about: { readonly list: ListName; readonly id: string },
): unknown {
  if (!isRaw(value)) return value;
  let mended: Raw | undefined;
  const change = (field: string, to: unknown): void => {
    mended ??= { ...value };
    mended[field] = to;
  };
  for (const field of fields.texts) {
    const texts = value[field];
    if (!isRaw(texts) || !Object.hasOwn(value, field)) continue;
    const good = goodTexts(report, texts, field === 'aliases', [...path, field], { ...about, field });
    if (good === texts) continue;
    change(field, good);
    // An optional text of which nothing is left is none.
    if (
      !Object.keys(good).length &&
      isOptional((itemSchemas[about.list].shape as Record<string, z.ZodMiniType>)[field])
    )
      delete mended?.[field];
  }
  const { language } = value;
  if (!fields.language || typeof language !== 'string') return mended ?? value;
  const tag = mendedTag(language);
  if (tag === language) return mended ?? value;
  report.note('wrong-value', 'repaired', [...path, 'language'], LANGUAGE_TAG, excerpt(language));
  change('language', tag);
  return mended;
}

export function goodTexts(
  report: Report,
  texts: Raw,
  lists: boolean,
  path: readonly PropertyKey[],
  about: Omit<Unread, 'value'>,
): Raw {
  const isText = (text: unknown): boolean => typeof text === 'string';
  const isGood = ([key, text]: [string, unknown]): boolean =>
    mendedTag(key) === key && (lists ? Array.isArray(text) && text.every(isText) : isText(text));
  const entries = Object.entries(texts);
  if (entries.every(isGood)) return texts;
  const good = new Map<string, unknown>(entries.filter(isGood));
  const aside = (key: string, value: unknown, code: Problem['code'], expected: string, found = value): void => {
    report.unread({ ...about, key, value });
    report.note(code, 'set-aside', [...path, key], expected, excerpt(found));
  };
  // Those whose tag is one come first, wherever they stand: a mended one takes the place of none of them.
  const isTagged = ([key]: [string, unknown]): boolean => mendedTag(key) === key;
  const left = entries.filter((one) => !isGood(one));
  for (const [key, text] of [...left.filter(isTagged), ...left.filter((one) => !isTagged(one))]) {
    if (lists ? !Array.isArray(text) : !isText(text)) {
      aside(key, text, 'wrong-type', lists ? 'array' : 'string');
      continue;
    }
    const tag = mendedTag(key);
    if (good.has(tag)) {
      aside(key, text, 'wrong-value', LANGUAGE_TAG, key);
      continue;
    }
    const bad = lists ? (text as unknown[]).filter((one) => !isText(one)) : [];
    if (bad.length) aside(tag, bad, 'wrong-type', 'string');
    if (tag !== key) report.note('wrong-value', 'repaired', [...path, key], LANGUAGE_TAG, excerpt(key));
    good.set(tag, lists ? (text as unknown[]).filter(isText) : text);
  }
  return Object.fromEntries(good);
}
