/**
 * Does a typed answer to «who says so» mean that the source is unnamed, or that the article itself says it? In the words of many languages:
 * such an answer is no name, and never becomes an actor.
 */
import { joined } from '../search/fold-words.ts';

export type NoName = 'nobody' | 'article';

const list = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[|\n]/u)
      .map(joined)
      .filter((words) => words !== ''),
  );

/** Each is used for a person on its own: pronouns, and what is written where a name would be. */
const SOMEBODY = list(`
  someone|somebody|some one|anonymous|anonymously|unnamed|not named|unidentified|unknown|nobody named|no one named|no name|name withheld|name not given
  insider|insiders|an insider|seseorang|anonim|tanpa nama|tak bernama|tidak bernama|entah siapa|orang dalam|orang tak dikenal|tak dikenal
  кто-то|кто-нибудь|некто|аноним|анонимно|неизвестный|неизвестно кто|без имени|не назван|хтось|анонім|анонімно|невідомий|нехта|някой|неко
  jemand|irgendjemand|irgendwer|anonym|ungenannt|ungenannter|unbekannt|unbekannter|namenlos|ein insider|ein informant
  quelqu'un|quelqu’un|anonyme|inconnu|un inconnu|sans nom|non nommé|non nommée
  alguien|anónimo|anónima|desconocido|un desconocido|sin nombre|alguém|anônimo|anônima|desconhecido|sem nome|algú|anònim
  qualcuno|anonimo|anonima|sconosciuto|iemand|anoniem|onbekend|ongenoemd|ktoś|anonimowo|anonimowy|nieznany|někdo|anonymní|niekto|valaki|névtelen
  cineva|κάποιος|ανώνυμος|joku|nimetön|keegi|någon|anonym källa|nogen|noen|biri|birisi|isimsiz|adsız|bilinmeyen|anonim kaynak|kimsə
  누군가|누군가가|어떤 사람|익명|익명의 사람|무명|某人|有人|匿名|匿名人士|不具名|未具名|誰か|だれか|匿名の人物|某氏
  شخص ما|أحدهم|احد ما|مجهول|مجهول الهوية|لم يذكر اسمه|کسی|یک نفر|ناشناس|کوئی|نامعلوم|מישהו|אנונימי|עלום שם|कोई|अज्ञात|गुमनाम|ai đó|ẩn danh|vô danh
  ใครบางคน|นิรนาม|ไม่ระบุชื่อ|ไม่เปิดเผยชื่อ|mtu fulani|asiyejulikana
`);

/** Of whom a text says that they say something, and not who they are. */
const SOURCES = list(`
  source|sources|informant|informants|narasumber|sumber|sumber-sumber|informan|источник|источники|собеседник|собеседники|информатор|джерело|джерела
  співрозмовник|източник|извор|quelle|quellen|informant|informantin|hinweisgeber|fuente|fuentes|informante|fonte|fontes|fonti|bron|bronnen|źródło|źródła|informator
  zdroj|zdroje|forrás|sursă|surse|πηγή|πηγές|lähde|lähteet|allikas|källa|källor|kilde|kilder|kaynak|kaynaklar|mənbə
  소식통|소식통들|관계자|취재원|제보자|消息人士|知情人士|消息源|情報筋|関係者|مصدر|مصادر|منبع|منابع|ذرائع|מקור|מקורות|सूत्र|सूत्रों|nguồn tin|แหล่งข่าว
`);

/** That a name is not given. */
const UNNAMED = list(`
  unnamed|anonymous|unidentified|undisclosed|unknown|confidential|anonim|rahasia|anonymer|anonyme|anonymen|anonymes|anonym|ungenannte|ungenannter|ungenannten|unbekannte|unbekannter
  vertrauliche|анонимный|анонимного|анонимные|неназванный|неназванного|неназванные|неизвестный|неизвестные|анонімне|анонімний|анонімні|неназване|невідоме|anonymes|inconnue|inconnu|confidentielle
  anónima|anónimo|anónimas|anónimos|anônima|anônimo|anônimas|anônimos|desconocida|desconocido|desconhecida|confidencial|anonima|anonimo|anonime|anonimi|anonieme|onbekende
  anonimowe|anonimowy|anonimowi|anonymní|névtelen|anonimă|ανώνυμη|nimetön|anonyma|anonyme|adsız|isimsiz|익명의|익명|匿名|匿名の|مجهول|مجهولة|مجهول الهوية|ناشناس|אנונימי|עלום|अज्ञात|गुमनाम|ẩn danh|นิรนาม
`);

