/** Who says so, of those whom no thin line leads from since they are nobody in the picture? Their marks alone would leave them unnamed. */
import { isArticle, speakersOfLines, speakingActor } from '../../graph/line-speakers.ts';
import { speakerLabels, type SpeakerKey } from '../../graph/source-keys.ts';
import { speakerName } from '../../wording/speaker-name.ts';
import { m } from '../../words/messages/messages.js';
import { paragraph, space, type Block } from './block.ts';
import type { Content } from './content.ts';

/** Lines longer than this are tiring to read. */
const MEASURE = 680;

/** Each with the numbers of the lines that they speak of, where lines have numbers; empty without any. */
function namesIn({ dossier, setting: { graph, locale }, shown, notes, numbers }: Content): string[] {
  const spoken = speakersOfLines(graph);
  const seen = new Set(shown.nodes.map(({ id }) => id));
  const linesOf = new Map<SpeakerKey, number[]>();
  for (const { edge, number } of notes) {
    const { affirming = [], denying = [] } = spoken.get(edge.id) ?? {};
    for (const key of new Set([...affirming, ...denying])) {
      const actor = speakingActor(key);
      if (isArticle(key) || (actor !== undefined && seen.has(actor))) continue;
      linesOf.set(key, [...(linesOf.get(key) ?? []), number]);
    }
  }
  const labels = speakerLabels(dossier);
  return [...linesOf].map(([key, lines]) => {
    const name = speakerName(key, labels, dossier, locale, true);
    return numbers.size ? `${name} (${lines.join(', ')})` : name;
  });
}

/** Empty where who says so is not shown, or everybody who does is in the picture. */
export function outsideVoicesBlock(content: Content, width: number): Block {
  const { quotations, setting } = content;
  const names = quotations ? namesIn(content) : [];
  if (!names.length) return space(0);
  const { options, look, locale } = setting;
  const type = { size: 10.5, leading: 14.5, lettering: options.lettering, fill: look.ink };
  return paragraph(m.fig_outside_voices({ names: names.join('; ') }, { locale }), Math.min(width, MEASURE), type);
}
