/** Which letters of a line are the address of a source? Such a one may go on in the next line. */

interface Link {
  /** Letters of the line, the last one not included. */
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** `rest`: what the line before left over of an address; both are the text that is missing, before `\0`, and the whole address after it. */
export function linksIn(
  text: string,
  rest: string,
  addresses: readonly string[],
): { readonly links: readonly Link[]; readonly rest: string } {
  const links: Link[] = [];
  const [missing = '', whole = ''] = rest.split('\0');
  const begun = wordAt(text, 0);
  if (missing !== '' && begun !== '' && (missing.startsWith(begun) || begun.startsWith(missing))) {
    const to = Math.min(begun.length, missing.length);
    links.push({ from: 0, to, address: whole });
    if (to < missing.length && to === text.length) return { links, rest: `${missing.slice(to)}\0${whole}` };
  }
  let left = '';
  for (const { index } of text.matchAll(/https?:\/\//gu)) {
    const written = wordAt(text, index);
    const inside = addresses.filter((address) => written.startsWith(address));
    const [longest] = inside.sort((a, b) => b.length - a.length);
    const cut = index + written.length === text.length ? addresses.find((one) => one.startsWith(written)) : undefined;
    const address = longest ?? cut;
    if (address === undefined) continue;
    links.push({ from: index, to: index + Math.min(written.length, address.length), address });
    if (longest === undefined) left = `${address.slice(written.length)}\0${address}`;
  }
  return { links, rest: left };
}

const wordAt = (text: string, from: number): string => /^\S*/u.exec(text.slice(from))?.[0] ?? '';
