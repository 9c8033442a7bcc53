/** What does it mean that a file could not be read, and the file is not to blame? */

/** `unreadable`: the device does not give it. `broke`: what reads it broke, as when there is no memory left. */
export class IntakeFailure extends Error {
  override readonly name = 'IntakeFailure';
  readonly reason: 'unreadable' | 'broke';
  constructor(reason: 'unreadable' | 'broke', message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Whether the reader stopped it. */
export const isStopped = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';
