/** What names the last actors of an article's graph: fetched where the zoom leaves somebody without a name. */
import { Part } from '../../session/part.svelte.ts';

export const NAMES = new Part(async () => {
  const [{ allNamed }, { measureText }] = await Promise.all([
    import('../../scene/all-named.ts'),
    import('../../scene/measure.ts'),
  ]);
  return { allNamed, measureText };
});
