/**
 * Is a place named, or what is called after it? «Brightmoor» in «Brightmoor Courier», «Jakarta» in «Bank Jakarta», «Chile» in «Banco de Chile»
 * is no place that does anything; the longer name is somebody else’s. What states have, their ministries and parliaments, speaks for them.
 */
import type { Actor, Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { isBusinessWord } from './firm-names.ts';
import { beginsFirmName, kindOfWord, namesFirm } from './kind-words.ts';
import { isCompanyForm } from './no-name-words.ts';
import { withoutOthers } from './others-names.ts';
import { isTitle, ORGANISATION } from './titles.ts';

interface Named extends TextRange {
  readonly actor: string;
}

const STATE = /^(?:state|country|negara)$/iu;
const PLACE = /^(?:place|city|town|region|location|tempat|kota)$/iu;

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
/** Of these a state may have one that is not the state. Lower case. */
const OF_STATES = list(`
  bank banco banque banca banka university universitas universiti universidad universidade université universität universiteit club klub
  hospital school college academy museum theatre opera hotel telecom radio airlines airways press
`);
/** What is the place itself, or speaks for it. Lower case. */
const ITSELF = list(`
  pemerintah pemkot pemprov pemkab kota kabupaten provinsi city town republic republik kingdom kerajaan state negara government province county region
  municipality port lake saint st north south east west new old great central
`);
const MEDIA = list(`
  courier news press guardian mail express standard echo argus ledger independent telegraph star sun globe inquirer examiner bulletin mercury
  sentinel advertiser dispatch messenger register reporter
`);

/** Whether a word of a name says that it is a medium’s, a firm’s or a body’s. `state`: whether the name that it stands beside is a state’s. */
function isOfAnother(word: string, state: boolean): boolean {
  const low = word.toLowerCase();
  if (ITSELF.has(low)) return false;
  const kind = kindOfWord(low);
  if (kind === 'media' || MEDIA.has(low) || OF_STATES.has(low)) return true;
  if (isBusinessWord(word) || namesFirm(low) || isCompanyForm(word) || beginsFirmName(low)) return true;
  return !state && (kind !== undefined || ORGANISATION.has(low));
}

const BEHIND = /^(?:[ \u00a0]\p{Lu}[\p{L}\p{M}’'-]*){1,3}/u;
/** Names go on over small words, and «of» ties them: «Bank of Vorland», «Universidad Nacional de Chile». */
const BEFORE =
  /(?:(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]*[ \u00a0](?:(?:of|de|del|do|da|du|von|van|af|av)[ \u00a0](?:(?:the|la|los|las)[ \u00a0])?)?){1,4}$/u;
/** «Università di Pisa»; elsewhere «di» is «in»: «PT Samudra Jaya di Semarang». */
const BEFORE_ITALIAN =
  /(?:(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]*[ \u00a0](?:(?:d[ai]|del|della)[ \u00a0])?){1,4}$/u;

function isWithin({ text, language }: Document, { start, end }: TextRange, state: boolean): boolean {
  const words = (part: string): readonly string[] => part.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? [];
  const behind = words(BEHIND.exec(text.slice(end, end + 80))?.[0] ?? '');
  const cut = behind.findIndex((word) => isTitle(word) && !isOfAnother(word, state));
  const own = cut < 0 ? behind : behind.slice(0, cut);
  if (own.some((word) => isOfAnother(word, state))) return true;
  const led = /^it(?:-|$)/iu.test(language) ? BEFORE_ITALIAN : BEFORE;
  const before = words(led.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '').toReversed();
  const stop = before.findIndex((word) => isTitle(word) || /['’]s?$/u.test(word));
  return (stop < 0 ? before : before.slice(0, stop)).some((word) => isOfAnother(word, state));
}

/** Mentions without those that stand in the name of somebody else, or of something called after a place. */
export const onlyOwn = <T extends Named>(
  document: Document,
  mentions: readonly T[],
  actors: readonly Actor[],
): readonly T[] => withoutCalledAfter(document, withoutOthers(document, mentions, actors), actors);

function withoutCalledAfter<T extends Named>(
  document: Document,
  mentions: readonly T[],
  actors: readonly Actor[],
): readonly T[] {
  const states = new Map<string, boolean>();
  for (const { id, kind } of actors) if (STATE.test(kind) || PLACE.test(kind)) states.set(id, STATE.test(kind));
  if (!states.size) return mentions;
  return mentions.filter((one) => {
    const state = states.get(one.actor);
    return state === undefined || !isWithin(document, one, state);
  });
}
