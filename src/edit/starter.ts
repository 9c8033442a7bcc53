/** Which kinds of actors and relations does a new dossier know? Enough to begin with; people add their own. */
import type { ActorKind, Dossier, RelationType } from '../dossier/schema.ts';

const ACTOR_KINDS: readonly ActorKind[] = [
  { id: 'person', label: { en: 'Person', id: 'Orang' }, shape: 'circle', ftm: 'Person' },
  { id: 'state', label: { en: 'State', id: 'Negara' }, shape: 'hexagon', ftm: 'PublicBody' },
  { id: 'organisation', label: { en: 'Organisation', id: 'Organisasi' }, shape: 'rounded-square', ftm: 'Organization' },
];

const RELATION_TYPES: readonly RelationType[] = [
  {
    id: 'arms-supply',
    label: { en: 'supplies arms to', id: 'memasok senjata kepada' },
    noun: { en: 'Arms supply', id: 'Pasokan senjata' },
    family: 'arms',
    directed: true,
    aspect: 'event',
    cameo: '072',
  },
];

export const STARTER: Pick<Dossier, 'actorKinds' | 'relationTypes'> = {
  actorKinds: ACTOR_KINDS,
  relationTypes: RELATION_TYPES,
};
