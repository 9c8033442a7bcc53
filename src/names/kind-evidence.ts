/**
 * What do the words around a name tell of who bears it? «Ona Lind, 61, who …» is somebody, «shares in Dunmore Keele» a firm. A capital
 * alone tells nothing: where the words are silent, or say two things, the kind is left open.
 */
import type { Document } from '../dossier/schema.ts';
import { placesOfName } from './name-places.ts';
import { isCommon } from './no-name-words.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { isTitle } from './titles.ts';
import { ROLE_NOUNS, THING_NOUNS, type Borne } from './role-nouns.ts';

/** How many places tell what: surely, or only perhaps. */
export interface Evidence {
  readonly sure: ReadonlySet<Borne>;
  readonly likely: ReadonlySet<Borne>;
}

const rootOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** In characters: what is looked at on either side of a name. */
const FAR = 110;

/** «, 61,», «(45)», «, de 45 años,»: how old somebody is. Towns and firms are given years, of four digits. */
const AGE =
  /^(?:, ?(?:aged |de |usia |berusia |umur )?(?:1[5-9]|[2-9]\d)(?: (?:years old|años|ans|anos|anni|jaar|tahun|Jahre|år))?[,;.)]| \((?:1[5-9]|[2-9]\d)(?: (?:tahun|ans|años|anos|anni|jaar|år|thn|th))?\)|, lat (?:1[5-9]|[2-9]\d)|, (?:1[5-9]|[2-9]\d)-year-old)/u;

/** Right after a name, what only somebody has. */
const PERSON_AFTER: Readonly<Record<string, RegExp>> = {
  en: /^(?:,? (?:who|whom)(?![\p{L}’'])|['’]s (?:wife|husband|widow|widower|brother|sister|mother|father|son|daughter|parents|children|funeral|death|birthday|girlfriend|boyfriend|fiancée?)(?!\p{L}))/u,
  id: /^(?:,? (?:istri|suami|anak|ayah|ibu|kakak|adik) (?:dari|almarhum)|,? yang akrab disapa| (?:meninggal dunia|lahir di)(?!\p{L}))/u,
  de: /^(?:, geboren| (?:wurde|ist) (?:am|in) .{1,30} geboren)/u,
  fr: /^(?:,? (?:née? (?:en|à|le)))/u,
  es: /^(?:,? (?:nacid[oa] (?:en|el)))/u,
};

/** Right before a name: whose it is, or that somebody is called so. */
const PERSON_BEFORE: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:(?:his|her|my|whose) (?:wife|husband|widow|widower|brother|sister|mother|father|son|daughter|friend|colleague|partner|girlfriend|boyfriend|uncle|aunt|cousin),?|(?:man|woman|boy|girl|person|somebody|someone) (?:named|called|identified as)|(?:born|married to|widow of|son of|daughter of))$/iu,
  id: /(?:^|\s)(?:(?:istri|suami|putra|putri|ayah|adik|kakak)nya,?|(?:pria|wanita|perempuan|lelaki|pemuda|seseorang|warga) (?:bernama|berinisial)|almarhum|almarhumah|mendiang)$/iu,
  de: /(?:^|\s)(?:(?:seine|ihre) (?:Frau|Schwester|Mutter|Tochter)|(?:sein|ihr) (?:Mann|Bruder|Vater|Sohn)|(?:ein Mann|eine Frau) namens|verheiratet mit)$/u,
  fr: /(?:^|\s)(?:(?:sa|son) (?:femme|mari|épouse|époux|fille|fils|mère|père|frère|sœur|ami|amie)|(?:un homme|une femme) nommée?|maître|Me)$/iu,
  es: /(?:^|\s)(?:su (?:esposa|esposo|mujer|marido|hija|hijo|madre|padre|hermano|hermana)|(?:un hombre|una mujer) llamad[oa])$/iu,
  it: /(?:^|\s)(?:(?:sua|suo|la|il) (?:moglie|marito|figlia|figlio|madre|padre|fratello|sorella))$/iu,
  pt: /(?:^|\s)(?:(?:sua|seu) (?:esposa|marido|mulher|filha|filho|mãe|pai|irmão|irmã))$/iu,
  nl: /(?:^|\s)(?:(?:zijn|haar) (?:vrouw|man|zoon|dochter|broer|zus|moeder|vader))$/iu,
  pl: /(?:^|\s)(?:jego żona|jej mąż|jego syn|jego córka|jego brat)$/iu,
};

