/** Which page does `<benang-graph>` show in its frame, in which shape, and what of all that is said to the page around it is the frame's? */

/** Of what is embedded; the app itself may not be framed. */
const PAGE = 'embed.html';

/**
 * The address of the frame; undefined for what is none of the web, which would run here. `src`: a link that was copied in the app, or the address of
 * its page for frames. `origin`: of the page around it, which is told what is chosen; one that has no name is told nothing.
 */
export function frameAddress(src: string, base: string, origin: string): string | undefined {
  if (src.trim() === '' || !URL.canParse(src, base)) return undefined;
  const address = new URL(src, base);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  address.pathname = `${address.pathname.replace(/[^/]*$/u, '')}${PAGE}`;
  const named = address.hash
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('origin='));
  const listening = /^https?:\/\//u.test(origin) ? [`origin=${origin}`] : [];
  address.hash = [...named, ...listening].join('&');
  return address.href;
}

const SHAPE = /^(?<width>\d+(?:\.\d+)?)(?: ?[/:] ?(?<height>\d+(?:\.\d+)?))?$/u;
const USUAL = '16 / 9';

/** As CSS has it, of `4 / 3`, `4:3` or `1.5`; a usual one for what is none. */
export function ratioOf(text: string | null): string {
  const { width, height = '1' } = SHAPE.exec((text ?? '').trim().replace(/\s+/gu, ' '))?.groups ?? {};
  return Number(width) > 0 && Number(height) > 0 ? `${width} / ${height}` : USUAL;
}

/** The event for what was heard from `origin`; undefined where it is not what the frame at `src` says of itself. */
export function eventOf(
  data: unknown,
  origin: string,
  src: string,
): { readonly name: string; readonly detail: unknown } | undefined {
  if (!URL.canParse(src) || new URL(src).origin !== origin) return undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  const { source, version, type, ...detail } = data as Readonly<Record<string, unknown>>;
  if (source !== 'benang' || version !== 1 || typeof type !== 'string' || !/^[a-z]+$/u.test(type)) return undefined;
  return { name: `benang-${type}`, detail };
}
