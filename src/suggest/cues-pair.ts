/** Who does what to whom, as far as the words themselves tell? Names in their order; relation types by the words of their labels. */
import type { Actor, Document, RelationType } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { findMentions, type Mention } from '../names/mentions.ts';
import type { Proposal } from './proposal.ts';
import { ALSO_INDONESIAN } from './also-said.ts';
import { accusing } from './accusing-appointing.ts';
import { actingIn, actTogether, deedOf, doneTo, passiveOf, reachedFirst } from './pair-elsewhere.ts';
import { rolesOfAnyVerb } from './english-clause.ts';
import { tokensIn } from './english-tokens.ts';
import { isTitle } from '../names/titles.ts';
import { asidesIn } from './asides.ts';
import { COMPOUND, compoundRoot, isChief } from './compound-words.ts';
import { beforeName } from './before-name.ts';
import { isFund, isHelp, isOfDay, isOnlyTie, isOtherDeed, isPost, isVerbOf } from './look-alikes.ts';
import { isNotHeld, isOfficeAlone } from './office-held.ts';
import { isIn } from './passed-over.ts';
import { relativeClauses } from './relative-clauses.ts';
import { isParticiple, rootsOf } from './word-roots.ts';

export interface PairProposal {
  readonly subject?: Proposal<string>;
  readonly object?: Proposal<string>;
}

/** Whoever speaks of themselves, in languages that say so by a word; in others they may always do. */
const FIRST: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:ich|wir|mich|uns|mir|mein\p{L}{0,2}|unser\p{L}{0,2})(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:je|nous|me|moi|mon|ma|mes|notre|nos|on|j[’']|m[’'])(?!\p{L})|(?<!\p{L})[jm][’']/iu,
  nl: /(?<!\p{L})(?:ik|wij|we|mij|ons|onze|mijn)(?!\p{L})/iu,
};
/** Where both countries are «kedua negara», whoever speaks may be of either. */
const OF_BOTH = /(?<!\p{L})(?:saya|aku|kami|kita|kedua|keduanya)(?!\p{L})/iu;
const saysI = (text: string, said: readonly TextRange[], language: string, names: boolean): boolean => {
  const root = language.toLowerCase().split('-')[0] ?? '';
  const own = FIRST[root] ?? (!names && /^(?:id|ms)$/u.test(root) ? OF_BOTH : undefined);
  return own === undefined ? names : said.some(({ start, end }) => own.test(text.slice(start, end)));
};

const SAYS =
  /(?<!\p{L})(?:mengatakan|menyatakan|mengklaim|menuturkan|menambahkan|menegaskan|mengungkap(?:kan)?|menjelaskan|berkata|berujar|memaparkan|mengakui|menduga|menceritakan|bercerita|menerangkan|melaporkan|memberitakan|memperkirakan|memastikan|membenarkan|meyakini|menekankan|membantah|menyangkal)\s+$/iu;
const ONESELF =
  /(?<!\p{L})(?:ia|dia|beliau|mereka|saya|aku|kami|kita|dirinya|pihaknya|kedua|keduanya|negaranya|negerinya|bangsanya)(?!\p{L})/iu;
