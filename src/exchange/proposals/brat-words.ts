/**
 * What do the names of roles, types and attributes in a brat file mean? Every corpus has its own; here are those that are usual, in
 * small letters without hyphens and numbers. Whatever is not here is not guessed: it is kept by its own name.
 */
import type { Modality, Polarity } from '../../dossier/schema.ts';
import { modalityOf } from './answer-values.ts';
import type { Attribute } from './brat-lines.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** «Agent2» is another «Agent», «attribution-source» is «attributionsource». */
export const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, '');

const AGENT = set(`
  agent actor attacker aggressor assailant perpetrator who subject subj doer giver donor seller sender supplier speaker sayer accuser
  plaintiff prosecutor killer initiator author visitor nsubj protagonist organizer organiser pelaku subjek penyerang pengirim
  агенс агент субъект кто agens täter auteur sujet
`);
const PATIENT = set(`
  patient theme target object obj dobj victim recipient beneficiary addressee defendant accused with whom against towards opponent
  counterpart partner undergoer experiencer goalentity korban objek penerima sasaran mitra пациенс объект жертва адресат кого opfer ziel
`);
/** Where something leads; stands for the object where nobody else does. */
const GOAL = set('destination dest goal to origin from tujuan asal');
const TIME = set('time when date day year timearg tempus waktu kapan tanggal время дата когда zeit datum temps fecha');
const CIRCUMSTANCE = set(`
  place location loc where at site venue duration since until frequency instrument weapon means medium manner how reason why
  purpose cause amount money price quantity number crime charge sentence penalty title vehicle topic about condition result effect
  tempat lokasi dimana senjata alat cara alasan sebab место где ort grund lieu lugar
`);

export type RoleKind = 'agent' | 'patient' | 'goal' | 'time' | 'circumstance' | 'other';

export function roleKind(role: string): RoleKind {
  const exact = role.toLowerCase().replace(/[^a-z0-9]/gu, '');
  if (exact === 'arg0' || exact === 'a0') return 'agent';
  const word = bare(role);
  if (AGENT.has(word)) return 'agent';
  if (PATIENT.has(word)) return 'patient';
  if (GOAL.has(word)) return 'goal';
  if (TIME.has(word)) return 'time';
  return CIRCUMSTANCE.has(word) ? 'circumstance' : 'other';
}

const SOURCE = set(`
  source speaker sayer holder opinionholder attributionsource attrsource sourcespan quotesource quotespeaker informant narasumber
  sumber pembicara penutur источник говорящий quelle sprecher fuente locuteur
`);
const CUE = set(`
  cue cuespan attributioncue attrcue attrcuespan speechverb reportingverb sayverb verbcue quotecue isyarat penanda маркер
`);
const CONTENT = set(`
  content contentspan attributioncontent attrcontent quote quotation quoted utterance message reportedspeech directspeech
  indirectspeech speech proposition propositionalcontent attributed said kutipan isi ujaran содержание цитата inhalt zitat
  contenu citation
`);
const ATTRIBUTION = set(`
  attribution attributionrelation attributionrel attr attributed reportedspeech quotation quoteattribution saidby statedby
  hassource sourceof hascontent contentof hascue cueof hasspeaker speakerof atribusi kutipan атрибуция
`);

export type AttributionPart = 'source' | 'cue' | 'content';

export function attributionPart(name: string): AttributionPart | undefined {
  const word = bare(name);
  if (SOURCE.has(word)) return 'source';
  if (CUE.has(word)) return 'cue';
  return CONTENT.has(word) ? 'content' : undefined;
}

export const isAttribution = (type: string): boolean => ATTRIBUTION.has(bare(type));

const NAMING = set(`
  alternativename altname othername alias aliasof aka alsoknownas abbreviation abbrev abbreviationof acronym acronymof shortname
  fullname nickname pseudonym formername sameas same identity identical equiv equivalent coref coreference corefers coreferent
  corefersto coreferential anaphora anaphor anaphoric apposition appos nominalalias namalain singkatan псевдоним сокращение
  кореференция
`);

/** Whether a relation of this type says that two mentions name one and the same. */
export const isNaming = (type: string): boolean => NAMING.has(bare(type));

const PRONOUNS = set(`
  i you he she it we they me him her us them his hers its their theirs who which this that these those himself herself itself
  dia ia mereka beliau kami kita saya aku kamu anda -nya nya ini itu
  он она оно они его её ее ему ей им их ним ней ними нём нем него неё нее него мы вы я ты кто который которая
  er sie es ihn ihm ihr ihnen wir ich il elle ils elles lui leur on nous él ella ellos ellas usted hij zij ze ele ela eles elas
  lui lei loro هو هي هم هما هن 그 그녀 그들 그는 彼 彼女 他 她 它 他们
`);

