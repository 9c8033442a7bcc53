/** Is the story told on the page so that it reads without scripts, and does it lead to its evidence and nowhere else? */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Dossier, StoryStep } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { dossierIn } from '../../../src/exchange/dossier-in-file.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { toldSteps } from '../../../src/session/told-steps.ts';
import { edgeSentence } from '../../../src/wording/sentence.ts';
import { figureOf, sample } from '../scene/figures.ts';
import { pageOf } from './pages.ts';

const seed = sample('kim-putin');
const graph = buildGraph(seed, countingClaims(checkDossier(seed)));
const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

const [EDGE = ''] = graph.edges();
const STORY: readonly StoryStep[] = [
  { id: 'all', title: { en: 'Everybody', id: 'Semua' }, text: { en: 'Who is in it.\nAnd more.' }, view: '' },
  { id: 'one', title: { en: 'One man' }, view: 'show=actor:kim-jong-un&at=10,20,1.5' },
  { id: 'line', title: { ar: 'خط واحد' }, text: { ar: 'كلمات' }, view: `show=edge:${encodeURIComponent(EDGE)}` },
  { id: 'alleged', title: {}, view: 'only-modality=alleged&idle=hide' },
];

const withStory = (story: readonly StoryStep[] = STORY, dossier: Dossier = seed): Dossier => ({ ...dossier, story });
const paged = async (dossier: Dossier, more: Partial<Parameters<typeof pageOf>[2]> = {}): Promise<string> => {
  const own = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const { locale = 'en' } = more;
  return pageOf(dossier, figureOf('kim-putin', locale).scene, {
    steps: toldSteps(own, undefined, locale),
    ...more,
  });
};
const sectionsOf = (text: string) => {
  const { document } = parseHTML(text);
  return { document, sections: [...document.querySelectorAll('#story .step')] };
};

