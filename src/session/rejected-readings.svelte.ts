/**
 * Which readings of a sentence did the coder reject? One that they took away, or corrected while they wrote the claim: neither is proposed again
 * for that sentence. Through a reload too: `rejected-storage.ts`.
 */
import type { Actor, Claim, Document } from '../dossier/schema.ts';
import type { ActorRef, RelationRef } from '../edit/claims.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

/** Who does what to whom, as far as it is known. */
interface Three {
  readonly subject?: ActorRef | undefined;
  readonly relation?: RelationRef | undefined;
  readonly object?: ActorRef | undefined;
}

/** Of the claim in which it was proposed. */
export interface Readings {
  readonly documentOf: (id: string) => Document | undefined;
  readonly actorOf: (who: ActorRef) => Actor | undefined;
}

export class RejectedReadings {
  #keys = $state.raw<ReadonlySet<string>>(new Set());

  /** One for each reading; another set once there are others. */
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }
  /** What was rejected before is rejected now, too. */
  add(keys: Iterable<string>): void {
    this.#keys = new Set([...keys, ...this.#keys]);
  }
  forget(): void {
    if (this.#keys.size) this.#keys = new Set();
  }

  has(of: Readings, three: Three, evidence: Claim['evidence']): boolean {
    const key = this.#keys.size ? keyOf(of, three, evidence) : undefined;
    return key !== undefined && this.#keys.has(key);
  }

  reject(of: Readings, three: Three, evidence: Claim['evidence']): void {
    const key = keyOf(of, three, evidence);
    if (key !== undefined) this.#keys = new Set([...this.#keys, key]);
  }

  /** What was proposed and what the coder made of it: where they corrected one of the three, or turned the ends, it is rejected. */
  compare(of: Readings, proposed: Three, made: Three, evidence: Claim['evidence']): void {
    const [before, after] = [readingOf(of, proposed), readingOf(of, made)];
    if (!before || !after) return;
    const differ = before.filter((word, i) => word !== after[i]).length;
    const turned = before[0] === after[2] && before[2] === after[0];
    // With more that differs, it is another claim of the same sentence.
    if (differ === 1 || (turned && differ === 2)) this.reject(of, proposed, evidence);
  }
}

/**
 * Who does what to whom; undefined where one of the three is missing. By names: a newcomer of a proposal may be an actor of the dossier by
 * now.
 */
export function readingOf(
  { actorOf }: Pick<Readings, 'actorOf'>,
  { subject, relation, object }: Three,
): readonly string[] | undefined {
  if (!subject || !relation || !object) return undefined;
  const name = (who: ActorRef): string =>
    'name' in who ? who.name : (Object.values(actorOf(who)?.name ?? {})[0] ?? '');
  return [name(subject), 'id' in relation ? relation.id : relation.label, name(object)];
}

function keyOf(of: Readings, three: Three, evidence: Claim['evidence']): string | undefined {
  const words = readingOf(of, three);
  const [first] = evidence;
  const document = of.documentOf(first?.document ?? '');
  const start = first?.segments[0]?.start;
  if (!words || !document || start === undefined) return undefined;
  return JSON.stringify([document.id, document.sha256, sentenceAt(document, start), ...words]);
}
