/** «The University and College Union»: where is «and» within the name of one body, and not between two? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';

/** What a body is for or of, which no other is called by alone. */
const MATTERS =
  `University|College|School|Teachers|Nurses|Trade|Trades|Industry|Commerce|Business|Finance|Economy|Labour|Labor|Employment|Work|Health|Welfare|Food|Drug|
  Agriculture|Farming|Fisheries|Fishing|Forestry|Environment|Climate|Energy|Water|Gas|Electricity|Coal|Oil|Transport|Roads|Road|Rail|Shipping|Maritime|Aviation|
  Housing|Planning|Land|Property|Education|Science|Research|Technology|Culture|Arts|Sport|Sports|Tourism|Media|Press|Justice|Prisons|Fire|Bridges|Ports|Social|Public|Rural|Urban|Human|Medical|Nuclear|Higher|Further|Security|Defence|Defense|
  Customs|Revenue|Tax|Pensions|Insurance|Banking|Securities|Competition|Consumer|Standards|Safety|Immigration|Refugee|Youth|Women|Children|Families|Parks|Wildlife|Heritage|
  Museums|Libraries|Markets|Gambling|Licensing|Communications|Broadcasting|Postal|Hospitals|Medicines|Veterinary|Bakers|Miners|Seafarers|Engineers`
    .split(/[|\s]+/u)
    .join('|');
const HEADS =
  'Union|Board|Council|Ministry|Department|Agency|Association|Federation|Committee|Authority|Commission|Inspectorate|Bureau';
const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}])[Tt]he ((?:(?:National|Royal|Federal|State|Joint) )?(?:${MATTERS}) and ((?:(?:${MATTERS}) ){1,2}(?:${HEADS})))(?![\\p{L}\\p{N}]| (?:have|are|were|both)(?!\\p{L}))`,
  'gu',
);
const NONE: readonly TextRange[] = [];
const known = new WeakMap<Document, readonly TextRange[]>();

/** Such names, ascending; none of whose second half the article tells by itself. */
export function pairedIn(document: Document): readonly TextRange[] {
  if (!/^en(?:-|$)/iu.test(document.language)) return NONE;
  const made = known.get(document);
  if (made) return made;
  const { text } = document;
  const found = [...text.matchAll(PAIR)].flatMap(({ index, 1: name = '', 2: last = '' }) => {
    const first = name.slice(0, -last.length);
    const apart = text
      .split(last)
      .slice(0, -1)
      .some((lead) => !lead.endsWith(first));
    return apart ? [] : [{ start: index + 4, end: index + 4 + name.length }];
  });
  known.set(document, found);
  return found;
}
