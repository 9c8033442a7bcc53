/** How does a step of the story come, change, move and go? Pure edits; the very same dossier where nothing changes. A dossier without steps has no such field. */
import type { Dossier, StoryStep } from '../dossier/schema.ts';
import { idsOf, newId } from './ids.ts';
import { changed, without } from './lists.ts';

const stepsOf = ({ story = [] }: Dossier): readonly StoryStep[] => story;

function withSteps(dossier: Dossier, story: readonly StoryStep[]): Dossier {
  if (story === dossier.story) return dossier;
  const { story: before, ...rest } = dossier;
  if (story.length) return { ...dossier, story };
  return before ? rest : dossier;
}

/** The last one. `view`: as an address names it after «#». */
export function addStep(dossier: Dossier, language: string, title: string, view: string): Dossier {
  const steps = stepsOf(dossier);
  const id = newId(title, idsOf(steps), 'step');
  return withSteps(dossier, [...steps, { id, title: { [language]: title.trim() }, view }]);
}

/** What is written in one language; without words there is nothing in it. */
export const tellStep = (
  dossier: Dossier,
  id: string,
  field: 'title' | 'text',
  language: string,
  words: string,
): Dossier =>
  edited(dossier, id, (step) => {
    const { [language]: before = '', ...others } = step[field] ?? {};
    const wanted = words.trim();
    if (wanted === before) return step;
    const texts = wanted === '' ? others : { ...step[field], [language]: wanted };
    if (field === 'title' || Object.keys(texts).length) return { ...step, [field]: texts };
    const { text: _, ...rest } = step;
    return rest;
  });

export const showInStep = (dossier: Dossier, id: string, view: string): Dossier =>
  edited(dossier, id, (step) => (step.view === view ? step : { ...step, view }));

export const removeStep = (dossier: Dossier, id: string): Dossier => {
  const steps = stepsOf(dossier);
  return withSteps(dossier, without(steps, id));
};

/** `to`: its place in the story from now on, from 0; as far as there is one. */
export function moveStep(dossier: Dossier, id: string, to: number): Dossier {
  const steps = stepsOf(dossier);
  const from = steps.findIndex((step) => step.id === id);
  const [step] = steps.slice(from, from + 1);
  const place = Math.min(steps.length - 1, Math.max(0, to));
  if (from < 0 || !step || place === from) return dossier;
  return withSteps(dossier, steps.toSpliced(from, 1).toSpliced(place, 0, step));
}

function edited(dossier: Dossier, id: string, change: (step: StoryStep) => StoryStep): Dossier {
  if (!dossier.story) return dossier;
  return withSteps(dossier, changed(dossier.story, id, change));
}
