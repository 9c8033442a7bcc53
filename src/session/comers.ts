/** Which new actors would a claim that is being written bring? Names in it that belong to no actor yet. */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { Dossier, Source } from '../dossier/schema.ts';
import type { ActorRef } from '../edit/claims.ts';
import type { DraftContent, UserInput } from './draft.ts';
import type { Role } from './who-does-what.ts';

export type Comer = Extract<ActorRef, { name: string }>;
type Named = Partial<Pick<DraftContent, Role | 'attribution' | 'speakers'>>;

export interface ComerAt {
  readonly role: Role | 'source';
  readonly who: Comer;
}

/** All new actors, in the order of the form: the same name may be in several places. */
export function allComersIn({ subject, object, attribution = [], speakers = [] }: Named): readonly ComerAt[] {
  const spoken = speakers.filter(({ name }) => attribution.some((one) => one.actor === undefined && one.name === name));
  const places = [['subject', subject], ['object', object], ...spoken.map((one) => ['source', one] as const)] as const;
  return places.flatMap(([role, who]) => (who && 'name' in who ? [{ role, who }] : []));
}

/** The same, each name once. */
export const comersIn = (parts: Named): readonly ComerAt[] =>
  allComersIn(parts).filter(({ who }, i, all) => all.findIndex((one) => one.who.name === who.name) === i);

/** What has to be set so that a new actor has this kind, wherever in the claim it is named: the same name in one claim is one actor. */
export function asKind({ subject, object, speakers }: Named, name: string, kind: string): Partial<UserInput> {
  const of = <T extends ActorRef>(who: T): T => ('name' in who && who.name === name ? { ...who, kind } : who);
  return {
    ...(subject && of(subject) !== subject && { subject: of(subject) }),
    ...(object && of(object) !== object && { object: of(object) }),
    ...(speakers?.some((one) => of(one) !== one) && { speakers: speakers.map(of) }),
  };
}

/** What has to be set so that a name means another actor, wherever in the claim it is. */
export function asMeant(content: Named, name: string, who: ActorRef): Partial<UserInput> {
  const { subject, object, attribution = [], speakers = [] } = content;
  const isMeant = (one: ActorRef | undefined): boolean => one !== undefined && 'name' in one && one.name === name;
  const source = 'id' in who ? { actor: who.id } : { name: who.name };
  const others = speakers.filter((one) => one.name !== name);
  const says = (one: Source): boolean => one.actor === undefined && one.name === name;
  // A source that was to remain a name remains one.
  const comes = !('id' in who) && speakers.some(isMeant);
  return {
    ...(isMeant(subject) && { subject: who }),
    ...(isMeant(object) && { object: who }),
    ...(attribution.some(says) && {
      attribution: attribution.map((one) => (says(one) ? source : one)),
      speakers: comes ? [...others, who] : others,
    }),
  };
}

/**
 * Sources that are to remain names, as the coder typed them: the words of an article propose no source who is not in them, and a name that
 * another claim has was asked about with that.
 */
export function bareNamesIn(
  { attribution = [], speakers = [] }: Pick<UserInput, 'attribution' | 'speakers'>,
  { claims }: Pick<Dossier, 'claims'>,
  proposed: readonly Source[],
  language: string,
): readonly Comer[] {
  const has = (name: string) => (one: Source) => one.actor === undefined && one.name === name;
  const names = attribution.flatMap(({ actor, name = '' }) => (actor === undefined && name !== '' ? [name] : []));
  return [...new Set(names)]
    .filter((name) => !speakers.some((one) => one.name === name) && !proposed.some(has(name)))
    .filter((name) => !claims.some((claim) => claim.attribution.some(has(name))))
    .map((name) => ({ name, kind: UNSPECIFIED.id, language }));
}
