/** How do articles that are pasted and not taken yet outlive the page? As plain JSON; nothing of it is part of the dossier. */
import { NO_FIELDS } from '../../edit/fields.ts';
import { having, isFlag, isLoose, isText, orNone } from '../shapes.ts';
import { ImportDraft } from './import-draft.svelte.ts';

const KEPT = ['text', 'language', 'issuedNote', 'revises'] as const;

/** What was written or pasted, for the next time; undefined if nothing was. */
export function draftsText(drafts: readonly ImportDraft[]): string | undefined {
  const kept = drafts
    .filter((one) => one.text.trim() !== '' && !one.refusal)
    .map((one) => ({
      source: one.source,
      fields: one.fields,
      skip: one.skip,
      ...Object.fromEntries(KEPT.map((key) => [key, one[key]])),
    }));
  return kept.length ? JSON.stringify({ version: 1, drafts: kept }) : undefined;
}

/** What is kept and understood; `nextKey` numbers them. `damaged`: something of it is not. */
export function readDrafts(
  text: string,
  nextKey: () => number,
): { readonly drafts: readonly ImportDraft[]; readonly damaged: boolean } {
  let damaged = false;
  const isArticle = having({
    source: orNone(isText),
    fields: having(Object.fromEntries(Object.keys(NO_FIELDS).map((key) => [key, orNone(isText)]))),
    skip: isFlag,
    ...Object.fromEntries(KEPT.map((key) => [key, isText])),
  });
  let found: readonly unknown[] = [];
  try {
    const value = JSON.parse(text) as unknown;
    if (isLoose(value) && value['version'] === 1 && Array.isArray(value['drafts'])) found = value['drafts'];
    else damaged = true;
  } catch {
    damaged = true;
  }
  const drafts = found.flatMap((kept) => {
    if (!isArticle(kept)) damaged = true;
    // An article is its text: without one, or with half of it, it is none.
    if (!isLoose(kept) || !isText(kept['text'])) return [];
    const { source, fields, skip } = kept;
    const made = new ImportDraft(nextKey(), isText(source) ? source : undefined);
    for (const key of KEPT) if (isText(kept[key])) made[key] = kept[key];
    const said = Object.entries(isLoose(fields) ? fields : {}).filter(([, value]) => isText(value));
    made.fields = { ...NO_FIELDS, ...Object.fromEntries(said) };
    made.skip = skip === true;
    return [made];
  });
  return { drafts, damaged };
}
