/**
 * What an English sentence says beside what it tells: who somebody is, «Vorland’s spokeswoman, Ona Lind, said on Monday …». When something
 * happened, and who says so, is told of the rest, and not of that.
 */
import type { TextRange } from '../evidence/locate.ts';
import { useOf } from '../suggest/english-groups.ts';
import type { Token } from '../suggest/english-tokens.ts';
import type { Cues } from '../suggest/proposal.ts';
import type { SaidRelation } from '../suggest/said-relation.ts';
import { holdsClause } from '../suggest/speaker-asides.ts';

/**
 * Where a relation stands that only says who somebody is, up to the mark behind it; undefined where it is what the sentence tells. `tokens`: those
 * in which it was found. UTF-16, half-open.
 */
export function besideIn(text: string, tokens: readonly Token[], said: SaidRelation): TextRange | undefined {
  const { head, roles, copula } = said;
  const { subject, object } = roles;
  const at = tokens.indexOf(head);
  if (!copula || !subject || !object || at < 0 || useOf(tokens, at) !== 'noun') return undefined;
  const start = Math.min(subject.start, object.start, head.start);
  const end = Math.max(subject.end, object.end, head.end);
  if (holdsClause(text.slice(start, head.start)) || holdsClause(text.slice(head.end, end))) return undefined;
  const more = /^[^,;:.!?()“”"–—\n]*/u.exec(text.slice(end))?.[0] ?? '';
  return { start, end: holdsClause(more) ? end : end + more.length };
}

const ACCORDING = /^according to\s/iu;

/** What cues for a whole passage tell of what stands beside; `own`: those of these words alone. */
export function cuesBeside<T extends Omit<Cues, 'content'>>(
  text: string,
  { start, end }: TextRange,
  cues: T,
  content: readonly TextRange[] | undefined,
  own: Cues,
): Omit<T, 'modality' | 'polarity' | 'attribution' | 'when' | 'said' | 'open'> & Omit<Cues, 'content'> {
  const { when: _w, said: _s, modality: _m, polarity: _p, attribution, open, ...rest } = cues;
  // «X said that …», «“…,” X said»: then it is within what they say. «…, according to X» tells of the rest.
  const said = content?.find((one) => one.start < end && start < one.end);
  const isSaid =
    said !== undefined &&
    (/["“„«‚‘']\s?$/u.test(text.slice(Math.max(0, said.start - 2), said.start)) ||
      /^["“„«‚‘']/u.test(text.slice(said.start, said.end)) ||
      text.slice(Math.max(0, start - 200), start).includes(attribution?.cue ?? '\n'));
  // «Vorland’s spokeswoman, Ona Lind, said …»: that is whoever says it, and not said by anybody.
  const follows = /^,?\s(?:\p{L}+ly\s)?/u.exec(text.slice(end))?.[0].length ?? 0;
  const saysIt = open !== undefined && (text.startsWith(open, end + follows) || ACCORDING.test(open));
  return {
    ...rest,
    ...(own.when && { when: own.when }),
    ...(own.said && { said: own.said }),
    ...(own.modality && { modality: own.modality }),
    ...(own.polarity && { polarity: own.polarity }),
    ...(isSaid && attribution && { attribution }),
    ...(open !== undefined && !saysIt && { open }),
  };
}
