/** Who says so in English, where pronouns, spokespeople, appositions and corrections stand in the way? */
import { describe, expect, it } from 'vitest';
import { proposed } from './english-cases.ts';

const ORSK = 'Orsk Builders/o';
const COACHES = 'Tarrow Vale Coaches/o';
const POLICE = 'Tarrow Vale Police/o';

/** The chosen words in brackets, who says them, whom the codebook knows. */
type Case = readonly [marked: string, speaker: string, names: readonly string[]];

const PRONOUNS: readonly Case[] = [
  ['Sir Alan Firth resigned on Monday. “[I was misled],” he said.', 'Alan Firth', ['Alan Firth']],
  ['Sir Alan Firth resigned on Monday. “[I was misled],” she said.', 'open', ['Alan Firth']],
  ['Mrs Bell met Tom Hale at the depot. “[It leaks],” she said.', 'Bell', ['Bell', 'Tom Hale']],
  ['Ms Bell met Mr Hale at the depot. “[It leaks],” he said.', 'Hale', ['Bell', 'Hale']],
  ['Ann Bell said the club was broke. “[It leaks],” she added.', 'Ann Bell', ['Ann Bell']],
  ['Ann Bell said the club was broke. She added that [it leaks].', 'Ann Bell', ['Ann Bell']],
  ['His brother, Tom Hale, was fined. “[It is a joke],” he said.', 'Tom Hale', ['Tom Hale']],
  ['Mr Bell’s daughter, Ona Lind, runs it. “[It leaks],” she said.', 'Ona Lind', ['Bell', 'Ona Lind']],
  ['Mr Bell’s daughter, Ona Lind, runs it. “[It leaks],” he said.', 'open', ['Bell', 'Ona Lind']],
  // Two who may be meant.
  ['Ann Bell met Tom Hale at the depot. “[It leaks],” he said.', 'open', ['Ann Bell', 'Tom Hale']],
  ['Tom Hale and Rob Finch came. “[It leaks],” he said.', 'open', ['Tom Hale', 'Rob Finch']],
  ['Ona Lind was questioned by Rolf Brandt. “[It leaks],” he said.', 'open', ['Ona Lind', 'Rolf Brandt']],
  ['On Monday Ann Bell spoke to Mr Hale. “[It leaks],” he said.', 'open', ['Ann Bell', 'Hale']],
  // «She» was said of them before.
  ['Ona Lind, 41, took her seat. Later “[it was a joke],” he said.', 'open', ['Ona Lind']],
  ['Ona Lind, 41, took her seat. Later “[it was a joke],” she said.', 'Ona Lind', ['Ona Lind']],
  // Persons and others.
  ['Tarrow Vale Coaches lost its licence. “[We paid],” it said.', 'Tarrow Vale Coaches', [COACHES]],
  ['Tarrow Vale Coaches lost its licence. They said [Orsk Builders paid].', 'Tarrow Vale Coaches', [COACHES, ORSK]],
  ['Tarrow Vale Coaches lost its licence. “[We paid],” he said.', 'open', [COACHES]],
  ['Ann Bell joined in May. “[We paid],” it said.', 'open', ['Ann Bell']],
  ['Ann Bell runs the depot. They said [Orsk Builders paid].', 'open', ['Ann Bell', ORSK]],
  ['The council refused. It said [the ground was unsafe].', 'open', []],
  ['Officials spoke on Monday, an official said. They said [Orsk Builders paid].', '?', [ORSK]],
];

