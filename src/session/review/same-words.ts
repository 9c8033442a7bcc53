/** Do two rest on the same words, and do they say the same of the same two? */
import type { Claim, Dossier } from '../../dossier/schema.ts';
import type { QuotePlacement } from '../../evidence/gate.ts';

type Segments = QuotePlacement['segments'];

const meet = (a: Segments, b: readonly { readonly start: number; readonly end: number }[]): boolean =>
  a.some((own) => b.some((its) => own.start < its.end && own.end > its.start));

/** Whether a claim rests on some of these words. */
export const restsOn = (claim: Pick<Claim, 'evidence'>, spots: readonly QuotePlacement[]): boolean =>
  spots.some(({ document, segments }) =>
    claim.evidence.some((evidence) => evidence.document === document && meet(segments, evidence.segments)),
  );

export const overlapping = (a: readonly QuotePlacement[], b: readonly QuotePlacement[]): boolean =>
  a.some((one) => b.some((other) => one.document === other.document && meet(one.segments, other.segments)));

/** One key for each document that it is quoted from: only quotes of the same one can rest on the same words. */
export const placesOf = (spots: readonly QuotePlacement[], said: string): readonly string[] => {
  const [only] = spots;
  if (only && spots.length === 1) return [`${only.document} ${said}`];
  return [...new Set(spots.map(({ document }) => `${document} ${said}`))];
};

/** Who, what and whom, by id. */
export const pairOf = (subject: string, relation: string, object: string): string => `${subject} ${relation} ${object}`;

/** The relation types whose two may change places. */
export const undirectedIn = (dossier: Dossier | undefined): ReadonlySet<string> =>
  new Set(dossier?.relationTypes.filter((type) => !type.directed).map(({ id }) => id));

/** The claims of a dossier by what they say, so that none is proposed twice unnoticed. */
export function claimsBySaying(dossier: Dossier | undefined): ReadonlyMap<string, readonly Claim[]> {
  const said = new Map<string, Claim[]>();
  const undirected = undirectedIn(dossier);
  for (const claim of dossier?.claims ?? []) {
    const { subject, relation, object } = claim;
    const ways = [
      pairOf(subject, relation, object),
      ...(undirected.has(relation) ? [pairOf(object, relation, subject)] : []),
    ];
    for (const way of ways) put(said, way, claim);
  }
  return said;
}

export function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
