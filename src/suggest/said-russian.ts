/**
 * Which relation do Russian words say, and between whom? A type is known by its label in English or Indonesian, or by its own Russian
 * words; its verb has to be there, in any form, and what it needs beside it («подал … в суд»).
 */
import type { RelationType } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { RussianClauses, type RussianFrame } from './russian-clause.ts';
import type { Called, RussianToken } from './russian-phrases.ts';
import { pairOf, plainRussian, verbForms, verbRoots, type VerbForm } from './russian-verbs.ts';
import { rootsOf } from './word-roots.ts';

export interface SaidInRussian {
  readonly type: string;
  readonly words: readonly RussianToken[];
  /** The verb among them. */
  readonly head: RussianToken;
  readonly roles: { readonly subject?: Mention; readonly object?: Mention };
  /** Its verb tells of what is still to come. */
  readonly coming: boolean;
}

interface Way {
  /** Both aspects of its verb, by one name. */
  readonly pair: string;
  readonly frame: RussianFrame;
  /** Beginnings of a word that has to stand beside the verb. */
  readonly needs?: RegExp;
}
interface Sense {
  /** Words of labels, each as those that mean the same. */
  readonly english: readonly (readonly string[])[];
  readonly preposition: readonly string[];
  readonly indonesian: readonly (readonly string[])[];
  readonly ways: readonly Way[];
  /** Says so only where it is told of whom. */
  readonly strict: boolean;
}

const slots = (words: string): readonly (readonly string[])[] =>
  words.trim() === ''
    ? []
    : words
        .trim()
        .split(/\s+/u)
        .map((slot) => slot.split('|'));

/**
 * `English words @prepositions = Indonesian words : verb object[/needed words] …`. The object is a case or prepositions; `<` turns who
 * and whom around, `!` needs to be told of whom.
 */
