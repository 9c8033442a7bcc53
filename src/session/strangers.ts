/**
 * Who would come with a claim and was perhaps not meant as an actor? Apart from the other questions, since it reads the articles by all that
 * is known of names, which is fetched only when something is coded.
 */
import type { Dossier } from '../dossier/schema.ts';
import { comersIn, type Comer } from './comers.ts';
import { bareAt, type Parts, type Stranger } from './doubts.ts';
import { isNowhere, nearNameOf, relationCalled, type Near } from './nowhere.ts';

/**
 * New actors of a claim who were perhaps not meant as actors, each name once, with its place in the form; `known`: the actor who may be
 * meant; `bare`: a source that is to remain a name, which may be half of one.
 */
export function strangersIn(
  dossier: Dossier,
  parts: Parts,
  known: () => readonly Near[] = () => [],
  bare: readonly Comer[] = [],
): readonly Stranger[] {
  return [...comersIn(parts), ...bareAt(bare)].flatMap(({ who, ...at }) => {
    const kind = 'bare' in at ? (isNowhere(who, dossier) ? 'nowhere' : undefined) : strangeness(who, dossier);
    if (!kind) return [];
    const near = kind === 'nowhere' ? nearNameOf(who.name, known(), who.language) : undefined;
    return [{ kind, key: `${kind} ${who.name}`, name: who.name, ...at, ...(near && { near }) }];
  });
}

const strangeness = (who: Comer, dossier: Dossier): 'relation' | 'nowhere' | undefined =>
  relationCalled(who.name, dossier) ? 'relation' : isNowhere(who, dossier) ? 'nowhere' : undefined;
