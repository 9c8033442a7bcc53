/** Which glyphs may stand for those of some letters, once a browser has shaped them? All that the font can make of them, whatever their order. */
import type { Font } from 'fontkit';

/** In fontkit's words; what it does not promise, its version is pinned. */
interface List<T> {
  readonly length: number;
  toArray?: () => readonly T[];
}
type Coverage =
  | { readonly version: 1; readonly glyphs: readonly number[] }
  | { readonly version: 2; readonly rangeRecords: readonly { readonly start: number; readonly end: number }[] };
interface SubTable {
  readonly version?: number;
  readonly coverage?: Coverage;
  readonly deltaGlyphID?: number;
  readonly substitute?: List<number>;
  readonly sequences?: List<readonly number[]>;
  readonly alternateSet?: List<readonly number[]>;
  readonly ligatureSets?: List<readonly { readonly glyph: number; readonly components: readonly number[] }[]>;
  readonly substitutes?: readonly number[];
  /** Of a table that lies further away. */
  readonly extension?: SubTable;
}
interface Inner {
  readonly GSUB?: { readonly lookupList?: List<{ readonly subTables: List<SubTable> }> };
}

const listed = <T>(list: List<T> | undefined): readonly T[] =>
  list === undefined ? [] : (list.toArray?.() ?? (list as unknown as readonly T[]));

function covered(coverage: Coverage | undefined): readonly number[] {
  if (!coverage) return [];
  if (coverage.version === 1) return coverage.glyphs;
  return coverage.rangeRecords.flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, i) => start + i),
  );
}

/** Where all of `of` are, `to` may come to stand. */
interface Rule {
  readonly of: readonly number[];
  readonly to: readonly number[];
}

function rulesOf(given: SubTable): readonly Rule[] {
  const table = given.extension ?? given;
  const delta = table.deltaGlyphID;
  const substitute = listed(table.substitute);
  const sequences = [...listed(table.sequences), ...listed(table.alternateSet)];
  const sets = listed(table.ligatureSets);
  return covered(table.coverage).flatMap((glyph, i): readonly Rule[] => {
    if (delta !== undefined) return [{ of: [glyph], to: [(glyph + delta) & 0xffff] }];
    const one = substitute[i] ?? table.substitutes?.[i];
    if (one !== undefined) return [{ of: [glyph], to: [one] }];
    const several = sequences[i];
    if (several) return [{ of: [glyph], to: several }];
    return (sets[i] ?? []).map(({ glyph: whole, components }) => ({ of: [glyph, ...components], to: [whole] }));
  });
}

/** The glyphs themselves, too. What depends on its neighbours only says when one of these rules holds. */
export function withSubstitutes(font: Font, glyphs: Iterable<number>): ReadonlySet<number> {
  const { GSUB } = font as unknown as Inner;
  const found = new Set(glyphs);
  let open = listed(GSUB?.lookupList).flatMap(({ subTables }) => listed(subTables).flatMap(rulesOf));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    open = open.filter(({ of, to }) => {
      if (!of.every((glyph) => found.has(glyph))) return true;
      for (const glyph of to) found.add(glyph);
      return false;
    });
  }
  return found;
}