const SENSES: readonly Sense[] = `
  arrest|detain|jail = tangkap|tahan|penjara : арестовать a; задержать a; взять a/страж; заключить a/страж
  fine = denda : оштрафовать a
  accuse|charge = tuduh|tuding|dakwa : обвинить a
  pay @|to = bayar : заплатить d; перечислить d; перевести d/руб|долл|евро|деньг|млн|миллион|тысяч|средств
  buy|acquire|purchase @from = beli : купить у|от; приобрести у|от
  buy|acquire|purchase @ = - : купить a; приобрести a
  take @over = ambil alih : поглотить a; !купить a; !приобрести a; !выкупить a
  sell @to = jual : продать d
  sell @ = - : продать a
  own = milik : владеть i; <принадлежать d
  hold|own share|stake @in = milik saham : владеть i в/акци|дол|пакет; <принадлежать d/акци|дол|пакет
  fund|finance|sponsor|bankroll = dana|biaya : профинансировать a; субсидировать a; спонсировать a; !выдать d/кредит|заем|заим|грант|субсиди; !предоставить d/кредит|заем|заим|грант|субсиди; !выделить d/кредит|заем|заим|грант|субсиди; !отказать d/кредит|заем|заим|грант|субсиди|финансир
  lead|head|chair|run = pimpin|ketua : возглавить a; руководить i; управлять i
  supply arm|weapon @to = pasok senjata : поставить d в/оруж|ракет|танк|снаряд|боеприпас|вооруж; снабдить a/оруж|ракет|боеприпас|вооруж
  supply @|to = pasok : поставить d; снабдить a
  support|back = dukung : поддержать a
  have|maintain|establish relation|relationship @with = jalin hubung : установить с/отношени; поддержать с/отношени
  threaten = ancam : пригрозить d; угрожать d
  impose|put sanction @on|against = jatuh sanksi : ввести против|на/санкци; наложить на|против/санкци
  sign|conclude agreement|deal|contract|treaty|pact @with = tanda|tandatangan janji : подписать с/договор|соглаш|контракт|меморандум|пакт; заключить с/договор|соглаш|контракт|сделк|пакт
  dismiss|fire|sack = pecat|copot|berhenti : уволить a; отправить a/отставк; снять a/должност|пост; освободить a/должност; отстранить a/должност|пост|работ
  hire|employ = pekerja|rekrut|kerja : нанять a; принять a/работ|штат|служб; трудоустроить a; взять a/работ|штат
  appoint|name = angkat|tunjuk|lantik : назначить a
  sue = gugat : подать на|против|к/суд|иск; судиться с; обратиться к|против/суд|иск
  investigate = selidik : расследовать a; возбудить против|на/дел
  visit = kunjung : посетить a
  meet @|with = temu : встретиться с; встретить a
  negotiate @with = runding : провести с/переговор; вести с/переговор
  wage war @against = perang : воевать с|против; провести против|с/войн
  attack = serang : атаковать a; напасть на; нанести по/удар; обстрелять a
  give|provide economic aid|assistance|help @to = beri bantu ekonomi : предоставить d/помощ; оказать d/помощ
  help|aid|assist = bantu : помочь d
  trade @with = dagang : торговать с
  bribe = suap : подкупить a; дать d/взятк; передать d/взятк
  cite|quote = kutip : процитировать a; сослаться на
  criticise|criticize = kritik|kecam : раскритиковать a; назвать a/травл|позор|произвол|расправ|издевательств|беспредел|предательств|провокац|шантаж|преследовани|репресси|незакон|неприемл|возмутит|цинич|катастроф|преступлени|преступн|геноцид|террор|мошенничеств|воровств|безобрази
  audit|inspect|check = audit|periksa : проверить a; проинспектировать a; ревизовать a
  speak|talk @about = bicara : !рассказать о|об|про
  cooperate militarily @with = jalin kerja sama militer : сотрудничать с/воен
  cooperate @with = kerja sama : сотрудничать с
  compete @with = saing : конкурировать с; соперничать с
  lend @to = pinjam : одолжить d; ссудить d
  work @for = kerja : работать на
  be|is member @of = anggota : состоять в; вступить в
  join = gabung : вступить в
  insure = asuransi : застраховать a
  kill|murder = bunuh : убить a
  kidnap|abduct = culik : похитить a
  praise = puji : похвалить a
  control = kendali : контролировать a
  found|establish = diri : основать a; учредить a
  invest @in = investasi|modal : инвестировать в; вложить в
  represent = wakil : представлять a
  replace|succeed = ganti : сменить a
  elect = pilih : избрать a
  block = blokir : заблокировать a
  invite = undang : пригласить a
  expel|deport = usir|deportasi : выслать a
  hack = retas : взломать a
  lie @to = bohong : солгать d
  recognise|recognize = aku : признать a
  convict|sentence = vonis|hukum : осудить a; приговорить a
  question|interrogate = periksa : допросить a
  search = geledah : обыскать a
  order|instruct|command @|to = perintah : приказать d; поручить d; велеть d; предписать d
  write @to = tulis : написать d
  award contract @to = beri kontrak : отдать d/контракт|подряд; передать d/контракт|подряд
  free|release = bebas : освободить a
  beat = pukul : избить a
  warn = ingat : предупредить a
  protect = lindung : защитить a
  summon = panggil : вызвать a
  fire @on = tembak : обстрелять a
  acquit = - : оправдать a
  punish = hukum : наказать a`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [labels = '', verbs = ''] = line.trim().split(' : ');
    const [english = '', indonesian = ''] = labels.split(' = ');
    const [words = '', prepositions] = english.split('@');
    const own = {
      english: slots(words),
      preposition: (prepositions ?? '').trim().split('|'),
      indonesian: slots(indonesian.replace('-', '')),
    };
    const ways = verbs.split('; ').map((way): Way & { readonly strict: boolean } => {
      const [, strict = '', turned = '', verb = '', rest = ''] = /^(!?)(<?)(\p{L}+) (.+)$/u.exec(way) ?? [];
      const [objects = '', needs] = rest.split('/');
      const cases: Readonly<Record<string, string>> = { a: 'a', d: 'd', i: 'i' };
      return {
        pair: pairOf(plainRussian(verb)),
        frame: {
          object: objects.split(/[ |]/u).map((one) => cases[one] ?? plainRussian(one)),
          ...(turned && { turned: true }),
        },
        ...(needs !== undefined && { needs: new RegExp(`^(?:${plainRussian(needs)})`, 'u') }),
        strict: strict !== '',
      };
    });
    return [false, true].map((strict) => ({ ...own, strict, ways: ways.filter((way) => way.strict === strict) }));
  })
  .filter(({ ways }) => ways.length > 0);

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const PREPOSITION = list('of in at on by for from to with into over against about between over');
const SMALL = list(
  'a an the its his her their one and or not no does do did never is are was were be been has have had adalah yang tidak bukan telah sebagai secara kepada dari dengan terhadap di untuk atas pada tentang melawan menjadi oleh',
);

