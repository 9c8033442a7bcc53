/**
 * A dossier of any size that has something to say: actors with names as in the news, in circles that deal with each other in ways of their
 * own, a few of them with the circle next to theirs. For looking at large graphs by eye, and for what groups, bundles and names do there.
 */
import { madeDossier, repeatable } from './made-dossier.mjs';

const GIVEN =
  'Adi Amira Anan Andrei Anh Bao Citra Daria Dewi Elena Farid Galina Hana Hyun Igor Imran Indah Ivan Jae Joko Kadir Kamila Lan Lestari Lev Lina Mei Mina Nadia Naufal Oksana Omar Pavel Putri Rahmat Rosa Sari Seo Sergio Siti Sora Tariq Thuy Umar Vera Wei Yulia Yusuf Zahra Zhen'.split(
    ' ',
  );
const SURNAMES =
  'Abdi Aditya Alvarez Arslan Bakri Barsukov Batara Chai Cheong Darma Demir Dvorak Effendi Farouk Gunawan Haddad Halim Han Hartono Ishak Ivanenko Jung Kalita Karim Kartika Kim Koval Kusuma Lapin Lee Lubis Mahendra Malik Moreno Nasution Nguyen Orlov Pak Petrenko Pradana Qadir Rahman Reza Ryu Saputra Sato Seno Shin Siregar Soto Suryadi Tanaka Tran Utama Volkov Wahid Wijaya Yoon Zaki Zhao'.split(
    ' ',
  );
const PLACES =
  'Arvane Belisar Cordal Dravik Estmar Falkor Gessin Halvar Istria Jorvik Kestal Lomar Mirador Norvane Ostrel Palanth Querim Rosmar Selvar Tarnis Ulmar Varden Westol Xarin Yorvan Zelmar'.split(
    ' ',
  );
const BODIES = [
  'Ministry of Trade',
  'Port Authority',
  'Central Bank',
  'Navy',
  'Shipping Company',
  'Grain Board',
  'Energy Group',
  'Daily',
  'Workers’ Union',
  'Customs Service',
  'Arms Works',
  'Foundation',
];
const FAMILIES = 8;

/**
 * @param {number} actors @param {number} relations
 * @param {{ seed?: number, circles?: number }} [options] `circles`: how many groups; about one for 40 actors, at most 26, if left out
 */
export function madeWorld(actors, relations, { seed = 11, circles: wanted } = {}) {
  const random = repeatable(seed);
  /** @type {<T>(list: readonly T[]) => T} */
  const pick = (list) => /** @type {any} */ (list[Math.floor(random() * list.length)]);
  const circles = wanted ?? Math.max(3, Math.min(PLACES.length, Math.round(actors / 40)));
  // Circles of unequal size, as they are: the first is several times the last.
  const weights = Array.from({ length: circles }, (_, i) => 1 / (i + 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  /** @type {number[][]} */
  const members = weights.map(() => []);
  for (let v = 0; v < actors; v++) {
    let at = random() * total;
    const circle = v < circles ? v : weights.findIndex((weight) => (at -= weight) <= 0);
    members[Math.max(0, circle)]?.push(v);
  }
  /** @type {string[]} */
  const nodes = [];
  const taken = new Set();
  members.forEach((list, c) => {
    list.forEach((v, i) => {
      const place = PLACES[c % PLACES.length] ?? '';
      let name = i < BODIES.length && i % 2 === 0 ? `${place} ${BODIES[i]}` : `${pick(GIVEN)} ${pick(SURNAMES)}`;
      for (let again = 2; taken.has(name); again++)
        name = `${pick(GIVEN)} ${pick(SURNAMES)}${again > 6 ? ` ${again}` : ''}`;
      taken.add(name);
      nodes[v] = name;
    });
  });
  // Half of a circle's links are with its first few; the rest go to anybody of it, and every tenth to another circle.
  /** @type {(list: number[]) => number} */
  const hub = (list) => /** @type {number} */ (list[Math.floor(random() ** 3 * list.length)]);
  /** @type {{ a: number, b: number, family: number, times: number }[]} */
  const links = [];
  /** @type {(c: number, v: number) => void} */
  const within = (c, v) => {
    const list = members[c] ?? [];
    const to = hub(list);
    if (to === v) return;
    const family =
      random() < 0.7 ? (c * 3) % FAMILIES : random() < 0.6 ? (c * 3 + 5) % FAMILIES : Math.floor(random() * FAMILIES);
    links.push({ a: v, b: to, family, times: 1 + Math.floor(random() ** 6 * 9) });
  };
  members.forEach((list, c) => list.forEach((v) => within(c, v)));
  const flat = members.flatMap((list, c) => list.map(() => c));
  while (links.length < relations) {
    const c = pick(flat);
    const list = members[c] ?? [];
    if (random() > 0.12) {
      within(c, pick(list));
      continue;
    }
    // Most of a circle's dealings abroad are with two others, in one way.
    const other = random() < 0.75 ? (c * 2 + 1 + Math.floor(random() * 2)) % circles : Math.floor(random() * circles);
    if (other === c) continue;
    const family = random() < 0.75 ? (c + other * 2) % FAMILIES : Math.floor(random() * FAMILIES);
    links.push({ a: hub(list), b: hub(members[other] ?? []), family, times: 1 + Math.floor(random() ** 5 * 7) });
  }
  return { nodes, links, circles: members };
}

/** The text of its dossier file. @param {Parameters<typeof madeWorld>} args */
export function madeWorldDossier(...args) {
  const { nodes, links } = madeWorld(...args);
  const dossier = JSON.parse(
    madeDossier(
      {
        nodes,
        links: links.flatMap(({ a, b, times }) =>
          Array.from({ length: times }, () => /** @type {[number, number]} */ ([a, b])),
        ),
      },
      { documents: Math.max(1, Math.round(links.length / 25)) },
    ),
  );
  let at = 0;
  for (const { family, times } of links)
    for (let i = 0; i < times; i++) {
      const claim = dossier.claims[at++];
      claim.relation = `relation-${family}`;
      claim.attribution = at % 3 === 0 ? [{ name: `Source ${(at * 7) % 40}` }] : [];
    }
  for (const actor of dossier.actors) {
    const name = actor.name.en;
    actor.kind = /Daily$/u.test(name)
      ? 'media'
      : /Ministry|Navy|Bank|Customs/u.test(name)
        ? 'state'
        : PLACES.some((place) => name.startsWith(`${place} `))
          ? 'organisation'
          : 'person';
  }
  return JSON.stringify(dossier);
}
