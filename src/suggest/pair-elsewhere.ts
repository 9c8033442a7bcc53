/**
 * Who does it and to whom, in languages other than English, where something in the words tells: who is named as the one by whom, who
 * stands in the first case, where it only happened.
 */
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { isCountry } from '../names/kinds.ts';
import { isTitle } from '../names/titles.ts';

const root = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

interface Passive {
  readonly be: RegExp;
  readonly by: RegExp;
  /** Before the place where something happened. */
  readonly where: RegExp;
}
const by = (words: string): RegExp => new RegExp(`(?:^|\\s)(?:${words})\\s+(?:[^\\s.,;]+\\s+){0,2}$`, 'iu');
const be = (words: string): RegExp => new RegExp(`(?:^|\\s)(?:${words})(?=\\s)`, 'iu');
const where = (words: string): RegExp => new RegExp(`(?:^|\\s)(?:${words})\\s+$`, 'iu');
const PASSIVES: Readonly<Record<string, Passive>> = {
  de: { be: be('wird|wurde|wurden|werden|worden'), by: by('von|vom|durch'), where: where('in|im|bei|nahe|vor') },
  nl: { be: be('wordt|werd|werden|worden'), by: by('door'), where: where('in|bij|nabij|te') },
  fr: {
    be: be('est|sont|était|étaient|été|fut|furent|sera|seront'),
    by: by('par'),
    where: where('à|en|dans|près de|au|aux'),
  },
  es: { be: be('es|son|fue|fueron|sido|era|eran|será|serán'), by: by('por'), where: where('en|cerca de') },
  pt: {
    be: be('é|são|foi|foram|sido|era|eram|será|serão'),
    by: by('por|pelo|pela|pelos|pelas'),
    where: where('em|no|na|nos|nas'),
  },
  it: {
    be: be('è|sono|stato|stata|stati|state|fu|furono|viene|venne|vennero|sarà'),
    by: by('da|dal|dalla|dai|dalle|dallo'),
    where: where('in|a|ad|nel|nella|vicino a'),
  },
};

/** «pengusaha Malta»: where somebody is from, not the state. */
const FROM_THERE =
  /(?:^|\s)(?:pengusaha|pebisnis|perusahaan|investor|pemodal|raksasa|maskapai|kontraktor|pemasok|pengembang|firma|produsen|pialang|polisi|polwan|warga|warganegara|kapal|feri|bank|koran|surat kabar|radio|televisi|majalah|wartawan|jurnalis|pengacara|diplomat|dubes|duta besar|pejabat|seorang|orang|pabrik|galangan|pelabuhan|ahli|pakar|peneliti|aktivis|politikus|hakim|jaksa|mesin|produk|syarikat|peguam|ahli perniagaan)\s+(?:negara\s+)?$/iu;

const LED = /(?:^|[.!?;]\s+)(?:bagi|menurut|bersama|selain|tanpa|kepada|tentang|soal|seperti)\s+$/iu;
/** «Polisi menangkap X»: an active verb right before a name, whose subject stands before it or is not told. */
const ACTIVE =
  /(?:^|\s)(?!mengatakan|menyatakan|menyebut|menilai|menduga|mengklaim|menegaskan|mengungkap|menjelaskan|melaporkan|memberitakan|menulis|meyakini|mengaku(?!isisi)|merupakan|menjadi|menurut|memang|mereka|meski|melalui|mengenai|meminta|menyuruh|membuat|memaksa|mengizinkan)me\p{Ll}{4,}\s+(?:alih\s+)?(?:(?:mantan|eks|bekas|pengusaha|bupati|wali kota|gubernur|menteri|presiden|ketua|direktur|politikus|aktivis|wartawan|seorang|pada|sang|si|calon)\s+){0,2}$/u;
const VERB_NEXT =
  /^\s+(?:yang\s+)?(?:(?:telah|sudah|akan|tidak|belum|pernah|sedang|ikut|agar|untuk|sebagai)\s+)*(?:me|ber|di)\p{Ll}{3}/u;