/** Whether the words of a label are those of a sense, and no more. */
function isOf(label: string, language: 'en' | 'id', wanted: Sense): boolean {
  const words = plainRussian(label).match(/[\p{L}\p{N}-]+/gu) ?? [];
  const prepositions = words.filter((word) => PREPOSITION.has(word));
  if (language === 'en' && !wanted.preposition.includes(prepositions.at(-1) ?? '')) return false;
  const sense = language === 'en' ? wanted.english : wanted.indonesian;
  const small = (word: string): boolean => (language === 'en' && PREPOSITION.has(word)) || SMALL.has(word);
  const copula = sense[0]?.includes('be') ? sense.slice(1) : sense;
  const have = copula[0]?.includes('have')
    ? words.some((word) => /^ha[sd]|^have/u.test(word))
      ? copula.slice(1)
      : copula
    : copula;
  const content = words.filter((word) => !small(word));
  if (!content.length || content.length !== have.length) return false;
  return content.every((word, i) => rootsOf(word, language).some((root) => have[i]?.includes(root)));
}

interface Naming {
  readonly type: string;
  readonly way: Way;
  readonly strict: boolean;
  /** Told by the very words of the codebook. */
  readonly own: boolean;
}

/** What stands behind a verb whose case is not known: whoever is in a case that needs no preposition. */
const ANY: RussianFrame = { object: ['a', 'd', 'i'] };
const CYRILLIC = /\p{Script=Cyrillic}/u;

function ownNamings({ id, directed }: RelationType, label: string): readonly Naming[] {
  const words = plainRussian(label).match(/\p{L}+/gu) ?? [];
  const [verb = '', ...rest] = words.filter((word) => !/^(?:не|был[аои]?|ли|бы)$/u.test(word));
  const roots = verbRoots(verb);
  const last = rest.at(-1) ?? '';
  const preposition = /^(?:на|против|у|от|с|к|о|об|в|за|из|для|по|про|под)$/u.test(last) ? last : undefined;
  const needed = rest.filter((word) => word.length > 2).map((word) => word.slice(0, Math.max(3, word.length - 2)));
  const known = SENSES.flatMap(({ ways }) => ways).find(({ pair }) => roots.includes(`=${pair}`));
  const frame: RussianFrame = {
    ...(preposition === undefined
      ? known && !known.frame.object.some((one) => one.length > 1)
        ? known.frame
        : ANY
      : { object: [preposition] }),
    ...(!directed && { undirected: true }),
  };
  return roots.map((root) => ({
    type: id,
    way: { pair: root, frame, ...(needed.length && { needs: new RegExp(`^(?:${needed.join('|')})`, 'u') }) },
    strict: false,
    own: true,
  }));
}