/** Whether words name somebody, rather than point at them or describe them («he», «the chairman»). */
export function isName(text: string): boolean {
  if (PRONOUNS.has(text.toLowerCase().trim())) return false;
  // In a script with capitals, a name has one.
  return /\p{Lu}|\p{Lt}/u.test(text) || !/\p{Ll}/u.test(text);
}
export const isPronoun = (text: string): boolean => PRONOUNS.has(text.toLowerCase().trim());

const NEGATION = set('negation negated neg negative negasi ingkar denied denial отрицание negiert négation negación');
const POLARITY = set('polarity polaritas polarität polarité polaridad полярность');
const MODALITY = set(`
  modality modalitas modalität mood certainty certaintylevel factuality factualitylevel factualityvalue realis realisvalue
  epistemic assertion evidentiality модальность
`);
const UNCERTAIN = set(`
  uncertain uncertainty speculation speculated speculative hedge hedged hedging hypothetical conditional possible probable doubt
  unsure ragu tidakpasti
`);
const PLANNED = set('future planned intended intention planning rencana');
const ALLEGED = set('alleged allegation hearsay reported rumour rumor accused dugaan');
const NO = set('false no none 0 absent off tidak нет');
const NEGATIVE = set('neg negative negated denied deny false no minus - ct- pr- ps- negatif');
const POSITIVE = set('pos positive affirmed affirmative true yes plus + ct+ positif');

/** FactBank's values, and ACE's. */
const VALUES: Readonly<Record<string, readonly [Modality, Polarity | undefined]>> = {
  'ct+': ['asserted', 'affirmed'],
  'ct-': ['asserted', 'denied'],
  'pr+': ['hypothetical', 'affirmed'],
  'pr-': ['hypothetical', 'denied'],
  'ps+': ['hypothetical', 'affirmed'],
  'ps-': ['hypothetical', 'denied'],
  actual: ['asserted', undefined],
  realis: ['asserted', undefined],
  irrealis: ['hypothetical', undefined],
  certain: ['asserted', undefined],
  probable: ['hypothetical', undefined],
  uncertain: ['hypothetical', undefined],
  doubtful: ['hypothetical', undefined],
  unlikely: ['hypothetical', undefined],
  believed: ['alleged', undefined],
  promised: ['planned', undefined],
  threatened: ['planned', undefined],
  proposed: ['planned', undefined],
  intended: ['planned', undefined],
};

export interface Manner {
  readonly modality: Modality | undefined;
  readonly polarity: Polarity | undefined;
  /** Attributes that say something else, or nothing that is understood. */
  readonly rest: readonly Attribute[];
  /** How the modality was said, where that is another word. */
  readonly saidModality: string | undefined;
}

/** How firmly something is said, and whether it is denied, by the attributes of an annotation. */
export function mannerOf(attributes: readonly Attribute[]): Manner {
  let modality: Modality | undefined;
  let polarity: Polarity | undefined;
  let saidModality: string | undefined;
  const rest: Attribute[] = [];
  for (const attribute of attributes) {
    const { name, value } = attribute;
    const word = bare(name);
    const said = (value ?? '').trim().toLowerCase();
    const off = NO.has(said);
    const firm = (wanted: Modality, words: string): void => {
      // «Certainly», said after «perhaps», takes nothing back.
      if (modality === undefined || modality === 'asserted') [modality, saidModality] = [wanted, words];
      else if (wanted !== modality && wanted !== 'asserted') rest.push(attribute);
    };
    if (NEGATION.has(word) && (off || said === 'affirmed' || said === 'positive')) polarity ??= 'affirmed';
    else if (NEGATION.has(word)) polarity = 'denied';
    else if (POLARITY.has(word) && NEGATIVE.has(said)) polarity = 'denied';
    else if (POLARITY.has(word) && POSITIVE.has(said)) polarity ??= 'affirmed';
    else if (UNCERTAIN.has(word)) firm(off ? 'asserted' : 'hypothetical', value ?? name);
    else if (PLANNED.has(word) && !off) firm('planned', value ?? name);
    else if (ALLEGED.has(word) && !off) firm('alleged', value ?? name);
    else if (word === 'tense' && said === 'future') firm('planned', said);
    else if (MODALITY.has(word)) {
      const known = Object.hasOwn(VALUES, said) ? VALUES[said] : undefined;
      const wanted = known?.[0] ?? modalityOf(said);
      if (wanted) firm(wanted, value ?? name);
      else rest.push(attribute);
      if (known?.[1] === 'denied') polarity = 'denied';
      else if (known?.[1]) polarity ??= 'affirmed';
    } else rest.push(attribute);
  }
  return { modality, polarity, rest, saidModality };
}