/** Whether somebody has it done to them by whoever stands before an active verb of Indonesian without a name. `from`: of its clause. */
export function doneTo(text: string, from: number, { start, end }: Mention, language: string): boolean {
  if (!['id', 'ms'].includes(root(language))) return false;
  const lead =
    text
      .slice(from, start)
      .split(/[,;:“”"]|\b(?:bahwa|yang|dan|tetapi|karena|saat|ketika|jika|setelah|sebelum)\b/u)
      .at(-1) ?? '';
  // Where nothing precedes the verb, whoever does it may come behind it.
  const joined = /\s(?:dan|serta|lalu|kemudian)\s+$/u.test(text.slice(Math.max(0, from - 12), from));
  if (!ACTIVE.test(lead) || (!joined && !/\p{L}/u.test(lead.replace(ACTIVE, '')))) return false;
  return !VERB_NEXT.test(text.slice(end, end + 40));
}
/** «menjual pabrik kepada perusahaan X»: whom it reaches, where nobody is named before. */
const REACHED = /(?:^|\s)me\p{Ll}{4,}\s[^.,;:]*(?:kepada|terhadap)\s+(?:[\p{L}-]+\s+){1,3}$/u;
/** «Penangkapan X»: a noun of a deed right before a name, which tells of whom and not by whom. */
export const deedOf = (text: string, from: number, { start }: Mention, language: string): boolean =>
  ['id', 'ms'].includes(root(language)) &&
  /(?:^|\s)(?:penangkapan|penahanan|pembunuhan|penyuapan|penembakan|penculikan|pemecatan|pengangkatan|penunjukan|pemeriksaan|pembelian|pendanaan|penyelidikan(?: terhadap)?|(?:gugatan|tuduhan|ancaman|serangan|kritik|sanksi|penyidikan|penindakan) (?:terhadap|kepada|atas))\s+$/iu.test(
    text.slice(from, start),
  );
/** Whether the first who is named is whom an active verb before reaches. */
export const reachedFirst = (text: string, from: number, { start }: Mention, language: string): boolean =>
  ['id', 'ms'].includes(root(language)) && REACHED.test(text.slice(from, start));

const ORIGIN =
  /^(?:Korea(?: Selatan| Utara)?|Arab Saudi|Amerika(?: Serikat)?|Afrika Selatan|Selandia Baru|\p{Lu}[\p{L}-]+)(?=\s\p{Lu})/u;
/** «perusahaan Jerman Helios»: how many characters at a place only say where somebody is from whose name follows. `at`: UTF-16 */
export function originAt(text: string, at: number, language: string): number {
  if (!['id', 'ms'].includes(root(language))) return 0;
  const before = /(?:^|\s)(\p{Ll}+)\s$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
  if (!FROM_THERE.test(`${before} `) || before === 'orang') return 0;
  const [country = ''] = ORIGIN.exec(text.slice(at, at + 40)) ?? [];
  return /^(?:Korea|Amerika)$/u.test(country) || isCountry(country, language) ? country.length : 0;
}

/** Whether a word that begins an Indonesian sentence is such a noun and no part of the name behind it. */
export const comesFrom = (word: string, language: string): boolean =>
  ['id', 'ms'].includes(root(language)) && FROM_THERE.test(`${word} `) && !/^(?:Bank|Radio|Koran)$/u.test(word);

/** «kapal milik X», «istri X»: what X has, or whose kin somebody is; no X. */
const OWNED =
  /\p{L}\s+(?:itu\s+|tersebut\s+)?(?:milik|kepunyaan)\s+$|(?:^|\s)(?:istri|suami|anak|ayah|kakak|adik|ipar|besan|paman|cucu|menantu|mertua|keponakan|sepupu|putra|putri|pendukung|pengkritik|kerabat|simpatisan|loyalis|penentang|pengikut|kolega)\s+(?:dari\s+|sulung\s+|bungsu\s+)?$/iu;
const ANY_VERB =
  /^\s+(?:yang\s+)?(?:(?:telah|sudah|akan|tidak|belum|sempat|pernah|kembali|juga|itu|tersebut|kini|hendak)\s+)*(?:(?:me|di|ber|be(?=kerja|lajar))\p{Ll}{3}|ter(?:bakar|bunuh|serang|ancam|tembak|tabrak|jual|sita|lihat|bukti))/u;
/** Whether an Indonesian clause tells of what somebody has, and not of them: a verb stands behind it, or before it one that does it. */
function isOwner(text: string, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (!OWNED.test(before)) return false;
  const clause = before.split(/[.,;:!?“”"]/u).at(-1) ?? '';
  return ANY_VERB.test(text.slice(end, end + 60)) || /(?:^|\s)(?:me\p{Ll}{4,}|di\p{Ll}{4,})\s/u.test(clause);
}

/** By whose means something is done: nobody who has it done to them. */
const MEANS =
  /(?:^|\s)(?:melalui|lewat|menerusi|via|à travers|par l[’']intermédiaire d[eu’']|a través de|por medio de|através d[eoa]|por meio d[eoa]|tramite|attraverso|mediante)\s+(?:\p{Ll}+\s+){0,2}$/iu;

/** «kunjungan X ke Y»: whose deed it is and whom it reaches, behind its noun, whoever else speaks of it. */
export function deedBetween(
  text: string,
  cue: string,
  mentions: readonly Mention[],
  language: string,
): Pair | undefined {
  if (!['id', 'ms'].includes(root(language)) || !/^\p{L}{3,}(?<!k)an$/iu.test(cue)) return undefined;
  if (HANDED.test(cue)) return handedTo(text, cue, mentions);
  const lead = new RegExp(
    `(?<!\\p{L})${cue}\\s+(?:(?:kenegaraan|resmi|kerja|militer|balasan|mendadak)\\s+)?(?:(\\p{L}+)\\s+){0,3}$`,
    'iu',
  );
  for (const [i, subject] of mentions.entries()) {
    const before = lead.exec(text.slice(Math.max(0, subject.start - 80), subject.start));
    if (!before || (before[1] !== undefined && !isTitle(before[1]))) continue;
    const rest = text.slice(subject.end, mentions[i + 1]?.start ?? subject.end + 60);
    if (!/^\s+(?:ke|kepada|terhadap)\s/iu.test(rest)) continue;
    const object = mentions[i + 1];
    return { subject, ...(object && /^\s+\p{L}+\s+(?:\p{L}+\s+){0,3}$/u.test(rest) && { object }) };
  }
  return undefined;
}

const HOLDER_NEXT = /^,\s(?!Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad)\p{Lu}/u;

const HANDED = /^(?:penjualan|pemberian|penyerahan|pengiriman|peminjaman|pengalihan|pasokan)$/iu;
/** Who decides on it does it. */
const DECIDES =
  /^\s(?:(?:sedang|akan|telah|sudah)\s)?(?:mempertimbangkan|merencanakan|mengumumkan|menunda|membatalkan|menyelesaikan|menyiapkan)\s$/iu;

/** «penjualan X kepada Y oleh Z»: what is handed over has no part in it. */
function handedTo(text: string, cue: string, mentions: readonly Mention[]): Pair | undefined {
  const noun = text.slice(0, mentions.at(-1)?.start ?? 0).lastIndexOf(cue);
  if (noun < 0) return undefined;
  const behind = mentions.filter(({ start }) => start > noun);
  const led = (by: RegExp): Mention | undefined =>
    behind.find(({ start }) => by.test(text.slice(Math.max(noun, start - 40), start)));
  const object = led(/(?<!\p{L})(?:kepada|ke)\s(?:\p{L}+\s){0,2}$/iu);
  if (!object) return undefined;
  const decides = mentions.findLast(({ end }) => end <= noun && DECIDES.test(text.slice(end, noun)));
  const subject = led(/(?<!\p{L})oleh\s(?:\p{L}+\s){0,2}$/iu) ?? decides;
  return { object, ...(subject && { subject }) };
}

const VERB_RIGHT_BEFORE =
  /^\s(?:(?:juga|telah|sudah|akan|pernah|kembali|ikut|turut|sama-sama|kemudian|lalu|tidak|sedang|kini)\s)*(?:me|di)\p{Ll}{3,}\s(?:(?:alih|oleh|kepada|terhadap|mantan|presiden|menteri|perusahaan|bank|wali|kota|gubernur|bupati|ketua|direktur)\s){0,3}$/iu;
/** «X dan Y menggugat Z»: whether the first two do to a third what an Indonesian verb says, and neither to the other. */
export function actTogether(text: string, [one, two, three]: readonly Mention[], language: string): boolean {
  if (!['id', 'ms'].includes(root(language)) || !one || !two || !three) return false;
  const joined = /^,?\s(?:dan|serta)\s(?:\p{L}+\s){0,2}$/u.test(text.slice(one.end, two.start));
  return joined && VERB_RIGHT_BEFORE.test(text.slice(two.end, three.start));
}

const BESIDE =
  /(?<!(?:^|[^\p{L}])(?:ber\p{Ll}{3,}|me\p{Ll}{4,}|tinggal|hidup|duduk|datang|pergi|hadir|tiba)\s)(?<!\p{L})(?:bersama(?:\sdengan)?|didampingi(?:\soleh)?|ditemani(?:\soleh)?)\s(?:\p{Ll}+\s){0,3}$/u;

/** «Pesaing X, Y, menggugat …»: what somebody is to whoever is named behind it. */
const IS_TO = /^(?:pemilik|pesaing|saingan|mitra|rekanan|pemasok|pelanggan|pengacara|penasihat|sekutu)$/iu;
const PEOPLE_OF = /(?:^|[^\p{L}])(?:[Ww]arga|[Mm]asyarakat|[Pp]enduduk)\s$/u;
const CROWD_OF =
  /(?:^|[^\p{L}])(?:[Pp]etani|[Nn]elayan|[Bb]uruh|[Kk]aryawan|[Pp]egawai|[Pp]ekerja|[Mm]ahasiswa|[Pp]endukung|[Ss]impatisan|[Mm]assa|[Pp]elanggan|[Nn]asabah)\s$/u;
const BODY =
  /^(?:Desa|Dusun|Kampung|Kelurahan|Kecamatan|Kabupaten|Kota|Provinsi|Pulau|PT|CV|Perum|Partai|Bank|Universitas|Kementerian|Dinas|Yayasan)\s/u;
/** Whether a name only says of which place or body some people are: «warga Desa Kelam», «buruh PT Rawa»; but «petani Budi» is Budi. */
const isOfPeople = (before: string, name: string): boolean =>
  PEOPLE_OF.test(before) || (CROWD_OF.test(before) && BODY.test(name));

/** Those of the mentions that may do something or have it done to them. */
export function actingIn(text: string, mentions: readonly Mention[], language: string): readonly Mention[] {
  const tag = root(language);
  const places = PASSIVES[tag]?.where;
  return mentions.filter(({ start, end }) => {
    // «Mantan direktur PT X, Budi, …»: whose director somebody is.
    const office = /(?:^|[^\p{L}])(?:(wali)\s+kota|(\p{L}+)(?:\s+(?:utama|umum|eksekutif|jenderal))?)\s+$/iu.exec(
      text.slice(Math.max(0, start - 40), start),
    );
    const held = office?.[1] ?? office?.[2] ?? '';
    const holds = isTitle(held) || IS_TO.test(held);
    if (['id', 'ms'].includes(tag) && holds && HOLDER_NEXT.test(text.slice(end, end + 12))) return false;
    // «Bagi X, Y menyerang»: in whose eyes.
    if (['id', 'ms'].includes(tag) && LED.test(text.slice(Math.max(0, start - 24), start)) && text[end] === ',')
      return false;
    if (['id', 'ms'].includes(tag) && isOwner(text, { start, end })) return false;
    const before = text.slice(Math.max(0, start - 40), start);
    if (places?.test(before) || MEANS.test(before)) return false;
    // «Warga X menggugat Y»: people of X, and not X.
    if (['id', 'ms'].includes(tag) && isOfPeople(before, text.slice(start, end))) return false;
    // «X mengunjungi dermaga bersama Y», «X bersama Y menggugat Z»: beside whom.
    if (['id', 'ms'].includes(tag) && BESIDE.test(before)) return false;
    // «Presiden Rusia Vladimir Putin» and «pengusaha Malta Silvio» are left to who stands behind it.
    return !(['id', 'ms'].includes(tag) && FROM_THERE.test(before) && isCountry(text.slice(start, end), language));
  });
}

export interface Passively {
  /** The one by whom; undefined where nobody who is named. */
  readonly agent?: Mention;
  readonly patient: Mention;
}

/** What is told of the first of the mentions, if a passive tells it. `end`: of the passage. */
export function passiveOf(
  text: string,
  [first, second]: readonly Mention[],
  end: number,
  language: string,
): Passively | undefined {
  const passive = PASSIVES[root(language)];
  if (!passive || !first) return undefined;
  const between = text.slice(first.end, second?.start ?? end);
  const own = between.split(/[,;.:]/u)[0] ?? '';
  if (!passive.be.test(own)) return undefined;
  // «wurde» alone is also «became»: a participle has to follow somewhere.
  if (second && passive.by.test(between)) return { agent: second, patient: first };
  if (!PARTICIPLE.test(own) && !PARTICIPLE.test(text.slice(first.end, end).split(/[;.]/u)[0] ?? '')) return undefined;
  return { patient: first };
}
const PARTICIPLE =
  /(?:^|\s)(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer)\p{Ll}{3,}(?:t|en)|\p{Ll}{3,}(?:é|ée|és|ées|ado|ada|ados|adas|ido|ida|idos|idas|ato|ata|ati|ate|uto|uta|ito|ita|iert))(?!\p{L})/u;

const BENDING = new Set(['ru', 'uk', 'be', 'pl', 'cs', 'sk', 'sr', 'hr', 'bs']);
/** Whether the form of a name tells whether its bearer does it. */
export const bendsNames = (language: string): boolean => BENDING.has(root(language));

export interface Pair {
  readonly subject?: Mention;
  readonly object?: Mention;
}

const SUSPECTS =
  '(?:за)?подозр(?:ева(?:ют|ет|л[аи]?|ется|ются|лся|лась|лись)|или)|обвин(?:ил[аи]?|я(?:ют|ет|ется|ются|л[аи]?|лся|лась|лись))|уличил[аи]?|заподозрил[аи]?|подозрюють|звинувач(?:ують|ує|ується|ив|ила|или)|підозрю(?:ють|є|ється)';
/** «… подозревают X в подкупе Y», «X подозревается в нападении на Y»: a deed in the locative, and right behind it whom it is done to. */
const OF_DEED =
  /^\s(?:в|во|у)\s(?:(?!том|той|этом|мае|суде|интервью)\p{Ll}+\s){0,2}(?!мае|июне|июле|марте|апреле|августе|январе|феврале|сентябре|октябре|ноябре|декабре|суде|письме|статье|беседе|докладе|отч[её]те|офисе|доме|городе|районе|области|присутствии|компании|отношении|качестве|адрес|заявлении|обращении|разговоре|эфире|прессе|газете|парламенте|деревне|год[уа])\p{Ll}{3,}(?:е|и|ах|ях|і|ії)\s(?:(?:на|у|с|со|против|к)\s)?(?:\p{Ll}+\s){0,2}[«„“"]?$/u;

/** Whoever is suspected of doing something to somebody: two beside such a verb, whatever their forms tell. */
function suspectedOf(text: string, mentions: readonly Mention[]): Pair | undefined {
  for (const [i, one] of mentions.entries()) {
    const other = mentions[i + 1];
    if (!other || other.actor === one.actor) continue;
    const between = text.slice(one.end, other.start);
    const behind = new RegExp(`^[»“"]?\\s(?:\\p{Ll}+\\s)?(?:${SUSPECTS})(?=\\s)`, 'iu').exec(between);
    const before = new RegExp(`(?<!\\p{L})(?:${SUSPECTS})\\s(?:\\p{Ll}+\\s){0,3}[«„“"]?$`, 'iu').test(
      text.slice(Math.max(0, one.start - 90), one.start),
    );
    if (!behind && !before) continue;
    if (OF_DEED.test(between.slice(behind?.[0].length ?? 0).replace(/^[»“"]/u, '')))
      return { subject: one, object: other };
  }
  return undefined;
}

/**
 * By the form of the names: `isPlain` tells the first case from others, undefined where a name has only one form. Two in the first case
 * are no pair unless «and» joins them.
 */
export function pairByForm(
  text: string,
  mentions: readonly Mention[],
  isPlain: (mention: Mention) => boolean | undefined,
): Pair {
  const suspected = suspectedOf(text, mentions);
  if (suspected) return suspected;
  const plain = mentions.filter((one) => isPlain(one) === true);
  const bent = mentions.filter((one) => isPlain(one) === false);
  const [one, two] = plain;
  const joined = one && two && /^\s+(?:и|та|і|й|i|oraz|a|и́)\s+$/u.test(text.slice(one.end, two.start));
  if (joined && plain.length === 2) return bent.length ? { subject: one } : { subject: one, object: two };
  if (!one || new Set(plain.map(({ actor }) => actor)).size > 1) return {};
  const [other] = bent.filter(({ actor }) => actor !== one.actor);
  const between = other && text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  // Beyond a comma it may be said of somebody else; right beside a noun it may only say whose that is.
  const near = between !== undefined && !/[,;:.!?—–()«»]/u.test(between) && bent.length === 1;
  return { subject: one, ...(near && other && { object: other }) };
}
