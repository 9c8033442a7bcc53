/**
 * Who says it, by the plainest words of languages of which no more is known, and who accuses in others: «X disse que …», «اتهم X Y بـ …»,
 * «X指控Y…», «Xは…と述べた», «X wirft Y vor». Only a known actor beside such a word is a speaker; with nobody there it stays open who says so.
 */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { mentionsIn, type Telling } from './speech.ts';

/** Words parted by bars; each may be an expression. */
interface Words {
  /** Behind whoever says it, or before them behind a comma or a quotation. */
  readonly saying: string;
  readonly accusing: string;
  readonly denying: string;
  /** Before whoever says it. */
  readonly according: string;
  /** «X’e göre»: behind whoever says it. */
  readonly following?: string;
  /** The word stands at the end of the sentence, behind what is said; before whoever says it; or right behind them. */
  readonly order: 'last' | 'first' | 'second';
  /** Behind whoever speaks, where the word is the last: a mark of the topic. */
  readonly topic?: string;
  /** Only accusers are read: all else is read elsewhere. */
  readonly accusersOnly?: true;
}

const LANGUAGES: Readonly<Record<string, Words>> = {
  zh: {
    saying:
      '说|說|表示|称|稱|声称|聲稱|指出|认为|認為|强调|強調|宣布|透露|警告|告诉|告訴|写道|寫道|承认|承認|坦言|回应|回應|证实|證實|补充|補充|解释|解釋|呼吁|呼籲|报道|報道|报导|報導',
    accusing: '指控|指责|指責|控告|谴责|譴責|批评|批評|质疑|質疑|怀疑|懷疑|举报|舉報|抨击|抨擊|检举|檢舉',
    denying: '否认|否認|驳斥|駁斥|反驳|反駁',
    according: '根据|根據|据|據|按照',
    order: 'second',
  },
  ja: {
    saying:
      '述べ|語っ|語る|話し|言っ|言う|主張し|主張する|指摘し|発表し|明らかにし|説明し|強調し|答え|明かし|報じ|伝え|訴え|証言し|認め|警告し|コメントし|という',
    accusing: '非難し|批判し|告発し|糾弾し|疑っ',
    denying: '否定し|反論し|否認し',
    according: '(?!)',
    following: 'によると|によれば|の話では|の発表では',
    order: 'last',
    topic: '(?:氏|さん|容疑者|社長|会長|首相|大統領|議員|検事|弁護士|知事|市長|教授|\\p{Script=Han}{1,6})?[はがも]',
  },
  ko: {
    saying: '(?!)',
    accusing: '의혹을\\s제기했|의혹을\\s제기하|혐의로\\s고발했|혐의로\\s고소했',
    denying: '(?!)',
    according: '(?!)',
    order: 'last',
    topic: '(?:\\s\\p{L}{1,8}?){0,2}(?:은|는|이|가|측은|측이)(?=\\s)',
    accusersOnly: true,
  },
  tr: {
    saying:
      'söyledi|söylüyor|belirtti|açıkladı|ifade etti|savundu|savunuyor|vurguladı|dedi|diyor|kaydetti|bildirdi|öne sürdü|ileri sürdü|anlattı|ekledi|duyurdu|yazdı',
    accusing: 'suçladı|suçluyor|iddia etti|iddia ediyor|itham etti',
    denying: 'yalanladı|reddetti|inkar etti|inkâr etti',
    according: '(?!)',
    following: 'göre',
    order: 'last',
    topic: '(?:,|(?=\\s))',
  },
  pt: {
    saying:
      'disse|diz|disseram|dizem|afirmou|afirma|afirmaram|declarou|declara|explicou|explica|alegou|alega|garantiu|garante|sustentou|sustenta|admitiu|admite|revelou|revela|informou|informa|anunciou|anuncia|escreveu|escreve|acrescentou|contou|relatou|ressaltou|destacou',
    accusing: 'acusou|acusa|acusaram|acusam|denunciou|denuncia',
    denying: 'negou|nega|negaram|desmentiu|desmente|rejeitou|rejeita',
    according: 'segundo|de acordo com|conforme|para',
    order: 'second',
  },
  it: {
    saying:
      '(?:ha|hanno|aveva) (?:detto|dichiarato|affermato|spiegato|sostenuto|ammesso|aggiunto|rivelato|assicurato|annunciato|scritto|raccontato|riferito|ribadito|sottolineato)|dice|dicono|afferma|sostiene|dichiara|spiega|racconta|scrive|riferisce|aggiunge',
    accusing: '(?:ha|hanno|aveva) (?:accusato|denunciato)|accusa|accusano|denuncia',
    denying: '(?:ha|hanno) (?:negato|smentito|respinto)|nega|smentisce|respinge',
    according: 'secondo|stando a|a detta di',
    order: 'second',
  },
  nl: {
    saying:
      'zei|zegt|zeiden|zeggen|verklaarde|verklaart|beweerde|beweert|stelde|stelt|meldde|meldt|benadrukte|benadrukt|liet weten|laat weten|schreef|schrijft|vertelde|vertelt|vindt|vond|erkende|erkent|waarschuwde',
    accusing: 'beschuldigde|beschuldigt|beschuldigden|verweet|verwijt',
    denying: 'ontkende|ontkent|weersprak|weerspreekt',
    according: 'volgens|aldus',
    order: 'second',
  },
  pl: {
    saying:
      'powiedział[ao]?|powiedzieli|mówi|mówił[a]?|oświadczył[ao]?|twierdzi|twierdził[a]?|stwierdził[ao]?|dodał[a]?|podkreślił[a]?|przekazał[ao]?|poinformował[ao]?|napisał[ao]?|wyjaśnił[a]?|przyznał[a]?|uważa|ocenił[a]?',
    accusing: 'oskarżył[ao]?|oskarża|zarzucił[ao]?|zarzuca|oskarżyli',
    denying: 'zaprzeczył[ao]?|zaprzecza|odrzucił[ao]?',
    according: 'według|zdaniem|jak podaje|jak podał[ao]?',
    order: 'second',
  },
  uk: {
    saying:
      'сказа(?:в|ла|ли|ло)|заяви(?:в|ла|ли|ло)|заявля(?:є|ють)|стверджу(?:є|ють|вав|вала)|повідоми(?:в|ла|ли|ло)|зазначи(?:в|ла|ли|ло)|дода(?:в|ла|ли)|наголоси(?:в|ла|ли)|поясни(?:в|ла|ли)|визна(?:в|ла|ли)|розпові(?:в|ла|ли)|написа(?:в|ла|ли)|вважа(?:є|ють)',
    accusing: 'звинувати(?:в|ла|ли|ло)|звинувачу(?:є|ють|вав|вала)',
    denying: 'запереч(?:ив|ила|или|ує|ують)|спросту(?:вав|вала|вали|є)',
    according: 'за словами|на думку|за даними',
    order: 'second',
  },
  ar: {
    saying:
      '(?:أفاد|ادعى|لفت|أشار|ذكر|صر[ّ]?ح|ألمح|أق[ّ]?ر|اعترف|نو[ّ]?ه|شد[ّ]?د|رأى|اعتبر|أبلغ|كتب|كشف|قال|أكد|أعلن|أوضح|أضاف|زعم)ت?|أفادت|ادعت|رأت|[يت](?:قول|ؤكد|زعم|رى|عتبر|دعي)',
    accusing: '(?:[اإ]ت[ّ]?هم|انتقد|أدان|ندد|هاجم|شجب)ت?|[يت](?:ت[ّ]?هم|نتقد)',
    denying: '(?:نفى|نفت|أنكرت?|[يت]نفي|[يت]نكر)',
    according: '(?!)',
    order: 'first',
  },
  de: {
    saying: '(?!)',
    accusing:
      'beschuldig(?:te|ten|t|en)|bezichtig(?:te|ten|t|en)|(?:wirft|warf|werfen|warfen)(?=\\s[^.;]{2,80}\\svor(?!\\p{L}))|verdächtig(?:te|ten|t|en)',
    denying: '(?:wies(?:en)?|weis(?:t|en))(?=\\s[^.;]{2,80}\\szurück(?!\\p{L}))',
    according: '(?!)',
    order: 'second',
    accusersOnly: true,
  },
  fr: {
    saying: '(?!)',
    accusing: '(?:a|ont|avait) accusé|accuse(?:nt)?|(?:a|ont) reproché|reproche(?:nt)?',
    denying: '(?:a|ont) (?:rejeté|réfuté|contesté)|rejett?e(?:nt)?|réfute(?:nt)?|conteste(?:nt)?',
    according: '(?!)',
    order: 'second',
    accusersOnly: true,
  },
  es: {
    saying: '(?!)',
    accusing: 'acus(?:ó|a|aron|an)|culp(?:ó|a|aron|an)|señal(?:ó|a|aron|an)(?=\\sa\\s)',
    denying: 'rechaz(?:ó|a|aron|an)|refut(?:ó|a|aron|an)',
    according: '(?!)',
    order: 'second',
    accusersOnly: true,
  },
};

const rootOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const UNSPACED = new Set(['zh', 'ja', 'ko']);
const made = new Map<string, RegExp>();
function pattern(root: string, words: string): RegExp {
  const key = `${root} ${words}`;
  const known = made.get(key);
  if (known) return known;
  const before = root === 'ar' ? '(?<![\\p{L}\\p{M}])[وف]?' : UNSPACED.has(root) ? '' : '(?<![\\p{L}\\p{M}])';
  const after = UNSPACED.has(root) ? '' : '(?![\\p{L}\\p{M}])';
  const one = new RegExp(`${before}(?:${words})${after}`, 'giu');
  made.set(key, one);
  return one;
}

/** Languages in which more is read than these words tell. */
const ELSEWHERE: ReadonlySet<string> = new Set(['en', 'id', 'ms', 'ru', 'de', 'fr', 'es', 'ar', 'ko']);
/** Whether it can be read at all in a language who says something. */
export const readsSpeakers = (language: string): boolean =>
  ELSEWHERE.has(rootOf(language)) || LANGUAGES[rootOf(language)] !== undefined;

type Kind = 'saying' | 'accusing' | 'denying';

interface Verb extends TextRange {
  readonly kind: Kind;
}

/** What may stand between a name and its word: a title or an adverb, and nobody else. */
const isBeside = (gap: string, root: string): boolean =>
  UNSPACED.has(root)
    ? /^[^，。、！？「」“”\s]{0,6}$/u.test(gap)
    : /^(?:\s[\p{L}\p{M}’'-]+){0,3}\s+$/u.test(gap) || /^,\s[^.;]{2,60},\s$/u.test(gap);

/** «wurde beschuldigt», «er beschuldigt» of somebody else: what stands in between makes it none of theirs. */
const PASSIVE =
  /(?:^|\s)(?:wird|wurden?|werden|ist|sind|fue|fueron|es|son|est|sont|é|foi|foram|è|werd|werden|was|został[ao]?|було|був|була)\s*$/iu;

const isInMarks = (lead: string): boolean => {
  const count = (marks: RegExp): number => lead.match(marks)?.length ?? 0;
  return count(/[“„«「『]/gu) > count(/[”»」』]/gu);
};

/** Who says the words at a place, in the sentence `range`; `open` if a word tells that somebody does, and nobody stands beside it. */
export function plainTelling(
  { text, language }: Document,
  mentions: readonly Mention[],
  range: TextRange,
  place: TextRange,
): Telling | { readonly open: string } | undefined {
  const root = rootOf(language);
  const words = LANGUAGES[root];
  if (!words) return undefined;
  // Whoever is named in marks is spoken of.
  const here = mentionsIn(mentions, range.start, range.end).filter(
    (one) => !isInMarks(text.slice(range.start, one.start)),
  );
  const find = (kind: Kind): Verb[] =>
    [...text.slice(range.start, range.end).matchAll(pattern(root, words[kind]))].map(({ 0: word, index }) => ({
      kind,
      start: range.start + index,
      end: range.start + index + word.length,
    }));
  const overlaps = ({ start, end }: TextRange): boolean => place.end > start + 1 && place.start < end && end > start;
  const tell = (by: Mention, cue: TextRange, content: readonly TextRange[], kind: Kind): Telling | undefined =>
    content.some(overlaps)
      ? {
          chain: [{ actor: by.actor }],
          cue: text.slice(cue.start, cue.end).trim(),
          content,
          weak: false,
          ...(kind !== 'saying' && { manner: kind === 'accusing' ? ('accuses' as const) : ('denies' as const) }),
        }
      : undefined;

  for (const [which, side] of [
    [words.according, 'behind'],
    [words.following, 'before'],
  ] as const) {
    if (which === undefined || words.accusersOnly) continue;
    for (const { index, 0: word } of text.slice(range.start, range.end).matchAll(pattern(root, which))) {
      const [start, end] = [range.start + index, range.start + index + word.length];
      const by =
        side === 'behind'
          ? here.find((one) => one.start >= end && /^[\s\p{L}’']{0,16}$/u.test(text.slice(end, one.start)))
          : here.findLast((one) => one.end <= start && /^\S{0,6}\s?$/u.test(text.slice(one.end, start)));
      if (!by) continue;
      const cue = side === 'behind' ? { start, end: by.end } : { start: by.start, end };
      const rest = [
        { start: range.start, end: cue.start },
        { start: cue.end, end: range.end },
      ];
      const telling = tell(by, cue, rest, 'saying');
      if (telling) return telling;
    }
  }

  const verbs = (['saying', 'accusing', 'denying'] as const).flatMap(find).sort((a, b) => a.start - b.start);
  for (const verb of words.order === 'last' ? verbs.toReversed() : verbs) {
    if (words.order === 'last') {
      // Nothing but an ending behind it.
      if (
        text
          .slice(verb.end, range.end)
          .replace(/["”」』’]/gu, '')
          .trim().length > 12
      )
        continue;
      const topic = new RegExp(`^(?:${words.topic ?? ''})`, 'u');
      const by = here.find(({ end }) => topic.test(text.slice(end, end + 24)));
      if (!by || by.end > verb.start) continue;
      const rest = [
        { start: range.start, end: by.start },
        { start: by.end, end: verb.start },
      ];
      const telling = tell(by, { start: by.start, end: by.end }, rest, verb.kind);
      if (telling) return { ...telling, cue: `${text.slice(by.start, by.end)} … ${text.slice(verb.start, verb.end)}` };
      continue;
    }
    // «X disse que …»; in Arabic also «X قال إن …».
    const before = here.findLast(({ end }) => end <= verb.start);
    const gap = before && text.slice(before.end, verb.start);
    const first =
      before && !here.some((one) => one.end <= before.start && !isBeside(text.slice(one.end, before.start), root));
    if (before && gap !== undefined && first && !PASSIVE.test(gap) && (gap.trim() === '' || isBeside(gap, root))) {
      const ended = !/\p{L}{2}/u.test(text.slice(verb.end, range.end));
      const content = ended ? { start: range.start, end: before.start } : { start: verb.end, end: range.end };
      const telling = tell(before, { start: before.start, end: verb.end }, [content], verb.kind);
      if (telling) return telling;
    }
    // «قال X إن …»; «…, disse X».
    const behind = here.find(({ start }) => start >= verb.end);
    const lead = text.slice(range.start, verb.start);
    const turned = words.order === 'first' ? true : /[,”"»」]\s*$/u.test(lead);
    if (behind && turned && /^(?:\s[\p{L}\p{M}’'-]+){0,3}\s+$|^$/u.test(text.slice(verb.end, behind.start))) {
      const at = words.order === 'first' && !/\p{L}{2,}[^\p{L}]*\p{L}{2,}/u.test(lead) ? behind.end : undefined;
      const rest =
        at === undefined
          ? [
              { start: range.start, end: verb.start },
              { start: behind.end, end: range.end },
            ]
          : [{ start: at, end: range.end }];
      const telling = tell(behind, { start: verb.start, end: behind.end }, rest, verb.kind);
      if (telling) return telling;
    }
  }
  // Somebody says it, and it is not told who.
  const [untold] =
    words.accusersOnly || root === 'ar'
      ? []
      : verbs.filter(({ start, end }) => place.start <= start && end <= place.end);
  return untold && { open: text.slice(untold.start, untold.end) };
}
