/** Which names in an Indonesian sentence only tell where something happens? «menangkap X di Batam», «membawa X ke Pengadilan Negeri Malang». */
import { placeWords } from '../names/indonesian-places.ts';
import type { Mention } from '../names/mentions.ts';

const LED = /(?:^|\s)(di|ke)\s+(?:(?:kota|kabupaten|kawasan|wilayah|pulau|bandara|pelabuhan)\s+)?$/iu;
const PLACE = /^(?:place|tempat)$/u;
const STATE = /^(?:state|negara|country)$/u;
const COURT = /^(?:Pengadilan|Mahkamah)\s/u;
/** A relation with somewhere: «mengunjungi», «memiliki saham di», «mengirim pasukan ke». */
const GOES = /^(?:mengunjungi|berkunjung)|\s(?:di|ke)$/iu;

/**
 * Those of the mentions that may do something or have it done to them. `kindOf`: of which kind somebody is, the id of a kind; `label`: the
 * Indonesian one of the relation, if one is known.
 */
export function withoutWhere(
  text: string,
  mentions: readonly Mention[],
  language: string,
  kindOf: (actor: string) => string | undefined,
  label: string | undefined,
): readonly Mention[] {
  if (!/^(?:id|ms)(?:-|$)/iu.test(language) || (label !== undefined && GOES.test(label))) return mentions;
  return mentions.filter(({ actor, start, end }) => {
    const led = LED.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase();
    if (led === undefined) return true;
    const name = text.slice(start, end);
    const kind = kindOf(actor) ?? '';
    const words = name.split(/\s+/u);
    const isPlace = PLACE.test(kind) || COURT.test(name) || placeWords(words) === words.length;
    return !(isPlace || (led === 'di' && STATE.test(kind)));
  });
}
