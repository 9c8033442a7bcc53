/** Which words in capitals are no actor by themselves, though part of many a name? «the League», «PR», «a Conservative councillor». */
import { calendarWords } from '../dossier/calendar-words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const root = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** What is called so in short, and by its whole name elsewhere. Lower case; no word that is a whole name, as «Congress». */
const SHORT_FOR: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(`
    league board council committee commission ministry department agency court government company firm bank university institute
    foundation association federation union club office authority party group trust society assembly chamber state city county town
    village district region province street road airport port harbour harbor hospital school college bureau tribunal consortium fund
    corporation cooperative report act bill treaty agreement conference summit project programme program plan fund page chapter section
    director minister president chairman mayor chief
  `),
  id: list(`
    pemerintah kementerian komisi dewan badan lembaga partai pengadilan mahkamah kejaksaan kepolisian perusahaan bank universitas
    yayasan kota kabupaten provinsi desa kecamatan pelabuhan kantor dinas asosiasi serikat koperasi panitia majelis undang-undang
  `),
  fr: list(
    'ministère commission conseil comité agence tribunal banque société entreprise université association fédération parti ville région port',
  ),
  es: list(
    'ministerio comisión consejo comité agencia tribunal banco empresa universidad asociación federación partido ciudad región puerto ayuntamiento',
  ),
  it: list(
    'ministero commissione consiglio comitato agenzia tribunale banca società università associazione federazione partito città regione porto comune',
  ),
  pt: list(
    'ministério comissão conselho comité comitê agência tribunal banco empresa universidade associação federação partido cidade região porto',
  ),
  nl: list(
    'ministerie commissie raad comité bureau rechtbank bank bedrijf universiteit vereniging federatie partij stad gemeente haven',
  ),
  pl: list(
    'ministerstwo komisja rada komitet agencja sąd bank spółka uniwersytet stowarzyszenie federacja partia miasto gmina port',
  ),
};
/** Of a party or a faith: who is so, the noun beside it says. */
const ADHERENT = list(
  'conservative republican democratic democrat liberal socialist communist nationalist unionist tory marxist progressive islamist christian muslim catholic protestant jewish islamic hindu buddhist sunni shia shiite orthodox anglican',
);
/** Of a party, as a group of it is called: «the Labour group». */
export const isAdherent = (word: string): boolean =>
  ADHERENT.has(word.toLowerCase()) || /^(?:Labour|Labor|Green|Greens|Democrats|Lib Dem)$/u.test(word);
/** Letters that stand for a matter, an office or a thing, and for nobody. */
const MATTERS = list(`
  PR CEO CFO COO CTO CIO HR IT AI TV DNA GDP GNP VAT FAQ PDF URL ID OK DIY MP MPs MEP MSP NGO NGOs SME SMEs IPO ESG AGM EGM VIP CV LED USB GPS SMS PIN ATM CCTV HIV AIDS
  COVID UFO SUV LGBT LGBTQ GP ICU PPE PCR RSVP PS NB TBA TBC Q1 Q2 Q3 Q4 H1 H2 FM DJ GDPR KPI KPIs ROI PhD MBA BA MA BSc QC KC Q&A WiFi A1 M1 LNG LPG CO2 CFCs UHT EV EVs
  APBN APBD KTP SIM NIK RUU UU PP SK PHK UMKM UMR UMP THR BBM PDB PPN KDRT HAM DPO OTT TKP BAP WNI WNA TKI TKW ASN PNS LSM KK SD SMP SMA SMK RT RW APD KUHP KUHAP
  PDG TVA PIB SMIC PME HLM ONG IVA PYME PIL BIP PKB BNP MwSt PKW LKW KFZ EDV
`);
/** «Jersey-based», «Kremlin-backed»: what somebody is like, by where or whose they are. */
const OF_PLACE =
  /\p{L}-(?:based|backed|listed|linked|born|registered|owned|controlled|funded|financed|headquartered|incorporated|domiciled|educated|trained|aligned|affiliated|sponsored|bound|made|style)$/u;
