/**
 * What do other tabs of this page do? They send what they wrote, and hold a shared lock on what they have open: a lock is released
 * with its tab, however that ends.
 */
import type { TabsPort } from '../session/ports.ts';

interface Message {
  readonly key: string;
  /** Missing where a tab only came or went. */
  readonly turn?: number;
}

const lockOf = (key: string): string => `benang/${key}`;

/** Without channels or locks the store still refuses what is not up to date; the other tabs are just not notified. */
export function joinTabs(): TabsPort {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('benang') : undefined;
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  let hear: (key: string, turn: number) => void = () => {};
  let attended:
    { readonly key: string; readonly others: (count: number) => void; readonly leave: () => void } | undefined;

  async function count(): Promise<void> {
    const at = attended;
    if (!at || !locks) return;
    const { held = [] } = await locks.query();
    if (attended === at) at.others(Math.max(0, held.filter(({ name }) => name === lockOf(at.key)).length - 1));
  }
  const tell = (message: Message): void => channel?.postMessage(message);

  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.turn !== undefined) hear(data.key, data.turn);
    else if (data.key === attended?.key) {
      void count();
      // A tab that closes says so while it still holds the lock.
      setTimeout(() => void count(), 500);
    }
  });
  // A tab that was killed has sent no message.
  addEventListener('focus', () => void count());
  addEventListener('pagehide', () => {
    if (attended) tell({ key: attended.key });
  });

  return {
    tell: (key, turn) => tell({ key, turn }),
    listen: (to) => (hear = to),
    attend: (key, others) => {
      const before = attended;
      attended = undefined;
      before?.leave();
      if (key === undefined) return;
      let leave: () => void = () => {};
      const left = new Promise<void>((resolve) => (leave = resolve));
      attended = { key, others, leave };
      void locks
        ?.request(lockOf(key), { mode: 'shared' }, async () => {
          // Held from here on: other tabs that count see this one, too.
          tell({ key });
          void count();
          await left;
        })
        .then(() => tell({ key }));
    },
  };
}
