/** How does long work let the page live? It goes on after input and painting had their turn. */

/** Not yet in the types of the platform, nor in every browser. */
interface WithScheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
