/**
 * Who says it in Russian? Words stand in any order there, so that endings decide: whoever speaks is in the nominative and agrees with
 * the word for saying; in the dative somebody is only spoken to, in the accusative only spoken of. Who is not certain is nobody.
 */
import type { Source } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { quotations, type Quotation } from '../evidence/quotations.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { agrees, genderOf, type Gender } from '../names/russian-names.ts';
import { NOBODY_OF, NOBODY_CITED, bent, ownerAt } from './russian-bent.ts';
import {
  DENYING,
  ACCUSING,
  CALLING,
  ACCORDING,
  THEIRS,
  CITING,
  AS_TOLD,
  STATED,
  STATED_FIRST,
  IN_PAPER,
  FOLLOWING,
  STATING,
  INSIDE,
  MANY,
  CLAIMED,
  CLAUSE,
  THIS_LEADS,
} from './russian-saying.ts';
import {
  type Made,
  isOrganisation,
  here,
  genderOfSource,
  firstSubject,
  bearing,
  same,
  isSpeech,
  type Russian,
} from './russian-subjects.ts';
import {
  type Text,
  isOffice,
  type Unit,
  SAYING,
  LOOSE,
  VERB_FIRST,
  FINITE,
  pauseAt,
  after,
  before,
} from './russian-units.ts';
import type { Telling } from './speech.ts';

/** Who was spoken of last before a place, of this gender. */
function earlier(text: Made, at: number, gender: Gender | undefined): Source | undefined {
  if (gender === 'p' || text.steps > 3) return undefined;
  const { document } = text;
  const index = sentenceAt(document, at);
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const [start = 0, end = 0] = document.sentences[i] ?? [];
    const deeper = { ...text, steps: text.steps + 1 };
    const quoted = quotations(document)
      .filter((one) => one.end > start && one.end <= at && one.start < end && isSpeech(document.text, one))
      .flatMap((one) => spoken(deeper, one).tellings);
    const said = [...tellingsIn(deeper, { start, end }).tellings, ...quoted];
    for (const { chain, gender: own } of said.toReversed() as readonly (Telling & { gender?: Gender })[]) {
      const [who] = chain;
      if (!who || who.anonymous || isOrganisation(text, who)) continue;
      const known = genderOfSource(text, who) ?? own;
      if (agrees(gender, known)) return who;
    }
    const subject = firstSubject(text, start, end);
    if (subject === 'unknown') return undefined;
    if (!subject) continue;
    if (agrees(gender, subject.gender) && typeof subject.who === 'object' && !isOffice(subject.who)) {
      if (!isOrganisation(text, subject.who)) return subject.who;
    }
  }
  return undefined;
}

function settled(
  text: Made,
  unit: Unit,
  at: number,
  gender?: Gender,
): { readonly source: Source; readonly weak: boolean } | undefined {
  const { who } = unit;
  if (who === undefined) return undefined;
  if (who === 'before') {
    const known = here(text, at, unit.start, unit.gender ?? gender);
    const source = known === undefined ? earlier(text, at, unit.gender ?? gender) : known[0];
    return source && { source, weak: true };
  }
  if (isOffice(who)) {
    const source = bearing(text, who.role, at);
    return source && { source, weak: true };
  }
  return { source: who, weak: false };
}

