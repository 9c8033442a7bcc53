/**
 * With which words does a line begin that says who wrote an article, and with which one that says whose picture it is? One place for
 * all who read such lines: language by language, and labels with a colon in any.
 */

const rootOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
const list = (words: string): string =>
  words
    .trim()
    .split(/\s*\|\s*/u)
    .join('|');

/** «By», which in most languages is another word, too: it leads to names with or without a colon. */
const BY: Readonly<Record<string, string>> = {
  en: 'by|words by|story by|text by|written by',
  id: 'oleh|penulis|laporan|reporter|pewarta|ditulis oleh',
  ms: 'oleh|penulis',
  de: 'von',
  fr: 'par|propos recueillis par',
  es: 'por',
  pt: 'por',
  it: 'di|a cura di',
  nl: 'door',
  sv: 'av',
  nb: 'av',
  no: 'av',
  da: 'af',
  pl: 'autor|autorka',
  tr: 'yazan|haber',
  ru: 'автор|текст',
  uk: 'автор|текст',
  ar: 'بقلم|كتب|كتبت',
  fa: 'نویسنده|به قلم',
  vi: 'tác giả|theo',
  th: 'โดย',
  hi: 'लेखक',
};

/** Who writes, as a label before a colon, in whatever language a page is. */
const WRITERS = list(`
  by|words|text|text by|words by|story by|written by|author|authors|author\\(s\\)|reporter|reporters|reporting|story|correspondent|
  oleh|penulis|reporter|pewarta|laporan|teks|kontributor|wartawan|ditulis oleh|
  von|text und recherche|autor|autorin|autoren|autor:in|verfasser|verfasserin|bericht|
  par|texte|texte de|auteur|auteure|autrice|auteurs|rédaction de|propos recueillis par|reportage|
  por|texto|texto de|autora|autores|autoras|redactor|redactora|reportagem|
  di|testo|testo di|testi|autore|autori|a cura di|servizio di|
  door|tekst|auteurs|av|af|skribent|tekst og research|journalist|
  autorka|autorzy|opracowanie|opracował|opracowała|
  yazan|haber|yazar|muhabir|tác giả|bài|phóng viên|
  автор|авторы|авторка|автори|автор текста|автор статьи|автор материала|автор заметки|автор репортажа|текст|тексты|слова|корреспондент|спецкор|
  журналист|журналистка|беседовал|беседовала|беседу в[её]л|беседу вела|подготовил|подготовила|подготовили|материал подготовил|
  материал подготовила|записал|записала|репортаж|розмовляв|розмовляла|підготував|підготувала|записав|кореспондент|кореспондентка|аутор|аутори|
  новинар|разговарао|разговарала|приредио|приредила|
  글|글쓴이|기자|취재|작성자|文|作者|记者|記者|撰文|文字|取材|執筆|ライター|โดย|लेखक|بقلم|كتب|كتبت|نویسنده|به قلم`);

/** Who took or drew what is seen. */
export const PICTURES = list(`
  photos?|photograph|photographs|photography|photographer|photo credit|picture credit|images?|image credit|pictures?|pics?|credit|credits|illustration|
  illustrations|graphic|graphics|video|camera|
  fotos?|fotografer|fotografi|gambar|dok\\.|ilustrasi|grafis|infografis|sumber foto|
  bild|bilder|bildnachweis|fotograf|fotografin|illustrationen|grafik|kamera|
  crédits?|crédits? photos?|photographe|photographies|dessin|infographie|
  crédito|créditos|fotografía|fotografia|fotógrafo|fotógrafa|imagen|imágenes|imagem|ilustración|ilustração|
  fotografie|immagini|immagine|illustrazione|beeld|illustratie|foto’s|foto's|bilde|
  zdjęcie|zdjęcia|fot\\.|rysunek|fotoğraf|ảnh|
  фото|фотография|фотографии|фотограф|фотографка|видео|відео|съ[её]мка|снимок|снимк[аи]|иллюстраци[яи]|ілюстраці[яї]|рисунок|инфографика|світлина|світлини|
  사진|그림|영상|摄影|攝影|图片|圖片|图|写真|撮影|صورة|تصوير|عکس|ภาพ|फोटो`);

/** Others whom a line names beside the article: they wrote none of it. */
const HELPERS = list(`
  editor|editing|edited by|translation|translated by|fact-checking|penyunting|redaktur|alih bahasa|redaktion|übersetzung|traduction|édition|traducción|edición|
  traduzione|vertaling|redakcja|tłumaczenie|редактор|перевод|перев[её]л|перевела|переклад|превод|편집|编辑|編集`);