const SMALL = '(?:telah|sudah|akan|tidak|tak|belum|pernah|sedang|juga|kini|masih|ikut|sempat|hanya|bukan)';
/** A subject before its verb: «suap itu disalurkan», «Halden menyuap», and not «telah menyuap». */
const OWN_SUBJECT = new RegExp(
  `^\\s*(?:bahwa\\s+)?(?!(?:${SMALL}|akan|untuk|soal|tentang|adanya|di|ke|dari|pada)\\s|(?:me(?:m|n|ng|ny|l|r|w|y)|di|ber|ter)\\p{Ll}{3,}\\s)(?:[\\p{L}\\p{N}.’'-]+\\s+){1,6}?(?:${SMALL}\\s+)*(?:me(?:m|n|ng|ny|l|r|w|y)|di|ber|ter)\\p{Ll}{3,}`,
  'u',
);
/** Whether an Indonesian clause that somebody says has a subject of its own, and no word for whoever says it. */
const saysOfOthers = ({ text, language }: Document, said: readonly TextRange[]): boolean =>
  /^(?:id|ms)(?:-|$)/iu.test(language) &&
  said.some(({ start, end }) => {
    const words = text.slice(start, end);
    const lead = /^\s*/u.exec(words)?.[0].length ?? 0;
    return (
      SAYS.test(`${text.slice(Math.max(0, start - 24), start + lead)} `) &&
      OWN_SUBJECT.test(words) &&
      !ONESELF.test(words)
    );
  });

const between = (text: string, a: Mention, b: Mention): string => text.slice(a.end, b.start);

const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

