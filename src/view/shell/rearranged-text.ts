/** What is said where the graph was arranged anew by the reader's will: how the earlier picture comes back, and who was let go. */
import { m } from '../../words/messages/messages.js';
import { isTouched } from '../screen.ts';

/** `released`: how many that were placed by hand are no longer. */
export function rearrangedText(released: number): string {
  if (released === 0) return isTouched() ? m.arranged_again_tap() : m.arranged_again();
  const actors = m.count_actors({ count: released });
  return isTouched() ? m.arranged_released_tap({ actors }) : m.arranged_released({ actors });
}
