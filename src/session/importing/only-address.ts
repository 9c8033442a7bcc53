/** Is a text nothing but the address of a page on the web? */

/** Without white space around it; undefined if it is anything else. */
export function onlyAddress(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\/\S+$/iu.test(address) || !URL.canParse(address)) return undefined;
  // A name without a dot is somebody's own machine, or half of an address.
  return new URL(address).hostname.includes('.') ? address : undefined;
}
