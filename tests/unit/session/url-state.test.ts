/** Does a link lead back to where it was made? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { indexClaims } from '../../../src/graph/claim-index.ts';
import { ALONE, GROUPINGS, REST } from '../../../src/graph/groupings.ts';
import { ALL, allow, CLOCKS, FACETS, type Facet, type Filter } from '../../../src/graph/filter.ts';
import { ORDERS } from '../../../src/graph/orders.ts';
import { NOTHING, type Selection } from '../../../src/session/selection.ts';
import { PLAIN, readUrlState, writeUrlState, type UrlState } from '../../../src/session/url-state.ts';
import { VIEWS } from '../../../src/session/view.ts';
import { openFile } from '../data/file.ts';

const { dossier } = openFile('selat-kaca.dossier.json');
const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
const index = indexClaims(graph);
const values = (facet: Facet): readonly string[] => index.columns[facet].values;

/** Through the text of an address, as a browser would. */
function there(state: UrlState): ReturnType<typeof readUrlState> {
  const pairs = writeUrlState(state, values).map(([name, value]): [string, string] => [name, value]);
  return readUrlState(new URLSearchParams(new URLSearchParams(pairs).toString()), graph, values);
}
const read = (text: string): ReturnType<typeof readUrlState> => readUrlState(new URLSearchParams(text), graph, values);

const anActor = fc.constantFrom(...graph.nodes());
const aLine = fc.constantFrom(...graph.edges());
const aClaim = fc.constantFrom(...dossier.claims.map(({ id }) => id));
/** Actors, and groups that may be there: named after an actor, a kind or a document, and within each other. */
const items = fc.oneof(
  anActor,
  fc
    .array(
      fc.oneof(
        anActor,
        fc.constantFrom(
          REST,
          ALONE,
          ...dossier.actorKinds.map(({ id }) => id),
          ...dossier.documents.map(({ id }) => id),
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((keys) => `@${keys.join('/')}`),
);
const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.record(
    { kind: fc.constant('between' as const), a: items, b: items, family: fc.constantFrom('arms', 'ties') },
    { requiredKeys: ['kind', 'a', 'b'] },
  ),
  fc.constant(NOTHING),
  aLine.map((id) => ({ kind: 'edge' as const, id })),
  anActor.map((id) => ({ kind: 'actor' as const, id })),
  aClaim.map((id) => ({ kind: 'claim' as const, id })),
  fc.record({ kind: fc.constant('around' as const), id: anActor, depth: fc.integer({ min: 1, max: 9 }) }),
  fc.record(
    {
      kind: fc.constant('path' as const),
      from: anActor,
      to: anActor,
      assertedOnly: fc.boolean(),
      choice: fc.integer({ min: 0, max: 20 }),
    },
    { requiredKeys: ['kind', 'from', 'assertedOnly', 'choice'] },
  ),
  fc.constantFrom<Selection>({ kind: 'disagreements' }, { kind: 'structure' }, { kind: 'speakers' }),
  fc.constantFrom(...values('speaker')).map((speaker) => ({ kind: 'speakers' as const, speaker })),
);
const moments = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 0, 1) });
const filters: fc.Arbitrary<Filter> = fc
  .record({
    facets: fc.record(
      Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...values(facet)])])) as Record<
        Facet,
        fc.Arbitrary<string[]>
      >,
      { requiredKeys: [] },
    ),
    min: fc.integer({ min: 1, max: 9 }),
    more: fc.option(fc.integer({ min: 0, max: 9 })),
    clock: fc.constantFrom(...CLOCKS),
    span: fc.option(fc.tuple(moments, moments)),
    undated: fc.boolean(),
  })
  .map(({ facets, min, more, clock, span, undated }) => {
    let filter: Filter = { ...ALL, origins: { min, max: more === null ? Infinity : min + more }, clock, undated };
    for (const facet of FACETS) {
      const some = facets[facet];
      if (some?.length) filter = allow(filter, facet, some, values(facet));
    }
    return span ? { ...filter, span: { min: Math.min(...span), max: Math.max(...span) } } : filter;
  });
const states: fc.Arbitrary<UrlState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  selection: selections,
  claim: fc.option(aClaim, { nil: undefined }),
  filter: filters,
  hideIsolated: fc.boolean(),
  speakers: fc.boolean(),
  images: fc.boolean(),
  order: fc.option(
    fc.oneof(
      fc.constantFrom(...ORDERS).map((by) => ({ by })),
      anActor.map((actor) => ({ by: 'around' as const, actor })),
    ),
    { nil: undefined },
  ),
  sort: fc.record({ by: fc.constantFrom('relation', 'when', 'origins'), down: fc.boolean() }),
  viewport: fc.option(
    fc.record({
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
      k: fc.constantFrom(0.05, 0.5, 1, 2.25, 6),
    }),
    { nil: undefined },
  ),
  overview: fc.record({
    choice: fc.constantFrom(undefined, 'no' as const, ...GROUPINGS),
    opened: fc.uniqueArray(
      items.filter((id) => id.startsWith('@')),
      { maxLength: 4 },
    ),
  }),
});

