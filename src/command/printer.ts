/** How does a text get into a stream to its last byte, or fail with a reason? */
import type { Writable } from 'node:stream';

/**
 * Each call resolves when its text is taken, also where the reader is gone: a reader that has had enough, as `head` has, is no failure, and
 * the remaining work still decides the exit code. Rejects with the system's error otherwise.
 */
export function printer(stream: Writable): (content: string | Uint8Array) => Promise<void> {
  let broken: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => (broken ??= error));
  const enough = (): boolean => broken?.code === 'EPIPE';
  return (content) =>
    new Promise((resolve, reject) => {
      if (broken) return enough() ? resolve() : reject(broken);
      stream.write(content, (error: NodeJS.ErrnoException | null | undefined) => {
        if (!error) return resolve();
        broken ??= error;
        return enough() ? resolve() : reject(broken);
      });
    });
}
