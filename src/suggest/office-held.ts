/** Does whoever is called by an office in Indonesian hold it? Deputies, candidates and former holders do not. */

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
