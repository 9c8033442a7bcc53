/**
 * Which kinds of actors and relations does a new dossier know? Enough to begin with; people add their own. What the sample
 * dossiers have, too, bears their id and label, so that dossiers can be compared. Codes of events are CAMEO's (manual 1.1b3).
 *
 * Only states have a denied form: «is not allied with» says what a denial of a state says, but «does not supply arms to» would
 * state as a fact what a source merely denies; there the sentence says «denied».
 */
import type { Codebook } from '../dossier/codebook.ts';
import type { ActorKind, RelationFamily, RelationType } from '../dossier/schema.ts';

/** Each with an outline of its own. */
export const ACTOR_KINDS: readonly ActorKind[] = [
  { id: 'person', label: { en: 'Person', id: 'Orang' }, shape: 'circle', ftm: 'Person' },
  { id: 'state', label: { en: 'State', id: 'Negara' }, shape: 'hexagon', ftm: 'PublicBody' },
  { id: 'organisation', label: { en: 'Organisation', id: 'Organisasi' }, shape: 'rounded-square', ftm: 'Organization' },
  { id: 'media', label: { en: 'Media', id: 'Media' }, shape: 'sheet', ftm: 'Organization' },
  {
    id: 'armed-group',
    label: { en: 'Armed group', id: 'Kelompok bersenjata' },
    shape: 'shield',
    ftm: 'Organization',
  },
  { id: 'place', label: { en: 'Place', id: 'Tempat' }, shape: 'diamond' },
];

interface Words {
  readonly label: string;
  readonly noun: string;
  readonly denied?: string;
  /** Told from the other end, where that is no mere passive: «borrows from». */
  readonly inverse?: string;
}

type Qualities = Pick<RelationType, 'directed' | 'aspect'> & { readonly cameo?: string };

const ACT: Qualities = { directed: true, aspect: 'event' };
const MUTUAL_ACT: Qualities = { directed: false, aspect: 'event' };
const STATE: Qualities = { directed: true, aspect: 'state' };
const MUTUAL_STATE: Qualities = { directed: false, aspect: 'state' };

const type = (family: string, id: string, rest: Qualities, en: Words, indonesian: Words): RelationType => ({
  id,
  label: { en: en.label, id: indonesian.label },
  ...(en.denied !== undefined &&
    indonesian.denied !== undefined && { labelDenied: { en: en.denied, id: indonesian.denied } }),
  ...(en.inverse !== undefined &&
    indonesian.inverse !== undefined && { labelInverse: { en: en.inverse, id: indonesian.inverse } }),
  noun: { en: en.noun, id: indonesian.noun },
  family,
  ...rest,
});