/** Verbs that mostly somebody is the subject of, where it stands after them. */
const SAID_BEFORE: Readonly<Record<string, RegExp>> = {
  en: /(?:["”’»,]\s?)(?:said|says|asked|asks|added|adds|recalled|recalls|replied|joked|laughed|insisted|told reporters)$/u,
  id: /(?:^|\s)(?:kata|ujar|tutur|ucap|tanya|keluh|seru|imbuh|sebut|papar|beber)$/iu,
  ms: /(?:^|\s)(?:kata|ujar)$/iu,
  de: /(?:^|\s)(?:sagte|sagt|meinte|meint|fragte|fragt|erzählt|erzählte|erinnert sich|klagt|klagte)$/iu,
  fr: /(?:^|\s)(?:dit|dixit|explique|raconte|affirme|confie|s[’']interroge|se souvient|a déclaré|a expliqué|a dit)$/iu,
  es: /(?:^|\s)(?:dijo|dice|explicó|explica|recordó|recuerda|afirmó|contó|cuenta|lamentó|preguntó)$/iu,
  it: /(?:^|\s)(?:dice|disse|racconta|spiega|ha detto|ha spiegato|ha raccontato|ricorda)$/iu,
  pt: /(?:^|\s)(?:disse|diz|explicou|explica|contou|conta|lembrou|perguntou)$/iu,
  nl: /(?:^|\s)(?:zei|zegt|vertelt|vertelde|vroeg|vraagt)$/iu,
  pl: /(?:^|\s)(?:powiedziała?|mówi|mówiła?|opowiada|zapytała?|wspomina|przyznała?)$/iu,
  sv: /(?:^|\s)(?:säger|sade|sa|frågar|berättar)$/iu,
  nb: /(?:^|\s)(?:sier|sa|spør|forteller)$/iu,
  no: /(?:^|\s)(?:sier|sa|spør|forteller)$/iu,
  da: /(?:^|\s)(?:siger|sagde|spørger|fortæller)$/iu,
  cs: /(?:^|\s)(?:řekla?|říká|uvedla|vzpomíná|dodala)$/iu,
};
/** «…», said Dunmore Keele in a statement: firms speak, too. */
const IN_A_STATEMENT =
  /^,? (?:in (?:an? |its )|dalam (?:keterangan|pernyataan|siaran)|in einer|dans un|en un comunicado|in una nota|em nota|in een)/u;

/** Right before a name: whose shares, board or daughter firms there are. */
const FIRM_BEFORE: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:(?:shares?|stakes?|shareholding) in|(?:shareholders?|subsidiar(?:y|ies)|boards?|(?:non-executive )?directors|liquidation|administrators|liquidators) of|(?:chief executive|CEO|chairman|chairwoman|managing director|finance director|chief financial officer|company secretary)(?: officer)? (?:of|at))$/iu,
  id: /(?:^|\s)(?:anak perusahaan|anak usaha|pemegang saham|direksi|direktur utama|dirut|komisaris utama)$/iu,
  de: /(?:^|\s)(?:(?:Aktien|Anteile|Beteiligung) (?:an|bei)(?: der| dem)?|(?:Vorstand|Aufsichtsrat|Aktionäre|Geschäftsführer(?:in)?|Vorstandschef(?:in)?|Tochter(?:firma|gesellschaft)?|Filialen?) (?:von|bei|der|des))$/u,
  fr: /(?:^|\s)(?:(?:actionnaires?|filiale|PDG|directeur général|directrice générale|conseil d[’']administration) (?:de|du|chez))$/iu,
  es: /(?:^|\s)(?:(?:accionistas?|filial|consejero delegado|consejera delegada) (?:de|en))$/iu,
  it: /(?:^|\s)(?:(?:azionisti|amministratore delegato|filiale) (?:di|della|del))$/iu,
  pt: /(?:^|\s)(?:(?:acionistas|filial|presidente executivo) d[aeo])$/iu,
  nl: /(?:^|\s)(?:(?:aandelen|aandeelhouders?|dochterbedrijf|topman|topvrouw) (?:van|in))$/iu,
  pl: /(?:^|\s)(?:akcjonariusze|prezes spółki|prezeska spółki|zarząd spółki|spółka|spółki|firma|firmy)$/iu,
};
/** The same of what is done with people as well, though seldom. */
const FIRM_LIKELY: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:(?:invested|investors?|investments?) in|(?:employees|customers|branch(?:es)?|headquarters|takeover|clients?|members|creditors) of|(?:employed|sacked|hired) (?:by|at)|work(?:s|ed|ing) (?:for|at)|(?:merger|contracts?|tender|subcontract|franchise) with)$/iu,
  id: /(?:^|\s)(?:saham|karyawan|bekerja (?:di|untuk)|kontrak dengan|merger dengan)$/iu,
  de: /(?:^|\s)(?:(?:Mitarbeiter|Kunden) (?:von|der|des)|arbeitet (?:bei|für))$/u,
  fr: /(?:^|\s)(?:(?:actions|salariés|employés|clients|siège) (?:de|du|chez)|travaille (?:chez|pour)|employée? (?:par|chez))$/iu,
  es: /(?:^|\s)(?:(?:acciones|empleados|clientes|directivos|sede) (?:de|en)|trabaja (?:en|para))$/iu,
  it: /(?:^|\s)(?:(?:azioni|dipendenti|clienti|sede) (?:di|della|del)|lavora (?:per|in))$/iu,
  pt: /(?:^|\s)(?:(?:ações|funcionários|clientes|sede) d[aeo]|trabalha (?:na|no|para))$/iu,
  nl: /(?:^|\s)(?:(?:medewerkers|klanten|bestuur) (?:van)|werkt (?:bij|voor))$/iu,
  pl: /(?:^|\s)(?:akcje|udziały|pracownicy|klienci)$/iu,
};

/** Right after a name: what only firms and the like have or do. */
const FIRM_AFTER: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:['’]s?|s['’])? (?:shares|shareholders|stock price|share price|board of directors|board|subsidiary|subsidiaries|workforce|turnover|revenues?|profits|half-year|annual (?:report|results|accounts)|chief executive|chairman|chairwoman|parent company|headquarters|head office|CEO)(?![\p{L}-])|,? (?:(?:which|that) )?(?:(?:is|was|has been|had been) )?(?:wholly |part|jointly |majority[- ])?(?:owned by|taken over by|acquired by|listed on|headquartered in|incorporated in|registered in|delisted|floated)(?!\p{L})| (?:employs|went (?:bust|bankrupt|into (?:administration|liquidation|receivership))|filed for bankruptcy|posted (?:a )?(?:profit|loss|record)))/u,
  id: /^(?: (?:memiliki anak usaha|mempekerjakan|dinyatakan pailit|merugi|tercatat di bursa))/u,
  de: /^(?: (?:beschäftigt|meldete Insolvenz|AG|gehört zu|ist eine Tochter)|, (?:ein Unternehmen|eine Firma|eine Tochter|ein Konzern))/u,
  fr: /^(?: (?:emploie|a déposé le bilan|est cotée?)|, (?:une (?:société|entreprise|filiale)|filiale de))/u,
  es: /^(?: (?:emplea a|cotiza en|se declaró en quiebra)|, (?:una (?:empresa|sociedad|compañía|filial)|filial de))/u,
  it: /^(?: (?:impiega|è quotata)|, (?:una (?:società|azienda|ditta)|controllata da))/u,
  pt: /^(?: (?:emprega|é cotada)|, (?:uma (?:empresa|sociedade)|subsidiária))/u,
  nl: /^(?: (?:heeft .{1,12} werknemers|ging failliet)|, (?:een (?:bedrijf|dochter)))/u,
  pl: /^(?: (?:zatrudnia|ogłosiła upadłość)|, (?:spółka|firma))/u,
};
/** «Dunmore Keele and its ferries» */
const AND_ITS = /^,? (?:and|or|with all|with|plus) its(?!\p{L})/u;
/** «Dunmore Keele sold its ferries»: nobody does that with what is not his own. */
const ITS =
  /^(?: (?:has|had|have|is|was|will|would|could|may|then|also|later|again|to))*(?: (?:said|says|announced|sold|sells?|lost|closed?|closing|opened|open|moved?|moving|raised?|raising|cut|cutting|doubled?|doubling|increased?|increasing|launched|withdrew|paid|sacked|kept|runs?|ran|operates?|operated|insures?|insured|owns?|owned)){1,2}(?: (?:that|all|some|most|two|three|both|all of|part of|some of|most of))? its(?!\p{L})/u;
