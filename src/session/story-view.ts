/** How does a step of the story name a view? As an address does after «#»; see `url-state.ts`. */
import type { StoryStep } from '../dossier/schema.ts';
import type { Params } from './url-state.ts';

/** What people may read in a file stays readable there, as in an address. */
export const viewText = (view: Params): string =>
  new URLSearchParams(view.map(([name, value]) => [name, value]))
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');

/** Where the step leads that stands at this place of the story, from 1. */
export const toStep = (number: number): URLSearchParams => new URLSearchParams({ step: String(number) });

export const toViewOf = ({ view }: StoryStep): URLSearchParams => new URLSearchParams(view);
