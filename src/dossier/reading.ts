/** What comes of reading a file: the dossier, as far as it could be read, all that was set aside, and every problem met. */
import type { Dossier, itemSchemas } from './schema.ts';
import type { Source } from './json-source.ts';
import type { Problem } from './problem.ts';

export type ListName = keyof typeof itemSchemas;
/** In the order of the file. Named here, since what only writes one needs no schemas. */
export const LISTS: readonly ListName[] = [
  'documents',
  'actorKinds',
  'actors',
  'actorLists',
  'relationFamilies',
  'relationTypes',
  'claims',
  'story',
];
/** These came later: a file may do without them, and what somebody else means by a field of such a name costs only itself. */
export const LATER: ReadonlySet<ListName> = new Set(['actorLists', 'story']);
/** Something in the file that the app does not use: a whole item of a list, or one field of an item or of the dossier. */
export interface Unread {
  readonly list?: ListName;
  /** Of a whole item: where it stood. */
  readonly index?: number;
  /** Of a field: the id of the item that it belongs to. */
  readonly id?: string;
  readonly field?: string;
  /** Of a text by its languages: the entry of the field that is meant; of the aliases of a language, those that are none. */
  readonly key?: string;
  /** Of a list of ids: `value` are some of its entries, those that are none here. */
  readonly some?: true;
  readonly value: unknown;
  /** What is only in the text of the file, with its place in the item, or in the dossier where there is no list. */
  readonly source?: Source & {
    /** Of an item that was set aside as a whole: where it stood. */
    readonly item?: number;
  };
}

export interface Reading {
  /** Missing only if the file as a whole was refused. */
  readonly dossier?: Dossier;
  readonly unread: readonly Unread[];
  readonly problems: readonly Problem[];
}

/** An object of the file, before anything is known of it. */
export type Raw = Record<string, unknown>;
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
