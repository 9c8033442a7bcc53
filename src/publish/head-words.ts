/** What stands in the head of the page? What its maker writes, or else what the dossier says of itself; and at its foot, whose it is. */
import type { Dossier } from '../dossier/schema.ts';
import { textIn, type LocalizedString } from '../dossier/text-in.ts';
import type { OwnWords } from '../scene/figure/page.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { markup, type Markup } from './markup.ts';
import { spoken } from './page-language.ts';
import type { Setting } from './setting.ts';

/** Words that whoever makes a page chooses; left out or blank: what the dossier says. */
export type PageWords = Pick<OwnWords, 'title' | 'standfirst' | 'credit'>;

/** A piece of the head; `spoken`: its language and direction, as attributes. */
interface HeadText {
  readonly text: string;
  readonly spoken: Markup;
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const makersText = ({ creators = [] }: Pick<Dossier, 'creators'>, locale: Locale): string =>
  creators.length > 0 ? m.page_by({ names: creators.join(', ') }, { locale }) : '';

/** What the dossier says of itself; empty texts where it says nothing, but for its title. */
export function saidOfItself(dossier: Dossier, locale: Locale) {
  const said = (texts: Dossier['title'] | undefined): LocalizedString => {
    const { text, language } = textIn(texts, locale, dossier.language);
    return { text: text.trim(), language };
  };
  const title = said(dossier.title);
  return {
    title: { ...title, text: title.text || dossier.id },
    standfirst: said(dossier.summary),
    credit: makersText(dossier, locale),
  };
}

export function headWords(
  { dossier, locale }: Pick<Setting, 'dossier' | 'locale'>,
  own: PageWords,
): { readonly title: HeadText; readonly standfirst: HeadText; readonly credit: string } {
  const { title, standfirst, credit } = saidOfItself(dossier, locale);
  // Somebody's own words run as their letters do: the page does not know their language.
  const words = (written: string | undefined, { text, language }: LocalizedString): HeadText =>
    isSaid(written)
      ? { text: written.trim(), spoken: markup` dir="auto"` }
      : { text, spoken: spoken(language, locale) };
  return {
    title: words(own.title, title),
    standfirst: words(own.standfirst, standfirst),
    credit: isSaid(own.credit) ? own.credit.trim() : credit,
  };
}

/** Under which licence; and who made the dossier, where the head names somebody else. Empty where neither is known. */
export function rightsText({ dossier, locale }: Pick<Setting, 'dossier' | 'locale'>, { credit }: PageWords): string {
  const { licence } = dossier;
  return [
    isSaid(credit) ? makersText(dossier, locale) : '',
    isSaid(licence) ? m.page_licence({ licence }, { locale }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
