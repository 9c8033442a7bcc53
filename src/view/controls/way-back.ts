/** From which question did the reader come to the evidence that is shown? A card on its own, as in a test, comes from none. */
import { getContext, setContext } from 'svelte';
import type { Query } from '../../session/selection.ts';

const KEY = Symbol('way back');

export const setWayBack = (way: () => Query | undefined): unknown => setContext(KEY, way);

export const getWayBack = (): (() => Query | undefined) =>
  getContext<(() => Query | undefined) | undefined>(KEY) ?? none;

const none = (): undefined => undefined;
