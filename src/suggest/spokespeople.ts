/**
 * For whom does an English spokesman speak? What «a spokeswoman for the Harbour Board» or «the company’s spokesman» says is said by
 * those they speak for; whoever speaks for a person stays unnamed. A statement is said by whoever issued it.
 */
import type { TextRange } from '../evidence/locate.ts';
import { isBody, soundsLikeBody } from './speaker-kinds.ts';
import { mentionsIn, type Reading, type Speaker } from './speech.ts';
import { ORGANISATION } from '../names/titles.ts';

const SPEAKING = 'spokes(?:man|woman|person|people)|press\\s(?:officer|office|secretary|team)';
const PAPER = '(?:press\\s)?(?:statement|release)';
const FOR = new RegExp(
  `^\\s*(?:(?:an?|the|another|one|its|their)\\s+)?(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}(?:(${SPEAKING})\\s+(?:for|of|from|at|with)|${PAPER}\\s+(?:(?:issued|released|published|sent)\\s+)?(?:by|from))\\s+(?:the\\s+)?`,
  'iu',
);
const OF = new RegExp(`(?:\\s(?:chief|official|senior|lead))?\\s(?:(${SPEAKING})|${PAPER})\\s*$`, 'iu');
const FORMER = /(?<!\p{L})(?:former|ex|then|one-time)(?!\p{L})/iu;
const NAME = /^\p{Lu}[\p{L}\p{M}\p{N}.&’'-]*(?:\s(?:(?:of|for|and|&|the)\s){0,2}\p{Lu}[\p{L}\p{M}\p{N}.&’'-]*)*/u;

/** A name, or what a body is called, that takes up a stretch; `speaks`: whether somebody speaks for it, who is nobody by name. */
function called(reading: Reading, { start, end }: TextRange, speaks: boolean): Speaker | undefined {
  const { text } = reading.document;
  const words = text.slice(start, end).trim();
  const [mention] = mentionsIn(reading.mentions, start, end);
  if (mention?.start === start) {
    const rest = text.slice(mention.end, end).trim();
    if (rest === '' || /^['’]s?$/u.test(rest)) {
      const source = { actor: mention.actor };
      return !speaks || isBody(reading, source) ? source : { anonymous: true };
    }
    // «Vorland’s foreign ministry».
    const noun = /^['’]s?\s(?:\p{Ll}+\s)?(\p{Ll}+)$/u.exec(rest)?.[1];
    return noun !== undefined && ORGANISATION.has(noun) ? { name: words } : undefined;
  }
  const name = NAME.exec(words)?.[0];
  if (name !== undefined) {
    const bare = name.replace(/['’]s?$/u, '');
    return name === words && soundsLikeBody(bare) ? { name: bare } : undefined;
  }
  const noun = /^(?:\p{Ll}+\s)?(\p{Ll}{3,})(?:['’]s?)?$/u.exec(words)?.[1];
  return noun === undefined ? undefined : { before: true, body: noun };
}

/** Who says it by the words of a phrase, if it is about somebody who speaks for others; undefined if it is not. */
export function spokenFor(reading: Reading, { start, end }: TextRange): Speaker | undefined {
  const { text, language } = reading.document;
  if (!/^en(?:-|$)/iu.test(language)) return undefined;
  const words = text.slice(start, end).trimEnd();
  if (FORMER.test(words)) return undefined;
  const led = FOR.exec(words);
  if (led) {
    const speaks = led[1] !== undefined;
    const who = called(reading, { start: start + led[0].length, end: start + words.length }, speaks);
    if (!who) return undefined;
    // «a spokesman for the ministry»: of whichever, it is somebody who is not named.
    return 'before' in who && speaks && /^\s*(?:an?|another|one)\s/iu.test(words) ? { ...who, anonymous: true } : who;
  }
  const after = OF.exec(words);
  if (!after) return undefined;
  const lead = /^\s*(?:(?:an?|the|another|one)\s+)?/iu.exec(words)?.[0] ?? '';
  const own = { start: start + lead.length, end: start + after.index };
  if (own.end <= own.start) return undefined;
  const who = called(reading, own, after[1] !== undefined);
  // «a company spokesman» is nobody in particular; «the company’s statement» is whoever's.
  return who && 'before' in who && !/^\s*the\s/iu.test(lead) ? undefined : who;
}
