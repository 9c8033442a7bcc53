/** Can every step be undone and done again? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { advance, begin, redo, undo, type History } from '../../../src/session/history.ts';
import { soundDossier } from '../dossier/sample.ts';

const dossier = soundDossier();
const edited = (n: number): Dossier => ({ ...dossier, id: `e-${n}` });
const shown = ({ past, present, future }: History) =>
  [past, [present], future].map((list) => list.map((d) => d.id).join(' ')).join(' | ');

describe('the history', () => {
  it('goes back and forth', () => {
    const two = advance(advance(begin(dossier), edited(1)), edited(2));
    expect(shown(two)).toBe('sample e-1 | e-2 | ');
    expect(shown(undo(two))).toBe('sample | e-1 | e-2');
    expect(shown(undo(undo(two)))).toBe(' | sample | e-1 e-2');
    expect(shown(redo(undo(undo(two))))).toBe('sample | e-1 | e-2');
    expect(undo(undo(two)).present).toBe(dossier);
  });

  it('forgets what was undone once something else is done', () => {
    const two = advance(advance(begin(dossier), edited(1)), edited(2));
    expect(shown(advance(undo(two), edited(3)))).toBe('sample e-1 | e-3 | ');
  });

  it('takes no step where nothing changes', () => {
    const start = begin(dossier);
    expect(advance(start, dossier)).toBe(start);
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  it('behaves like a list with a finger on it, whatever is done', () => {
    const action = fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.nat(50));
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let history = begin(dossier);
        let list = [dossier];
        let at = 0;
        for (const act of actions) {
          if (act === 'undo') [history, at] = [undo(history), Math.max(0, at - 1)];
          else if (act === 'redo') [history, at] = [redo(history), Math.min(list.length - 1, at + 1)];
          else {
            const next = edited(act);
            [history, list, at] = [advance(history, next), [...list.slice(0, at + 1), next], at + 1];
          }
          expect(history).toEqual({ past: list.slice(0, at), present: list[at], future: list.slice(at + 1) });
        }
      }),
    );
  });
});
