/** Which claim do chosen words propose? Rather nothing than what nobody said. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { suggestClaim } from '../../../src/session/suggest-claim.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

const OWN_TYPES = Object.entries({
  hires: 'appoints',
  voice: 'represents',
  lies: 'lies to',
  order: 'orders',
  fine: 'fines',
  letter: 'writes to',
  board: 'sits on the board of',
});

/** All that is proposed for a text, and what its ids stand for; `names`: of actors that are known already. */
function suggest(text: string, names: readonly string[], language: string) {
  const dossier = soundDossier({
    ...STARTER,
    relationTypes: [
      ...STARTER.relationTypes,
      ...OWN_TYPES.map(([id, label]) => ({
        ...{ id, label: { en: label }, family: 'other', directed: true, aspect: 'event' as const },
      })),
    ],
    documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
    actors: names.map((name, i) => rawActor(`actor-${i}`, { name: { en: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals, itselfDenied } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  return { dossier, proposals, denial: itselfDenied?.value };
}

/** Who, what and whom are proposed. */
function propose(text: string, names: readonly string[], language = 'en'): readonly string[] {
  const { dossier, proposals } = suggest(text, names, language);
  const { subject, relation, object } = proposals;
  const nameOf = (id: string): string =>
    Object.values(dossier.actors.find((one) => one.id === id)?.name ?? {})[0] ?? id;
  const who = (one: typeof subject): string =>
    one ? ('id' in one.value ? nameOf(one.value.id) : one.value.name) : '-';
  return [who(subject), relation && 'id' in relation.value ? relation.value.id : '-', who(object)];
}

/** «A > pays > B»: «-» is nothing, «?» before a word allows nothing, «*» is anything. */
function expectProposed(text: string, names: readonly string[], expected: string, language = 'en'): void {
  const wanted = expected.split(' > ');
  const known = propose(text, names, language);
  // Nobody has to be found who is not known, but nobody else may be.
  const fresh = propose(text, [], language);
  for (const [i, want = '-'] of wanted.entries()) {
    if (want === '*') continue;
    const value = want.replace(/^\?/u, '');
    const there = known[i] ?? '-';
    expect(want.startsWith('?') ? ['-', value] : [value], `${text}: ${known.join(' > ')}`).toContain(there);
    expect(['-', value], `${text}, nobody known: ${fresh.join(' > ')}`).toContain(fresh[i]);
  }
}

const table = (rows: string): readonly (readonly [string, readonly string[], string])[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [text = '', names = '', expected = ''] = row.split(' | ').map((part) => part.trim());
      return [text, names ? names.split(', ') : [], expected];
    });

describe('an English sentence', () => {
  it.each(
    table(`
    Maltese businessman denies role as London firm is accused of routing Swedish engines to a blacklisted yard | London | - > ?accusation > -
    The Office said on Thursday that the broker had been paid £4.2m by Brightwater Holdings Ltd, a company controlled by the Maltese businessman Silvio Attard-Boffa. | Brightwater Holdings Ltd, Silvio Attard-Boffa | Brightwater Holdings Ltd > payment > -
    According to two officials familiar with the inquiry, the engines were bought in the winter of 2022 from Lindqvist Marin AB, a Swedish manufacturer, and shipped through the Georgian port of Poti. | Lindqvist Marin AB, Poti | - > purchase > Lindqvist Marin AB
    Its permanent secretary, Joe Zahra Mifsud, was questioned by police last week over a dinner hosted by Mr Attard-Boffa in September 2023. | Joe Zahra Mifsud, Attard-Boffa | - > - > ?Joe Zahra Mifsud
    “My client told me, ‘I signed what the minister’s office sent me,’” said Okonjo, who also represents the company’s finance director, J. P. Grech. | Okonjo, J. P. Grech | Okonjo > voice > J. P. Grech
    Mr Grech was arrested at Luqa airport on 2 March and released on bail two days later. | Grech, Luqa | - > arrest > Grech
    Brightwater is in turn owned by a trust in Ras al-Khaimah, leaked records reviewed by the Ledger and the Estonian outlet Vaba Sõna show. | Brightwater, Ras al-Khaimah, Vaba Sõna | - > ownership > Brightwater
    Yantar-Sever has been under British and European Union sanctions since the spring of 2022. | Yantar-Sever, European Union | - > ?sanctions > Yantar-Sever
    Tobias Hale, a sanctions expert at the Wexcombe Institute, said brokers such as Calder & Roth were “the hinge on which evasion turns”. | Tobias Hale, Wexcombe Institute, Calder & Roth | * > - > -
    Sweden’s foreign ministry plans to summon the Maltese ambassador next week, Swedish radio reported, citing a diplomat. | Sweden | ?Sweden > - > -
    Brightmill was sold to Calder Group by Reiss Holdings. | Brightmill, Calder Group, Reiss Holdings | Reiss Holdings > sale > Calder Group
    Reiss was arrested in Graz by Austrian police. | Reiss, Graz | - > arrest > Reiss
    Lang said the mill had bribed Quill. | Lang, Quill | - > bribery > Quill
    She said that the ministry had awarded Brightwater a second contract, worth €9m, without a tender. | Brightwater | - > contract-award > Brightwater
    `),
  )('as it was found: %s', (text, names, expected) => expectProposed(text, names, expected));

  it.each(
    table(`
    Ona Lind paid Petra Quill. | Ona Lind, Petra Quill | Ona Lind > payment > Petra Quill
    Ona Lind has sued Petra Quill. | Ona Lind, Petra Quill | Ona Lind > lawsuit > Petra Quill
    Petra Quill was sued by Ona Lind. | Ona Lind, Petra Quill | Ona Lind > lawsuit > Petra Quill
    Petra Quill, paid by Ona Lind, left. | Ona Lind, Petra Quill | Ona Lind > payment > Petra Quill
    The Calder Group bought the mill from Reiss Holdings in 2021. | Calder Group, Reiss Holdings | Calder Group > purchase > Reiss Holdings
    Calder Group took over Reiss Holdings last year. | Calder Group, Reiss Holdings | Calder Group > takeover > Reiss Holdings
    Ona Lind met Petra Quill and thanked her. | Ona Lind, Petra Quill | Ona Lind > meeting > Petra Quill
    Ona Lind, a broker from Graz, bribed Petra Quill. | Ona Lind, Petra Quill, Graz | Ona Lind > bribery > Petra Quill
    Ona Lind, who leads the mill, accused Petra Quill. | Ona Lind, Petra Quill | Ona Lind > accusation > Petra Quill
    Ona Lind and Petra Quill signed an agreement. | Ona Lind, Petra Quill | Ona Lind > agreement > Petra Quill
    Vorland imposed sanctions on Nordmark. | Vorland, Nordmark | Vorland > sanctions > Nordmark
    Vorland has sanctioned Nordmark. | Vorland, Nordmark | Vorland > sanctions > Nordmark
    Vorland’s attack on Nordmark was brief. | Vorland, Nordmark | Vorland > attack > Nordmark
    The war between Vorland and Nordmark goes on. | Vorland, Nordmark | Vorland > war > Nordmark
    Ona Lind plans to visit Nordmark. | Ona Lind, Nordmark | Ona Lind > visit > Nordmark
    Ona Lind did not pay Petra Quill. | Ona Lind, Petra Quill | Ona Lind > payment > Petra Quill
    Ona Lind was accused of bribing Petra Quill. | Ona Lind, Petra Quill | Ona Lind > bribery > Petra Quill
    Calder Group works for Vorland. | Calder Group, Vorland | Calder Group > employment > Vorland
    Ona Lind cooperated with Petra Quill. | Ona Lind, Petra Quill | Ona Lind > cooperation > Petra Quill
    Ona Lind said she had paid Petra Quill. | Ona Lind, Petra Quill | Ona Lind > payment > Petra Quill
    Reiss Holdings awarded Calder Group a contract. | Reiss Holdings, Calder Group | Reiss Holdings > contract-award > Calder Group
    Calder Group was awarded a contract by Reiss Holdings. | Reiss Holdings, Calder Group | Reiss Holdings > contract-award > Calder Group
    “Ona Lind bribed Petra Quill,” said Rolf Amsel. | Ona Lind, Petra Quill, Rolf Amsel | Ona Lind > bribery > Petra Quill
    Rolf Amsel said Ona Lind had bribed Petra Quill. | Ona Lind, Petra Quill, Rolf Amsel | Ona Lind > bribery > Petra Quill
    `),
  )('is still read: %s', (text, names, expected) => expectProposed(text, names, expected));

  it.each(
    table(`
    Swedish officials met Ona Lind. | Ona Lind | - > ?meeting > ?Ona Lind
    A Norwegian broker paid Ona Lind. | Ona Lind | - > ?payment > ?Ona Lind
    Ona Lind sued a Danish company. | Ona Lind | Ona Lind > lawsuit > -
    German and Austrian police arrested Ona Lind. | Ona Lind | - > arrest > Ona Lind
    Ona Lind was arrested in Graz. | Ona Lind, Graz | - > arrest > Ona Lind
    Ona Lind was attacked near Nordmark. | Ona Lind, Nordmark | - > attack > Ona Lind
    Ona Lind was sued in Vienna by two former clerks. | Ona Lind, Vienna | - > lawsuit > Ona Lind
    Ona Lind was paid by the mill. | Ona Lind | - > payment > Ona Lind
    Ona Lind was bribed by a friend of Petra Quill. | Ona Lind, Petra Quill | - > bribery > Ona Lind
    Ona Lind was sold to by the dock. | Ona Lind | - > ?sale > ?Ona Lind
    The mill was sold to Ona Lind by a trust in Graz. | Ona Lind, Graz | - > sale > Ona Lind
    The ferry was bought from Ona Lind by the town. | Ona Lind | - > purchase > Ona Lind
    Nordmark is under investigation. | Nordmark | - > ?investigation > Nordmark
    Nordmark remains under sanctions in Vorland. | Nordmark, Vorland | - > ?sanctions > ?Nordmark
    Nordmark came under attack. | Nordmark | - > ?attack > ?Nordmark
    Ona Lind, an arms dealer in Graz, met Petra Quill. | Ona Lind, Graz, Petra Quill | Ona Lind > meeting > Petra Quill
    Ona Lind is a trade minister in Vorland. | Ona Lind, Vorland | * > - > -
    Ona Lind knows an aid worker from Nordmark. | Ona Lind, Nordmark | * > - > *
    The arms deal pleased Ona Lind in Graz. | Ona Lind, Graz | - > - > *
    Ona Lind crossed over to Nordmark. | Ona Lind, Nordmark | * > - > *
    Ona Lind took a bus over the bridge to Nordmark. | Ona Lind, Nordmark | * > - > *
    Ona Lind argued over money with Petra Quill. | Ona Lind, Petra Quill | * > - > *
    Ona Lind signed for Petra Quill. | Ona Lind, Petra Quill | * > - > *
    Ona Lind believes the town owns Nordmark. | Ona Lind, Nordmark | - > ownership > Nordmark
    Ona Lind told reporters that a clerk had bribed Petra Quill. | Ona Lind, Petra Quill | - > bribery > Petra Quill
    The town awarded Ona Lind a contract. | Ona Lind | - > contract-award > Ona Lind
    The town gave Petra Quill economic aid. | Petra Quill | - > economic-aid > Petra Quill
    A lawyer for Ona Lind sued Petra Quill. | Ona Lind, Petra Quill | - > lawsuit > Petra Quill
    Ona Lind’s brother sued Petra Quill. | Ona Lind, Petra Quill | - > lawsuit > Petra Quill
    Ona Lind sued Petra Quill’s brother. | Ona Lind, Petra Quill | Ona Lind > lawsuit > -
    A company owned by Ona Lind paid Petra Quill. | Ona Lind, Petra Quill | * > * > *
    The broker who sued Ona Lind left Graz. | Ona Lind, Graz | - > lawsuit > Ona Lind
    Did Ona Lind pay Petra Quill? | Ona Lind, Petra Quill | * > - > *
    Who bribed Ona Lind? | Ona Lind | * > - > *
    The town made plans to sue Ona Lind. | Ona Lind | - > ?lawsuit > Ona Lind
    Calls to investigate Ona Lind came from Graz. | Ona Lind, Graz | - > ?investigation > Ona Lind
    Ona Lind asked Petra Quill to pay Rolf Amsel. | Ona Lind, Petra Quill, Rolf Amsel | ?Petra Quill > payment > Rolf Amsel
    Neither Ona Lind nor the town paid Petra Quill. | Ona Lind, Petra Quill | - > payment > Petra Quill
    Ona Lind fled to Graz, citing a friend. | Ona Lind, Graz | * > - > *
    London broker Ona Lind paid Petra Quill. | London, Ona Lind, Petra Quill | Ona Lind > payment > Petra Quill
    Ona Lind paid London broker Petra Quill. | London, Ona Lind, Petra Quill | Ona Lind > payment > Petra Quill
    The London firm paid Ona Lind. | London, Ona Lind | - > payment > Ona Lind
    Ona Lind met the accused man in Graz. | Ona Lind, Graz | Ona Lind > ?meeting > -
    Ona Lind paid for the house of Petra Quill. | Ona Lind, Petra Quill | Ona Lind > ?payment > -
    “We were lied to by Calder Group,” said Ona Lind. | Calder Group, Ona Lind | Calder Group > lies > -
    The mill, which Ona Lind owns, sued Petra Quill. | Ona Lind, Petra Quill | * > * > *
    `),
  )('says no more than it says: %s', (text, names, expected) => expectProposed(text, names, expected));
});

/** Who does it where a verb governs another, and to whom in a clause that hangs on its name. */
describe('an English verb', () => {
  it.each(
    table(`
    The court ordered Calder Group to pay Ona Lind £4,000. | Calder Group, Ona Lind | Calder Group > payment > Ona Lind
    Calder Group was ordered to pay Ona Lind £4,000. | Calder Group, Ona Lind | Calder Group > payment > Ona Lind
    Ona Lind urged Calder Group to sue Petra Quill. | Ona Lind, Calder Group, Petra Quill | Calder Group > lawsuit > Petra Quill
    Calder Group was asked by Ona Lind to pay Petra Quill. | Ona Lind, Calder Group, Petra Quill | Calder Group > payment > Petra Quill
    Ona Lind promised Calder Group to pay Petra Quill. | Ona Lind, Calder Group, Petra Quill | Ona Lind > payment > Petra Quill
    Ona Lind expects Calder Group to pay Petra Quill. | Ona Lind, Calder Group, Petra Quill | Calder Group > payment > Petra Quill
    Ona Lind is known to have paid Petra Quill. | Ona Lind, Petra Quill | Ona Lind > payment > Petra Quill
    Ona Lind admitted bribing Petra Quill. | Ona Lind, Petra Quill | Ona Lind > bribery > Petra Quill
    A judge barred Calder Group from suing Ona Lind. | Calder Group, Ona Lind | Calder Group > lawsuit > Ona Lind
    Reiss Holdings, which Calder Group took over in 2019, closed. | Reiss Holdings, Calder Group | Calder Group > takeover > Reiss Holdings
    Petra Quill, whom Ona Lind sued, left. | Ona Lind, Petra Quill | Ona Lind > lawsuit > Petra Quill
    It is a coachbuilder that Calder Group acquired last year. | Calder Group | * > ?takeover > -
    Trading stopped after Calder Group was sued by Ona Lind. | Calder Group, Ona Lind | Ona Lind > lawsuit > Calder Group
    Clerks allege that Ona Lind bribed Petra Quill. | Ona Lind, Petra Quill | Ona Lind > bribery > Petra Quill
    It ordered Calder Group to stop selling tickets. | Calder Group | - > order > Calder Group
    `),
  )('that another governs, or that hangs on a name: %s', (text, names, expected) =>
    expectProposed(text, names, expected),
  );

  it.each(
    table(`
    Calder Group acquired Reiss Holdings. | Calder Group, Reiss Holdings | Calder Group > takeover > Reiss Holdings
    Calder Group employs Ona Lind as a clerk. | Calder Group, Ona Lind | Ona Lind > employment > Calder Group
    Ona Lind chairs Calder Group. | Ona Lind, Calder Group | Ona Lind > leadership > Calder Group
    Ona Lind sat on the board of Calder Group. | Ona Lind, Calder Group | Ona Lind > board > Calder Group
    Calder Group financed Reiss Holdings. | Calder Group, Reiss Holdings | Calder Group > funding > Reiss Holdings
    Police detained Ona Lind. | Ona Lind | - > arrest > Ona Lind
    The board fined Calder Group. | Calder Group | - > fine > Calder Group
    `),
  )('says what the label says in other words: %s', (text, names, expected) => expectProposed(text, names, expected));

  it.each(
    table(`
    Calder Group acquired a licence in Nordmark. | Calder Group, Nordmark | * > - > *
    Calder Group runs a ferry to Nordmark. | Calder Group, Nordmark | * > - > *
    Ona Lind heads for Nordmark. | Ona Lind, Nordmark | * > - > *
    Calder Group hires cranes from Reiss Holdings. | Calder Group, Reiss Holdings | Calder Group > - > *
    Ona Lind met Petra Quill to pay Rolf Amsel. | Ona Lind, Petra Quill, Rolf Amsel | Ona Lind > meeting > Petra Quill
    The council asked neither Ona Lind nor Rolf Amsel to pay Petra Quill. | Ona Lind, Rolf Amsel, Petra Quill | - > payment > Petra Quill
    Calder Group, the firm that employs Ona Lind, paid Petra Quill. | Calder Group, Ona Lind, Petra Quill | ?Calder Group > payment > Petra Quill
    Ona Lind sued the firm that runs Reiss Holdings. | Ona Lind, Reiss Holdings | Ona Lind > lawsuit > -
    The boat is steered by Ona Lind’s nephew. | Ona Lind | - > - > -
    Ona Lind checked every payment. | Ona Lind | * > - > -
    Ona Lind left the mill weeks before the bill was paid. | Ona Lind | * > - > -
    Reiss Holdings refused to finance the purchase. | Reiss Holdings | Reiss Holdings > funding > -
    Ona Lind asked Calder Group to order Petra Quill to leave. | Ona Lind, Calder Group, Petra Quill | Calder Group > order > Petra Quill
    A friend of Calder Group that Ona Lind sued left. | Calder Group, Ona Lind | Ona Lind > lawsuit > -
    `),
  )('says no more than it says: %s', (text, names, expected) => expectProposed(text, names, expected));

  it.each(
    table(`
    “They stole the plans,” said Ona Lind. | Ona Lind | - > - > -
    “They sued the mill,” said Ona Lind of Calder Group. | Ona Lind, Calder Group | - > lawsuit > -
    Ona Lind told Calder Group that the buses were unsafe. | Ona Lind, Calder Group | - > - > -
    “We were cheated,” Ona Lind wrote in a statement. | Ona Lind | - > - > -
    Ona Lind wrote in a letter to the mayor that she would stay. | Ona Lind | - > - > -
    Ona Lind wrote to Calder Group. | Ona Lind, Calder Group | Ona Lind > letter > Calder Group
    `),
  )('by which somebody speaks gives them no part in what they say: %s', (text, names, expected) =>
    expectProposed(text, names, expected),
  );

  it.each([
    ['The court ordered Calder Group to pay Ona Lind.', 'planned', undefined],
    ['The court asked Calder Group to pay Ona Lind.', 'hypothetical', undefined],
    ['Calder Group wants to sue Ona Lind.', 'planned', undefined],
    ['Calder Group is expected to pay Ona Lind.', 'planned', undefined],
    ['Calder Group may be sued by Ona Lind.', 'hypothetical', undefined],
    ['Calder Group can sue Ona Lind.', 'hypothetical', undefined],
    ['Calder Group cannot pay Ona Lind.', 'hypothetical', 'denied'],
    ['Calder Group can’t pay Ona Lind.', 'hypothetical', 'denied'],
    ['Calder Group was unable to pay Ona Lind.', 'hypothetical', 'denied'],
    ['Calder Group has yet to pay Ona Lind.', undefined, 'denied'],
    ['Calder Group failed to pay Ona Lind.', undefined, 'denied'],
    ['Calder Group refused to pay Ona Lind.', undefined, 'denied'],
    ['Calder Group avoided paying Ona Lind.', undefined, 'denied'],
    ['Calder Group was cleared of bribing Ona Lind.', undefined, 'denied'],
    ['Calder Group was banned from suing Ona Lind.', undefined, 'denied'],
    ['Calder Group is alleged to have bribed Ona Lind.', 'alleged', undefined],
    ['Calder Group no longer funds Ona Lind.', undefined, 'denied'],
    ['Calder Group has not so far sued Ona Lind.', undefined, 'denied'],
    ['Calder Group has not, it said, paid Ona Lind.', undefined, 'denied'],
    ['Calder Group did not threaten Ona Lind.', undefined, 'denied'],
    ['Calder Group has never fined, or sued, Ona Lind.', undefined, 'denied'],
    ['Calder Group neither paid nor sued Ona Lind.', undefined, 'denied'],
    ['The mill has not moved, nor has Calder Group paid Ona Lind.', undefined, 'denied'],
    ['The mayor denied that Calder Group paid Ona Lind.', undefined, 'denied'],
    ['Calder Group paid Ona Lind, prosecutors alleged.', 'alleged', undefined],
    // What else the sentence says.
    ['The board can confirm that Calder Group paid Ona Lind.', undefined, undefined],
    ['It can be seen that Calder Group paid Ona Lind.', undefined, undefined],
    ['The board cannot say whether Calder Group paid Ona Lind.', 'hypothetical', undefined],
    ['Calder Group, which plans to move, paid Ona Lind.', undefined, undefined],
    ['Calder Group sued Ona Lind after she refused to pay.', undefined, undefined],
    ['Calder Group did not refuse to pay Ona Lind.', undefined, undefined],
    ['Calder Group not only paid Ona Lind.', undefined, undefined],
    ['Calder Group, which sued Ona Lind in 2019, denies any error.', undefined, undefined],
    ['The mayor has not spoken, and Calder Group paid Ona Lind.', undefined, undefined],
    ['Calder Group sued Ona Lind for a bridge that was never finished.', undefined, undefined],
    ['Calder Group ordered Ona Lind not to leave the port.', undefined, undefined],
    ['Calder Group sued Ona Lind, alleging that the bridge was unsafe.', undefined, undefined],
    ['Calder Group sued Ona Lind and may appeal if the mill closes.', undefined, undefined],
    ['The town could not be reached; Calder Group paid Ona Lind.', undefined, undefined],
  ] as const)('is as firm as what governs it: %s', (text, modality, polarity) => {
    const { proposals } = suggest(text, ['Calder Group', 'Ona Lind'], 'en');
    expect([proposals.modality?.value, proposals.polarity?.value]).toEqual([modality, polarity]);
    expect(proposals.relation).toBeDefined();
  });
});

it('whoever has not accused anybody is proposed as not having done so', () => {
  const suggestedFor = (text: string) => suggest(text, ['Calder Group', 'Ona Lind'], 'en').denial;
  expect(suggestedFor('Calder Group has not accused Ona Lind of theft.')).toBe('denied');
  expect(suggestedFor('Calder Group hasn’t openly accused Ona Lind of theft.')).toBe('denied');
  expect(suggestedFor('Calder Group accused Ona Lind of theft.')).toBeUndefined();
  expect(suggestedFor('Calder Group accused Ona Lind of not paying.')).toBeUndefined();
});

it.each([
  ['Calder Group, which plans to move, paid Ona Lind in June.', '2024-06'],
  ['Calder Group, which closed a yard, plans to pay Ona Lind in June.', '2025-06'],
])('a plan of something else puts no date in the future: %s', (text, when) => {
  const csl = { type: 'article', issued: { 'date-parts': [[2024, 10, 8]] } };
  const dossier = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language: 'en', csl, sentences: splitSentences(text, 'en') }],
    actors: ['Calder Group', 'Ona Lind'].map((name, i) => rawActor(`actor-${i}`, { name: { en: name } })),
    claims: [],
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const { proposals } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
  expect(proposals.when?.value).toBe(when);
});

describe('a name that stands in an article for the first time', () => {
  it.each([
    ['en', 'The Office of Road and Rail Safety (ORRS) fined the firm.', 'Office of Road and Rail Safety'],
    ['en', 'The Board for the Protection of Rivers (the BPR) fined the firm.', 'Board for the Protection of Rivers'],
    ['en', 'The Department of Health (DOH) fined the firm.', 'Department of Health'],
    ['en', 'St. Brannoc Infirmary fined the firm.', 'St. Brannoc Infirmary'],
    ['de', 'Das Amt für Verkehr und Sicherheit (AVS) prüft.', 'Amt für Verkehr und Sicherheit'],
    ['fr', 'L’Office des routes et des ponts (ORP) enquête.', 'Office des routes et des ponts'],
    ['es', 'El Consejo de Seguridad y Transporte (CST) investiga.', 'Consejo de Seguridad y Transporte'],
    // Two names, and the acronym of the second.
    ['en', 'Ona Lind and Rail Safety Board (RSB) fined the firm.', '?Rail Safety Board'],
  ])('is whole: %s «%s»', (language, text, name) => {
    const [subject] = propose(text, [], language);
    if (name.startsWith('?')) expect(['-', name.slice(1)]).toContain(subject);
    else expect(subject).toBe(name);
  });

  it('in capitals is whom it names in small letters', () => {
    expect(propose('Halverton fined Ona Lind.', ['HALVERTON', 'Ona Lind'])[0]).toBe('HALVERTON');
    expect(propose('ORR fined Ona Lind.', ['Orr', 'Ona Lind'])[0]).not.toBe('Orr');
  });

  it('has a part wherever it stands, not only where it stands first', () => {
    const [subject] = propose('The council of Halverton met. Halverton fined Ona Lind.', ['Ona Lind']);
    expect(subject).toBe('Halverton');
  });
});

describe('a sentence in another language', () => {
  it.each([
    ['de', '„Sie haben die Pläne gestohlen“, sagte Ona Lind.', ['-', '-', '-']],
    ['de', '„Sie haben Petra Quill betrogen“, sagte Ona Lind.', undefined],
    ['fr', '« Ils ont volé les plans », a dit Ona Lind.', ['-', '-', '-']],
  ])('gives whoever says it no part in it: %s «%s»', (language, text, expected) => {
    const found = propose(text, ['Ona Lind', 'Petra Quill'], language);
    if (expected) expect(found).toEqual(expected);
    expect(found).not.toContain('Ona Lind');
  });

  it.each([
    ['de', 'Ona Lind wurde in Graz verhaftet.', 'Ona Lind, Graz', '- > * > Ona Lind'],
    ['de', 'Ona Lind wurde von Petra Quill bezahlt.', 'Ona Lind, Petra Quill', 'Petra Quill > * > Ona Lind'],
    ['de', 'Ona Lind bezahlte Petra Quill.', 'Ona Lind, Petra Quill', 'Ona Lind > * > Petra Quill'],
    ['de', 'Ein maltesischer Unternehmer bezahlte Ona Lind.', 'Ona Lind', '* > * > *'],
    ['fr', 'Ona Lind a été arrêtée à Vienne.', 'Ona Lind, Vienne', '- > * > Ona Lind'],
    ['fr', 'Ona Lind a été payée par Petra Quill.', 'Ona Lind, Petra Quill', 'Petra Quill > * > Ona Lind'],
    ['fr', 'Ona Lind a payé Petra Quill.', 'Ona Lind, Petra Quill', 'Ona Lind > * > Petra Quill'],
    ['es', 'Ona Lind fue detenida en Viena.', 'Ona Lind, Viena', '- > * > Ona Lind'],
    ['it', 'Ona Lind è stata pagata da Petra Quill.', 'Ona Lind, Petra Quill', 'Petra Quill > * > Ona Lind'],
    ['nl', 'Ona Lind werd door Petra Quill betaald.', 'Ona Lind, Petra Quill', 'Petra Quill > * > Ona Lind'],
    ['id', 'Pengusaha Malta membayar Ona Lind.', 'Malta, Ona Lind', '?Ona Lind > * > ?Ona Lind'],
    ['id', 'Ona Lind dibayar pengusaha Malta.', 'Malta, Ona Lind', '- > * > Ona Lind'],
    ['id', 'Malta membayar Ona Lind.', 'Malta, Ona Lind', 'Malta > * > Ona Lind'],
    ['ru', 'Громова обвинил во взятке Седов.', 'Громов, Седов', '?Седов > * > ?Громов'],
    ['ru', 'Седов уволил Громова.', 'Громов, Седов', 'Седов > * > Громов'],
    ['ru', 'Громов и Седов встретились.', 'Громов, Седов', 'Громов > * > Седов'],
    ['ru', 'Громова неоднократно обвиняли.', 'Громов', '- > accusation > Громов'],
    ['ru', 'Контракт отдали Громову.', 'Громов', '- > contract-award > Громов'],
  ])('%s: %s', (language, text, names, expected) => expectProposed(text, names.split(', '), expected, language));
});

describe('a denial', () => {
  const polarityOf = (text: string, language: string): string | undefined => {
    const dossier = soundDossier({
      ...STARTER,
      relationTypes: [
        ...STARTER.relationTypes,
        ...['writes to', 'арестовал'].map((label, i) => ({
          ...{ id: `own-${i}`, label: { en: label }, family: 'other', directed: true, aspect: 'event' as const },
        })),
      ],
      documents: [{ ...rawDocument(text), language, sentences: splitSentences(text, language) }],
      actors: ['Ona Lind', 'Petra Quill'].map((name, i) => rawActor(`actor-${i}`, { name: { en: name } })),
      claims: [],
    });
    const [document] = dossier.documents;
    if (!document) throw new Error('no document');
    const { proposals } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
    expect(proposals.relation, text).toBeDefined();
    return proposals.polarity?.value;
  };
  it.each([
    ['en', 'Ona Lind wrote to Petra Quill but “never received a proper answer”.'],
    ['en', 'Ona Lind paid Petra Quill; she did not pay the mill.'],
    ['en', 'Ona Lind paid Petra Quill. She never paid the mill.'],
    ['en', '“I never saw her,” said Rolf. Ona Lind paid Petra Quill.'],
    ['ru', 'Суд арестовал Громова; вину он не признаёт.'],
    ['id', 'Ona Lind menangkap Petra Quill; ia tidak pernah mengaku.'],
  ])('of something else is none of the relation: %s «%s»', (language, text) => {
    expect(polarityOf(text, language)).toBeUndefined();
  });
  it.each([
    ['en', 'Ona Lind never wrote to Petra Quill.'],
    ['en', 'It rained; Ona Lind did not pay Petra Quill.'],
    ['en', '“Ona Lind never paid Petra Quill,” said Rolf.'],
    ['en', 'Ona Lind denied that she “paid Petra Quill”.'],
    ['id', 'Ona Lind tidak pernah menangkap Petra Quill.'],
    ['ru', 'Суд не арестовал Громова.'],
  ])('of the relation is one: %s «%s»', (language, text) => {
    expect(polarityOf(text, language)).toBe('denied');
  });
});

describe('words that the codebook lists for its field', () => {
  const manner = (text: string, lists: boolean) => {
    const dossier = soundDossier({
      ...STARTER,
      ...(lists && {
        modalityCues: { alleged: { en: ['insiders mutter'] }, planned: { en: ['may'] }, denied: { en: ['a fable'] } },
      }),
      documents: [{ ...rawDocument(text), sentences: splitSentences(text, 'en') }],
      actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
      claims: [],
    });
    const [document] = dossier.documents;
    if (!document) throw new Error('no document');
    const { proposals } = suggestClaim([{ document, segments: [{ start: 0, end: text.length }] }], dossier);
    return { modality: proposals.modality?.value, polarity: proposals.polarity?.value };
  };

  it('propose how firmly it is said, where nothing else does', () => {
    expect(manner('Ann pays Bob, insiders mutter.', false)).toEqual({ modality: undefined, polarity: undefined });
    expect(manner('Ann pays Bob, insiders mutter.', true)).toEqual({ modality: 'alleged', polarity: undefined });
    expect(manner('Ann pays Bob: a fable.', true).polarity).toBe('denied');
  });

  it('do not outweigh the words that are always known', () => {
    expect(manner('Ann may pay Bob.', true).modality).toBe('hypothetical');
  });
});
