/**
 * Which words of a question say what it is about? Not those that only ask or join: «who accuses whom of arms» is about «accuses» and
 * «arms». In the two languages of the interface; asked only where not all the words that were typed stand together anywhere.
 */
import type { QueryWord } from './terms.ts';

const ENGLISH =
  'a an and any are about at be been being but by can could did do does doing for from had has have how i in into is it its me more of off on or out please show so tell than that the their them then there these they this those to up was were what when where which who whom whose why will with would you';
const INDONESIAN =
  'ada adakah adalah agar akan antara apa apakah atas atau bagaimana bahwa bagi beri berapa bisa dalam dan dapat dari dengan di hal ialah ini itu juga kah kapan ke kepada kenapa mana manakah mengapa mengenai oleh pada para pernah saja saling saya sedang sebagai secara siapa siapakah soal sudah supaya tampilkan telah tentang terhadap tolong tunjukkan untuk yaitu yakni yang';
const JOINING: ReadonlySet<string> = new Set(`${ENGLISH} ${INDONESIAN}`.split(' '));

/** The words without those that only ask or join; all of them where nothing else was typed. */
export function meaningWords(words: readonly QueryWord[]): readonly QueryWord[] {
  const left = words.filter(({ text }) => !JOINING.has(text));
  return left.length > 0 && left.length < words.length ? left : words;
}
