/** What an English sentence tells as somebody's purpose is not told as done: «borrowed money to buy X», «was founded to run Y». */
import { isStop, isVerbish, type Token } from './english-tokens.ts';
import { list } from './english-words.ts';

/** What is done so that something else can be done. */
const MADE_FOR = list(
  'founded created established formed launched built designed hired paid appointed sent used raised borrowed recruited commissioned',
);
/** «the first bank to sue X»: it did. */
const DOERS = list('first second third last latest only next one ones another others most few many');
/** How far before it the purpose's own verb may stand, in tokens. */
const FAR = 14;

/** The «to» by which the words that govern a verb tell a purpose; undefined if they do not. `start`: where those words begin. */
export function purposeBefore(tokens: readonly Token[], start: number): Token | undefined {
  const to = tokens[start];
  // «is said to have paid»: it is over.
  if (to?.low !== 'to' || tokens[start + 1]?.low === 'have') return undefined;
  const [lead, before] = [tokens[start - 1], tokens[start - 2]?.low ?? ''];
  if (!lead) return undefined;
  if ((lead.low === 'order' && before === 'in') || (lead.low === 'as' && before === 'so')) return to;
  if (MADE_FOR.has(lead.low) && /^(?:is|are|was|were|been|being)$/u.test(before)) return to;
  for (let i = start - 1; i >= 0 && start - i < FAR; i--) {
    const token = tokens[i] as Token;
    if (isStop(token) || token.low === ',' || DOERS.has(token.low)) return undefined;
    // «raised to»: nothing stands between that was raised.
    if (MADE_FOR.has(token.low)) return i < start - 1 ? to : undefined;
    if (isVerbish(token) && !token.mention) return undefined;
  }
  return undefined;
}
