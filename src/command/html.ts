/** What is the HTML page of a dossier, without a browser? The same that the app makes of it. */
import { inOneGo } from '../dossier/in-slices.ts';
import type { Reading } from '../dossier/reading.ts';
import { checkDossier, countingClaims } from '../evidence/check.ts';
import type { FontsFor } from '../figure/draw.ts';
import { makeFigure, makeLetters } from '../figure/make.ts';
import { buildGraph } from '../graph/build.ts';
import { makePage } from '../publish/make.ts';
import { toldSteps } from '../session/told-steps.ts';
import type { HtmlArgs } from './args.ts';
import { place } from './place.ts';

/** `tell` is called with the share of the figure that is drawn, 0 to 1. */
export function pageOf(
  { dossier, unread }: { readonly dossier: NonNullable<Reading['dossier']> } & Pick<Reading, 'unread'>,
  { withoutTexts, withoutNotes, withoutStory, own, locale }: HtmlArgs,
  date: string,
  fontsFor: FontsFor,
  tell: (share: number) => void,
): Promise<string> {
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const positions = place(graph, dossier, undefined);
  return makePage(
    {
      dossier,
      unread,
      positions,
      steps: toldSteps(graph, undefined, locale),
      withoutTexts,
      withoutNotes,
      withoutStory,
      own,
      locale,
      date,
    },
    {
      draw: async (order) => {
        const { sheets } = await makeFigure(order, { fontsFor, tell });
        return (await sheets[0]?.file.text()) ?? '';
      },
      letters: (words) => makeLetters(words, { fontsFor }),
      run: (steps) => Promise.resolve(inOneGo(steps)),
    },
  );
}