describe('the story on the page', () => {
  it('stands right behind the figure, with all that its steps say, in order', async () => {
    const { document, sections } = sectionsOf(await paged(withStory()));
    expect(document.querySelector('.stage')?.nextElementSibling?.id).toBe('story');
    expect([...document.querySelectorAll('nav a')].map((a) => a.getAttribute('href'))).toContain('#story');
    // What else there is comes when the story is told.
    const order = [...document.querySelectorAll('h1, nav, #story, #relations')];
    expect(order.map(({ localName, id }) => id || localName)).toEqual(['h1', 'story', 'nav', 'relations']);
    expect(sections.map((one) => one.querySelector('h3')?.textContent)).toEqual([
      ...['Everybody', 'One man', 'خط واحد', 'Step 4'],
    ]);
    expect(sections.map(({ id }) => id)).toEqual(['step=1', 'step=2', 'step=3', 'step=4']);
    expect(sections[0]?.querySelector('.telling')?.textContent).toBe('Who is in it.\nAnd more.');
    expect(sections[1]?.querySelector('.telling')).toBeNull();
  });

  it('says in which language and direction each step is told', async () => {
    const { sections } = sectionsOf(await paged(withStory()));
    const [, , arabic] = sections;
    for (const one of [arabic?.querySelector('h3'), arabic?.querySelector('.telling')])
      expect([one?.getAttribute('lang'), one?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const { sections: indonesian } = sectionsOf(await paged(withStory(), { locale: 'id' }));
    expect(indonesian.map((one) => one.querySelector('h3')?.textContent)).toEqual([
      ...['Semua', 'One man', 'خط واحد', 'Langkah 4'],
    ]);
    expect(indonesian[1]?.querySelector('h3')?.getAttribute('lang')).toBe('en');
  });

  it('gives every relation that a step shows as a sentence that leads to its evidence', async () => {
    const { document, sections } = sectionsOf(await paged(withStory()));
    const rows = (i: number) => [...(sections[i]?.querySelectorAll('.shows a') ?? [])];
    expect(
      rows(1)
        .map((row) => bare(row.textContent).replace(/^\d+ /u, ''))
        .sort(),
    ).toEqual(
      graph
        .edges('kim-jong-un')
        .map((edge) => bare(`${edgeSentence(graph, edge, 'en').text}.`))
        .sort(),
    );
    const alleged = graph.filterEdges((_, { claims }) => claims.some(({ modality }) => modality === 'alleged'));
    expect(rows(3)).toHaveLength(alleged.length);
    expect(sections[3]?.textContent).toContain(`${alleged.length} of ${graph.size} relations`);
    for (const row of [...rows(1), ...rows(2), ...rows(3)]) {
      const part = document.getElementById(row.getAttribute('href')?.slice(1) ?? '');
      expect(bare(part?.querySelector('h4')?.textContent)).toBe(bare(row.textContent));
    }
    // All of them are listed once, further down.
    expect(rows(0)).toEqual([]);
    expect(sections[0]?.querySelector('.about a')?.getAttribute('href')).toBe('#relations');
  });

  it('gives the words of what was chosen, letter for letter, and leads to their sentence', async () => {
    const { document, sections } = sectionsOf(await paged(withStory()));
    const [claim] = graph.getEdgeAttribute(EDGE, 'claims');
    const said = sections[2]?.querySelector('.said');
    const quoted = claim?.evidence.flatMap(({ segments }) => segments.map(({ exact }) => exact)).join('');
    expect(bare([...(said?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent).join(''))).toBe(
      bare(quoted),
    );
    const place = said?.querySelector('.at')?.getAttribute('href')?.slice(1) ?? '';
    expect(document.getElementById(place)?.className).toBe('sentence');
    expect(sections.map((one) => one.querySelectorAll('.said').length)).toEqual([0, 0, 1, 0]);
  });

  it('has a small picture of what each step shows of the whole, for paper, which says nothing aloud', async () => {
    const { sections } = sectionsOf(await paged(withStory()));
    const stills = sections.map((one) => one.querySelector('svg.still'));
    expect(stills.map((one) => one?.getAttribute('aria-hidden'))).toEqual([undefined, 'true', 'true', 'true']);
    const drawn = (i: number) =>
      [...(stills[i]?.querySelectorAll('path[class^="f"]') ?? [])].map((path) => path.getAttribute('d')).join('');
    const rows = (i: number) => sections[i]?.querySelectorAll('.shows a').length ?? 0;
    for (const i of [1, 2, 3]) expect(drawn(i).match(/M/gu)).toHaveLength(rows(i));
    expect(stills[1]?.textContent).toContain('Kim Jong Un');
    expect(stills[2]?.querySelectorAll('text').length).toBe(2);
    for (const [, x, y] of drawn(3).matchAll(/[ML](\S+?) ([\d.-]+)/gu)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(320);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(200);
    }
  });

  it('tells a way from its beginning to its end', async () => {
    const view = 'show=path:jeffrey-lewis:joseph-stalin';
    const { document, sections } = sectionsOf(await paged(withStory([{ id: 'way', title: { en: 'A way' }, view }])));
    const rows = [...(sections[0]?.querySelectorAll('ol.shows > li > a') ?? [])];
    expect(rows.length).toBeGreaterThan(1);
    const ends = rows.map((row) => {
      const relation = document.getElementById(row.getAttribute('href')?.slice(1) ?? '');
      return relation?.getAttribute('data-ends')?.split(' ') ?? [];
    });
    let at: string | undefined = 'actor-jeffrey-lewis';
    for (const pair of ends) {
      expect(pair).toContain(at);
      at = pair.find((one) => one !== at);
    }
    expect(at).toBe('actor-joseph-stalin');
  });

  it('writes names into a small picture only where they have room, whole and over no other', async () => {
    const long = withStory(
      seed.actors.map(({ id }) => ({ id: `of-${id}`, title: { en: id }, view: `show=around:${id}:1` })),
      {
        ...seed,
        actors: seed.actors.map((actor, i) => ({
          ...actor,
          name: {
            en: `${actor.name['en'] ?? ''} ${['조선민주주의인민공화국', 'وزارة الخارجية الروسية', 'Министерство'][i % 3]}`,
          },
        })),
      },
    );
    const { sections } = sectionsOf(await paged(long));
    const boxes = sections.map((section) =>
      [...section.querySelectorAll('.still text')].map((text) => {
        const half = measureText(text.textContent ?? '', { size: 11, bold: true }) / 2;
        const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
        return { left: x - half, right: x + half, top: y - 10, bottom: y + 3 };
      }),
    );
    expect(boxes.flat().length).toBeGreaterThan(5);
    for (const box of boxes.flat()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(320);
      expect(box.top).toBeGreaterThanOrEqual(-1);
      expect(box.bottom).toBeLessThanOrEqual(201);
    }
    for (const one of boxes)
      one.forEach((a, i) =>
        one.slice(i + 1).forEach((b) => {
          const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(meet).toBe(false);
        }),
      );
  });

  it('draws a head where a relation leads somewhere, in a small picture, too', async () => {
    const { sections } = sectionsOf(await paged(withStory()));
    const heads = [...(sections[2]?.querySelectorAll('.still .head') ?? [])];
    expect(heads.map((head) => head.getAttribute('d')?.match(/M/gu)?.length)).toEqual([1]);
  });

  it('tells the script what the picture shows, by names that are there', async () => {
    const { document, sections } = sectionsOf(await paged(withStory()));
    const numbers = (i: number, name: string) =>
      (sections[i]?.getAttribute(`data-${name}`) ?? '').split(' ').filter(Boolean);
    expect(sections[0]?.hasAttribute('data-lit') || sections[0]?.hasAttribute('data-left')).toBe(false);
    expect(numbers(1, 'lit')).toHaveLength(graph.edges('kim-jong-un').length);
    expect(sections[1]?.getAttribute('data-one')).toBe('actor-kim-jong-un');
    expect(sections[1]?.getAttribute('data-at')).toBe('10 20 1.5');
    expect(sections[3]?.hasAttribute('data-alone')).toBe(true);
    for (const number of [...numbers(1, 'lit'), ...numbers(3, 'left')])
      expect(document.getElementById(`relation-${number}`)).not.toBeNull();
    expect(document.querySelector('[data-ways]')?.hasAttribute('hidden')).toBe(true);
  });

  it('leads only to what is there, and calls nothing by the name of something else', async () => {
    const { document } = sectionsOf(await paged(withStory()));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const inside = [...document.querySelectorAll('[href^="#"]')].map((one) => one.getAttribute('href')?.slice(1) ?? '');
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is small: four steps fit into what the file may weigh', async () => {
    expect(Buffer.byteLength(await paged(withStory()))).toBeLessThan(400_000);
  });

  it('is nowhere where there is none, and nothing is said of it', async () => {
    const text = await paged(seed);
    expect(sectionsOf(text).sections).toEqual([]);
    expect(parseHTML(text).document.querySelectorAll('#story, [data-ways], nav a[href="#story"]').length).toBe(0);
  });

  it('is nowhere in the file where it is left out, not in the dossier inside either', async () => {
    const text = await paged(withStory(), { withoutStory: true });
    expect(text).not.toContain('Everybody');
    expect(dossierIn(text)?.dossier).toEqual(seed);
    const unread = [{ list: 'story' as const, index: 0, value: { title: 'A step of another program' } }];
    expect(await paged(seed, { unread })).toContain('A step of another program');
    expect(await paged(seed, { unread, withoutStory: true })).not.toContain('A step of another program');
  });

  it('is told where nothing is linked yet', async () => {
    const lone = { ...seed, claims: [], actors: [], story: STORY };
    const { document } = parseHTML(await pageOf(lone, { nodes: [] }));
    expect(document.querySelectorAll('#story .step').length).toBe(4);
    expect(document.querySelectorAll('svg, .shows, .said').length).toBe(0);
  });

  it('goes along where the articles or the notes stay out', async () => {
    const bareOf = (text: string) => sectionsOf(text).sections.map((one) => bare(one.textContent));
    const all = bareOf(await paged(withStory()));
    const part = bareOf(await paged(withStory(), { withoutTexts: true, withoutNotes: true }));
    // Sentences are numbered anew.
    const unplaced = (text: string) => text.replace(/§\d+/gu, '§');
    expect(part.map(unplaced)).toEqual(all.map(unplaced));
  });
});
