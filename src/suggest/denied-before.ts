/**
 * Does somebody deny what was said before, without saying it again? «Brandt denied the accusation», «membantah tuduhan itu», «отверг
 * обвинения», «혐의를 부인했다». What it is that they deny stands elsewhere.
 */

const words = (list: string): string =>
  list
    .trim()
    .split(/\s*\|\s*/u)
    .join('|');
const whole = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${patterns.join('|')})(?![\\p{L}\\p{M}])`, 'iu');

const CLAIM_EN = words(
  'claims?|allegations?|accusations?|charges?|suggestions?|assertions?|accounts?|reports?|rumou?rs?|story|stories|insinuations?|version|wrongdoing|involvement|everything|any of (?:it|this|that)|all of (?:it|this|that)|doing so|having done so|(?:it|this|that|them)(?=\\s*[.,;:!?”"]|\\s*$|\\s(?:and|but|on|in|at|when|while|yesterday|today|through|via|later|again|all|too|strongly|angrily|outright|flatly|publicly)(?!\\p{L}))',
);
const FALSE_EN = words(
  'lies?|an? (?:\\p{Ll}+ )?lie|untrue|not true|false|fals(?:e|ified)|baseless|unfounded|groundless|nonsense|fabricat(?:ed|ions?)|an? fabrication|absurd|ridiculous|slander|defamatory|without (?:foundation|merit|basis)|wrong|invented|made up|a smear|fake',
);
const SET_EN = '(?:(?:all|any|the|this|that|these|those|such|his|her|its|their|both|every|each|of) ){0,3}';
const ENGLISH = whole(
  `(?:den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)|disput(?:ed|es|ing)|rebutt(?:ed|ing)|rebuts|repudiat(?:ed|es)|contest(?:ed|s)|rubbish(?:ed|es)) (?:\\p{Ll}+ly )?${SET_EN}(?:(?:\\p{Lu}[\\p{L}-]+ ){0,2}\\p{Lu}[\\p{L}-]+['’]s? )?(?:\\p{Ll}+ )?(?:${CLAIM_EN})(?! (?:that|of|to|by|against)(?!\\p{L}))`,
  `den(?:ied|ies)(?=\\s*[.,;!?]|\\s*$)`,
  `(?:called|calls|described|describes|branded|dismissed|dismisses|said|says|insisted|insists)(?: that)? ${SET_EN}(?:\\p{Ll}+ )?(?:${CLAIM_EN})(?: as| is| are| was| were| had been)? (?:completely |entirely |totally |utterly |simply |“|")?(?:${FALSE_EN})`,
  `(?:that|this|it)(?: is|’s|'s| was) (?:simply |just |all |completely |entirely )?(?:${FALSE_EN})`,
  `(?:issued|published|sent) an? (?:\\p{Ll}+ )?denial`,
);

const CLAIM_ID = words(
  'tuduhan|tudingan|klaim|dakwaan|sangkaan|pernyataan|laporan|kabar|isu|rumor|hal|itu|tersebut|ini|semuanya|semua|keras|tegas|dengan tegas|keterlibatan(?:nya)?|nya',
);
const INDONESIAN = whole(
  `(?:mem|di)bantah(?:nya)?(?= (?:${CLAIM_ID})(?!\\p{L})|\\s*[.,;!?”"]|\\s*$)(?: (?:${CLAIM_ID})){0,3}`,
  `(?:menyangkal|menampik|menepis|menolak|disangkal|ditepis|ditampik)(?:nya)?(?= (?:${CLAIM_ID})(?!\\p{L})|\\s*[.,;!?”"]|\\s*$)(?: (?:${CLAIM_ID})){0,3}`,
  '(?:bantahan|sangkalan)(?= (?:itu |tersebut |tegas |keras )?(?:datang|disampaikan|dilontarkan|dari|dikeluarkan))',
  `(?:tuduhan|tudingan|klaim|kabar)(?: itu| tersebut| ini)? (?:adalah |sebagai |hanya )?(?:bohong|fitnah|hoaks|hoax|tidak benar|tak benar|tidak berdasar|mengada-ada)`,
  `(?:itu|ini|hal itu|hal tersebut) (?:adalah )?(?:bohong|fitnah|hoaks|hoax|tidak benar|tak benar)`,
);

const CLAIM_RU =
  '(?:обвинени[еяй]|подозрени[ея]|утверждени[ея]|заявлени[ея]|сообщени[ея]|претензи[юи]|верси[юи]|информацию|слухи|слова|факты?|причастность|вину|это|этого|вс[её])';
const RUSSIAN = whole(
  `(?:отрица(?:ет|ют|л[аи]?)|опроверг(?:ла|ли|ает|ают|ал[аи]?)?|отверг(?:ла|ли|ает|ают|ал[аи]?)?)(?= (?:[\\p{L}]+ ){0,2}${CLAIM_RU}(?!\\p{L})|\\s*[.,;!?»]|\\s*$)(?: (?:[\\p{L}]+ ){0,2}${CLAIM_RU})?`,
  `${CLAIM_RU} (?:\\p{Ll}+ ){0,2}(?:отрица(?:ет|ют|л[аи]?)|опроверг(?:ла|ли|ает|ают)?|отверг(?:ла|ли|ает|ают)?)`,
  'не призна(?:ёт|ет|ют|л[аи]?) (?:своей |свою )?вин[уы]',
  'вин[уы] (?:своей |свою )?(?:\\p{Ll}+ )?не призна(?:ёт|ет|ют|л[аи]?)',
  `(?:назва|называ)(?:л[аи]?|ет|ют) (?:\\p{L}+ ){0,2}${CLAIM_RU} (?:[\\p{L}«»]+ ){0,3}(?:ложью|клеветой|выдумкой|вымыслом|неправдой|фейком|бредом|чушью|ложными?|беспочвенными|необоснованными|голословными|абсурдными|надуманными)`,
  '(?:это|всё это|все это) (?:—|–|-) (?:ложь|клевета|неправда|выдумка|вымысел|бред|чушь)',
  '(?:выступил[аи]?|выступили) с опровержением',
);

const CLAIM_DE =
  '(?:Vorw[uü]rfe?n?|Anschuldigung(?:en)?|Anklagen?|Behauptung(?:en)?|Berichte?|Darstellung|Beschuldigung(?:en)?|Verdacht|Meldung(?:en)?|dies|das|alles|es)';
const GERMAN = whole(
  `(?:bestritt(?:en)?|bestreite[tn]|dementier(?:te|ten|t|en)|leugne(?:te|ten|t|n)) (?:[\\p{L}]+ ){0,2}${CLAIM_DE}`,
  `(?:bestritt(?:en)?|bestreite[tn]|dementier(?:te|ten|t|en))(?=\\s*[.,;!?]|\\s*$)`,
  `(?:wies(?:en)?|weis(?:t|en)) (?:[\\p{L}]+ ){0,3}${CLAIM_DE} (?:[\\p{L}]+ ){0,3}(?:zurück|von sich)`,
  `(?:hat|haben) (?:[\\p{L}]+ ){0,2}${CLAIM_DE} (?:[\\p{L}]+ ){0,2}(?:bestritten|dementiert|zurückgewiesen|geleugnet)`,
  `(?:nannte|nennt|bezeichnete|bezeichnet) (?:[\\p{L}]+ ){0,2}${CLAIM_DE} (?:[\\p{L}„“]+ ){0,3}(?:Lügen?|haltlos|falsch|unwahr|absurd|erfunden|Unsinn|unbegründet|Verleumdung)`,
);
const CLAIM_FR =
  '(?:accusations?|allégations?|affirmations?|informations?|faits|charges|soupçons|version|tout|cela|rumeurs?)';
const FRENCH = whole(
  `(?:(?:a|ont) )?(?:démenti|nié|rejeté|réfuté|contesté|récusé|dément(?:ent)?|nien?t?|rejett?e(?:nt)?|réfuten?t?|contesten?t?|récusen?t?)(?:\\s\\p{Ll}+ment)? (?:(?:en bloc|toutes?|tous|ces|cette|les|ses|leurs?|la|l[’'])\\s?){0,3}${CLAIM_FR}`,
  '(?:a|ont) (?:tout )?(?:démenti|nié)(?=\\s*[.,;!?]|\\s*$)',
  'dément(?=\\s*[.,;!?]|\\s*$)',
);
const CLAIM_ROMANCE =
  '(?:acusaci(?:ón|ones)|alegaci(?:ón|ones)|cargos?|hechos?|señalamientos?|versi(?:ón|ones)|denuncias?|imputaci(?:ón|ones)|rumores?|acusaç(?:ão|ões)|alegaç(?:ão|ões)|denúncias?|accus[ae]|accuse|addebiti|tutto|todo|tudo|ello|isso|eso|esto)';
const ROMANCE = whole(
  `(?:neg(?:ó|aron|ou|aram|ato)|nieg(?:a|an)|nega(?:m)?|rechaz(?:ó|aron|an?)|desmint(?:ió|ieron)|desmient(?:e|en)|desment(?:iu|iram|e)|rejeit(?:ou|aram|am?)|respin(?:ge|gono|to)|smentisc(?:e|ono)|smentito|refut(?:ó|a|an|ou|am)) (?:\\p{Ll}+mente )?(?:(?:todas?|todos?|tutte|tutti|las?|los?|el|as?|os?|le|gli|l[’']|est[ae]s?|es[ae]s?|dich[ao]s?|queste|questa|essas?|su|sus|suas?)\\s?){0,3}${CLAIM_ROMANCE}`,
  '(?:lo|la|los|las) (?:neg(?:ó|aron)|nieg(?:a|an)|desmint(?:ió|ieron)|desmient(?:e|en)|rechaz(?:ó|aron|a|an))',
);
const DUTCH = whole(
  '(?:ontken(?:de|den|t|nen)|weerspr(?:ak|eekt|aken)|betwist(?:te|en)?)(?: (?:dat|dit|het|alles|de|deze|die|alle)){0,2}(?: (?:beschuldiging(?:en)?|aantijging(?:en)?|bewering(?:en)?|verhaal|bericht(?:en)?))?(?=\\s*[.,;!?]|\\s*$)',
);
const CLAIM_AR =
  '(?:[وفبل]?(?:ال)?(?:اتهام(?:ات)?|تهم(?:ة|ه)?|مزاعم|ادعاء(?:ات)?|أنباء|تقارير|شائعات)|ذلك|هذا|هذه|صحة)';
const ARABIC = new RegExp(
  `(?<![\\p{L}\\p{M}])[وف]?(?:نفى|نفت|ينفي|تنفي|نفوا|رفض|رفضت|يرفض|ترفض|أنكر|أنكرت|ينكر|تنكر|كذ[ّ]?ب|كذ[ّ]?بت|فند|فندت)(?= (?:[^.،؛]{0,40} )?${CLAIM_AR}(?!\\p{L}))`,
  'u',
);
const KOREAN =
  /(?:(?:혐의|의혹|주장|보도|사실|비난|고발|이)[를을은는도]?\s)?(?:(?:전면|강력히|모두|즉각|공식)\s)?(?:부인했|부인하|부인해|반박했|반박하|일축했|일축하)[^\s.!?]*|사실이\s아니(?:라고|다|며)|사실무근/u;
const CHINESE =
  /(?:否认|否認|驳斥|駁斥|反驳|反駁|拒绝承认)(?:了)?(?:(?:这些|这一|该|上述|所有|有关|一切|這些|這一)*(?:指控|说法|指责|报道|传言|罪名|说法|指控|指責|報道|傳言))?(?=[。，,.!！；;”」]|$)/u;
const JAPANESE =
  /(?:疑惑|容疑|主張|報道|指摘|非難|関与|これ|それ)?[をにも]?(?:全面的に|強く)?(?:否定し|否認し|反論し|否定す|否認す)\S{0,4}|事実ではない|事実無根/u;

const DENIALS: Readonly<Record<string, RegExp>> = {
  en: ENGLISH,
  id: INDONESIAN,
  ms: INDONESIAN,
  ru: RUSSIAN,
  de: GERMAN,
  fr: FRENCH,
  es: ROMANCE,
  pt: ROMANCE,
  it: ROMANCE,
  nl: DUTCH,
  ar: ARABIC,
  ko: KOREAN,
  zh: CHINESE,
  ja: JAPANESE,
};

/** What makes nothing denied of it: «did not deny the claims», «tidak membantah», «не отрицает», «ohne dies zu bestreiten». */
const NOT =
  /(?:(?<![\p{L}\p{M}])(?:not|never|nor|neither|cannot|no longer|without|refused to|declined to|tidak|tak|belum|enggan|не|ни|nicht|nie|kein\p{L}*|ohne|pas|sans|no|nunca|sin|não|sem|non|niet|لم|لا|دون)\s+(?:\p{L}+\s+)?|n[’']t\s+(?:\p{L}+\s+)?|没有|沒有|并未|並未|未)$/iu;

/** The words by which somebody denies in some words what was said before; undefined where nobody does, or where it is said again. */
export function deniedBefore(text: string, language: string): string | undefined {
  const root = language.toLowerCase().split('-')[0] ?? '';
  const match = DENIALS[root]?.exec(text);
  if (!match) return undefined;
  const denies = /^(?:не|вин)/iu.test(match[0])
    ? false
    : NOT.test(text.slice(Math.max(0, match.index - 20), match.index));
  return denies ? undefined : match[0].trim();
}