/** Before the names of others who had a part in it, with no colon: «Additional reporting by», «Материал подготовили». */
const MADE_WITH = list(`
  (?:(?:additional|further|extra|data) )?(?:reporting|research|writing|editing|translation|photography|production) (?:by|from|for this story by)|contributions? (?:by|from)|compiled by|edited by|translated by|
  with (?:additional )?(?:reporting|files|research|contributions) (?:by|from)|
  материал подготовил[аи]?|материал подготовлен|текст подготовил[аи]?|статью подготовил[аи]?|над материалом работал[аи]?|над текстом работал[аи]?|при участии|при подготовке материала помогал[аи]?|
  (?:liputan|laporan|reportase) tambahan (?:oleh|dari)|(?:dengan )?kontribusi (?:oleh|dari)|disunting oleh|diterjemahkan oleh|
  (?:unter )?mitarbeit(?: von)?|(?:mit|unter verwendung von) (?:material|agenturmaterial) von|zusätzliche recherche(?: von)?|
  avec (?:la contribution|la collaboration|la participation|l’aide|l'aide) d(?:e |’|')|traduit par|
  con (?:la )?(?:información|colaboración|ayuda) de|información adicional de|traducido por|
  com (?:a )?(?:informações|colaboração|ajuda) d[eoa]s?|con (?:il contributo|la collaborazione) di|ha collaborato|hanno collaborato|
  met medewerking van|m\\.m\\.v\\.|z udziałem|współpraca`);
