/**
 * What somebody does something for is not said to have been done: «meminjam uang untuk membeli pesaingnya». What is agreed, promised,
 * asked or planned with the same small word is said as such, and stays: «sepakat untuk membeli X».
 */
const FOR = /(?<!\p{L})(?:untuk|demi|guna|agar|supaya)\s+(?:(?:dapat|bisa|segera|kembali|ikut|turut)\s+)*$/iu;
/** Verbs of which «untuk» is part, or that tell of whoever is told to do it. */
const BOUND =
  /(?<!\p{L})(?:sepakat|setuju|bersepakat|menyepakati|menyetujui|(?:ber|di|men)janji(?:kan)?|(?:me|di)(?:minta|mohon|desak|ndesak|perintahkan|merintahkan|suruh|nyuruh|paksa|maksa|wajibkan|izinkan|ngizinkan|larang|tolak|nolak|tunjuk|nunjuk|tugaskan|nugaskan|undang|ngundang|bujuk|mbujuk|ajak|ngajak|hukum|nghukum|dorong|ndorong|rencanakan|rencana)\p{Ll}*|(?:mem|men)(?:erintahkan|yuruh|aksa|bujuk|dorong)\p{Ll}*|berencana|rencana|bersedia|siap|berniat|niat|berhasil|gagal|ber(?:upaya|usaha)|upaya|usaha|bertekad|berkomitmen|komitmen|bersumpah|memutuskan|putusan|keputusan|mengancam|ancaman|menawarkan|tawaran|menyatakan|diharapkan|diwajibkan|wajib|kesepakatan|perjanjian|kontrak|izin|mandat|kuasa|tugas|opsi|hak)(?!\p{L})/iu;
/** Where a clause begins; what stands before it binds nothing in it. */
const BOUNDARY =
  /[,;:()–—.!?]|(?<!\p{L})(?:yang|bahwa|karena|setelah|sebelum|ketika|sementara|sedangkan|tetapi)(?!\p{L})/giu;

/** Whether the word at `at`, UTF-16, of an Indonesian or Malay text is what something else is done for. */
export function isPurpose(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const small = FOR.exec(before);
  if (!small) return false;
  const lead = before.slice(0, small.index);
  const from = [...lead.matchAll(BOUNDARY)].at(-1)?.index ?? 0;
  return !BOUND.test(lead.slice(from));
}
