/** What can be given to any language model so that its answer can be checked here? Made from the open dossier; nothing is sent. */
import { saidKinds } from '../../dossier/codebook.ts';
import type { Document, Dossier, LocalizedText } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import { PROMPT_WORDS, type PromptLanguage } from './prompt-words.ts';

export interface PromptOptions {
  readonly language: PromptLanguage;
  /** Sentences on lines of their own, each with its number. */
  readonly numbered: boolean;
}

/** The shape of an answer as people read it; the JSON Schema says it in full. */
const FORM = `{
  "claims": [{
    "subject": "…", "relation": "…", "object": "…",
    "quotes": ["…"], "sentence": 1,
    "modality": "asserted | alleged | planned | hypothetical",
    "polarity": "affirmed | denied",
    "attribution": ["…"],
    "when": "…", "said": "…", "gloss": {"en": "…"}, "note": {"en": "…"}
  }],
  "actors": [{ "name": "…", "kind": "…", "aliases": ["…"] }],
  "relationTypes": [{ "name": "…", "family": "…", "directed": true }]
}`;

const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** All names, the wanted language's first. */
function names(name: LocalizedText, aliases: Readonly<Record<string, readonly string[]>>, language: string): string {
  const first = textIn(name, language).text;
  const others = [...Object.values(name), ...Object.values(aliases).flat()].filter((other) => other !== first);
  return line([first, ...new Set(others)].join(' = '));
}

/** The day of an article: what «yesterday» in it is counted from. */
function dateOf(issued: Document['csl']['issued']): string {
  const parts = issued?.['date-parts']?.[0];
  return parts ? parts.map((part) => String(part).padStart(2, '0')).join('-') : (issued?.literal ?? '');
}

/** The text as it is given to read: from sentence to sentence, so that what stands between them is there, too. */
function given({ id, text, sentences, csl }: Document, numbered: boolean, several: boolean): string {
  const about = [line(csl.title ?? ''), csl['container-title'], dateOf(csl.issued)].filter((part) => part).join(', ');
  const head = several || about ? [`--- ${[...(several ? [id] : []), ...(about ? [about] : [])].join(': ')}`] : [];
  if (!numbered || !sentences.length) return [...head, text.trim()].join('\n');
  return [...head, ...sentences.map(([start, end], i) => `[${i + 1}] ${text.slice(start, end)}`)].join('\n');
}

export function promptText(
  dossier: Dossier,
  documents: readonly Document[],
  { language, numbered }: PromptOptions,
): string {
  const words = PROMPT_WORDS[language];
  const { actorKinds, actors, relationTypes } = dossier;
  const part = (title: string, lines: readonly string[]): string => `## ${title}\n${lines.join('\n')}`;
  const numbers = numbered && documents.some(({ sentences }) => sentences.length > 0);
  return (
    [
      words.task,
      words.rules.map((rule, i) => `${i + 1}. ${rule}`).join('\n'),
      part(
        words.modalities,
        Object.entries(words.modality).map(([modality, about]) => `- ${modality}: ${about}`),
      ),
      part(
        words.kinds,
        saidKinds(actorKinds).map(({ id, label }) => `- ${id}: ${line(textIn(label, language).text)}`),
      ),
      part(
        words.relations,
        relationTypes.map(
          ({ id, label, family, directed }) =>
            `- ${id}: ${line(textIn(label, language, dossier.language).text)} (${family}${directed ? '' : `; ${words.undirected}`})`,
        ),
      ),
      part(
        words.actors,
        actors.length
          ? actors.map(({ name, aliases = {}, kind }) => `- ${names(name, aliases, language)} (${kind})`)
          : [words.noActors],
      ),
      `## ${words.form}\n${FORM}`,
      `## ${words.example}\n${words.exampleText}\n\n${JSON.stringify(words.exampleAnswer, null, 1)}`,
      part(words.documents(documents.length), [
        ...(numbers ? [words.sentencesNumbered, ''] : []),
        documents.map((document) => given(document, numbered, documents.length > 1)).join('\n\n'),
      ]),
    ].join('\n\n') + '\n'
  );
}
