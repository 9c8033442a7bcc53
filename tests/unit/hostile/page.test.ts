/**
 * Dossiers whose texts attack the page that is made of them, always the same ones: in every field, the story's and ids too, as a file may bring
 * them. Nothing becomes an element or an attribute, nothing runs, and every other part of the page stays what it was.
 */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { dossierIn } from '../../../src/exchange/dossier-in-file.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { toldSteps } from '../../../src/session/told-steps.ts';
import { repeatable } from '../../speed/made-dossier.mjs';
import { pageOf } from '../publish/pages.ts';

const ATTACKS = [
  '<script>window.hit=1</script>',
  '</script><script>window.hit=1</script>',
  '</style><svg/onload=window.hit=1>',
  '--><img src=x onerror=window.hit=1>',
  ']]><iframe srcdoc="<script>window.hit=1</script>">',
  '"><b onmouseover="window.hit=1" x="',
  `' onfocus='window.hit=1' autofocus x='`,
  '<!--<script>',
  'javascript:window.hit=1',
  '&lt;script&gt;&#x3c;script&#62;',
  '#step=1" data-lit="1',
  '\u202Egnp.exe\u2066<i>\u2069',
  '😀🧑🏽‍✈️🇮🇩',
  '작은 별은 <em>어디</em>에',
  'سلطنة <b>مرجانة</b> «المدّ»',
  'a\u0000b\u000Bc\uD83D',
  '   ',
  `${'Endless '.repeat(1250)}`,
  'x'.repeat(10_000),
] as const;

const raw = JSON.parse(readFileSync(new URL('../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8')) as {
  claims: { id: string }[];
  actors: { id: string }[];
};
const STORY = Array.from({ length: 6 }, (_, i) => ({
  id: `step-${i}`,
  title: { en: `Step ${i}`, ar: 'خطوة', ko: '걸음' },
  text: { en: 'What is said', ar: 'كلمات' },
  view: [
    '',
    `show=actor:${raw.actors[0]?.id}`,
    `show=claim:${raw.claims[0]?.id}`,
    'only-modality=asserted&idle=hide',
    'order=circle&at=1,2,3',
    'clock=said&from=1999-01-01&show=disagreements',
  ][i],
}));

interface Field {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly path: string;
}

/** Every place of a value where a text is. */
function fieldsIn(value: unknown, path = ''): Field[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => {
    const inner = `${path}/${key}`;
    return typeof holder[key] === 'string' ? [{ holder, key, path: inner }] : fieldsIn(holder[key], inner);
  });
}

/** What a dossier cannot do without: another value would not attack the page, but take it away. */
const STRUCTURE =
  /\/(?:id|kind|shape|relation|family|subject|object|document|modality|polarity|basis|type|language|sha256|exact|actor|claim|of|on|data)$|^\/(?:format|offsetUnit|language)$|^\/documents\/\d+\/text$|\/actors\/\d+$/u;
const isWords = ({ path }: Field): boolean => !STRUCTURE.test(path);

const whole = (): { claims: unknown[] } => structuredClone({ ...raw, story: STORY }) as never;

async function pageIn(dossier: Dossier): Promise<string> {
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const nodes = graph.nodes().map((_, i) => ({ x: (i % 5) * 160, y: Math.floor(i / 5) * 140, side: 'below' }));
  return pageOf(dossier, { nodes } as never, { steps: toldSteps(graph, undefined, 'en') });
}

/** The names of all attributes by element, and what runs or leads elsewhere. */
function faultsIn(text: string): string[] {
  const { document } = parseHTML(text);
  const faults: string[] = [];
  const scripts = [...document.querySelectorAll('script')].map((one) => one.getAttribute('type') ?? '');
  if (scripts.join() !== 'application/json,') faults.push(`scripts: ${scripts.join()}`);
  if (document.querySelectorAll('style').length !== 1) faults.push('styles');
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (
      /^(?:iframe|object|embed|base|link|b\b.*|i|em|foreignobject|animate|set)$/u.test(name) &&
      !(name === 'b' && element.closest('.source'))
    )
      faults.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^srcset$|^formaction$|^autofocus$/iu.test(attribute)) faults.push(attribute);
      if (/^(?:xlink:)?href$/iu.test(attribute) && !/^#|^https?:|^data:image\//u.test(value)) faults.push(value);
      if (attribute === 'src' && !/^data:image\//u.test(value)) faults.push(value);
    }
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('ids twice');
  return faults;
}

it('every text of a dossier may attack the page at once: it has the elements that a harmless one has', async () => {
  const counts = async (change: (field: Field, i: number) => string): Promise<Record<string, number>> => {
    const value = whole();
    const fields = fieldsIn(value).filter(isWords);
    fields.forEach((field, i) => (field.holder[field.key] = change(field, i)));
    const { dossier } = readDossier(JSON.stringify(value));
    if (!dossier) throw new Error('not read');
    const text = await pageIn(dossier);
    expect(faultsIn(text)).toEqual([]);
    const { document } = parseHTML(text);
    expect(document.querySelectorAll('#story .step').length).toBe(STORY.length);
    const found: Record<string, number> = {};
    // Names break into as many lines as they need: the figure has a test of its own.
    for (const element of document.querySelectorAll('body *'))
      if (!element.closest('svg')) found[element.tagName] = (found[element.tagName] ?? 0) + 1;
    return found;
  };
  const isView = ({ key }: Field): boolean => key === 'view';
  const short = ATTACKS.filter((attack) => attack.trim() !== '' && attack.length < 1000);
  // Each another one: a name that is the title, too, is not said twice.
  const same = (field: Field, i: number): string => (isView(field) ? '' : `Words ${i}`);
  const harmless = await counts(same);
  for (const turn of [0, 5, 11])
    expect(await counts((field, i) => (isView(field) ? '' : (short[(i + turn) % short.length] ?? '')))).toEqual(
      harmless,
    );
});

it(
  'whatever a file brings, in whichever field, nothing of it becomes part of the page',
  { timeout: 240_000 },
  async () => {
    const next = repeatable(1412);
    const below = (most: number): number => Math.floor(next() * most);
    let changed = 0;
    let made = 0;
    for (let run = 0; run < 30; run++) {
      const value = whole();
      const fields = fieldsIn(value);
      // Ids and all in some, in others only words, so that all of them are shown.
      const wild = run % 3 === 0;
      const open = wild ? fields : fields.filter(isWords);
      const count = wild ? 12 : 60;
      for (let i = 0; i < count; i++) {
        const field = open[below(open.length)];
        if (!field) continue;
        const attack = ATTACKS[below(ATTACKS.length)] ?? '';
        const before = String(field.holder[field.key]);
        field.holder[field.key] = below(2) ? attack : `${before}${attack}`;
        changed++;
      }
      const { dossier } = readDossier(JSON.stringify(value));
      if (!dossier) continue;
      made++;
      const text = await pageIn(dossier);
      expect(faultsIn(text), `run ${run}`).toEqual([]);
      expect(dossierIn(text)?.dossier?.id, `run ${run}`).toBe(dossier.id);
    }
    expect(changed).toBeGreaterThan(1000);
    expect(made).toBeGreaterThan(20);
  },
);
