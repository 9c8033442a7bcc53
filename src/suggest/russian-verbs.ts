/**
 * Of which verb is a Russian word a form, and of which form is it? Verbs of relations, each with its other aspect («купил», «покупает»), in
 * all their forms: so no noun is taken for one («суд», «арест»). Also what else such a word may share with another: roots of verbs.
 */

/** Lower case, without accents; «ё» is «е» and «й» is «и», as words are compared everywhere. */
export const plainRussian = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Man, woman, neuter; `p`: many. */
export type Agreement = 'm' | 'f' | 'n' | 'p';

export interface VerbForm {
  /** Its infinitive, as `plainRussian`. */
  readonly verb: string;
  readonly kind: 'past' | 'present' | 'infinitive' | 'gerund' | 'short' | 'passive' | 'active';
  /** What its subject has to be; `s`: one, of the present. Of participles their ending says more. */
  readonly agrees?: Agreement | 's' | 'p';
  /** With «-ся»: what is done to the subject. */
  readonly reflexive: boolean;
}

const ADJECTIVE = 'ый ого ому ым ом ая ой ую ою ое ые ых ыми'.split(' ');
const SOFT_ADJECTIVE = 'ий его ему им ем ая ей ую ею ее ие их ими'.split(' ');
const MUTATED: readonly (readonly [RegExp, string])[] = [
  [/ст$/u, 'щ'],
  [/[сх]$/u, 'ш'],
  [/[зг]$/u, 'ж'],
  [/д$/u, 'ж'],
  [/[тк]$/u, 'ч'],
  [/([пбвмф])$/u, '$1л'],
];
const mutated = (stem: string): string => {
  const rule = MUTATED.find(([ending]) => ending.test(stem));
  return rule ? stem.replace(...rule) : stem;
};

/**
 * Verbs that no rule bends: infinitive, past of a man («ввел», whose «-а» is «ввела»), third person of one and of many, participle of the
 * passive.
 */
const IRREGULAR: ReadonlyMap<string, readonly [past: string, one: string, many: string, participle: string]> = new Map(
  `
  ввести ввел введет введут введен|провести провел проведет проведут проведен|вести вел ведет ведут ведом|перевести перевел переведет переведут переведен
  выдать выдал выдаст выдадут выдан|выдавать выдавал выдает выдают выдаваем|отказать отказал откажет откажут отказан
  дать дал даст дадут дан|давать давал дает дают даваем|подать подал подаст подадут подан|подавать подавал подает подают подаваем
  продать продал продаст продадут продан|продавать продавал продает продают продаваем|передать передал передаст передадут передан
  передавать передавал передает передают передаваем|отдать отдал отдаст отдадут отдан|признать признал признает признают признан
  признавать признавал признает признают признаваем|воевать воевал воюет воюют воеван|напасть напал нападет нападут -|нанести нанес нанесет нанесут нанесен
  приобрести приобрел приобретет приобретут приобретен|нанять нанял наймет наймут нанят|принять принял примет примут принят|снять снял снимет снимут снят
  сослаться сослался сошлется сошлются -|слать слал шлет шлют слан|выслать выслал вышлет вышлют выслан|избрать избрал изберет изберут избран
  убить убил убьет убьют убит|писать писал пишет пишут писан|написать написал напишет напишут написан|подписать подписал подпишет подпишут подписан
  солгать солгал солжет солгут -|лгать лгал лжет лгут -|помочь помог поможет помогут -|помогать помогал помогает помогают -|состоять состоял состоит состоят -
  принадлежать принадлежал принадлежит принадлежат -|держать держал держит держат держан|поддержать поддержал поддержит поддержат поддержан
  задержать задержал задержит задержат задержан|наказать наказал накажет накажут наказан|оказать оказал окажет окажут оказан
  приказать приказал прикажет прикажут приказан|взять взял возьмет возьмут взят|создать создал создаст создадут создан
  руководить руководил руководит руководят -|посетить посетил посетит посетят посещен|похитить похитил похитит похитят похищен
  велеть велел велит велят -|назвать назвал назовет назовут назван|называть называл называет называют называем|брать брал берет берут -|предписать предписал предпишет предпишут предписан
  проверить проверил проверит проверят проверен|снимать снимал снимает снимают снимаем|принимать принимал принимает принимают принимаем|запретить запретил запретит запретят запрещен|защитить защитил защитит защитят защищен|возглавить возглавил возглавит возглавят возглавлен`
    .trim()
    .split(/\s*[|\n]\s*/u)
    .map((line) => {
      const [infinitive = '', past = '', one = '', many = '', participle = ''] = line.trim().split(' ');
      return [infinitive, [past, one, many, participle]] as const;
    }),
);

