/** Is what was asked for in a figure remembered for its dossier, and for no other? */
import { expect, it } from 'vitest';
import { rememberedFigure, rememberFigure, type FigureSettings } from '../../../src/session/figure-settings.ts';

const settings = (title: string): FigureSettings => ({
  what: 'whole',
  picked: new Set(),
  own: { title, standfirst: '', credit: '', alt: '' },
  callouts: [],
  date: '',
  lit: false,
  onlyQuotes: false,
  anew: true,
  legend: true,
  speakers: false,
  images: true,
  embed: false,
  format: 'square',
  look: 'light',
  width: 'normal',
  lettering: 'text',
  noteLanguage: 'both',
});

it('remembers the last figure of a dossier in one session, until another dossier has one', () => {
  const [here, elsewhere] = [{}, {}];
  rememberFigure(here, 'strait', settings('One'));
  expect(rememberedFigure(here, 'strait')?.own.title).toBe('One');
  expect(rememberedFigure(here, 'other')).toBeUndefined();
  expect(rememberedFigure(elsewhere, 'strait')).toBeUndefined();
  rememberFigure(here, 'other', settings('Two'));
  expect(rememberedFigure(here, 'strait')).toBeUndefined();
});
