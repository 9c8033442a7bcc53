/** How does a dossier come in that stands in the address itself? As any file: read beside the page where it is large, and judged all the same. */
import { LARGEST_INSIDE, unpacked } from '../exchange/packed-dossier.ts';
import type { Incoming } from '../session/ports.ts';

/** What it is called where a file would have a name. */
const NAME = 'link';

export async function takeInside(address: string): Promise<Incoming> {
  const read = await unpacked(address);
  if (read === 'damaged') return { kind: 'bad-link', name: NAME };
  if (read === 'too-big') return { kind: 'too-big', name: NAME, limit: LARGEST_INSIDE };
  return { name: NAME, file: new Blob([read.text]) };
}