type Bent = readonly [past: string, one: string, many: string, participle: string];

function bend(infinitive: string): Bent | undefined {
  const irregular = IRREGULAR.get(infinitive);
  if (irregular) return irregular;
  const stem = infinitive.slice(0, -3);
  if (/[ое]вать$/u.test(infinitive)) {
    const root = infinitive.slice(0, -5);
    return [`${stem}ал`, `${root}ует`, `${root}уют`, `${stem}ан`];
  }
  if (/ать$/u.test(infinitive)) return [`${stem}ал`, `${stem}ает`, `${stem}ают`, `${stem}ан`];
  if (/ять$/u.test(infinitive)) return [`${stem}ял`, `${stem}яет`, `${stem}яют`, `${stem}ян`];
  if (/ить$/u.test(infinitive))
    return [`${stem}ил`, `${stem}ит`, `${stem}${/[жшщч]$/u.test(stem) ? 'ат' : 'ят'}`, `${mutated(stem)}ен`];
  if (/еть$/u.test(infinitive)) return [`${stem}ел`, `${stem}еет`, `${stem}еют`, '-'];
  return /нуть$/u.test(infinitive) ? [`${stem}ул`, `${stem}ет`, `${stem}ут`, `${stem}ут`] : undefined;
}

/** All forms of a verb, which are few enough to be written down. */
function* formsOf(infinitive: string): Generator<readonly [string, Omit<VerbForm, 'verb'>]> {
  const own = /с[яь]$/u.test(infinitive);
  const bare = infinitive.replace(/с[яь]$/u, '');
  const bent = bend(infinitive) ?? bend(bare);
  if (!bent) return;
  const [past, one, many, participle] = bent.map((form) => form.replace(/с[яь]$/u, '')) as unknown as Bent;
  const fit = function* (
    form: string,
    rest: Omit<VerbForm, 'verb' | 'reflexive'>,
  ): Generator<readonly [string, Omit<VerbForm, 'verb'>]> {
    const tail = /[аеиоуыэюя]$/u.test(form) ? 'сь' : 'ся';
    if (!own) yield [form, { ...rest, reflexive: false }];
    yield [form + (rest.kind === 'infinitive' ? 'ся' : tail), { ...rest, reflexive: !own }];
  };
  const stem = past.replace(/л$/u, '');
  yield* fit(past, { kind: 'past', agrees: 'm' });
  for (const [ending, agrees] of [
    ['а', 'f'],
    ['о', 'n'],
    ['и', 'p'],
  ] as const)
    yield* fit(`${stem}л${ending}`, { kind: 'past', agrees });
  yield* fit(one, { kind: 'present', agrees: 's' });
  yield* fit(many, { kind: 'present', agrees: 'p' });
  yield* fit(bare, { kind: 'infinitive' });
  const present = many.replace(/т$/u, '');
  for (const gerund of [present.replace(/[юя]$/u, 'я').replace(/[ау]$/u, 'я'), `${stem}в`, `${stem}вши`])
    yield* fit(gerund, { kind: 'gerund' });
  for (const ending of SOFT_ADJECTIVE)
    for (const active of [`${present}щ`, /[аеиоуыэюя]$/u.test(stem) ? `${stem}вш` : `${stem}ш`])
      yield [active + ending + (own ? 'ся' : ''), { kind: 'active', reflexive: false }];
  if (own || participle === '-') return;
  for (const [ending, agrees] of [
    ['', 'm'],
    ['а', 'f'],
    ['о', 'n'],
    ['ы', 'p'],
  ] as const)
    yield [participle + ending, { kind: 'short', agrees, reflexive: false }];
  const full = /н$/u.test(participle) ? `${participle}н` : participle;
  // «финансируемый», «поддерживаемый».
  const now = /[ую]ют$|ают$|яют$/u.test(many) ? [`${one.replace(/т$/u, '')}м`] : [];
  for (const passive of [full, ...now])
    for (const ending of ADJECTIVE) yield [passive + ending, { kind: 'passive', reflexive: false }];
}

