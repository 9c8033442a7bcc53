/** How does somebody else get the dossier and the view that are seen now? Not part of the first script: asked where a link is passed on. */
import { forCopying, type Link } from './link.ts';
import type { Params } from './url-state.ts';

const NAMING: readonly string[] = ['dossier', 'kept', 'file'];

/** The view of a link without the dossier that it names. */
export const spotOf = (link: Link, view: string): Params =>
  forCopying(link, view).filter(([name]) => !NAMING.includes(name));

/**
 * Where others get the dossier: from where everybody gets it, or else out of the address itself. `inside`: the packed dossier, where it is small
 * enough for that. Undefined where they could not get it.
 */
export function sourceForOthers({ opens, params }: Link, inside: string | undefined): Params | undefined {
  if (opens === 'everybody') return params.filter(([name]) => name === 'dossier');
  return inside === undefined ? undefined : [['dossier', inside]];
}
