/** Who does what to whom, as far as the words themselves tell? Names in their order; relation types by the words of their labels. */
import type { Actor, Document, RelationType } from '../dossier/schema.ts';
import type { Place } from './locate.ts';
import { findMentions, type Mention } from './mentions.ts';
import { sentenceAt } from './sentence-of.ts';
import type { Proposal } from './cues.ts';

export interface PairProposal {
  readonly subject?: Proposal<string>;
  readonly object?: Proposal<string>;
}

const between = (text: string, a: Mention, b: Mention): string => text.slice(a.end, b.start);

/**
 * `all`: who is named where in the document, ascending. The first two actors that the words name, else the sentence. «Presiden Rusia Vladimir Putin» is Putin: what stands right before
 * a name only says which one, and is taken where nobody else is named. «… oleh X» makes X the one who does it.
 */
export function proposePair(document: Document, places: readonly Place[], all: readonly Mention[]): PairProposal {
  const { text } = document;
  const within = (ranges: readonly Place[]): Mention[] =>
    all.filter(({ start, end }) => ranges.some((range) => start >= range.start && end <= range.end));
  const sorted = [...places].sort((a, b) => a.start - b.start);
  const sentences = sorted.flatMap(({ start }) => {
    const range = document.sentences[sentenceAt(document, start)];
    return range ? [{ start: range[0], end: range[1] }] : [];
  });
  const named = within(sorted);
  const heads = named.filter((mention, i) => {
    const next = named[i + 1];
    return !next || next.actor === mention.actor || between(text, mention, next).trim() !== '';
  });
  const order: Mention[] = [];
  // Nobody else in the words: what stands before the name, then whoever the sentence names.
  for (const mention of [...heads, ...named, ...within(sentences)])
    if (!order.some(({ actor }) => actor === mention.actor)) order.push(mention);
  const [first, second] = order;
  const proposal = (mention: Mention): Proposal<string> => ({
    value: mention.actor,
    cue: text.slice(mention.start, mention.end),
  });
  if (!first) return {};
  if (!second) return { subject: proposal(first) };
  const passive = /(?:^|\s)(?:oleh|by)\s+(?:\S+\s+){0,2}$/iu.test(
    text.slice(Math.max(first.end, second.start - 60), second.start),
  );
  return passive && first.start < second.start
    ? { subject: proposal(second), object: proposal(first) }
    : { subject: proposal(first), object: proposal(second) };
}

const STOP = new Set(
  (
    'yang di ke dari dengan untuk kepada atas oleh pada adalah dan atau itu ini dalam sebagai telah akan lebih antara bagi secara ' +
    'merupakan menjadi tentang daripada the of to in is are was has have had with by a an at for on than and or from about as that it its'
  ).split(' '),
);
const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters that a prefix of this shape swallows: memasok → pasok, mengirim → kirim, menyebut → sebut, menulis → tulis. */
const PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:me|pe)ng(?=[aeiou])/u, ['', 'k']],
  [/^(?:me|pe)ng/u, ['']],
  [/^(?:me|pe)ny/u, ['s']],
  [/^(?:me|pe)n(?=[aeiou])/u, ['t']],
  [/^(?:me|pe)n/u, ['']],
  [/^(?:me|pe)m(?=[aeiou])/u, ['p', '']],
  [/^(?:me|pe)m(?:per)?/u, ['']],
  [/^(?:me|pe|ber|per|di|ter|ke|se)/u, ['']],
];
const SUFFIX = /(?:nya|lah)$/u;
const SUFFIXES = /(?:kan|an|i|ies|es|s|ed|ing|er|ment|ion)$/u;

const stems = new Map<string, readonly string[]>();

/** What may be the root of a word, Indonesian or English; two words are kin if they share one. */
function stemsOf(word: string): readonly string[] {
  const known = stems.get(word);
  if (known) return known;
  const out = new Set([word]);
  const add = (stem: string): void => {
    if (stem.length >= 4) out.add(stem);
  };
  const bare = word.replace(SUFFIX, '');
  for (const form of [bare, bare.replace(SUFFIXES, '')]) {
    add(form);
    const [prefix, letters] = PREFIXES.find(([pattern]) => pattern.test(form)) ?? [];
    if (prefix) for (const letter of letters ?? []) add(letter + form.replace(prefix, ''));
  }
  const result = [...out];
  stems.set(word, result);
  return result;
}

interface Token {
  readonly word: string;
  readonly stems: readonly string[];
}
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)]
    .map(([word]) => ({ word, stems: stemsOf(plain(word)) }))
    .filter(({ word }) => !STOP.has(plain(word)) && word.length > 2);

/** One way of naming a type: its label or noun in one language. */
interface Naming {
  readonly type: string;
  readonly tokens: readonly Token[];
}
const namings = new WeakMap<
  readonly RelationType[],
  { readonly list: readonly Naming[]; readonly rarity: ReadonlyMap<string, number> }
>();

function namingsOf(types: readonly RelationType[]) {
  const known = namings.get(types);
  if (known) return known;
  const list = types.flatMap(({ id, label, labelDenied, noun }) =>
    [label, labelDenied, noun].flatMap((texts) =>
      Object.values(texts ?? {}).map((text): Naming => ({ type: id, tokens: tokensOf(text) })),
    ),
  );
  const having = new Map<string, Set<string>>();
  for (const { type, tokens } of list)
    for (const stem of tokens.flatMap((token) => token.stems)) {
      const own = having.get(stem);
      if (own) own.add(type);
      else having.set(stem, new Set([type]));
    }
  // A word that half of the codebook shares says little.
  const rarity = new Map([...having].map(([stem, { size }]) => [stem, Math.log(1 + types.length / size)]));
  const result = { list, rarity };
  namings.set(types, result);
  return result;
}

export interface Likely {
  readonly type: string;
  /** 0 … 1: how much of the type's label is in the words, rare words counting more. */
  readonly score: number;
  readonly cue: string;
}

/** Types of which something is said in the words, likeliest first. Names of actors say nothing about the relation. */
export function likelyRelations(
  document: Document,
  places: readonly Place[],
  actors: readonly Actor[],
  types: readonly RelationType[],
): readonly Likely[] {
  const { list, rarity } = namingsOf(types);
  const mentions = findMentions(document, actors);
  const words = places.flatMap(({ start, end }) =>
    [...document.text.slice(start, end).matchAll(WORD)]
      .filter(({ 0: word, index }) => {
        const at = start + index;
        return !mentions.some((mention) => at >= mention.start && at + word.length <= mention.end);
      })
      .flatMap(({ 0: word }) => tokensOf(word)),
  );
  const by = new Map<string, Token>();
  for (const token of words) for (const stem of token.stems) if (!by.has(stem)) by.set(stem, token);
  const best = new Map<string, Likely>();
  for (const { type, tokens } of list) {
    let [hit, all] = [0, 0];
    const cues: string[] = [];
    for (const token of tokens) {
      const weight = Math.max(...token.stems.map((stem) => rarity.get(stem) ?? 0));
      all += weight;
      const found = token.stems.map((stem) => by.get(stem)).find((match) => match !== undefined);
      if (!found) continue;
      hit += weight;
      if (!cues.includes(found.word)) cues.push(found.word);
    }
    // Two words of three outweigh the only word of a short label a little.
    const score = all ? (hit / all) * (1 - 0.5 ** (1 + hit)) : 0;
    if (score > (best.get(type)?.score ?? 0)) best.set(type, { type, score, cue: cues.join(' … ') });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