const SPOKESPEOPLE: readonly Case[] = [
  [
    'A spokeswoman for Tarrow Vale Police confirmed that [Tom Hale was held].',
    'Tarrow Vale Police',
    [POLICE, 'Tom Hale'],
  ],
  [
    'A spokeswoman for Tarrow Vale Police confirmed [the arrest of Tom Hale].',
    'Tarrow Vale Police',
    [POLICE, 'Tom Hale'],
  ],
  ['[Orsk Builders was paid], said a spokesman for Tarrow Vale Coaches.', 'Tarrow Vale Coaches', [COACHES, ORSK]],
  ['“[We paid],” a spokesperson for Orsk Builders said.', 'Orsk Builders', [ORSK]],
  ['According to a spokesman for Tarrow Vale Police, [Tom Hale was held].', 'Tarrow Vale Police', [POLICE, 'Tom Hale']],
  ['A Tarrow Vale Coaches spokesman said [Orsk Builders was paid].', 'Tarrow Vale Coaches', [COACHES, ORSK]],
  ['Tarrow Vale Coaches’ spokesman said [Orsk Builders was paid].', 'Tarrow Vale Coaches', [COACHES, ORSK]],
  ['A spokesman for the Ministry of Works said [Orsk Builders was paid].', 'Ministry of Works', [ORSK]],
  ['A statement from Orsk Builders said [Tom Hale was paid].', 'Orsk Builders', [ORSK, 'Tom Hale']],
  ['A statement by Tom Hale said [Orsk Builders was paid].', 'Tom Hale', [ORSK, 'Tom Hale']],
  ['Orsk Builders built it. The company’s spokesman said [Tom Hale was paid].', 'Orsk Builders', [ORSK, 'Tom Hale']],
  // Of several companies it may be any; of none that is known it is nobody by name.
  ['Orsk Builders and Tarrow Vale Coaches merged. The company’s spokesman said [it rained].', 'open', [ORSK, COACHES]],
  ['A spokesman for the ministry said [Orsk Builders was paid].', '?', [ORSK]],
  // Whoever has a name says it, and whoever speaks for a person stays unnamed.
  ['A spokeswoman for Tarrow Vale Police, Ona Lind, said [Tom Hale was held].', 'Ona Lind', [POLICE, 'Ona Lind']],
  ['Tarrow Vale Police spokeswoman Ona Lind said [Tom Hale was held].', 'Ona Lind', [POLICE, 'Ona Lind']],
  ['A spokesman for Tom Hale said [Orsk Builders was paid].', '?', [ORSK, 'Tom Hale']],
  ['A lawyer for Orsk Builders said [Tom Hale was paid].', '?', [ORSK, 'Tom Hale']],
  ['A source at Orsk Builders said [Tom Hale was paid].', '?', [ORSK, 'Tom Hale']],
  ['A former spokesman for Orsk Builders said [Tom Hale was paid].', '?', [ORSK, 'Tom Hale']],
];

const NAMED_BESIDE: readonly Case[] = [
  ['Its chairman, Tom Hale, said [the club had paid Orsk Builders].', 'Tom Hale', ['Tom Hale', ORSK]],
  ['The club’s manager, Ann Bell, urged [the council to pay Orsk Builders].', 'Ann Bell', ['Ann Bell', ORSK]],
  [
    'Tarrow Vale Coaches’ director, Ann Bell, said [it had paid Orsk Builders].',
    'Ann Bell',
    ['Ann Bell', ORSK, COACHES],
  ],
  ['The bus, Tom Hale, its driver, said, [hit Orsk Builders].', 'Tom Hale', ['Tom Hale', ORSK]],
  ['[Orsk Builders was paid], said Tom Hale, the owner.', 'Tom Hale', ['Tom Hale', ORSK]],
  // What only tells who somebody is the article tells.
  ['Orsk Builders is broke, said Tom Hale, [who leads Tarrow Vale Coaches].', '-', ['Tom Hale', ORSK, COACHES]],
  ['According to Tom Hale, [who leads Orsk Builders], it was late.', '-', ['Tom Hale', ORSK]],
  ['According to Tom Hale, who leads Orsk Builders, [it was late].', 'Tom Hale', ['Tom Hale', ORSK]],
  ['Tom Hale, [who leads Orsk Builders], said it was late.', '-', ['Tom Hale', ORSK]],
  ['Tom Hale said the club, [which owns Orsk Builders], was late.', 'Tom Hale', ['Tom Hale', ORSK]],
];