/** Which verbs are one but for their aspect, those first that are done once: what is still to come is told by their present. */
const PAIRS = `
  арестовать|арестовывать;задержать|задерживать;оштрафовать|штрафовать;обвинить|обвинять;заплатить уплатить выплатить|платить уплачивать выплачивать
  перечислить|перечислять;перевести|переводить;купить|покупать;приобрести|приобретать;выкупить|выкупать;поглотить|поглощать;продать|продавать
  |владеть;|принадлежать;профинансировать|финансировать;|спонсировать;возглавить|возглавлять;|руководить;поставить|поставлять;снабдить|снабжать
  поддержать|поддерживать;пригрозить|угрожать грозить;ввести|вводить;наложить|налагать накладывать;подписать|подписывать;заключить|заключать
  уволить|увольнять;нанять|нанимать;назначить|назначать;подать|подавать;|расследовать;посетить|посещать;встретиться|встречаться;встретить|встречать
  провести|проводить вести;|воевать;атаковать|атаковать;напасть|нападать;ударить|ударять;обстрелять|обстреливать;нанести|наносить;предоставить|предоставлять
  оказать|оказывать;|торговать;подкупить|подкупать;дать|давать;передать|передавать;процитировать|цитировать;сослаться|ссылаться;рассказать|рассказывать
  раскритиковать|критиковать;застраховать|страховать;убить|убивать;похитить|похищать;предупредить|предупреждать;похвалить|хвалить;|контролировать
  основать|основывать;учредить|учреждать;инвестировать|инвестировать;вложить|вкладывать;|представлять;сменить|сменять;вступить|вступать;избрать|избирать
  помочь|помогать;заблокировать|блокировать;пригласить|приглашать;выслать|высылать;взломать|взламывать;солгать|лгать;признать|признавать
  осудить|;приговорить|приговаривать;допросить|допрашивать;обыскать|обыскивать;приказать|приказывать;отдать|отдавать;написать|писать
  |состоять;|работать;выдать|выдавать;выделить|выделять;отказать|отказывать;установить|устанавливать;обратиться|обращаться;возбудить|возбуждать;|судиться;|сотрудничать;освободить|освобождать
  проверить|проверять;проинспектировать|инспектировать;|ревизовать;назвать|называть;поручить|поручать;|велеть;предписать|предписывать
  взять|брать;снять|снимать;отстранить|отстранять;принять|принимать;трудоустроить|трудоустраивать;|управлять;субсидировать|субсидировать
  избить|избивать;разорвать|разрывать;запретить|запрещать;защитить|защищать;отправить|отправлять;вызвать|вызывать;наказать|наказывать;оправдать|оправдывать
  |конкурировать;|соперничать;одолжить|одалживать;ссудить|ссужать`
  .trim()
  .split(/\s*[;\n]\s*/u)
  .map((pair) => pair.split('|').map((side) => side.trim().split(' ').filter(Boolean)));

const PERFECTIVE = new Set(PAIRS.flatMap(([once = [], often = []]) => once.filter((verb) => !often.includes(verb))));
/** Whether its present tells what is to come. */
export const isPerfective = (verb: string): boolean => PERFECTIVE.has(verb);

/** From each verb to the first of those that mean the same. */
const FIRST = new Map(
  PAIRS.flatMap((pair) => pair.flat().map((verb) => [plainRussian(verb), plainRussian(pair.flat()[0] ?? '')] as const)),
);