/** «Presiden Rusia Vladimir Putin», «Vorland’s foreign minister Ona Lind»: what stands before a name and only says which one. */
function saysWhich(text: string, mention: Mention, next: Mention): boolean {
  const words = between(text, mention, next);
  if (/[^\p{L}\p{M}\s'’-]/u.test(words)) return false;
  const all = words.replace(/^['’]s(?=\s)/u, '').match(WORD) ?? [];
  return words.trim() === '' || (all.length > 0 && all.length <= 3 && all.every(isTitle));
}

/** What makes whoever stands after it the one who does it, or whom it is done to. */
const BY = /(?:^|\s)(?:oleh|by)\s+(?:\S+\s+){0,2}$/iu;
/** «dipukul Budi»: an Indonesian passive has whoever does it right behind it; what only says how it is known has not. */
const DI =
  /(?:^|\s)(di(?!a\s|duga|tuduh|tuding|dakwa|sebut|kabarkan|ketahui|rencanakan|perkirakan|jadwalkan|nilai|anggap|harapkan|minta|katakan|laporkan|mana|antara|samping|dalam|rektur|plomat|nas|alog|siplin|stribusi|skusi|gital|mensi|namika|nding|ri(?!\p{L})|a(?!\p{L}))\p{L}{3,}|di(?:tuduh|tuding|dakwa)(?=\s+$)|ter(?:bunuh|tipu|tangkap|serang|ancam|tembak|tusuk|pukul|jerat|jebak|gusur|tabrak)(?!\p{L}))\s+(?:(?!(?:di|ke|dari|pada|dalam|dengan|kepada|untuk|oleh|bahwa|agar|saat|karena|dan|yang|bersama|sebagai|menjadi|soal|atas|terhadap)\s)\p{Ll}+\s+)?$/u;
const WHERE = /(?:^|\s)(?:in|at|near|outside|across|around)\s+(?:the\s+)?$/iu;
/** Words of German and Dutch before a subject, whose verb stands at the end. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  de: /(?:^|\s)(?:wird|werden|hat|haben|hatten?|will|wollen|wollte|soll|sollte|muss|musste|kann|könnte|würde|dürfte|dass|ob|wenn|weil|nachdem)\s+$/iu,
  nl: /(?:^|\s)(?:zal|zou|heeft|hebben|had|wil|wilde|moet|moest|kan|kon|dat|of|als|omdat|nadat)\s+$/iu,
};
/** «X’s brother-in-law» is not X. */
const RELATIVE_OF =
  /^['’]s?\s+(?:(?:late|former|ex|own|elder|younger|older|eldest|youngest|twin|alleged|long-time|estranged|\d+-year-old)[\s-]+)*(?:(?:step|half-?|grand)?(?:brother|sister|father|mother|son|daughter|parent)s?(?:-in-law)?|wife|husband|widow|widower|spouse|uncle|aunt|nephew|niece|cousin|partner|fiancée?|friend|associate|neighbour|neighbor|in-laws|family|children|child)(?:['’]s)?(?![\p{L}\p{M}-]|\s+\p{Lu})/u;
const IN_LAST_PLACE =
  /(?:^|\s)(?:into|against|of|with|to|for|from|about|at|on|over|in|kepada|terhadap|dengan|dari|untuk|soal|atas|pada|di|ke|bagi|tentang)\s+(?:(?:the|a|an|its|his|her|their|old|new|former|para|sang|si)\s+)*$/iu;

/**
 * `all`: who is named where in the document, ascending. The first two actors that the chosen words name, and nobody else; `said`:
 * what of them is said, where they also say by whom. What stands before a name and only says which one is taken where nobody else is
 * named. «… oleh X», «dipukul X», «was paid by X» make X the one who does it.
 */
export function proposePair(
  document: Document,
  places: readonly TextRange[],
  all: readonly Mention[],
  said: readonly TextRange[] = [],
): PairProposal {
  const { text } = document;
  const within = (ranges: readonly TextRange[]): Mention[] =>
    all.filter(({ start, end }) => ranges.some((range) => start >= range.start && end <= range.end));
  const sorted = [...places].sort((a, b) => a.start - b.start);
  const chosen = within(sorted);
  // Whoever only says so does nothing in what is said.
  const told = chosen.filter(({ start, end }) => said.some((range) => start >= range.start && end <= range.end));
  const english = /^en(?:-|$)/iu.test(document.language);
  const root = document.language.toLowerCase().split('-')[0] ?? '';
  // In speech that is chosen nobody has a part who only stands beside it; in other languages than English as far as marks show it.
  const direct = said.some(
    ({ start, end }) =>
      (english || /^[“"«„‚‘']/u.test(text.slice(start, end))) &&
      sorted.some((place) => place.start < end && start < place.end),
  );
  // «„Sie haben X betrogen“, sagte Y»; but «„Ich vertraue X“, sagte Y».
  const others = direct && !saysI(text, said, document.language, told.length > 0);
  const several = new Set(told.map(({ actor }) => actor)).size > 1;
  const named = (direct && english) || others || several || saysOfOthers(document, said) ? told : chosen;
  const proposal = (mention: Mention): Proposal<string> => ({
    value: mention.actor,
    cue: text.slice(mention.start, mention.end),
  });
  const words = sorted.flatMap((place) => tokensIn(text, place, named));
  const tokens =
    named === told ? words.filter(({ start, end }) => said.some((one) => start >= one.start && end <= one.end)) : words;
  const { subject, object } = english ? rolesOfAnyVerb(tokens) : {};
  if (subject && object) return { subject: proposal(subject), object: proposal(object) };
  // Where it happened is nobody who did it.
  const acting = english
    ? named.filter(
        ({ start, end }) =>
          !WHERE.test(text.slice(Math.max(0, start - 24), start)) && !RELATIVE_OF.test(text.slice(end, end + 40)),
      )
    : actingIn(text, named, document.language);
  const heads = acting.filter((mention, i) => {
    const next = acting[i + 1];
    // «wird Halden Corven bezahlen»: behind the verb one is beside the other without saying which it is.
    if (next && BESIDE[root]?.test(text.slice(Math.max(0, mention.start - 24), mention.start))) return true;
    return !next || next.actor === mention.actor || !saysWhich(text, mention, next);
  });
  const order: Mention[] = [];
  const accusers = accusing(text, heads, document.language);
  // Nobody else in the words: what stands before the name.
  for (const mention of [...heads, ...acting].filter((one) => !accusers.includes(one)))
    if (!order.some(({ actor }) => actor === mention.actor)) order.push(mention);
  const together = actTogether(text, order, document.language);
  const [first, second] = together ? order.filter((_, i) => i !== 1) : order;
  if (subject ?? object) {
    // Beside one whose part is told another only counts as what says which one that is.
    const which = subject && second && !heads.includes(second) && second.actor !== subject.actor ? second : undefined;
    return {
      ...(subject && { subject: proposal(subject) }),
      ...(object ? { object: proposal(object) } : which && { object: proposal(which) }),
    };
  }
  if (!first) return {};
  const passive = passiveOf(text, order, sorted.at(-1)?.end ?? first.end, document.language);
  if (passive) return { ...(passive.agent && { subject: proposal(passive.agent) }), object: proposal(passive.patient) };
  const begin = sorted.find(({ start, end }) => start <= first.start && first.end <= end)?.start ?? first.start;
  if ([doneTo, deedOf, reachedFirst].some((isDone) => isDone(text, begin, first, document.language)))
    return { object: proposal(first) };
  if (!second)
    return alone(text, sorted, first, document.language) ? { object: proposal(first) } : { subject: proposal(first) };
  return first.start < second.start && turned(text.slice(first.end, second.start), document.language)
    ? { subject: proposal(second), object: proposal(first) }
    : { subject: proposal(first), object: proposal(second) };
}

/** Whether what stands between two names makes the second the one who does it. */
function turned(words: string, language: string): boolean {
  if (/^(?:id|ms)(?:-|$)/iu.test(language) && DI.test(words)) return true;
  if (!BY.test(words.slice(-60))) return false;
  if (!/^en(?:-|$)/iu.test(language)) return true;
  // «stood by X», «walked by X» do not: a passive has its word for it.
  const before = words.slice(0, words.search(BY));
  const last = before.match(WORD)?.at(-1)?.toLowerCase() ?? '';
  return isParticiple(last) || /(?:^|\s)(?:is|are|was|were|been|being|be)\s/iu.test(before);
}

/** What befalls whoever is named alone before it: «X terancam», and «X dituduh» where it is not told of what. */
const BORNE =
  /^\s+(?:(?:telah|sudah|akan|kini|pernah|merasa|tewas)\s+)?(?:ter(?:bunuh|tipu|tangkap|serang|ancam|tembak|tusuk|pukul|jerat|jebak|gusur|tabrak)(?!\p{L})|di(?:tuduh|tuding|dakwa)(?=\s*(?:[.,;!?”"]|$)))/u;

/** Whether somebody who is named alone is the one to whom it is done: behind «into», «against», or before a passive. */
function alone(text: string, places: readonly TextRange[], { start, end }: Mention, language: string): boolean {
  const place = places.find((one) => one.start <= start && end <= one.end);
  if (!place) return false;
  const lead = text.slice(place.start, start);
  if (/(?:^|\s)(?:oleh|by)\s+(?:\S+\s+){0,2}$/iu.test(lead)) return false;
  if (IN_LAST_PLACE.test(lead) && !/^\s*\S+\s+$/u.test(lead)) return true;
  const rest = text.slice(end, place.end);
  if (/^en(?:-|$)/iu.test(language)) {
    const passive = /^\s+(?:is|are|was|were|has been|have been|had been)\s+(?:\p{L}+ly\s+)?(\p{L}+)/iu.exec(rest)?.[1];
    return passive !== undefined && isParticiple(passive.toLowerCase());
  }
  if (/^(?:id|ms)(?:-|$)/iu.test(language) && BORNE.test(rest)) return true;
  return (
    /^(?:id|ms)(?:-|$)/iu.test(language) &&
    /^\s+(?:telah\s+|sudah\s+|akan\s+)?di(?!tuduh|tuding|dakwa)\p{L}{4,}(?!\p{L})/u.test(rest) &&
    DI.test(`${/^\s+(?:telah\s+|sudah\s+|akan\s+)?\p{L}+/u.exec(rest)?.[0] ?? ''} `)
  );
}

const STOP = new Set(
  (
    'yang di ke dari dengan untuk kepada atas oleh pada adalah dan atau itu ini dalam sebagai telah akan lebih antara bagi secara ' +
    'merupakan menjadi tentang daripada the of to in is are was has have had with by a an at for on than and or from about as that it its'
  ).split(' '),
);

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

interface Token {
  readonly word: string;
  readonly stems: readonly string[];
}
const tokensOf = (text: string, language?: string): Token[] =>
  [...text.matchAll(WORD)]
    .map(([word]) => ({ word, stems: rootsOf(plain(word), language) }))
    .filter(({ word }) => !STOP.has(plain(word)) && word.length > 2);

/** One way of naming a type: its label or noun in one language. */
interface Naming {
  readonly type: string;
  readonly tokens: readonly Token[];
  /** Primary tag of the language that it is in; none where it may be in any. */
  readonly language?: string;
  /** Said by the other of the two: «adalah anak dari» of «adalah orang tua dari». */
  readonly turned?: true;
  /** Other words than the label’s: only their verb says it, «membeli saham», and no «pembelian saham». */
  readonly also?: true;
  /** Counts only where no other type is said so. */
  readonly last?: true;
  /** Of a label of several words: its verb. */
  readonly verb?: Token;
  /** Whether that says it alone: what the user has called by a verb and its object is not meant by the object. */
  readonly own?: true;
}

const COMPOUND_OR_WORD = new RegExp(`${COMPOUND}|${WORD.source}`, 'giu');
const compoundTokens = (word: string): Token[] | undefined => {
  const stem = compoundRoot(word);
  return stem === undefined ? undefined : [{ word, stems: [stem] }];
};

/** The verb and object of a label: the verb, where more than it matters. */
const verbOf = (tokens: readonly Token[]): Token | undefined =>
  tokens.length > 1 ? tokens.find(({ word }) => /^(?:me\p{Ll}{4}|pe\p{Ll}{4,}an$|pasokan$)/iu.test(word)) : undefined;

/** Malay is read as Indonesian. */
const tagOf = (language: string): string => (language.toLowerCase().split('-')[0] ?? '').replace(/^ms$/u, 'id');

/** What is only the passive of a label is turned by its form already. */
const isTurned = (label: string): boolean => !/^(?:di|\p{L}+nya di)\p{L}{3,}|(?:oleh|by)$|^is\s/u.test(label.trim());

function alsoSaid({ id, label }: RelationType): readonly Naming[] {
  return Object.values(label).flatMap((own) =>
    (ALSO_INDONESIAN.get(own.trim().toLowerCase()) ?? []).map((words): Naming => {
      const tokens = tokensOf(words.replace(/^[<~] /u, ''), 'id');
      const verb = verbOf(tokens);
      return {
        ...{ type: id, tokens, also: true },
        ...(verb && { verb }),
        ...(words.startsWith('<') && { turned: true }),
        ...(words.startsWith('~') && { last: true }),
      };
    }),
  );
}
const namings = new WeakMap<
  readonly RelationType[],
  {
    readonly list: readonly Naming[];
    readonly rarity: ReadonlyMap<string, number>;
    /** By type: those of its labels. */
    readonly languages: ReadonlyMap<string, ReadonlySet<string>>;
  }
>();

function namingsOf(types: readonly RelationType[]) {
  const known = namings.get(types);
  if (known) return known;
  const list = types.flatMap((type) => {
    // What has only one label may have it in another language than it says.
    const isTold = Object.keys(type.label).length > 1;
    const textsOf = (texts: RelationType['label'] | undefined) =>
      Object.entries(texts ?? {}).map(([tag, text]) => {
        const language = isTold ? tagOf(tag) : undefined;
        const tokens = tokensOf(text, language);
        const verb = verbOf(tokens);
        return { text, verb, naming: { type: type.id, tokens, ...(language !== undefined && { language }) } };
      });
    return [
      ...[type.label, type.labelDenied]
        .flatMap(textsOf)
        .map(({ naming, verb }): Naming => ({ ...naming, ...(verb && { verb }), ...(!type.noun && { own: true }) })),
      ...textsOf(type.noun).map(({ naming, verb }): Naming => ({ ...naming, ...(verb && { verb }) })),
      ...textsOf(type.labelInverse).map(({ naming, text }): Naming => ({
        ...naming,
        ...(isTurned(text) && { turned: true }),
      })),
      ...alsoSaid(type),
    ];
  });
  const having = new Map<string, Set<string>>();
  for (const { type, tokens } of list)
    for (const stem of tokens.flatMap((token) => token.stems)) {
      const own = having.get(stem);
      if (own) own.add(type);
      else having.set(stem, new Set([type]));
    }
  // A word that half of the codebook shares says little.
  const rarity = new Map([...having].map(([stem, { size }]) => [stem, Math.log(1 + types.length / size)]));
  const languages = new Map(
    types.map(({ id }) => [id, new Set(list.flatMap((one) => (one.type === id ? (one.language ?? []) : [])))]),
  );
  const result = { list, rarity, languages };
  namings.set(types, result);
  return result;
}

export interface Likely {
  readonly type: string;
  /** 0 … 1: how much of the type's label is in the words, rare words counting more. */
  readonly score: number;
  readonly cue: string;
  /** Whether the words have it the other way round. */
  readonly turned?: true;
}

/** «Ketua liga, Inggrid Munaf, …», «Ketua serikat buruh Maya Lestari memuji …»: behind a title, what it is for, and who holds it. */
const HOLDER =
  /^(?:(?:\s[\p{L}-]+){1,5},\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,4}(?:[,.;:]|$)|(?:\s(?!adalah|yang|dan|dari|di)\p{Ll}[\p{Ll}-]+){1,3}(?:\s\p{Lu}[\p{L}’'.-]+){1,4}\s(?:(?:telah|sudah|akan|juga|tidak)\s)?me\p{Ll}{4,})/u;

/** What only says more of somebody says little of the relation where the rest says one. */
const ASIDE = 0.3;
/** From here on something is said. */
const SAID = 0.4;

/**
 * Types of which something is said in the words, likeliest first. Names say nothing about the relation, those of actors or `fresh` ones: where
 * others are named.
 */
export function likelyRelations(
  document: Document,
  places: readonly TextRange[],
  actors: readonly Actor[],
  types: readonly RelationType[],
  fresh: readonly TextRange[] = [],
): readonly Likely[] {
  const { text, language } = document;
  const asides = places.flatMap((place) => asidesIn(text, place, language));
  const main = asides.length ? likelyIn(document, places, actors, types, fresh, asides) : [];
  const all = likelyIn(document, places, actors, types, fresh, []);
  if ((main[0]?.score ?? 0) < SAID) return all;
  const others = all.filter(({ type }) => !main.some((one) => one.type === type && one.score >= SAID));
  return [
    ...main.filter(({ score }) => score >= SAID),
    ...others.map((one) => ({ ...one, score: one.score * ASIDE })),
  ].sort((a, b) => b.score - a.score);
}

/** The same without the words of some places. */
function likelyIn(
  document: Document,
  places: readonly TextRange[],
  actors: readonly Actor[],
  types: readonly RelationType[],
  fresh: readonly TextRange[],
  without: readonly TextRange[],
): readonly Likely[] {
  const { list, rarity, languages } = namingsOf(types);
  const own = tagOf(document.language);
  // «memberi» is no «member»: where a type has a label in the language of the text, others are met by whole words only.
  const isForeign = ({ type, language }: Naming): boolean =>
    language !== undefined && language !== own && languages.get(type)?.has(own) === true;
  const mentions = findMentions(document, actors);
  const names = [...mentions, ...fresh.filter(({ start, end }) => /\s/u.test(document.text.slice(start, end)))];
  const found = places.flatMap(({ start, end }) =>
    [
      ...document.text
        .slice(start, end)
        .matchAll(/^(?:id|ms)(?:-|$)/iu.test(document.language) ? COMPOUND_OR_WORD : WORD),
    ]
      .map(({ 0: word, index }) => ({ word, at: start + index }))
      .filter(({ word, at }) => !names.some((name) => at >= name.start && at + word.length <= name.end))
      .filter(({ at }) => !isIn({ start: at, end: at + 1 }, without))
      .filter(({ word, at }) => ![isNotHeld, isOfDay, isPost, isFund].some((is) => is(document.text, word, at))),
  );
  // «Opposition leader X said …»: what somebody is called is no relation, unless the words say nothing else.
  const titles = found.filter(
    ({ word, at }) =>
      !places.some(({ start, end }) => isOfficeAlone(document.text.slice(start, end))) &&
      (isTitle(word) || /^pemilik$/iu.test(word) || isChief(word)) &&
      // «X menjabat direktur Y»: that is what is told.
      !/(?<!\p{L})(?:menjabat|adalah|menjadi|ialah|sebagai|selaku)\s+$/iu.test(
        document.text.slice(Math.max(0, at - 12), at),
      ) &&
      (beforeName(document.text, at + word.length, mentions) ||
        HOLDER.test(document.text.slice(at + word.length, at + word.length + 90))),
  );
  // «Dokter yang tidak bekerja lagi mengatakan X membayar Y»: no work of these two.
  const more = places.flatMap((place) => relativeClauses(document.text, place, document.language));
  const outside = mentions.filter((one) => isIn(one, places) && !isIn(one, more));
  const apart = new Set(outside.map(({ actor }) => actor)).size > 1 ? more : [];
  const others = found.filter((one) => !titles.includes(one) && !isIn({ start: one.at, end: one.at + 1 }, apart));
  const words = (
    others.some(({ word }) => !isTitle(word) && !isChief(word) && !STOP.has(plain(word))) ? others : found
  ).flatMap(({ word }) => compoundTokens(word) ?? tokensOf(word, document.language));
  const by = new Map<string, Token>();
  for (const token of words) for (const stem of token.stems) if (!by.has(stem)) by.set(stem, token);
  const best = new Map<string, Likely>();
  for (const naming of list) {
    const { type, tokens, turned, last, also, verb, own } = naming;
    const foreign = isForeign(naming);
    let [hit, all, same] = [0, 0, 0];
    let [hits, verbs] = [0, 0];
    const cues: string[] = [];
    for (const token of tokens) {
      const weight = Math.max(...token.stems.map((stem) => rarity.get(stem) ?? 0));
      all += weight;
      const found = token.stems
        .map((stem) => by.get(stem))
        .find((match) => match !== undefined && !(foreign && !token.stems.includes(plain(match.word))));
      if (!found || (also && !isVerbOf(token.word, found.word))) continue;
      if (isOtherDeed(token.word, found.word)) continue;
      hit += isHelp(token.word, found.word) ? weight / 2 : weight;
      hits++;
      if (token === verb) verbs++;
      // «belajar» is a form of what «mengajar» is of, too: the word itself comes first.
      if (plain(found.word) === plain(token.word) && !/^(?:pe|ke).+an$/iu.test(found.word)) same++;
      if (!cues.includes(found.word)) cues.push(found.word);
    }
    if ((own ?? also) && verb && !verbs) continue;
    if (isOnlyTie(cues, tokens)) continue;
    // «memasok semen» is no «memasok senjata»: the verb alone is likely only where its object says no more.
    const part = !own && verb && verbs === hits ? 0.5 : 1;
    // Two words of three outweigh the only word of a short label a little.
    const score = all ? part * (hit / all) * (1 - 0.5 ** (1 + hit)) + same * 0.01 - (last ? 0.1 : 0) : 0;
    if (score > (best.get(type)?.score ?? 0))
      best.set(type, { type, score, cue: cues.join(' … '), ...(turned && { turned }) });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
