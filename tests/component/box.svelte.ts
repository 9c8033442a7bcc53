/** Something that changes, and somebody who watches. */
export class Box<T> {
  value: T = $state.raw() as T;

  constructor(value: T) {
    this.value = value;
  }
}

/** Runs it now and whenever what it reads has changed. Returns what ends that. */
export function watched(run: () => void): () => void {
  return $effect.root(() => {
    $effect(run);
  });
}