const made = new WeakMap<readonly RelationType[], readonly Naming[]>();
function namingsOf(types: readonly RelationType[]): readonly Naming[] {
  const known = made.get(types);
  if (known) return known;
  const all = types.flatMap((type): readonly Naming[] => {
    const labels = Object.entries(type.label);
    const own = labels.flatMap(([, label]) => (CYRILLIC.test(label) ? ownNamings(type, label) : []));
    const senses = SENSES.filter((sense) =>
      labels.some(([tag, label]) =>
        /^(?:id|ms)(?:-|$)/iu.test(tag) ? isOf(label, 'id', sense) : !CYRILLIC.test(label) && isOf(label, 'en', sense),
      ),
    );
    return [
      ...own,
      ...senses.flatMap(({ ways, strict }) =>
        ways.map(({ frame, ...way }) => ({
          ...{ type: type.id, strict, own: false },
          way: { ...way, pair: `=${way.pair}`, frame: { ...frame, ...(!type.directed && { undirected: true }) } },
        })),
      ),
    ];
  });
  made.set(types, all);
  return all;
}

const WEIGHT: Readonly<Record<VerbForm['kind'], number>> = {
  past: 4,
  present: 4,
  short: 4,
  infinitive: 3,
  passive: 1,
  active: 1,
  gerund: 1,
};

/** A verb of nobody's list, as far as its ending tells. */
function guessed(word: string): readonly VerbForm[] {
  const [verb = ''] = verbRoots(word);
  const reflexive = /с[яь]$/u.test(word);
  const bare = word.replace(/с[яь]$/u, '');
  const kind = (form: Omit<VerbForm, 'verb' | 'reflexive'>): readonly VerbForm[] => [{ verb, reflexive, ...form }];
  if (!verb) return [];
  if (/л$/u.test(bare)) return kind({ kind: 'past', agrees: 'm' });
  if (/ла$/u.test(bare)) return kind({ kind: 'past', agrees: 'f' });
  if (/ло$/u.test(bare)) return kind({ kind: 'past', agrees: 'n' });
  if (/ли$/u.test(bare)) return kind({ kind: 'past', agrees: 'p' });
  if (/[ть]ь$/u.test(bare)) return kind({ kind: 'infinitive' });
  if (/[аяеиую]ют$|[уюая]т$/u.test(bare)) return kind({ kind: 'present', agrees: 'p' });
  if (/[еи]т$/u.test(bare)) return kind({ kind: 'present', agrees: 's' });
  const short = /[аяе]н([аоы]?)$/u.exec(bare)?.[1];
  return short === undefined
    ? []
    : kind({ kind: 'short', agrees: ({ а: 'f', о: 'n', ы: 'p' } as const)[short] ?? 'm' });
}

/** Whether a verb stands in a clause with «если», «что», «чтобы». */
function isDependent(tokens: readonly RussianToken[], at: number): boolean {
  let from = at;
  while (from > 0 && !/^[.,;:!?…—–()]$/u.test(tokens[from - 1]?.low ?? '.')) from--;
  const led = tokens.slice(from, from + 2).map(({ low }) => low);
  // «рассказал, что …» tells of it; «если он докажет, что …» does not.
  if (led.includes('что')) return tokens.slice(0, from).some(({ low }) => /^(?:если|чтобы)$/u.test(low));
  return led.some((low) => /^(?:если|чтобы|будто)$|^котор(?!ы[ий]$|ая$|ое$)/u.test(low));
}

/** Verbs whose object is a person; of things they say that these are seized or late. */
const OF_PERSONS: ReadonlySet<string> = new Set(['=арестовать', '=задержать']);
const THING =
  /^(?:сч[её]т(?!чик)|имуществ|актив(?!ист)|суд(?:но|на|ов|ам)|самолет|дом(?:а|ов)?$|квартир|акци|дол[яюи]|деньг|средств|здани|земл|участ(?:о?к)|груз|корабл|танкер|яхт|недвижим|автомобил|машин|парти[яюи]|товар|выплат|зарплат|реис|поставк|посылк|оборудован|виллы?|виллу|вклад|запис|корпус|завод|склад|документ|финанс|катер|траулер)/u;

