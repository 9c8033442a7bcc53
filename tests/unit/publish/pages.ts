/** Pages to test: of the dossiers that come with Benang, at fixed places, and of dossiers made up to be difficult. */
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { makeFigure } from '../../../src/figure/make.ts';
import { makePage, type PageOrder } from '../../../src/publish/make.ts';
import type { Scene } from '../../../src/scene/build.ts';

export const outside: Parameters<typeof makePage>[1] = {
  draw: async (order) => {
    const { sheets } = await makeFigure(order, { fontsFor: () => Promise.reject(new Error('no fonts here')) });
    return (await sheets[0]?.file.text()) ?? '';
  },
  run: (steps) => Promise.resolve(inOneGo(steps)),
};

export const pageOf = (
  dossier: Dossier,
  { nodes }: Pick<Scene, 'nodes'>,
  more: Partial<PageOrder> = {},
  around = outside,
) =>
  makePage(
    {
      dossier,
      unread: [],
      positions: {
        x: Float64Array.from(nodes, ({ x }) => x),
        y: Float64Array.from(nodes, ({ y }) => y),
        side: nodes.map(({ side }) => side),
      },
      withoutTexts: false,
      withoutNotes: false,
      locale: 'en',
      date: '2026-12-01',
      ...more,
    },
    around,
  );
