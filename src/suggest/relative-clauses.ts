/**
 * Which words only tell more of somebody? «…, который уволился в феврале, …», «a consultant who did not resign alleges …»: what they deny,
 * and their day, is of them and of nothing that the rest of the sentence tells.
 */
import type { TextRange } from '../evidence/locate.ts';

/** What goes on behind a clause that no comma closes: whoever it tells of says something. */
const SAYS_EN =
  'said|says|say|told|tells|claims?|claimed|alleges?|alleged|insists?|insisted|argues?|argued|accuses?|accused|believes?|believed|states?|stated|testified|denies|denied|warned|warns|reported|confirmed|added';
const SAYS_ID =
  'mengatakan|menyatakan|mengklaim|menuturkan|menyebut|mengungkapkan|menuduh|menuding|berkata|menjelaskan|menambahkan|menegaskan|membantah|mengaku';
const SAYS_FR =
  '(?:a|ont|avait|avaient) \\p{L}+(?:é|it|u) que?|(?:affirm|assur|expliqu|déclar|accus|estim)e(?:nt)?|dit|disent|prétend(?:ent)?|soutien(?:t|nent)';
const SAYS_ES =
  '(?:dijo|dice|dijeron|dicen|afirm[aó]|afirmaron|asegur[aó]|declar[aó]|acus[aó]|sostiene|sostuvo|aleg[aó]|denunci[aó]|explic[aó])';
const SAYS_PT = '(?:disse|diz|disseram|afirm(?:a|ou)|declar(?:a|ou)|acus(?:a|ou)|aleg(?:a|ou)|explic(?:a|ou))';

const BODY = '[^,.;:!?…()«»“”"\\n]';
/** Up to the comma behind it, or the end of its sentence. */
const closed = (lead: string): string => `,\\s(?:${lead})${BODY}{1,140}(?:,(?=\\s)|(?=[.;:!?…)»”"\\n]|$))`;
/** Without a comma before it, up to who says something. */
const open = (lead: string, says: string): string => `\\s(?:${lead})${BODY}{1,100}?(?:,)?(?=\\s(?:${says})(?!\\p{L}))`;
const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'gu');

const CLAUSES: Readonly<Record<string, RegExp>> = {
  en: pattern(
    closed('(?:(?:of|to|for|by|in|with|from|at|on) )?(?:who|whose|whom|which) '),
    open('(?:who|whose|whom) ', SAYS_EN),
  ),
  ru: pattern(closed('(?:\\p{Ll}{1,5} )?котор\\p{Ll}+ ')),
  uk: pattern(closed('(?:\\p{Ll}{1,5} )?(?:котр|як(?:ий|а|е|і|ого|ої|их|ому|ій|им|ою|ими|у) )\\p{Ll}*')),
  id: pattern(closed('yang '), open('yang ', SAYS_ID)),
  ms: pattern(closed('yang '), open('yang ', SAYS_ID)),
  // The verb stands last in it.
  de: new RegExp(
    `,\\s(?:\\p{Ll}{2,5} )?(?:der|die|das|dem|den|deren|dessen|denen|welch\\p{Ll}{1,2}) ${BODY}{1,140}(?<=\\s\\p{Ll}+(?:t|te|ten|en|ist|war|hat))(?:,(?=\\s)|(?=[.;:!?…)]|$))`,
    'gu',
  ),
  nl: pattern(closed('(?:die|dat|wiens|wier) ')),
  fr: pattern(
    closed('(?:qui|dont|(?:\\p{Ll}{1,5} )?le(?:quel|squels)|(?:\\p{Ll}{1,5} )?la(?:quelle)) '),
    open('qui ', SAYS_FR),
  ),
  es: pattern(closed('(?:quien(?:es)?|cuy[oa]s?|(?:el|la|los|las) cual(?:es)?|que) '), open('que ', SAYS_ES)),
  pt: pattern(closed('(?:cuj[oa]s?|(?:o|a|os|as) qua(?:l|is)|que) '), open('que ', SAYS_PT)),
};
const rootOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** Such clauses within a place, a comma at their end included. What begins outside of it is none: its own words are asked for. */
export function relativeClauses(text: string, { start, end }: TextRange, language: string): readonly TextRange[] {
  const own = CLAUSES[rootOf(language)];
  if (!own) return [];
  return [...text.slice(start, end).matchAll(own)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

/** A place without others in it. */
export function placeWithout({ start, end }: TextRange, others: readonly TextRange[]): readonly TextRange[] {
  const out: TextRange[] = [];
  let from = start;
  for (const one of others) {
    out.push({ start: from, end: one.start });
    from = one.end;
  }
  return [...out, { start: from, end }].filter((one) => one.start < one.end);
}