/** Whether an English word with a capital only says so, and is nobody’s name. */
export const saysWhence = (word: string, language: string): boolean =>
  ADHERENTS_ENGLISH.test(language) && OF_PLACE.test(word);

const ADHERENTS_ENGLISH = /^en(?:-|$)/iu;

/** Whether a single word in capitals names nobody: the short for an office, a matter, a bare adjective. */
export function isNobody(word: string, language: string): boolean {
  const lower = word.toLowerCase();
  return (
    MATTERS.has(word) ||
    // «Rp180 miliar»
    /^(?:Rp|IDR|USD|EUR|RM)\p{N}/u.test(word) ||
    saysWhence(word, language) ||
    (word !== word.toUpperCase() && SHORT_FOR[root(language)]?.has(lower) === true) ||
    (ADHERENTS_ENGLISH.test(language) && ADHERENT.has(lower))
  );
}

const DAYS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list('mon tue tues wed thu thur thurs fri sat sun'),
  id: list('sen sel rab kam jum sab min'),
  de: list('mo di mi do fr sa so'),
  fr: list('lun mar mer jeu ven sam dim'),
  es: list('lun mar mié mie jue vie sáb sab dom'),
  nl: list('ma di wo do vr za zo'),
  it: list('lun mar mer gio ven sab dom'),
  pt: list('seg ter qua qui sex sáb dom'),
};
const MONTHS = list(
  'jan feb mar apr jun jul aug agu ags agt sep sept oct okt nov dec dez des janv févr fév avr juil août déc ene abr ago dic mai mei gen mag giu lug set ott',
);

/** «Tue 12 Mar», «Mar 5»: a day or a month in short, beside a number or the other. */
export function isShortDate(word: string, before: string, after: string, language: string): boolean {
  const lower = word.toLowerCase();
  const tag = root(language);
  const month = (one: string): boolean => MONTHS.has(one) || calendarWords(language).months.has(one);
  const day = (one: string): boolean => DAYS[tag]?.has(one) === true || DAYS['en']?.has(one) === true;
  if (word.length > 5 || (!month(lower) && !day(lower))) return false;
  const next = /^\.?,?[ \u00a0]?(\d{1,4}(?!\d)|\p{L}{3,5}(?!\p{L}))/u.exec(after)?.[1]?.toLowerCase();
  const last = /(?:^|[^\p{L}\p{N}])(\d{1,2}(?:st|nd|rd|th)?|\p{L}{3,5})\.?,?[ \u00a0]$/u
    .exec(before.slice(-14))?.[1]
    ?.toLowerCase();
  const number = (one: string | undefined): boolean => one !== undefined && /^\d/u.test(one);
  if (month(lower)) return number(next) || number(last) || (last !== undefined && day(last) && last !== lower);
  return (
    (number(next) && /^\.?,?[ \u00a0]?\d{1,2}(?:\.|st|nd|rd|th)?[ \u00a0./-]/u.test(after)) ||
    (next !== undefined && !number(next) && month(next) && MONTHS.has(next))
  );
}

/** Small words that stay small in a heading. */
const SMALL_IN_HEADING =
  /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|it|nor|of|off|on|or|our|out|over|per|so|than|the|to|up|via|vs|we|with|yet|your|dan|di|ke|dari|yang|untuk|pada|dengan|atau|bagi|dalam|de|la|le|les|des|du|et|à|en|y|e|el|los|las|o|da|do|van|het|een|und|der|die|das|i|w|z|na)$/u;

/** A line of its own In Such Capitals, without a full stop: a heading, whose capitals say nothing about names. */
export function isHeading(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if ((before !== '' && before !== '\n') || (after !== '' && after !== '\n') || (before === '' && after === ''))
    return false;
  if (end - start > 120) return false;
  const line = text.slice(start, end).trim();
  if (/[.!…。:;,”"»)]$/u.test(line) || !/\p{Ll}/u.test(line)) return false;
  const words = line.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2 || words.length > 14) return false;
  return words.every((word, i) => /^[^\p{L}]*\p{Lu}/u.test(word) || (i > 0 && SMALL_IN_HEADING.test(word)));
}
