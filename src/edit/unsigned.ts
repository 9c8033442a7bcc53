/**
 * How is a dossier passed on without what its coders wrote for themselves, and without their names? Fields that the format does not know go,
 * too: another program may have put either there.
 */
import { dossierSchema, type Dossier } from '../dossier/schema.ts';
import { innerShape, type Shape } from '../dossier/write.ts';

/** Notes of claims and actors, marks of what is to be checked, and who coded, proposed, checked or made it. */
const PRIVATE: ReadonlySet<string> = new Set(['note', 'toCheck', 'coder', 'proposed', 'creators', 'checkedClaims']);
/** Of a bibliography, which has hundreds of fields, all others stay. */
const PRIVATE_IN_SOURCES: ReadonlySet<string> = new Set(['note', 'annote']);

export const unsigned = (dossier: Dossier): Dossier => left(dossier, dossierSchema.shape) as Dossier;

function left(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => left(item, shape));
  if (!shape || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => Object.hasOwn(shape, key) && !PRIVATE.has(key))
      .map(([key, inner]) => [key, key === 'csl' ? source(inner as object) : left(inner, innerShape(shape[key]))]),
  );
}

const source = (csl: object): object =>
  Object.fromEntries(Object.entries(csl).filter(([key]) => !PRIVATE_IN_SOURCES.has(key)));
