/** What shows that the article does not speak for itself, where neither marks nor a word for saying tell who does? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { quotations } from '../evidence/quotations.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

const rootOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** Of one person only: «we» is often the paper itself. */
const FIRST: Readonly<Record<string, RegExp>> = {
  // «World War I was», «Elizabeth I had»: a number.
  en: /(?<![\p{L}.]|\p{Lu}\p{L}+\s)I(?:['’](?:m|ve|d|ll))?\s(?!and\s)\p{Ll}+|(?<![\p{L}-])(?:[Mm]e|[Mm]yself|[Mm]y)(?![\p{L}-])/u,
  id: /(?<![\p{L}-])(?:saya|aku)(?![\p{L}-])/iu,
  ms: /(?<![\p{L}-])(?:saya|aku)(?![\p{L}-])/iu,
  ru: /(?<![\p{L}-])(?:я|мне|меня|мной|мною)(?![\p{L}-])/iu,
  de: /(?<![\p{L}-])(?:ich|mir|mich)(?![\p{L}-])/iu,
  fr: /(?<![\p{L}-])(?:je\s|j[’']|moi(?![\p{L}-]))/iu,
  es: /(?<![\p{L}-])(?:yo|me|mí|conmigo)(?![\p{L}-])/iu,
  pt: /(?<![\p{L}-])(?:eu|mim|comigo)(?![\p{L}-])/iu,
  ko: /(?<!\p{L})(?:저는|나는|제가|내가|저를|나를|저에게|나에게)/u,
  ar: /(?<!\p{L})(?:أنا|إنني|أنني)(?!\p{L})/u,
};

/** In so many sentences whoever wrote it speaks of themselves. */
const OWN_VOICE = 3;

/** The stretches of a sentence that stand in no marks. */
function outsideMarks(document: Document, { start, end }: TextRange): readonly TextRange[] {
  const out: TextRange[] = [];
  let from = start;
  for (const one of quotations(document)) {
    if (one.end <= start || one.start >= end) continue;
    if (one.start > from) out.push({ start: from, end: one.start });
    from = Math.max(from, one.end);
  }
  if (from < end) out.push({ start: from, end });
  return out;
}

/** The word by which a sentence outside of marks is told by one person, unless all of the text is. */
export function spokenInFirst(document: Document, place: TextRange): string | undefined {
  const pattern = FIRST[rootOf(document.language)];
  if (!pattern) return undefined;
  const { text, sentences } = document;
  const wordIn = ([start, end]: readonly [number, number]): string | undefined =>
    outsideMarks(document, { start, end })
      .map((part) => pattern.exec(text.slice(part.start, part.end))?.[0].trim())
      .find((word) => word !== undefined);
  const own = sentences[sentenceAt(document, place.start)];
  const word = own && wordIn(own);
  if (word === undefined) return undefined;
  let many = 0;
  for (const sentence of sentences) if (wordIn(sentence) !== undefined && ++many >= OWN_VOICE) return undefined;
  return word;
}

/** Where the sentence of a place stands once more, within marks: what a page repeats in large letters. */
export function repeatedIn(document: Document, place: TextRange): TextRange | undefined {
  const [start, end] = document.sentences[sentenceAt(document, place.start)] ?? [place.start, place.end];
  const words = document.text.slice(start, end).replace(/^[\s—–-]+|[\s.!?…]+$/gu, '');
  if (words.length < 20) return undefined;
  return quotations(document)
    .map((one) => ({ one, at: document.text.slice(one.start, one.end).indexOf(words) }))
    .filter(({ one, at }) => at >= 0 && !(one.start <= start && end <= one.end))
    .map(({ one, at }) => ({ start: one.start + at, end: one.start + at + words.length }))[0];
}

const EN_PAPERS =
  '(?:documents|records|filings|papers|files|emails|e-mails|minutes|accounts|messages|transcripts|invoices|contracts|bank statements|statements|receipts|letters|data|figures|documentation|register)';
/** «court documents show», «geht aus den Akten hervor»: papers tell it, and whose they are is not said. */
const SHOW: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `(?<![\\p{L}-])(?:(?:the|its|leaked|internal|public|[\\p{Ll}-]+)\\s)?(?:[\\p{Ll}-]+\\s)?${EN_PAPERS}(?:\\s(?:seen|obtained|reviewed|filed|published|released|leaked)(?:\\s[^\\s.,;:]+){0,5})?,?\\s(?:also\\s)?(?:show|shows|showed|reveal|reveals|revealed|suggest|suggests|suggested|indicate|indicates|indicated|state|states|stated|say|says|said)(?=\\s*[,.;]|\\s*$|\\s(?:that\\s|\\p{Lu}|the\\s|he\\s|she\\s|it\\s|they\\s|how\\s))`,
    'iu',
  ),
  id: /(?<!\p{L})(?:dokumen|catatan|berkas|arsip|salinan|notulen|data|surat)(?:\s\p{L}+){0,3}\s(?:menunjukkan|mengungkapkan|memperlihatkan|menyebutkan)(?!\p{L})/iu,
  de: /(?<!\p{L})geh(?:t|en|e)\s(?:[^.;:!?]{1,40}\s)?(?:aus|daraus)\s[^.;:!?]{1,80}\shervor(?!\p{L})|(?<!\p{L})(?:aus\s)[^.;:!?]{1,80}\sgeh(?:t|en)\shervor(?!\p{L})|(?<!\p{L})(?:\p{L}*(?:dokumente|unterlagen|akten|protokolle|papiere))\s(?:zeigen|belegen)(?=\s*[,.])|(?<!\p{L})wie\saus\s[^.;:!?]{1,80}\shervorgeht(?!\p{L})|(?<!\p{L})wie\s(?:\p{L}+\s){0,2}\p{L}*(?:dokumente|unterlagen|akten|protokolle|papiere)\s(?:zeigen|belegen)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:des|les|ces)\sdocuments?|(?:des|les)\s(?:procès-verbaux|archives|courriels))(?:\s\p{L}+){0,3}\s(?:montrent|révèlent|indiquent)(?!\p{L})|(?<!\p{L})(?:montrent|révèlent|indiquent)\s(?:des|les|ces)\s(?:documents?|archives|courriels)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:documentos?|registros|archivos|actas|correos)(?:\s\p{L}+){0,3}\s(?:muestran|revelan|indican)(?!\p{L})|(?<!\p{L})(?:muestran|revelan|indican)\s(?:los\s|unos\s)?(?:documentos?|registros|archivos|actas|correos)(?!\p{L})/iu,
};
export function papersShow(document: Document, range: TextRange): string | undefined {
  const pattern = SHOW[rootOf(document.language)];
  return outsideMarks(document, range)
    .map(({ start, end }) => pattern?.exec(document.text.slice(start, end))?.[0].trim())
    .find((words) => words !== undefined);
}

const PAPER_ID =
  /^(?:laporan|dokumen|data|catatan|berkas|putusan|dakwaan|surat|survei|studi|penelitian|arsip|rekaman|siaran pers)(?:\s(?!yang|dan)\p{Ll}+){0,4}$/iu;
/** «menurut laporan tahunan perusahaan itu»: what a paper is called that says it, where a place in an Indonesian text is nothing else. */
export function paperNamed({ text, language }: Document, { start, end }: TextRange): string | undefined {
  const words = text.slice(start, end).trim();
  return /^(?:id|ms)(?:-|$)/iu.test(language) && PAPER_ID.test(words) ? words : undefined;
}
