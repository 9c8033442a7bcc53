/**
 * How much of the gold texts is read right? Mentions, names offered, kinds and sentences; right, wrong and left out are counted apart,
 * so that none can be bought by another unseen.
 */

/** @typedef {import('./read-gold.mjs').GoldArticle} GoldArticle */
/** @typedef {import('../../src/dossier/schema.ts').Document} Document */
/** @typedef {import('../../src/dossier/schema.ts').Actor} Actor */
/**
 * What is measured.
 * @typedef {Pick<typeof import('../../src/names/mentions.ts'), 'findMentions'>
 *   & Pick<typeof import('../../src/names/candidates.ts'), 'findCandidates'>
 *   & Pick<typeof import('../../src/names/kinds.ts'), 'evidentKind'>
 *   & Pick<typeof import('../../src/dossier/sentences.ts'), 'splitSentences'>} Rooms
 */
/** @typedef {{ right: number, wrong: number, missed: number }} Count */
/** @typedef {{ mentions: Count, candidates: Count & { twice: number }, kinds: Count, sentences: Count, faults: string[] }} Reading */

const KINDS = ['person', 'state', 'organisation', 'media', 'place'].map((id) => ({
  id,
  label: { en: id },
  shape: /** @type {const} */ ('circle'),
}));

/** @param {GoldArticle} article @returns {Document} */
const documentOf = ({ language, title, text, sentences }) =>
  /** @type {Document} */ (
    /** @type {unknown} */ ({ id: 'd', language, csl: { type: 'article', title }, text, sha256: '', sentences })
  );

/** @param {GoldArticle} article @returns {Actor[]} */
const actorsOf = ({ language, actors }) =>
  Object.entries(actors).map(([id, { name, aliases = [], kind }]) => ({
    id,
    kind,
    name: { [language]: name },
    aliases: { [language]: aliases },
  }));

const key = (/** @type {{ start: number, end: number }} */ { start, end }) => `${start}-${end}`;

/** Each thing is right, wrong or missed. @param {Rooms} rooms @param {readonly GoldArticle[]} articles @returns {Reading} */
export function countReading(rooms, articles) {
  const zero = () => ({ right: 0, wrong: 0, missed: 0 });
  /** @type {Reading} */
  const reading = {
    mentions: zero(),
    candidates: { ...zero(), twice: 0 },
    kinds: zero(),
    sentences: zero(),
    faults: [],
  };
  for (const article of articles) {
    const { text, language, mentions } = article;
    const fault = (/** @type {string} */ what) => reading.faults.push(`${language} ${article.half}: ${what}`);
    /** @template T @param {Count} count @param {ReadonlyMap<string, T>} gold @param {ReadonlyMap<string, T>} found @param {(key: string, missed: boolean) => string} told */
    const compare = (count, gold, found, told) => {
      for (const one of found.keys())
        if (gold.has(one)) count.right++;
        else {
          count.wrong++;
          fault(told(one, false));
        }
      for (const one of gold.keys())
        if (!found.has(one)) {
          count.missed++;
          fault(told(one, true));
        }
    };
    const words = (/** @type {string} */ place) => {
      const [start = 0, end = 0] = place.split('-').map(Number);
      return text.slice(start, end);
    };

    const document = documentOf(article);
    const named = (/** @type {readonly { start: number, end: number, actor: string }[]} */ list) =>
      new Map(list.map((mention) => [`${key(mention)}-${mention.actor}`, mention]));
    compare(
      reading.mentions,
      named(mentions),
      named(rooms.findMentions(document, actorsOf(article))),
      (place, missed) => `mention ${missed ? 'missed' : 'wrong'}: ${words(place)} (${place})`,
    );

    // An actor is offered once, by a candidate that stands exactly where the actor is named.
    const offered = new Set();
    for (const { name, also, at } of rooms.findCandidates({ documents: [document], actors: [] })) {
      const end = text[at.end] === '.' ? at.end + 1 : at.end;
      const own = mentions.find((mention) => mention.start === at.start && [at.end, end].includes(mention.end));
      const forms = mentions
        .filter(({ actor }) => actor === own?.actor)
        .map((mention) => text.slice(mention.start, mention.end));
      const { name: first, aliases = [] } = article.actors[own?.actor ?? ''] ?? { name: '' };
      const strange = also.filter(
        (form) => ![first, ...aliases, ...forms].some((known) => known === form || known === `${form}.`),
      );
      if (!own || strange.length) {
        reading.candidates.wrong++;
        fault(`candidate wrong: ${[name, ...strange].join(' · ')}`);
      } else if (offered.has(own.actor)) {
        reading.candidates.twice++;
        fault(`candidate twice: ${name}`);
      } else {
        reading.candidates.right++;
        offered.add(own.actor);
      }
    }
    for (const [id, { name }] of Object.entries(article.actors))
      if (!offered.has(id)) {
        reading.candidates.missed++;
        fault(`candidate missed: ${name}`);
      }

    for (const [id, { kind }] of Object.entries(article.actors)) {
      const mention = mentions.find(({ actor }) => actor === id);
      if (!mention) continue;
      const from = article.sentences.findLast(([start]) => start <= mention.start)?.[0] ?? 0;
      const name = text.slice(mention.start, mention.end);
      const also = mentions.filter(({ actor }) => actor === id).map((one) => text.slice(one.start, one.end));
      const told = { documents: [document], also: also.filter((form) => form !== name) };
      const guess = rooms.evidentKind(name, text.slice(from, mention.start).trim(), language, KINDS, told);
      if (guess === undefined) reading.kinds.missed++;
      else if (guess === kind) reading.kinds.right++;
      else reading.kinds.wrong++;
      if (guess !== kind) fault(`kind ${guess ?? 'blank'}: ${name}, which is ${kind}`);
    }

    const ranges = (/** @type {readonly (readonly [number, number])[]} */ list) =>
      new Map(list.map(([start, end]) => [key({ start, end }), true]));
    compare(
      reading.sentences,
      ranges(article.sentences),
      ranges(rooms.splitSentences(text, language)),
      (place, missed) => `sentence ${missed ? 'missed' : 'wrong'}: ${words(place)}`,
    );
  }
  return reading;
}