const RELATION_TYPES: readonly RelationType[] = [
  type(
    'alliance',
    'alliance',
    MUTUAL_STATE,
    { label: 'is allied with', denied: 'is not allied with', noun: 'Alliance' },
    { label: 'bersekutu dengan', denied: 'tidak bersekutu dengan', noun: 'Persekutuan' },
  ),
  type(
    'alliance',
    'military-cooperation',
    { ...MUTUAL_ACT, cameo: '062' },
    { label: 'cooperates militarily with', noun: 'Military cooperation' },
    { label: 'menjalin kerja sama militer dengan', noun: 'Kerja sama militer' },
  ),
  type(
    'alliance',
    'support',
    STATE,
    { label: 'supports', denied: 'does not support', noun: 'Support' },
    { label: 'mendukung', denied: 'tidak mendukung', noun: 'Dukungan' },
  ),
  type(
    'alliance',
    'cooperation',
    { ...MUTUAL_STATE, cameo: '060' },
    { label: 'cooperates with', denied: 'does not cooperate with', noun: 'Cooperation' },
    { label: 'bekerja sama dengan', denied: 'tidak bekerja sama dengan', noun: 'Kerja sama' },
  ),

  type(
    'diplomacy',
    'bilateral-relations',
    MUTUAL_STATE,
    { label: 'has relations with', noun: 'Bilateral relations' },
    { label: 'menjalin hubungan dengan', noun: 'Hubungan bilateral' },
  ),
  type(
    'diplomacy',
    'visit',
    { ...ACT, cameo: '042' },
    { label: 'visits', noun: 'Visit' },
    { label: 'mengunjungi', noun: 'Kunjungan' },
  ),
  type(
    'diplomacy',
    'meeting',
    { ...MUTUAL_ACT, cameo: '040' },
    { label: 'meets', noun: 'Meeting' },
    { label: 'bertemu dengan', noun: 'Pertemuan' },
  ),
  type(
    'diplomacy',
    'negotiation',
    { ...MUTUAL_ACT, cameo: '046' },
    { label: 'negotiates with', noun: 'Negotiation' },
    { label: 'berunding dengan', noun: 'Perundingan' },
  ),
  type(
    'diplomacy',
    'agreement',
    { ...MUTUAL_ACT, cameo: '057' },
    { label: 'signs an agreement with', noun: 'Agreement' },
    { label: 'menandatangani perjanjian dengan', noun: 'Perjanjian' },
  ),
  type(
    'diplomacy',
    'termination',
    ACT,
    { label: 'ends an agreement with', noun: 'End of an agreement' },
    { label: 'memutus perjanjian dengan', noun: 'Pemutusan perjanjian' },
  ),

  type(
    'arms',
    'arms-supply',
    { ...ACT, cameo: '072' },
    { label: 'supplies arms to', noun: 'Arms supply' },
    { label: 'memasok senjata kepada', noun: 'Pasokan senjata' },
  ),

  type(
    'conflict',
    'war',
    { ...STATE, cameo: '190' },
    { label: 'wages war against', noun: 'War' },
    { label: 'berperang melawan', noun: 'Perang' },
  ),
  type(
    'conflict',
    'attack',
    { ...ACT, cameo: '190' },
    { label: 'attacks', noun: 'Attack' },
    { label: 'menyerang', noun: 'Serangan' },
  ),
  type(
    'conflict',
    'threat',
    { ...ACT, cameo: '130' },
    { label: 'threatens', noun: 'Threat' },
    { label: 'mengancam', noun: 'Ancaman' },
  ),

  type(
    'law',
    'arrest',
    { ...ACT, cameo: '173' },
    { label: 'arrests', noun: 'Arrest' },
    { label: 'menangkap', noun: 'Penangkapan' },
  ),
  type('law', 'lawsuit', ACT, { label: 'sues', noun: 'Lawsuit' }, { label: 'menggugat', noun: 'Gugatan' }),
  type(
    'law',
    'investigation',
    { ...ACT, cameo: '090' },
    { label: 'investigates', noun: 'Investigation' },
    { label: 'menyelidiki', noun: 'Penyelidikan' },
  ),
  type(
    'law',
    'legal-counsel',
    STATE,
    { label: 'is counsel for', denied: 'is not counsel for', noun: 'Counsel' },
    { label: 'menjadi kuasa hukum', denied: 'bukan kuasa hukum', noun: 'Kuasa hukum' },
  ),
  type('law', 'fraud', ACT, { label: 'defrauds', noun: 'Fraud' }, { label: 'menipu', noun: 'Penipuan' }),
  type('law', 'bribery', ACT, { label: 'bribes', noun: 'Bribery' }, { label: 'menyuap', noun: 'Penyuapan' }),
  type('law', 'audit', ACT, { label: 'audits', noun: 'Audit' }, { label: 'mengaudit', noun: 'Audit' }),

  type(
    'sanctions',
    'sanctions',
    { ...ACT, cameo: '163' },
    { label: 'imposes sanctions on', noun: 'Sanctions' },
    { label: 'menjatuhkan sanksi terhadap', noun: 'Sanksi' },
  ),

  type(
    'economy',
    'economic-aid',
    { ...ACT, cameo: '071' },
    { label: 'gives economic aid to', noun: 'Economic aid' },
    { label: 'memberikan bantuan ekonomi kepada', noun: 'Bantuan ekonomi' },
  ),
  type(
    'economy',
    'trade',
    { ...MUTUAL_STATE, cameo: '061' },
    { label: 'trades with', denied: 'does not trade with', noun: 'Trade' },
    { label: 'berdagang dengan', denied: 'tidak berdagang dengan', noun: 'Perdagangan' },
  ),
  type(
    'economy',
    'funding',
    STATE,
    { label: 'funds', denied: 'does not fund', noun: 'Funding' },
    { label: 'mendanai', denied: 'tidak mendanai', noun: 'Pendanaan' },
  ),
  type(
    'economy',
    'shareholding',
    STATE,
    { label: 'holds shares in', denied: 'holds no shares in', noun: 'Shareholding' },
    { label: 'memiliki saham di', denied: 'tidak memiliki saham di', noun: 'Kepemilikan saham' },
  ),
  type(
    'economy',
    'ownership',
    STATE,
    { label: 'owns', denied: 'does not own', noun: 'Ownership' },
    { label: 'memiliki', denied: 'tidak memiliki', noun: 'Kepemilikan' },
  ),
  type(
    'economy',
    'takeover',
    ACT,
    { label: 'takes over', noun: 'Takeover' },
    { label: 'mengambil alih', noun: 'Pengambilalihan' },
  ),
  type(
    'economy',
    'supply',
    STATE,
    { label: 'supplies', denied: 'does not supply', noun: 'Supply' },
    { label: 'memasok', denied: 'tidak memasok', noun: 'Pasokan' },
  ),
  type('economy', 'sale', ACT, { label: 'sells to', noun: 'Sale' }, { label: 'menjual kepada', noun: 'Penjualan' }),
  type(
    'economy',
    'purchase',
    ACT,
    { label: 'buys from', noun: 'Purchase' },
    { label: 'membeli dari', noun: 'Pembelian' },
  ),
  type('economy', 'payment', ACT, { label: 'pays', noun: 'Payment' }, { label: 'membayar', noun: 'Pembayaran' }),
  type(
    'economy',
    'loan',
    ACT,
    { label: 'lends to', inverse: 'borrows from', noun: 'Loan' },
    { label: 'meminjamkan kepada', inverse: 'meminjam dari', noun: 'Pinjaman' },
  ),
  type(
    'economy',
    'contract-award',
    ACT,
    { label: 'awards a contract to', inverse: 'wins a contract from', noun: 'Award of a contract' },
    { label: 'memberikan kontrak kepada', inverse: 'memenangkan kontrak dari', noun: 'Pemberian kontrak' },
  ),
  type(
    'economy',
    'rivalry',
    MUTUAL_STATE,
    { label: 'competes with', denied: 'does not compete with', noun: 'Rivalry' },
    { label: 'bersaing dengan', denied: 'tidak bersaing dengan', noun: 'Persaingan' },
  ),

  type(
    'ties',
    'leadership',
    STATE,
    { label: 'leads', denied: 'does not lead', noun: 'Leadership' },
    { label: 'memimpin', denied: 'tidak memimpin', noun: 'Kepemimpinan' },
  ),
  type(
    'ties',
    'membership',
    STATE,
    { label: 'is a member of', denied: 'is not a member of', noun: 'Membership' },
    { label: 'adalah anggota', denied: 'bukan anggota', noun: 'Keanggotaan' },
  ),
  type(
    'ties',
    'employment',
    STATE,
    { label: 'works for', denied: 'does not work for', noun: 'Employment' },
    { label: 'bekerja untuk', denied: 'tidak bekerja untuk', noun: 'Hubungan kerja' },
  ),
  type('ties', 'hiring', ACT, { label: 'hires', noun: 'Hiring' }, { label: 'mempekerjakan', noun: 'Perekrutan' }),
  type(
    'ties',
    'appointment',
    ACT,
    { label: 'appoints', noun: 'Appointment' },
    { label: 'mengangkat', noun: 'Pengangkatan' },
  ),
  type(
    'ties',
    'dismissal',
    ACT,
    { label: 'dismisses', noun: 'Dismissal' },
    { label: 'memberhentikan', noun: 'Pemberhentian' },
  ),
  type(
    'ties',
    'speaking-for',
    STATE,
    { label: 'speaks for', denied: 'does not speak for', noun: 'Speaking for' },
    { label: 'berbicara atas nama', denied: 'tidak berbicara atas nama', noun: 'Juru bicara' },
  ),
  type(
    'ties',
    'advice',
    STATE,
    { label: 'advises', denied: 'does not advise', noun: 'Advice' },
    { label: 'menasihati', denied: 'tidak menasihati', noun: 'Nasihat' },
  ),
  type(
    'ties',
    'kinship',
    MUTUAL_STATE,
    { label: 'is related to', denied: 'is not related to', noun: 'Kinship' },
    { label: 'berkerabat dengan', denied: 'tidak berkerabat dengan', noun: 'Kekerabatan' },
  ),

  type('speech', 'citation', ACT, { label: 'cites', noun: 'Citation' }, { label: 'mengutip', noun: 'Pengutipan' }),
  type(
    'speech',
    'statement',
    ACT,
    { label: 'speaks about', noun: 'Speaks about' },
    { label: 'berbicara tentang', noun: 'Pembicaraan tentang' },
  ),
  type(
    'speech',
    'accusation',
    { ...ACT, cameo: '112' },
    { label: 'accuses', noun: 'Accusation' },
    { label: 'menuduh', noun: 'Tuduhan' },
  ),
  type(
    'speech',
    'criticism',
    { ...ACT, cameo: '111' },
    { label: 'criticises', noun: 'Criticism' },
    { label: 'mengkritik', noun: 'Kritik' },
  ),
  type(
    'speech',
    'urging',
    ACT,
    { label: 'urges', inverse: 'is urged by', noun: 'Urging' },
    { label: 'mendesak', inverse: 'didesak oleh', noun: 'Desakan' },
  ),
  type(
    'speech',
    'praise',
    { ...ACT, cameo: '051' },
    { label: 'praises', inverse: 'is praised by', noun: 'Praise' },
    { label: 'memuji', inverse: 'dipuji oleh', noun: 'Pujian' },
  ),
  type(
    'speech',
    'warning',
    ACT,
    { label: 'warns', inverse: 'is warned by', noun: 'Warning' },
    { label: 'memperingatkan', inverse: 'diperingatkan oleh', noun: 'Peringatan' },
  ),
];

/** No dossier knows this family by itself; `law` is what words of it are guessed to be of, `suggest/family-words.ts`. */
const FAMILIES: readonly RelationFamily[] = [
  { id: 'law', label: { en: 'Law and justice', id: 'Hukum dan peradilan' } },
];

export const STARTER: Codebook = { actorKinds: ACTOR_KINDS, relationFamilies: FAMILIES, relationTypes: RELATION_TYPES };
