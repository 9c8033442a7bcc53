/**
 * Which of the usual families do the words of a new relation type belong to? English and Indonesian verbs and nouns by their roots; a guess
 * that is asked about, and none where nothing tells.
 */
import { rootsOf } from './word-roots.ts';

const WORDS: Readonly<Record<string, string>> = {
  speech:
    'lie tell say ask answer mock praise insult warn quote deny admit criticize criticise blame thank apologize congratulate greet call describe mention defame slander mislead deceive promise complain interview advise brief testify bohong berbohong kata puji kecam kritik tuduh bantah sebut jawab tanya sapa janji hina fitnah wawancara ucap nasihat tipu',
  ties: 'appoint dismiss fire sack nominate elect represent employ hire replace succeed promote demote marry divorce father mother child son daughter brother sister cousin wife husband found head chair direct manage advise join leave resign serve teach befriend know member office angkat pecat tunjuk lantik copot pilih wakil nikah cerai ganti gabung anggota jabat pimpin kenal saudara anak didik',
  conflict:
    'kill murder shoot bomb kidnap detain jail imprison raid arrest torture beat fight invade occupy besiege blackmail extort hack spy sabotage injure hijack seize evict deport expel bunuh tembak bom culik tahan penjara siksa pukul serbu duduki peras retas mata-mata sita usir deportasi',
  economy:
    'pay buy sell own lend borrow invest fund finance donate trade export import insure lease rent supply contract award tax bail owe bayar beli jual milik pinjam modal dana sumbang dagang ekspor impor asuransi sewa pasok kontrak pajak utang',
  diplomacy:
    'visit meet summon negotiate recognize recognise mediate invite receive host consult sign ratify accredit kunjung temu panggil runding undang tandatangan mediasi',
  arms: 'arm weapon missile rifle tank drone ammunition nuclear warhead senjata rudal amunisi nuklir hulu',
  alliance: 'ally trust support help endorse protect back cooperate dukung bantu percaya sekutu lindung kerjasama',
  // Of no usual family; a codebook may have one for it.
  law: 'bribe audit investigate probe inspect sue prosecute charge convict sentence acquit suap audit selidik sidik usut periksa gugat dakwa sidang hukum vonis',
  sanctions: 'sanction embargo freeze blacklist sanksi embargo beku',
};

const byRoot = new Map<string, string>();
for (const [family, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) if (!byRoot.has(word)) byRoot.set(word, family);

/** Whether a word tells of a family at all, be it only with others beside it. */
export const tellsFamily = (word: string): boolean =>
  rootsOf(word.toLowerCase(), undefined).some((root) => byRoot.has(root));

/** Verbs that tell a family only with what is supplied. */
const SUPPLY: ReadonlySet<string> = new Set(['supply', 'pasok']);
const SMALL = /^(?:to|for|by|with|from|kepada|ke|untuk|bagi|dari|oleh|is|are)$/u;

/** The id of a usual family, `law`, or undefined if no word of the label tells. The first that does counts: it is the verb. */
export function familyOfWords(label: string): string | undefined {
  const words = label.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
  const isSupply = (word: string): boolean => rootsOf(word, undefined).some((root) => SUPPLY.has(root));
  if (words.some(isSupply)) {
    const goods = words.filter((word) => !isSupply(word) && !SMALL.test(word));
    const isArms = goods.some((word) => rootsOf(word, undefined).some((root) => byRoot.get(root) === 'arms'));
    return isArms ? 'arms' : goods.length ? 'economy' : undefined;
  }
  for (const [word] of label.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
    const family = rootsOf(word, undefined)
      .map((root) => byRoot.get(root))
      .find(Boolean);
    if (family !== undefined) return family;
  }
  return undefined;
}