/** What a stretch, a sentence or a few, has somebody say. */
function tellingsIn(text: Made, { start: from, end: to }: TextRange): Russian {
  const { document } = text;
  const whole = document.text;
  const list = quotations(document).filter(({ start, end }) => start < to && end > from);
  const speech = list.filter((one) => isSpeech(whole, one));
  const outside = (at: number): boolean => !speech.some(({ start, end }) => start <= at && at < end);
  const find = (pattern: RegExp): RegExpMatchArray[] =>
    [...whole.slice(from, to).matchAll(pattern)].filter(({ index }) => outside(from + (index ?? 0)));
  const tellings: (Telling & { gender?: Gender })[] = [];
  let open: string | undefined;

  const [citing] = find(CITING);
  const cites = citing && from + (citing.index ?? 0);
  const cited = citing && cites !== undefined ? bent(text, cites + citing[0].length, to, NOBODY_CITED) : undefined;
  const withCited = (source: Source): readonly Source[] => [
    source,
    ...(cited && !same(source, cited.source) ? [cited.source] : []),
  ];

  const add = (
    unit: Unit,
    cue: string,
    content: readonly TextRange[],
    gender?: Gender,
    manner?: Telling['manner'],
  ): boolean => {
    const by = settled(text, unit, from, gender);
    if (!by) {
      open ??= cue.trim();
      return false;
    }
    const own = unit.gender ?? gender;
    tellings.push({
      ...{ chain: withCited(by.source), cue: cue.trim(), content, weak: by.weak },
      ...(manner && { manner }),
      ...(own && { gender: own }),
    });
    return true;
  };
  /** Before, after, or on both sides of the words that tell who says so. */
  const around = (start: number, end: number): readonly TextRange[] => {
    const lead = whole.slice(from, start);
    if (!/\p{L}{2}/u.test(lead)) return [{ start: end, end: to }];
    if (!/\p{L}/u.test(whole.slice(end, to))) return [{ start: from, end: start }];
    return [
      { start: from, end: start },
      { start: end, end: to },
    ];
  };

  const [theirs] = find(THEIRS);
  if (theirs) {
    const start = from + (theirs.index ?? 0);
    const gender = { его: 'm', её: 'f', ее: 'f', их: 'p' }[(theirs[1] ?? '').toLowerCase()] as Gender;
    const unit: Unit = { start, end: start, who: 'before', kind: 'pronoun', oblique: false, gender, sure: true };
    add(unit, theirs[0], around(start, start + theirs[0].length));
  }
  for (const according of find(ACCORDING).slice(0, 1)) {
    const start = from + (according.index ?? 0);
    const end = start + according[0].length;
    const who = bent(text, end, to, NOBODY_OF);
    if (who) {
      const unit: Unit = {
        start: end,
        end: who.end,
        who: who.source,
        kind: 'name',
        oblique: false,
        gender: undefined,
        sure: true,
      };
      add(unit, whole.slice(start, who.end), around(start, who.end));
    } else open ??= whole.slice(start, pauseAt(whole, end, to, list));
  }
  for (const told of find(AS_TOLD).slice(0, 1)) {
    const start = from + (told.index ?? 0);
    const end = start + told[0].length;
    const gender = genderOf(told[1] ?? '');
    const pause = pauseAt(whole, end, to, list);
    const unit = after(text, end, to, gender) ?? before(text, start + 3, end - (told[1]?.length ?? 0), gender);
    if (unit) add(unit, whole.slice(start, unit.end), around(start, Math.max(pause, cited?.end ?? 0)), gender);
    else open ??= told[0];
  }

  // «…, говорится в сообщении X», «В сообщении X говорится, что …».
  for (const match of find(STATED).slice(0, 1)) {
    const [start, end] = [from + (match.index ?? 0), from + (match.index ?? 0) + match[0].length];
    const owner = ownerAt(text, end, to);
    if (!owner) open ??= match[0];
    else {
      const cue = whole.slice(start, owner.end);
      tellings.push({ chain: [owner.source], cue, content: around(start, owner.end), weak: false });
    }
  }
  // «…, следует из заявления адвоката X», «Как следует из материалов дела, …».
  for (const match of find(FOLLOWING).slice(0, 1)) {
    const [start, end] = [from + (match.index ?? 0), from + (match.index ?? 0) + match[0].length];
    const stop = pauseAt(whole, end, to, list);
    const owner = ownerAt(text, end, stop) ?? bent(text, end, stop, NOBODY_OF);
    if (!owner) open ??= whole.slice(start, stop).trim();
    else {
      const cue = whole.slice(start, owner.end);
      tellings.push({ chain: [owner.source], cue, content: around(start, owner.end), weak: false });
    }
  }
  for (const match of find(IN_PAPER).slice(0, 1)) {
    const [start, end] = [from + (match.index ?? 0), from + (match.index ?? 0) + match[0].length];
    const [verb] = find(STATING).filter(({ index }) => from + (index ?? 0) >= end && (index ?? 0) < end - from + 120);
    if (!verb || tellings.length > 0 || open !== undefined) continue;
    const at = from + (verb.index ?? 0);
    if (/[,;]/u.test(whole.slice(end, at))) continue;
    const owner = ownerAt(text, end, at);
    const told = at + verb[0].length;
    const cue = whole.slice(start, told);
    if (owner) tellings.push({ chain: [owner.source], cue, content: [{ start: told, end: to }], weak: false });
    else open ??= cue;
  }

  const asTold = find(AS_TOLD).map(
    ({ index, 0: all }) => [from + (index ?? 0), from + (index ?? 0) + all.length] as const,
  );
  const verbs = (
    [
      ['saying', SAYING],
      ['loose', LOOSE],
      ['denying', DENYING],
      ['accusing', ACCUSING],
      ['calling', CALLING],
    ] as const
  )
    .flatMap(([kind, pattern]) =>
      find(pattern).map((match) => ({
        kind,
        word: match[0],
        start: from + (match.index ?? 0),
        end: from + (match.index ?? 0) + match[0].length,
      })),
    )
    .filter(({ start }) => !asTold.some(([first, last]) => first <= start && start < last))
    // «Сам Лаптев не ответил на звонки»: whoever does not say it says nothing.
    .filter(({ kind, start }) => kind === 'denying' || !/(?<!\p{L})не\s+$/iu.test(whole.slice(from, start)))
    .sort((a, b) => a.start - b.start)
    .slice(0, 12);
  let done = tellings.length > 0;
  for (const { kind, word, start, end } of verbs) {
    // Whatever is cited stands in nobody's way.
    const gender = genderOf(word);
    const lead = whole.slice(from, start);
    // «В компании слова мэра опровергли», «В компании назвали обвинения ложью»: somebody there says so.
    const many = MANY.test(word) && INSIDE.test(lead) && ![...(INSIDE.exec(lead)?.[0] ?? '').matchAll(FINITE)].length;
    if (kind === 'calling') {
      const own = CLAIMED.test(whole.slice(start, pauseAt(whole, end, to, list))) || CLAIMED.test(lead);
      if (many && own) {
        const there = before(text, from, start, gender);
        if (!there || !add(there, whole.slice(there.start, end), [{ start: from, end: to }], gender)) open ??= word;
        else done = true;
      } else if (/^(?:называет|назвала?)$/iu.test(word)) {
        // «Громов называет „Волну“ должником»: what somebody calls somebody is theirs to say.
        const who = before(text, from, start, gender);
        if (who && add(who, whole.slice(who.start, end), [{ start: end, end: to }], gender)) {
          done = true;
          break;
        }
        if (who || /\p{Ll}{3}\s+$/u.test(lead)) open ??= word;
      }
      continue;
    }
    const beside = /(?:[,»”“"!?…]|[—–-])\s*$/u.test(lead) && /\p{L}/u.test(lead);
    const ofThis = THIS_LEADS.test(lead);
    const first = ofThis || !/\p{L}/u.test(lead);
    const clause = CLAUSE.test(whole.slice(end, to));
    if (kind === 'loose' && !clause && !beside && !ofThis) continue;
    // «, сообщил X» and «Сообщил X, что …»: whoever says it comes after.
    const next = beside || first ? after(text, end, to, gender) : undefined;
    if (next) {
      const stop = pauseAt(whole, next.end, to, list);
      const content = ofThis
        ? [{ start: from, end: to }]
        : first
          ? [{ start: stop, end: to }]
          : around(start, Math.max(stop, cited?.end ?? 0));
      if (add(next, whole.slice(start, next.end), content, gender)) {
        done = true;
        break;
      }
      continue;
    }
    const begin = cites !== undefined && cites < start && cited ? cited.end : from;
    const own = before(text, begin, start, gender);
    // Whoever does not deny it lets it stand.
    const denies = kind === 'denying' && !/(?<!\p{L})не\s+$/iu.test(lead);
    const manner = denies ? 'denies' : kind === 'accusing' ? 'accuses' : undefined;
    if (own) {
      const closes =
        !clause && /^\s*[.!?,]/u.test(whole.slice(end, to)) && /[,—–]\s*$/u.test(whole.slice(from, own.start));
      // «Громов вину отрицает»: what is not so stands before the word, too.
      const before = kind === 'denying' && !/\p{L}/u.test(whole.slice(end, to));
      const content = before ? [{ start: from, end: to }] : closes ? around(own.start, end) : [{ start: end, end: to }];
      if (kind === 'saying' && !clause && !closes && !/^\s+(?:о|об|про|\p{Ll}+\s+\p{Ll}+)/u.test(whole.slice(end, to)))
        continue;
      if (add(own, whole.slice(own.start, end), content, gender, manner)) {
        done = true;
        break;
      }
      continue;
    }
    // «Громова обвинил во взятке Седов»: to whom it is done comes first.
    const turned = kind === 'accusing' || clause ? after(text, end, to, gender) : undefined;
    if (turned && turned.kind === 'name') {
      const content = clause ? [{ start: turned.end, end: to }] : [{ start: from, end: to }];
      if (add(turned, whole.slice(start, turned.end), content, gender, manner)) {
        done = true;
        break;
      }
    } else if (kind === 'denying' || clause || beside || kind === 'accusing') open ??= word;
  }
  if (!done && cited && citing && cites !== undefined)
    tellings.push({ chain: [cited.source], cue: citing[0], content: around(cites, cited.end), weak: false });
  return { tellings, ...(open !== undefined && { open }) };
}

/** Who speaks in a quotation: within it («…, — сказала она. — …»), behind it, or before it. */
function spoken(text: Made, quotation: Quotation): Russian {
  const { document } = text;
  const whole = document.text;
  const { start, end } = quotation;
  const list = quotations(document);
  const from = document.sentences[sentenceAt(document, start)]?.[0] ?? start;
  const made = (
    unit: Unit | undefined,
    cue: string,
    gender: Gender | undefined,
    content: readonly TextRange[],
  ): Russian => {
    const by = unit && settled(text, unit, from, gender);
    if (!by) return { tellings: [], open: cue.trim() };
    const stop = pauseAt(whole, unit.end, Math.min(whole.length, unit.end + 200), list);
    const citing = CITING.exec(whole.slice(unit.end, stop));
    CITING.lastIndex = 0;
    const cited = citing ? bent(text, unit.end + citing.index + citing[0].length, stop, NOBODY_CITED) : undefined;
    const own = unit.gender ?? gender;
    return {
      tellings: [
        {
          ...{ chain: [by.source, ...(cited ? [cited.source] : [])], cue: cue.trim(), content, weak: by.weak },
          ...(own && { gender: own }),
        },
      ],
    };
  };
  const inside = /[,!?…]\s+[—–-]\s+/gu;
  for (const gap of whole.slice(start, end).matchAll(inside)) {
    const at = start + gap.index + gap[0].length;
    const word = VERB_FIRST.exec(whole.slice(at, end))?.[0];
    if (word === undefined) continue;
    const close = /[.,!?]\s+[—–-]\s+/u.exec(whole.slice(at, end));
    const stop = close ? at + close.index : end;
    const unit = after(text, at + word.length, stop, genderOf(word));
    const content = [
      { start, end: start + gap.index },
      { start: close ? stop + close[0].length : stop, end },
    ];
    return made(unit, whole.slice(at, unit?.end ?? stop), genderOf(word), content);
  }
  const content = [{ start, end }];
  const gap = /^[\s,.]*[—–-]?\s*/u.exec(whole.slice(end, end + 6))?.[0] ?? '';
  const at = end + gap.length;
  const to = Math.max(
    document.sentences[sentenceAt(document, end)]?.[1] ?? end,
    document.sentences[sentenceAt(document, Math.min(at, whole.length - 1))]?.[1] ?? end,
  );
  if (!gap.includes('\n') && at < to) {
    const stated = STATED_FIRST.exec(whole.slice(at, to))?.[0];
    if (stated !== undefined) {
      const owner = ownerAt(text, at + stated.length, to);
      const cue = whole.slice(at, owner?.end ?? at + stated.length);
      return owner ? { tellings: [{ chain: [owner.source], cue, content, weak: false }] } : { tellings: [], open: cue };
    }
    const word = VERB_FIRST.exec(whole.slice(at, to))?.[0];
    if (word !== undefined) {
      const unit = after(text, at + word.length, to, genderOf(word));
      return made(unit, whole.slice(at, unit?.end ?? at + word.length), genderOf(word), content);
    }
    if (/[—–,]/u.test(gap)) {
      const limit = pauseAt(whole, at, to, list);
      const verb = [...whole.slice(at, limit).matchAll(SAYING)].at(-1);
      if (verb) {
        const unit = before(text, at, at + verb.index, genderOf(verb[0]));
        return made(unit, whole.slice(at, at + verb.index + verb[0].length), genderOf(verb[0]), content);
      }
    }
  }
  const earlierQuote = list.findLast((one) => one.end <= start);
  const lead = whole.slice(Math.max(from, earlierQuote?.end ?? 0), start);
  if (/\p{L}/u.test(lead)) {
    const base = start - lead.length;
    const verb = [SAYING, LOOSE, CALLING, DENYING]
      .flatMap((pattern) => [...lead.matchAll(pattern)])
      .sort((a, b) => b.index - a.index)[0];
    if (verb) {
      const called = [...verb[0].matchAll(CALLING)].length > 0;
      const at = base + verb.index;
      const gender = genderOf(verb[0]);
      const direct = called || isSpeech(whole, quotation);
      if (direct) {
        const unit =
          before(text, base, at, gender) ?? (called ? undefined : after(text, at + verb[0].length, start, gender));
        if (unit || !called)
          return made(unit, whole.slice(unit ? Math.min(unit.start, at) : at, at + verb[0].length), gender, content);
      }
    }
  } else if (earlierQuote && isSpeech(whole, quotation) && !whole.slice(earlierQuote.end, start).includes('\n')) {
    // «…», — сказал X. «…»: who spoke goes on.
    const between = whole.slice(earlierQuote.end, start);
    if ((between.match(/[.!?](?=\s)/gu)?.length ?? 0) <= 1 && isSpeech(whole, earlierQuote) && text.steps < 4) {
      const said = spoken({ ...text, steps: text.steps + 1 }, earlierQuote).tellings[0];
      if (said) return { tellings: [{ ...said, content, weak: true }] };
    }
  }
  return { tellings: [] };
}

/** Who says what in the sentence of a place, and in the quotation that holds it. */
export function russianTellings(text: Text, range: TextRange, quotation: Quotation | undefined): Russian {
  const made: Made = { ...text, steps: 0 };
  if (quotation) {
    const own = spoken(made, quotation);
    if (own.tellings.length || own.open !== undefined) return own;
  }
  const own = tellingsIn(made, range);
  return own.tellings.length || own.open !== undefined ? own : toldNext(made, range);
}

const OF_THIS = /^\s*(?:Об этом|О ч[её]м)(?!\p{L})/u;

/** «Суд … . Об этом сообщил X.»: the sentence after it tells who says so, if nobody else does; only likely. */
function toldNext(text: Made, { start, end }: TextRange): Russian {
  const { document } = text;
  const [from, to] = document.sentences[sentenceAt(document, Math.max(start, end - 1)) + 1] ?? [];
  if (from === undefined || to === undefined || from < end) return { tellings: [] };
  if (document.text.slice(end, from).includes('\n') || !OF_THIS.test(document.text.slice(from, to)))
    return { tellings: [] };
  const [said] = tellingsIn(text, { start: from, end: to }).tellings;
  return { tellings: said ? [{ ...said, content: [{ start, end }], weak: true }] : [] };
}
