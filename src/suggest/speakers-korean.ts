/** Who says it in Korean? Whoever has a particle of the subject, in a sentence that ends with a word for saying. */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import type { Quotation } from '../evidence/quotations.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { mentionsIn, type Telling } from './speech.ts';
import { KOREAN } from './speech-words.ts';

/** After a name: particle of the subject, or a title and then one. */
const SUBJECT = /^(?:(?:은|는|이|가|께서는?|측은)|\s(?:[\p{L}]{1,8}\s)?[\p{L}]{1,8}?(?:은|는|이|가))(?=[\s“"‘,.]|$)/u;
const SUBJECT_ALONE = /[\p{L}]{1,10}?(?:은|는|이|가)(?=[\s“"‘])/u;

export function koreanTellings(
  document: Document,
  mentions: readonly Mention[],
  { start: from, end: to }: TextRange,
  quotation: Quotation | undefined,
): readonly Telling[] {
  const { text, sentences } = document;
  let [start, end] = [from, to];
  if (quotation) {
    start = Math.min(start, sentences[sentenceAt(document, quotation.start)]?.[0] ?? start);
    end = Math.max(end, sentences[sentenceAt(document, quotation.end - 1)]?.[1] ?? end);
    // «“…다.”라고 X는 말했다», and «“…?” X가 되물었다.»
    if (text.slice(quotation.end, end).trim() === '' && text[end] !== '\n') {
      const next = sentences[sentenceAt(document, end)];
      if (next && !text.slice(end, next[0]).includes('\n')) end = Math.max(end, next[1]);
    }
  }
  const content: TextRange[] = [{ start, end }];
  const inQuotes = (position: number): boolean => !!quotation && position > quotation.start && position < quotation.end;
  const named = mentionsIn(mentions, start, end).filter((mention) => !inQuotes(mention.start));

  const according = KOREAN.according.exec(text.slice(start, end));
  if (according) {
    const at = start + according.index;
    const by = named.findLast((mention) => mention.end <= at && at - mention.end <= 8);
    if (!by) return [];
    const rest = [{ start: at + according[0].length, end }];
    return [
      { chain: [{ actor: by.actor }], cue: text.slice(by.start, at + according[0].length), content: rest, weak: false },
    ];
  }
  const says = KOREAN.saying.test(text.slice(start, end).replace(/["”’]\s*$/u, ''));
  const tail = quotation && text.slice(quotation.end, end).replace(KOREAN.tail, '').trim();
  // Nothing but a subject and a word after what is in marks.
  const short = quotation && text.slice(start, quotation.start).trim() === '' && !!tail && tail.length < 40;
  if (!says && !short) return [];
  const subjects = named.filter((mention) => SUBJECT.test(text.slice(mention.end, mention.end + 24)));
  // «X위원회 Y 위원장은»: the name beside the particle.
  const by = subjects.find((mention, i) => {
    const next = subjects[i + 1];
    return !next || text.slice(mention.end, next.start).trim() !== '';
  });
  const words = text.slice(start, end);
  const manner = KOREAN.denying.test(words)
    ? ({ manner: 'denies' } as const)
    : KOREAN.accusing.test(words)
      ? ({ manner: 'accuses' } as const)
      : {};
  if (by) {
    const cue = text.slice(by.start, by.end + (SUBJECT.exec(text.slice(by.end, by.end + 24))?.[0].length ?? 0));
    const rest = [
      { start, end: by.start },
      { start: by.end + 1, end },
    ];
    return [{ chain: [{ actor: by.actor }], cue, content: rest, weak: !says, ...manner }];
  }
  const lead = text.slice(start, quotation ? quotation.start : end);
  if (says && KOREAN.unnamed.test(` ${lead}`) && SUBJECT_ALONE.test(lead))
    return [{ chain: [{ anonymous: true }], cue: lead.trim().slice(0, 24), content, weak: false, ...manner }];
  return [];
}