describe('the state in an address', () => {
  it('leads back to where it was made, whatever is chosen and filtered', () => {
    fc.assert(
      fc.property(states, (state) => void expect(there(state)).toEqual({ state, problems: [] })),
      { numRuns: 400 },
    );
  });

  it('leads back to a passage with the claims that rest on it', () => {
    const document = dossier.documents[0];
    const [evidence] = dossier.claims[0]?.evidence ?? [];
    const start = evidence?.segments[0]?.start ?? 0;
    const sentence = document?.sentences.findIndex(([from, to]) => start >= from && start < to) ?? -1;
    const { state, problems } = read(`show=passage:${document?.id}:${sentence + 1}`);
    expect(problems).toEqual([]);
    expect(state.selection).toMatchObject({ kind: 'passage', sentence });
    expect(state.selection.kind === 'passage' && state.selection.claims).toContain(dossier.claims[0]?.id);
  });

  it('is empty where nothing is chosen and nothing filtered', () => {
    expect(writeUrlState(PLAIN, values)).toEqual([]);
    expect(read('')).toEqual({ state: { ...PLAIN, claim: undefined, viewport: undefined }, problems: [] });
  });

  it('writes the shorter of what is on and what is off', () => {
    const [first = '', ...others] = values('relation');
    const only = writeUrlState({ ...PLAIN, filter: allow(ALL, 'relation', [first], values('relation')) }, values);
    expect(only).toEqual([['only-relation', first]]);
    const not = writeUrlState({ ...PLAIN, filter: allow(ALL, 'relation', others, values('relation')) }, values);
    expect(not).toEqual([['not-relation', first]]);
  });

  it('writes whole days as days', () => {
    const span = { min: Date.UTC(2024, 9, 7), max: Date.UTC(2024, 9, 9) - 1 };
    expect(writeUrlState({ ...PLAIN, filter: { ...ALL, span } }, values)).toEqual([
      ['from', '2024-10-07'],
      ['to', '2024-10-08'],
    ]);
  });

  it.each([
    'view=globe',
    'show=edge:no~such~line',
    'show=actor:nobody',
    'show=actor:',
    'show=claim:c-0-0',
    'show=passage:no-document:1',
    'show=passage:x',
    'show=around:nobody:1',
    `show=around:${graph.nodes()[0]}:99`,
    `show=around:${graph.nodes()[0]}:x`,
    `show=path:${graph.nodes()[0]}:nobody`,
    `show=path:${graph.nodes()[0]}:${graph.nodes()[1]}:asserted:-3`,
    'show=disagreements:x',
    'show=<script>',
    'claim=c-0-0',
    'only-relation=nothing',
    'not-document=nothing',
    'origins=0x',
    'origins=3-2',
    'clock=noon',
    'from=yesterday',
    'from=2024-13-45',
    'undated=perhaps',
    'idle=away',
    'sort=a b',
    'at=1,2',
    'at=1,2,0',
    'at=1,2,3,4',
    'at=NaN,1,1',
    'at=,,',
  ])('names what it cannot understand, and shows the rest: %s', (text) => {
    const { state, problems } = read(`${text}&idle=${text.startsWith('idle') ? '' : 'hide'}`);
    const [part] = text.split('=');
    expect(problems.map((fault) => fault.part)).toEqual([part]);
    expect({ ...state, hideIsolated: false }).toEqual({ ...PLAIN, claim: undefined, viewport: undefined });
  });

  it('keeps what it knows of a list, and names the rest', () => {
    const [first = ''] = values('modality');
    const { state, problems } = read(`only-modality=${first},perhaps`);
    expect([...(state.filter.only.modality ?? [])]).toEqual([first]);
    expect(problems).toEqual([{ part: 'only-modality', value: 'perhaps' }]);
  });

  it('never throws, whatever stands in the address', () => {
    const names = ['view', 'show', 'claim', 'only-speaker', 'not-kind', 'origins', 'clock', 'from', 'to', 'at', 'sort'];
    const noise = fc.array(fc.tuple(fc.constantFrom(...names), fc.string()), { maxLength: 8 });
    fc.assert(fc.property(noise, (pairs) => void readUrlState(new URLSearchParams(pairs), graph, values)));
  });
});