const NOT_KNOWN: readonly Case[] = [
  ['Tarrow Vale Coaches said it was sorry. Its owner said [Orsk Builders was paid].', 'open', [COACHES, ORSK]],
  ['“We are sorry,” Tarrow Vale Coaches said. Its owner: “[Orsk Builders was paid].”', 'open', [COACHES, ORSK]],
  ['[Orsk Builders has paid Tom Hale], the owner told the Herald.', 'open', ['Tom Hale', ORSK, 'Herald/m']],
  ['[Orsk Builders has paid Tom Hale, its owner said].', 'open', ['Tom Hale', ORSK]],
  ['Orsk Builders’s owner said [it has paid Tom Hale].', 'open', ['Tom Hale', ORSK]],
  ['The owner of Orsk Builders, who lives in Keth, said [it has paid Tom Hale].', 'open', ['Tom Hale', ORSK]],
  ['[Orsk Builders was paid], said a man in the street.', 'open', [ORSK]],
  // Nothing is said by anybody.
  ['[Orsk Builders paid Tom Hale], and its owner said nothing.', '-', ['Tom Hale', ORSK]],
  ['[Orsk Builders paid Tom Hale] before its owner said so.', '-', ['Tom Hale', ORSK]],
  ['Orsk Builders has closed, its owner said. [Tom Hale was paid].', '-', ['Tom Hale', ORSK]],
];

const CORRECTIONS: readonly Case[] = [
  ['An earlier version of this article said Orsk Builders paid Tom Hale; [it audited him].', '-', ['Tom Hale', ORSK]],
  ['[A previous version of this story reported that Orsk Builders paid Tom Hale].', '-', ['Tom Hale', ORSK]],
  [
    'It was amended. A previous version stated that Orsk Builders paid Tom Hale; in fact [it did not].',
    '-',
    ['Tom Hale', ORSK],
  ],
  ['This article was amended on 3 May. Ann Bell said [Orsk Builders paid Tom Hale].', 'Ann Bell', ['Ann Bell', ORSK]],
  ['Ann Bell said [the article on Orsk Builders was false].', 'Ann Bell', ['Ann Bell', ORSK]],
];

const UNION = 'Harbour Workers’ Union';
const MEMBERS: readonly Case[] = [
  [`The ${UNION}, which has 400 members, urged [the mayor to pay Tom Hale].`, UNION, ['Tom Hale']],
  [`The ${UNION} said [Orsk Builders was paid].`, UNION, [ORSK]],
  ["The Harbour Workers' Union said [Orsk Builders was paid].", "Harbour Workers' Union", [ORSK]],
  [`According to the ${UNION}, [Orsk Builders was paid].`, UNION, [ORSK]],
  [`[Orsk Builders was paid], said the ${UNION}.`, UNION, [ORSK]],
  [`The ${UNION} said [Orsk Builders was paid].`, UNION, [ORSK, `${UNION}/o`]],
  ['The Tenants’ Association said [Orsk Builders was paid].', 'Tenants’ Association', [ORSK]],
  ['The Farmers’ Voice said [Orsk Builders was paid].', 'Farmers’ Voice', [ORSK]],
  ['Tarrow Vale Coaches’ Ann Bell said [Orsk Builders was paid].', 'Ann Bell', [ORSK, COACHES, 'Ann Bell']],
  ['Tarrow Vale Coaches’ Ann Bell said [Orsk Builders was paid].', 'Ann Bell', [ORSK]],
];

describe.each([
  ['a body of many', MEMBERS],
  ['a pronoun', PRONOUNS],
  ['whoever speaks for others', SPOKESPEOPLE],
  ['a name beside what somebody is', NAMED_BESIDE],
  ['somebody who is not known', NOT_KNOWN],
  ['a correction', CORRECTIONS],
] as const)('%s in English', (_, cases) => {
  it.each(cases)('«%s»: %s', (marked, speaker, names) => {
    expect(proposed(marked, names).speaker).toBe(speaker);
  });
});