/** Behind them: «Tom Hale contributed to this report». */
const HAD_A_PART =
  /^(?:.{3,80}) (?:(?:also )?contributed (?:reporting )?(?:to|from) .{0,20}(?:report|article|story)|ha[ns]? contribuito all?['’a ].{3,20}|hanno contribuito .{3,20}|contribuyó (?:a|con) .{3,30}|turut berkontribusi .{3,30}|(?:участвовал|принимал)[аи]? (?:участие )?в подготовке (?:материала|текста|статьи))[.]?$/iu;

const AND = '(?:[ \\u00a0]?(?:и|і|й|та|and|dan|und|et|y|e|en|og|och|i|&|[/,·・])[ \\u00a0]?)';
const COLON = '[ \\u00a0]?[:：][ \\u00a0]?';
const labelled = (words: string): string => `(?:${words})`;

const WRITER_LABEL = new RegExp(
  `^${labelled(WRITERS)}(?:${AND}${labelled(`${WRITERS}|${PICTURES}|${HELPERS}`)}){0,2}(?:${COLON}|[ \\u00a0][—–][ \\u00a0])`,
  'iu',
);
/** Where a picture's maker is named first, the text may be by somebody else. */
const OTHER_LABEL = new RegExp(
  `^${labelled(`${PICTURES}|${HELPERS}`)}(?:${AND}${labelled(`${PICTURES}|${HELPERS}`)}){0,2}(?:${COLON}|[ \\u00a0][—–][ \\u00a0]|[ \\u00a0]?[©/][ \\u00a0]?|[ \\u00a0](?:by|oleh|von|par|por|di|door)[ \\u00a0])`,
  'iu',
);
/** Such a label within a line that begins with another: «Text: Ida Kern, Foto: Jan Roth». */
const NEXT_LABEL = new RegExp(
  `[ \\u00a0]?(?:[,;|/·•—–]|(?:^|[ \\u00a0]))[ \\u00a0]?${labelled(`${PICTURES}|${HELPERS}`)}[ \\u00a0]?[:：].*$`,
  'iu',
);

const leading = new Map<string, RegExp>();
/** What a line that names its writer begins with, the blank or colon after it included; `language`: a BCP 47 tag. */
export function writerLead(language: string): RegExp {
  const root = rootOf(language);
  const made = leading.get(root);
  if (made) return made;
  const by = [BY['en'], BY[root]].filter(Boolean).join('|');
  const own = new RegExp(
    `^\\s*(?:${WRITER_LABEL.source.slice(1)}|글[·∙・/][ ]?(?:사진|그림)[ ]|(?:${by})(?:\\s*[:：]\\s*|\\s+))(?=\\S)`,
    'iu',
  );
  leading.set(root, own);
  return own;
}

/** What follows the label of a line that says who made the article or what is seen in it; undefined where it begins with none. */
export function afterLabel(line: string, language: string): string | undefined {
  const lead = (OTHER_LABEL.exec(line) ?? writerLead(language).exec(line))?.[0];
  return lead === undefined ? undefined : line.slice(lead.length).trim();
}

/** A writer as a byline names one, without the label before: «Текст: Варвара Кольцова». Empty where only others are named. */
export function withoutLabels(line: string, language: string): string {
  const own = line.trim();
  if (OTHER_LABEL.test(own)) return '';
  const lead = writerLead(language).exec(own)?.[0] ?? '';
  const rest = own.slice(lead.length);
  // «Di Stefano» is somebody’s name.
  const kept =
    lead !== '' && !/[:：—–]\s*$/u.test(lead) && /^\p{Lu}/u.test(rest) && !/\s/u.test(rest.trim()) ? own : rest;
  return kept.replace(NEXT_LABEL, '').trim();
}

const MADE_WITH_LEAD = new RegExp(`^[(]?(?:${MADE_WITH})[ \\u00a0]*[:：]?[ \\u00a0]*`, 'iu');

/** Whether a whole line only says who else had a part in an article: «Additional reporting by Tom Hale in Keth.» */
export function isHelpersCredit(line: string): boolean {
  const own = line.trim();
  if (own.length > 160) return false;
  if (HAD_A_PART.test(own)) return onlyNames(own.split(/ (?:also |contrib|ha |han|turut|участв|приним)/u)[0] ?? '');
  const lead = MADE_WITH_LEAD.exec(own)?.[0];
  if (lead === undefined) return false;
  const rest = own.slice(lead.length).replace(/[).;\s]+$/u, '');
  return /^\p{Lu}|^\p{Lo}/u.test(rest) && onlyNames(rest);
}

/** Whether a whole line only says whose picture something is: «Foto: Jan Roth/dpa», «© Orrin Vask». */
export function isPictureCredit(line: string): boolean {
  const own = line.trim();
  if (own.length > 120) return false;
  const lead = /^©[ \u00a0]?/u.exec(own)?.[0] ?? (OTHER_LABEL.test(own) ? OTHER_LABEL.exec(own)?.[0] : undefined);
  if (lead === undefined) return false;
  const rest = own.slice(lead.length).trim();
  return (
    rest !== '' &&
    rest.split(/\s+/u).length < 11 &&
    !/\p{Ll}{3,}[.!?](?:\s|$)/u.test(rest) &&
    (GIVEN_BY.test(rest) || onlyNames(rest))
  );
}

/** Whoever gave it: «пресс-служба губернатора», «courtesy of the museum». */
const GIVEN_BY =
  /^(?:пресс-служба|мэрия|администрация|правительство|министерство|полиция|прокуратура|соцсети|социальные сети|кадр из|скриншот|открытые источники|из открытых источников|архив|из архива|из личного архива|предоставлено|скриншот|courtesy|handout|screenshot|supplied|istimewa|dok|privat|archiv|archives?|archivo|arquivo|archivio)(?![\p{L}])/iu;
const SMALL =
  /^(?:dpa|for|via|in|at|from|di|dari|в|à|aus|dan|и|та|and|und|et|y|e|en|og|och|i|und|da|de|del|di|van|von|der|bin|binti|la|le|the|of|для|и|из|архив|архива|пресс-служба|личного|архив|courtesy|handout|with|permission|dok|dok\.|istimewa|pribadi|privat|dr|ho)$/iu;
/** Words with capitals, small words between them, letters of scripts without capitals. */
const onlyNames = (text: string): boolean =>
  text
    .split(/[\s/|,;&©()–—-]+/u)
    .filter(Boolean)
    .every((word) => /^[\p{Lu}\p{Lo}\p{N}«"“„']/u.test(word) || SMALL.test(word));

/** Where, in a caption, begins what only says whose picture it is: behind the sentence that tells what is seen. */
export function pictureCreditIn(caption: string): number | undefined {
  const starts = [...caption.matchAll(/(?:(?<=[.!?…»”"')])\s+|\s*[|/—–•]\s+|\s*(?=[([]))[([]?(?=[\p{L}©])/gu)];
  for (const { 0: gap, index } of starts) {
    const rest = caption.slice(index + gap.length).replace(/[)\]]?\.?\s*$/u, '');
    if (index > 0 && isPictureCredit(rest)) return index;
  }
  return undefined;
}
