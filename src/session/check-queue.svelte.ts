/** Which claims are to be checked, in the order of the articles, and which comes next? */
import type { Claim, Dossier } from '../dossier/schema.ts';
import type { Change } from '../edit/change.ts';
import { markChecked, markToCheck } from '../edit/to-check.ts';
import type { Selection } from './selection.ts';

export interface CheckHost {
  readonly dossier: Dossier | undefined;
  readonly activeClaim: string | undefined;
  readonly edgeOf: (claim: string) => string | undefined;
  readonly selectEdge: (id: string, claim: string) => void;
  readonly select: (to: Selection) => void;
  readonly change: (change: Change, edit: (dossier: Dossier) => Dossier) => Promise<void>;
  /** A claim as its sentence, for the history. */
  readonly told: (claim: string) => string;
}

export class CheckQueue {
  readonly #host: CheckHost;

  constructor(host: CheckHost) {
    this.#host = host;
  }

  readonly claims = $derived.by<readonly Claim[]>(() => {
    const { dossier } = this.#host;
    const order = new Map(dossier?.documents.map(({ id }, i) => [id, i]));
    const place = ({ evidence: [first] }: Claim): readonly [number, number] => [
      order.get(first?.document ?? '') ?? order.size,
      first?.segments[0]?.start ?? 0,
    ];
    return (dossier?.claims.filter(({ toCheck }) => toCheck) ?? []).toSorted((a, b) => {
      const [[d1, s1], [d2, s2]] = [place(a), place(b)];
      return d1 - d2 || s1 - s2;
    });
  });

  /** Shows the next claim to check, or the one before; from the one that is shown. False if there is none. */
  go(by: 1 | -1): boolean {
    const { claims } = this;
    const at = claims.findIndex(({ id }) => id === this.#host.activeClaim);
    const next = claims[at < 0 ? (by > 0 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length];
    if (next) this.show(next.id);
    return next !== undefined;
  }

  show(claim: string): void {
    const edge = this.#host.edgeOf(claim);
    if (edge === undefined) this.#host.select({ kind: 'claim', id: claim });
    else this.#host.selectEdge(edge, claim);
  }

  /** The claim is to be checked, for the reason in the note; a new note takes the place of the old one. */
  mark(claim: string, note?: string): void {
    void this.#host.change({ kind: 'claim-to-check', what: this.#host.told(claim) }, (before) =>
      markToCheck(before, claim, note),
    );
  }

  toggle({ id, toCheck }: Claim): void {
    if (toCheck) this.tick(id);
    else this.mark(id);
  }

  /** It was checked. */
  tick(claim: string): void {
    void this.#host.change({ kind: 'claim-checked', what: this.#host.told(claim) }, (before) =>
      markChecked(before, claim),
    );
  }
}
