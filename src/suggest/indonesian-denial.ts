/**
 * Where does it end what somebody denies in Indonesian? «X membantah tuduhan itu dan menggugat Y»: the accusation is denied, and what is
 * joined to it is done; of «membantah tuduhan bahwa ia mencuri dan menyuap» both are denied.
 */

const DENIED =
  /^(?:nya|\s+(?:(?:semua|segala|seluruh|berbagai)\s)?(?:tuduhan|tudingan|dakwaan|sangkaan|gugatan|klaim|kabar|isu|rumor|laporan|berita|pernyataan|informasi|spekulasi|permintaan|permohonan|tawaran|usulan|hal|itu|ini)(?:nya)?)(?!\p{L})/iu;
/** What else is said of the accusation, if it is no clause: «tuduhan dari Rudi itu», «tuduhan jaksa tersebut». */
const MORE =
  /^\s(?!(?:bahwa|telah|sudah|pernah|akan|me\p{Ll}+|ber\p{Ll}+|di\p{Ll}+|dan|serta|lalu|kemudian)\s)[^\s,.;:!?]+/iu;
const JOINED =
  /^,?\s(?:dan|serta|lalu|kemudian)\s(?:(?:juga|lalu|kemudian|kini|justru|malah|balik|berbalik|akan|telah|sudah|ia|dia|mereka)\s)*(?:me|ber)\p{Ll}{3,}/iu;
/** In words. */
const MOST = 6;

/** Where what is joined begins; -1 if nothing is. `behind`: what stands behind the word that denies. */
export function joinedToDenied(behind: string): number {
  let at = DENIED.exec(behind)?.[0].length ?? -1;
  for (let i = 0; at >= 0 && i <= MOST; i++) {
    if (JOINED.test(behind.slice(at))) return at;
    const more = MORE.exec(behind.slice(at))?.[0].length;
    if (more === undefined) return -1;
    at += more;
  }
  return -1;
}
