/** Does a text say at its head when it came out? Only a whole date, and only if there is just one: else it is left open. */
import { plainLine, writtenDates } from '../dossier/written-dates.ts';

export interface DateLine {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The line that says so. */
  readonly line: string;
}

/** A date line stands near the top, and is short. */
const LINES = 6;
const LONGEST = 120;

/** What follows is the day of another version. */
const UPDATED =
  /(?:updated?|modified|revised|diperbarui|pembaruan|dikemas ?kini|aktualisiert|geändert|aktualisierung|mise? à jour|modifié|actuali[sz]ad[oa]|actualizaci[oó]n|atualizad[oa]|aggiornat[oa]|bijgewerkt|обновл\p{L}|изменен|оновлен|수정|업데이트|更新|güncelle|aktualizacja|zaktualizowan|cập nhật|อัปเดต|แก้ไข|अपडेट|अद्यतन|تحديث|به‌روز)[^\p{N}]*$/iu;

/** `among`: how many lines are looked at. */
export function dateLine(text: string, language: string, among = LINES): DateLine | undefined {
  const lines = text.split('\n', 40).filter((line) => line.trim() !== '');
  const found = new Map<string, string>();
  for (const line of lines.slice(0, among)) {
    if (line.length > LONGEST) continue;
    const plain = plainLine(line);
    let done = 0;
    for (const { date, start, end } of writtenDates(plain, [...new Set([language, 'en'])])) {
      if (!UPDATED.test(plain.slice(done, start))) found.set(date, line.trim());
      done = end;
    }
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? { date: only[0], line: only[1] } : undefined;
}