/** Nouns that such a word makes unnamed, and that mean one particular person without it. */
const PEOPLE = list(`
  person|persons|people|individual|man|woman|official|officials|employee|witness|orang|pihak|pejabat|saksi|pegawai|лицо|человек|чиновник|свидетель|особа|посадовець
  person|personen|beamter|zeuge|mitarbeiter|personne|responsable|témoin|persona|personas|funcionario|testigo|pessoa|funcionário|testemunha|funzionario|persoon|ambtenaar|osoba|urzędnik|kişi|yetkili|사람|인사|당국자|人士|人物|官员|当局者|شخص|مسؤول|مسئول
`);

/** Small words between them. */
const SMALL = list(`
  a|an|the|one|some|our|who|is|was|not|named|by|name|se|si|seorang|sebuah|seseorang|yang|tak|tidak|ingin|mau|disebut|disebutkan|disebutnya|namanya|nama|identitasnya|один|одно|некий|некие|не|назван|один из
  ein|eine|einer|einige|der|die|das|nicht|genannte|genannter|namentlich|un|une|une|des|la|le|les|el|los|las|una|unas|unos|um|uma|umas|uns|o|os|as|uno|gli|il|i|een|de|het|bir|ett|en|et|ein|jeden|jedna|jedno|یک|ما|एक|một
`);

/** The article itself: what the form calls it comes from the words of the page. */
const ARTICLE = list(`
  the article itself|the article|article|article itself|this article|the text|text|the text itself|own voice|the author|author|in its own voice
  artikel itu sendiri|artikel ini sendiri|artikelnya sendiri|artikelnya|artikel|artikel ini|artikel itu|teks|teks ini|berita ini|penulis|penulisnya
  сама статья|статья|эта статья|текст|сам текст|автор|автор статьи|сама стаття|стаття|ця стаття|автор статті|статията|чланак
  der artikel selbst|artikel selbst|der artikel|artikel|dieser artikel|der text|der text selbst|der autor|die autorin|autor|autorin|der beitrag|beitrag
  l'article lui-même|l’article lui-même|l'article|l’article|cet article|article lui-même|le texte|texte|le texte lui-même|l'auteur|l’auteur|auteur
  el propio artículo|el artículo mismo|el mismo artículo|el artículo|artículo|este artículo|el texto|texto|el autor|autor|la autora|autora
  o próprio artigo|o artigo|artigo|este artigo|o texto|o autor|l'articolo stesso|l’articolo stesso|l'articolo|l’articolo|articolo|il testo|testo|l'autore|l’autore|autore
  het artikel zelf|het artikel|dit artikel|de tekst|tekst|de auteur|sam artykuł|artykuł|ten artykuł|tekst|článek|článek sám|a cikk|cikk|articolul|το άρθρο|άρθρο|artikkeli
  artikeln|själva artikeln|artiklen|artikkelen|makalenin kendisi|makale|yazının kendisi|yazı|metin|yazar
  기사|기사 자체|이 기사|본문|글쓴이|文章本身|文章|本文|這篇文章|这篇文章|作者|記事自体|記事|この記事|筆者
  المقال نفسه|المقال|مقال|النص|الكاتب|خود مقاله|مقاله|متن|نویسنده|הכתבה עצמה|הכתבה|הטקסט|लेख|यह लेख|bài báo|bài viết|บทความ
`);

/** Letters that may begin such a word and mean it: fewer begin too many names. */
const BEGINS = 4;

function isNobody(typed: string): boolean {
  if (SOMEBODY.has(typed) || SOURCES.has(typed)) return true;
  const words = typed.split(' ');
  const any = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  if (!words.every((word) => [SMALL, UNNAMED, SOURCES, PEOPLE].some((set) => set.has(word)))) return false;
  // «the official» is a particular person; «the unnamed official» and «pejabat yang tidak disebut namanya» are not.
  const withheld = any(UNNAMED) || /(?:^| )(?:not named|tak disebut|tidak (?:ingin |mau )?disebut)/u.test(typed);
  return any(SOURCES) || (withheld && any(PEOPLE));
}

/** What the whole of what is typed says, or `begins`: what it may become; `shown`: how the page calls the two, in all its languages. */
export function noNameIn(
  typed: string,
  shown: Readonly<Record<NoName, readonly string[]>>,
): { readonly what: NoName; readonly begins: boolean } | undefined {
  const wanted = joined(typed);
  if (wanted === '') return undefined;
  const called = { nobody: shown.nobody.map(joined), article: shown.article.map(joined) };
  if (called.article.includes(wanted) || ARTICLE.has(wanted)) return { what: 'article', begins: false };
  if (called.nobody.includes(wanted) || isNobody(wanted)) return { what: 'nobody', begins: false };
  if ([...wanted].length < BEGINS) return undefined;
  const isBegun = (all: Iterable<string>): boolean => [...all].some((one) => one.startsWith(wanted));
  if (isBegun([...called.nobody, ...SOMEBODY, ...SOURCES])) return { what: 'nobody', begins: true };
  return isBegun([...called.article, ...ARTICLE]) ? { what: 'article', begins: true } : undefined;
}
