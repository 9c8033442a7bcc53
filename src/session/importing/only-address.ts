/** Is a text nothing but the address of a page on the web? */

/** Without white space around it; undefined if it is anything else. */
export function onlyAddress(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(address)) return undefined;
  return URL.canParse(address) ? address : undefined;
}