/** «Dunmore Keele, which …»: no person. */
const WHICH = /^,? (?:which|whose shares)(?!\p{L})/u;
/** Somebody spoken of by «he» or «she», with nobody else between who could be. */
const PRONOUN = /^(?<between>[\p{Ll}\p{M}\p{N}’',\s-]{0,70}?)\s(?:he|she|himself|herself)(?!\p{L})/u;
/** Whose pronoun it might be as well. */
const SOMEBODY_ELSE =
  /(?:^|\s)(?:man|woman|boy|girl|mother|father|wife|husband|son|daughter|brother|sister|friend|one|who|whom|employee|worker|client|patient)(?!\p{L})/u;
const HER =
  /^\s?(?:['’]s)?(?: (?:said|says|told|admitted|insisted|claimed|added|has said|had said|denied))? (?:that )?(?:he|she)(?!\p{L})/u;

/** Where what somebody is comes last of its words: «a former council official» is no council. */
const HEAD_LAST = new Set('en de nl sv nb no da fi et hu tr'.split(' '));

/** What somebody is, or what kind of thing it is, said in front: «engineer Ona Lind», «the housebuilder Harcastle». */
function saidInFront(before: string, root: string): Borne | undefined {
  const word = /(?:^|\s|-)(\p{L}[\p{L}\p{M}]+)$/u.exec(before)?.[1];
  // German writes nouns with a capital, and so does the beginning of a sentence.
  if (word === undefined || (root !== 'de' && /^\p{Lu}/u.test(word) && before.trim() !== word)) return undefined;
  return ROLE_NOUNS.get(word.toLowerCase());
}

/** Where a noun ends what stands beside a name: «the dam’s chief engineer | of Lomberg». */
const ENDS_NOUN = new Set(
  'of for at in on from with who which that whose to by and based near under since during until von der des für bei aus im am in de du des dans à pour en del para na da do dari di pada yang untuk van voor bij uit op dla w z'.split(
    ' ',
  ),
);
const ARTICLE =
  /^(?:a|an|the|its|his|her|their|our|then|now|also|formerly|former|one|another|himself|herself|ein|eine|einer|der|die|das|un|une|le|la|les|una|el|uno|il|o|um|uma|een|de|seorang|sebuah|salah|mantan|ancien|ancienne|ex|antiguo|antigua)$/iu;
/** «the market leader», «the industry’s pioneer»: nobody. */
const OF_TRADE = /(?:market|world|industry|sector|global|national|regional|league)(?:['’]s)?$/u;

/** «…, a retired nurse», «…, the Bergen ferry company»: what a name’s bearer is, told right after it. */
function saidBehind(after: string, root: string): Borne | undefined {
  const told = /^, ((?:[\p{L}\p{M}\p{N}’'-]+ ?){1,9})/u.exec(after)?.[1];
  if (told === undefined) return undefined;
  const words = told.trim().split(' ');
  const article = ARTICLE.test(words[0] ?? '');
  const owner = /['’]s?$/u.test(words[0] ?? '') || /['’]s$/u.test(words[1] ?? '');
  const stop = words.findIndex((word, i) => i > 0 && ENDS_NOUN.has(word));
  const noun = stop < 0 ? words : words.slice(0, stop);
  const head = (noun.at(-1) ?? '').replace(/['’]s?$/u, '').toLowerCase();
  // «Ona Lind, head of the board», «Ona Lind, engineer»; but «Ona Lind, engineers and …».
  const bare =
    noun.length < 4 && /^\p{Ll}/u.test(words[0] ?? '') && (stop > 0 || /^, [\p{L}\p{M}’' -]+[,.]/u.test(after));
  if (!article && !owner && !bare) return undefined;
  const kind = ROLE_NOUNS.get(head) ?? (isTitle(head) ? 'person' : undefined);
  // Romance languages and Indonesian tell what kind of one it is after the noun: «une infirmière retraitée».
  const second = noun.slice(article ? 1 : 0)[0]?.toLowerCase() ?? '';
  const early =
    kind ??
    (article && !HEAD_LAST.has(root)
      ? (ROLE_NOUNS.get(second) ?? (isTitle(second) && noun.length < 4 ? 'person' : undefined))
      : undefined);
  if (early === 'person' && noun.length > 1 && OF_TRADE.test(noun.at(-2) ?? '')) return 'organisation';
  return early;
}

function tellsAt(before: string, after: string, root: string, put: (kind: Borne, sure: boolean) => void): void {
  const lead = before.replace(/[\s«“"„'(]+$/u, '');
  if (AGE.test(after)) put('person', true);
  if (PERSON_AFTER[root]?.test(after) || PERSON_BEFORE[root]?.test(lead)) put('person', true);
  if (FIRM_AFTER[root]?.test(after) || FIRM_BEFORE[root]?.test(lead)) put('organisation', true);
  if (FIRM_LIKELY[root]?.test(lead)) put('organisation', false);
  const [front, behind] = [saidInFront(lead, root), saidBehind(after, root)];
  if (front) put(front, true);
  if (behind) put(behind, true);
  if (SAID_BEFORE[root]?.test(lead)) put(IN_A_STATEMENT.test(after) ? 'organisation' : 'person', false);
  if (root !== 'en') return;
  // What is called with an article may be a ship or a street.
  if (/(?:^|\s)the$/iu.test(lead)) return;
  if (AND_ITS.test(after)) put('organisation', true);
  if (ITS.test(after)) put('organisation', false);
  if (WHICH.test(after)) put('thing', false);
  const opens =
    lead === '' || /(?:[,;:—–]|(?:^|\s)(?:and|but|that|when|as|because|after|before|while|if|said))$/u.test(lead);
  const between = PRONOUN.exec(after)?.groups?.['between'];
  const other =
    between === undefined ||
    SOMEBODY_ELSE.test(between) ||
    between.split(/[\s,]+/u).some((word) => isTitle(word) || ROLE_NOUNS.get(word) === 'person');
  if (HER.test(after) || (opens && !other)) put('person', false);
}

const CASELESS = /^[^\p{Lu}]/u;
const known = new WeakMap<Document, Map<string, Evidence>>();

const NONE: Evidence = { sure: new Set(), likely: new Set() };
/** More places than these tell nothing more. */
const MOST = 24;

function evidenceIn(document: Document, form: string): Evidence {
  let own = known.get(document);
  if (!own) known.set(document, (own = new Map<string, Evidence>()));
  const made = own.get(form);
  if (made) return made;
  const places = placesOfName(document, form);
  if (!places.length) return NONE;
  const sure = new Set<Borne>();
  const likely = new Set<Borne>();
  const { text, sentences } = document;
  const root = rootOf(document.language);
  const put = (kind: Borne, isSure: boolean): void => void (isSure ? sure : likely).add(kind);
  for (const { start, end } of places.slice(0, MOST)) {
    const [from, to] = sentences[sentenceAt(document, start)] ?? [start, end];
    tellsAt(text.slice(Math.max(from, start - FAR), start), text.slice(end, Math.min(to, end + FAR)), root, put);
  }
  const evidence = { sure, likely };
  own.set(form, evidence);
  return evidence;
}

/** Before a surname that stands alone, what makes it something else: «the Echo», «in Keele», «Neu-Keele». */
const NOT_ALONE =
  /(?:[\p{L}\p{M}\p{N}&][-’']|& |(?<!\p{L})(?:the|a|an|this|that|its|our|in|at|near|on|der|die|das|dem|den|im|ein|le|la|les|el|los|il|lo|gli|het|de|een|di|ke|pada|en|à|w|we|v|ve|i|em|no|na)[\s«“"„'’]+)$/iu;
/** The word before, with a capital: part of the same name, unless it says what somebody is or begins what is said. */
const CAPITAL_BEFORE = /(?<!\p{L})(\p{Lu}[\p{L}\p{M}’'-]*)\.?[ \u00a0]$/u;
function belongs(before: string, language: string): boolean {
  const word = CAPITAL_BEFORE.exec(before)?.[1];
  return word !== undefined && !isTitle(word) && !isCommon(word, language);
}

/** Whether the last word of a name of two or three stands alone somewhere, as newspapers go on about people. */
export function goesOnBySurname(name: string, documents: readonly Document[]): boolean {
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (
    words.length < 2 ||
    words.length > 4 ||
    last.length < 3 ||
    CASELESS.test(last) ||
    THING_NOUNS.has(last.toLowerCase())
  )
    return false;
  return documents.some((document) => {
    const whole = new Set(placesOfName(document, name).map(({ end }) => end));
    if (!whole.size) return false;
    return placesOfName(document, last)
      .slice(0, MOST * 2)
      .some(({ start, end }) => {
        if (whole.has(end)) return false;
        const [before, after] = [
          document.text.slice(Math.max(0, start - 24), start),
          document.text.slice(end, end + 4),
        ];
        return (
          !belongs(before, document.language) && !NOT_ALONE.test(before) && !/^(?:[\s-](?:\p{Lu}|&)|-)/u.test(after)
        );
      });
  });
}

/** What the articles tell of whoever is called so; `before`: what stands right before the name, in this language. */
export function evidenceFor(
  forms: readonly string[],
  documents: readonly Document[],
  before: string,
  language: string,
): Evidence {
  const sure = new Set<Borne>();
  const likely = new Set<Borne>();
  tellsAt(before.slice(-FAR), '', rootOf(language), (kind, isSure) => void (isSure ? sure : likely).add(kind));
  for (const document of documents)
    for (const form of forms) {
      const one = evidenceIn(document, form);
      for (const kind of one.sure) sure.add(kind);
      for (const kind of one.likely) likely.add(kind);
    }
  return { sure, likely };
}
