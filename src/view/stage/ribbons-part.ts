/** What lays the parallel lines of a larger graph together comes with the first such graph, before its picture: an article's graph has fans. */
import { Part } from '../../session/part.svelte.ts';

export const RIBBONS = new Part(async () => {
  const [{ fansOf, numbersInView, ribbonsOf, withFans }, { default: RibbonNumber }] = await Promise.all([
    import('../../scene/ribbons.ts'),
    import('./RibbonNumber.svelte'),
  ]);
  return { fansOf, numbersInView, ribbonsOf, withFans, RibbonNumber };
});
