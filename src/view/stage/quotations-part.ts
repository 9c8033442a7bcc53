/** Who says so, in the picture: fetched once it is to be shown. */
import { Part } from '../../session/part.svelte.ts';

export const QUOTATIONS = new Part(async () => {
  const [{ default: Quotations }, { quotationsOf, quotationsIn }] = await Promise.all([
    import('./Quotations.svelte'),
    import('../../scene/quotations.ts'),
  ]);
  return { Quotations, quotationsOf, quotationsIn };
});