/** Whether what is seized is a thing: a noun in the same clause that no preposition leads. */
function isOfThing(tokens: readonly RussianToken[], at: number): boolean {
  const mark = (i: number): boolean => /^[.,;:!?…—–()]$/u.test(tokens[i]?.low ?? '.');
  let [from, to] = [at, at];
  while (from > 0 && !mark(from - 1)) from--;
  while (to + 1 < tokens.length && !mark(to + 1)) to++;
  return tokens
    .slice(from, to + 1)
    .some(
      ({ low, mention }, i) =>
        !mention &&
        THING.test(low) &&
        ![1, 2].some((by) =>
          /^(?:в|во|на|из|у|с|со|за|о|об|по|от|для|при|под|около|возле|после)$/u.test(tokens[from + i - by]?.low ?? ''),
        ),
    );
}

/** «имущество Громова»: whose it is. */
const isOfOwner = (tokens: readonly RussianToken[], { start }: Mention): boolean =>
  THING.test(tokens[tokens.findIndex((token) => token.start === start) - 1]?.low ?? '');

/** `places`: where its verb has to stand. `anyway`: also in a clause that only depends on another and names nobody. The relation that is said, if any: with whom it is between before one with nobody, and the first of several. Nothing of a question. */
export function saidInRussian(
  tokens: readonly RussianToken[],
  types: readonly RelationType[],
  whoIs: (actor: string) => Called | undefined,
  places?: readonly TextRange[],
  anyway = false,
): SaidInRussian | undefined {
  const namings = namingsOf(types);
  const clauses = new RussianClauses(tokens, whoIs);
  const asked = (at: number): boolean => tokens.slice(at).find(({ low }) => /^[.!?;…]$/u.test(low))?.low === '?';
  const hits = tokens.flatMap((token, at) => {
    if (token.mention || asked(at)) return [];
    if (places && !places.some(({ start, end }) => token.start >= start && token.end <= end)) return [];
    const roots = verbRoots(token.low);
    if (!roots.length) return [];
    const forms = verbForms(token.low).length ? verbForms(token.low) : guessed(token.low);
    return namings.flatMap(({ type, way, strict, own }) => {
      if (!roots.includes(way.pair)) return [];
      const form = forms.find(({ verb }) => `=${pairOf(verb)}` === way.pair) ?? forms[0];
      if (!form) return [];
      const near = way.needs
        ? tokens.findIndex(({ low, mention }, i) => !mention && Math.abs(i - at) < 9 && way.needs?.test(low) === true)
        : undefined;
      if (
        near !== undefined &&
        (near < 0 || tokens.slice(Math.min(at, near), Math.max(at, near)).some(({ low }) => /^[.;:!?]$/u.test(low)))
      )
        return [];
      const roles = clauses.around(at, form, way.frame);
      const count = Number(!!roles?.subject) + Number(!!roles?.object);
      const whom = roles?.object && whoIs(roles.object.actor)?.person;
      if (
        OF_PERSONS.has(way.pair) &&
        (whom === false || (isOfThing(tokens, at) && (!roles?.object || isOfOwner(tokens, roles.object))))
      )
        return [];
      // «…, если он не докажет, что способен платить»: no relation of whoever is named elsewhere.
      if (!anyway && !count && isDependent(tokens, at)) return [];
      if (!roles || (strict && !roles.object)) return [];
      // «арестованный», «купив» with nobody: said of somebody else.
      if (roles.aside && !count) return [];
      const { coming, aside, ...both } = roles;
      const words = [at, ...(near === undefined ? [] : [near])].sort((a, b) => a - b).flatMap((i) => tokens[i] ?? []);
      const rank =
        count * 10 +
        WEIGHT[form.kind] +
        (near === undefined ? 0 : 3) +
        (own ? 2 : 0) -
        Number(strict) -
        5 * Number(aside && count < 2);
      return [{ type, words, head: token, roles: both, coming, rank, at }];
    });
  });
  return hits.sort((a, b) => b.rank - a.rank || a.at - b.at)[0];
}