let forms: ReadonlyMap<string, readonly VerbForm[]> | undefined;
function allForms(): ReadonlyMap<string, readonly VerbForm[]> {
  if (forms) return forms;
  const made = new Map<string, VerbForm[]>();
  for (const verb of new Set(PAIRS.flat(2)))
    for (const [form, rest] of formsOf(verb)) {
      const key = plainRussian(form);
      const known = made.get(key);
      const one = { verb: plainRussian(verb), ...rest };
      if (!known) made.set(key, [one]);
      else if (!known.some((other) => other.verb === one.verb && other.kind === one.kind)) known.push(one);
    }
  return (forms = made);
}

/** Verbs of relations that a word is a form of; `word` as `plainRussian`. */
export const verbForms = (word: string): readonly VerbForm[] => allForms().get(word) ?? [];

/** Both aspects of a verb by one name. */
export const pairOf = (verb: string): string => FIRST.get(verb) ?? verb;

const END = '(?:с[яь])?$';
const OVATE = new RegExp(
  `^(\\p{L}{2,})(?:[ое]ва(?:ть|л[аио]?|в|вши|вш\\p{L}{2,4}|н[аоы]?|нн\\p{L}{2,4})|у(?:ет|ют|я|ющ\\p{L}{2,4}|ем\\p{L}{2,4}))${END}`,
  'u',
);
const OFTEN = new RegExp(
  `^(\\p{L}{2,})[ыи]ва(?:ть|л[аио]?|ет|ют|я|в|ющ\\p{L}{2,4}|вш\\p{L}{2,4}|ем\\p{L}{2,4})${END}`,
  'u',
);
const OTHER = new RegExp(
  `^(\\p{L}{3,}?)(?:[аяие](?:ть|л[аио]?|в|вш\\p{L}{2,4})|[ая]?ет|[ая]ют|и?т|[яа]т|[аяе]н[аоы]?|[аяе]нн\\p{L}{2,4})${END}`,
  'u',
);
/** What a root may look like before another vowel. */
const UNMUTATED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ш$/u, ['с', 'х']],
  [/ж$/u, ['д', 'з', 'г']],
  [/ч$/u, ['т', 'к']],
  [/щ$/u, ['ст', 'т']],
  [/([пбвмф])л$/u, ['$1']],
];
/** Before a borrowed verb a prefix says nothing but that it is done: «профинансировал», «оштрафовал». */
const DONE = /^(?:про|за|по|от|рас|раз|о|с)(?=(?!след)\p{L}{4,}$)/u;

/** What a Russian word may share with other forms of its verb, itself left out; nothing of nouns. `word` as `plainRussian`. */
export function verbRoots(word: string): readonly string[] {
  const known = verbForms(word);
  if (known.length) return [...new Set(known.map(({ verb }) => `=${pairOf(verb)}`))];
  const out = new Set<string>();
  const ovate = OVATE.exec(word)?.[1];
  if (ovate !== undefined) {
    out.add(`=${ovate}ов`);
    out.add(`=${ovate.replace(DONE, '')}ов`);
  }
  const often = OFTEN.exec(word)?.[1];
  if (often !== undefined) {
    // «оспаривал» of «оспорил», «запугивал» of «запугал».
    for (const root of [often, often.replace(/а(?=\p{L}{1,2}$)/u, 'о')]) {
      out.add(`=${root}`);
      for (const [ending, origins] of UNMUTATED)
        if (ending.test(root)) for (const origin of origins) out.add(`=${root.replace(ending, origin)}`);
    }
  }
  if (ovate === undefined && often === undefined) {
    const root = OTHER.exec(word)?.[1];
    if (root !== undefined) {
      out.add(`=${root}`);
      for (const [ending, origins] of UNMUTATED)
        if (ending.test(root) && /(?:ен|ет|[уюя]т)/u.test(word.slice(root.length)))
          for (const origin of origins) out.add(`=${root.replace(ending, origin)}`);
    }
  }
  return [...out];
}
