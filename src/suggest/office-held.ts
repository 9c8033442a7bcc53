/** Does whoever is called by an office in Indonesian hold it? Deputies, candidates and former holders do not, and whoever appoints somebody neither. */
import type { Mention } from '../names/mentions.ts';

const OFFICES =
  /^(?:ketua|kepala|pemimpin|pimpinan|presiden|direktur|komisaris|gubernur|bupati|anggota|kader|pengurus|manajer|pegawai|karyawan)$/iu;

/** Whether whoever has an office with these words before it does not hold it: «wakil ketua» leads nothing, «mantan anggota» is none. */
export function isNotHeld(text: string, word: string, at: number): boolean {
  if (/^(?:wakil|calon)$/iu.test(word))
    return OFFICES.test(/^\s(\p{L}+)/u.exec(text.slice(at + word.length))?.[1] ?? '');
  if (!OFFICES.test(word)) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  if (/(?<!\p{L})(?:mantan|bekas|eks|calon|bakal calon)[\s-]+(?:\p{Ll}+\s+)?$/iu.test(before)) return true;
  return (
    /^(?:ketua|kepala|pemimpin|pimpinan|presiden)$/iu.test(word) &&
    /(?<!\p{L})(?:wakil|pelaksana tugas|pelaksana harian|plt\.?|plh\.?|penjabat|pj\.?|pjs\.?|asisten|ajudan)\s+$/iu.test(
      before,
    )
  );
}

const AS = /(?:^|\s)(?:sebagai|menjadi|selaku|jadi|untuk)\s+(?:\p{Ll}+\s+){0,2}$/u;
const MAKES =
  /(?<!\p{L})(?:(?<active>mengangkat|menunjuk|melantik|menetapkan|memilih|mengukuhkan)|diangkat|ditunjuk|dilantik|ditetapkan|dipilih|terpilih|dikukuhkan)(?!\p{L})/gu;
/** In UTF-16 code units. */
const NEAR = 200;

/**
 * «X mengangkat Y sebagai kepala Z», «Y ditunjuk X menjadi ketua Z», «Y dilantik sebagai kepala Z oleh X»: those who are named without X.
 * @param at where the word for the office stands, UTF-16
 */
export function withoutAppointer(text: string, mentions: readonly Mention[], at: number): readonly Mention[] {
  const from = Math.max(0, at - NEAR);
  const lead = text.slice(from, at);
  const as = AS.exec(lead);
  const makes = as ? [...lead.slice(0, as.index + 1).matchAll(MAKES)].at(-1) : undefined;
  if (!as || !makes || /[.!?;\n]\s/u.test(lead.slice(makes.index))) return mentions;
  const verb = from + makes.index;
  const appoints = ({ start }: Mention): boolean =>
    start < at
      ? makes.groups?.['active'] === undefined
        ? start > verb && start < from + as.index
        : start >= from && start < verb
      : /\soleh\s+(?:\p{L}+\s+){0,3}$/u.test(text.slice(at, start));
  return mentions.filter((one) => !appoints(one));
}
