/** What is found in a dossier and drawn of it on the command line? The results, without a process. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/command/check.ts';
import { benang as command, type Ran } from './in-process.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const SEED = join(root, 'data/kim-putin.dossier.json');
const STRAIT = join(root, 'data/selat-kaca.dossier.json');
const folder = mkdtempSync(join(tmpdir(), 'benang-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const benang = (args: readonly string[]) => command(args, { cwd: folder });

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const seed = () => JSON.parse(readFileSync(SEED, 'utf8')) as { claims: Record<string, unknown>[]; title: unknown };
const reports = ({ out }: Ran) => JSON.parse(out) as { ok: boolean; files: FileReport[] };

/** What stands in a value at a path such as `claims[3].evidence[0]`. */
const at = (value: unknown, path: string): unknown =>
  [...path.matchAll(/[^.[\]]+/g)].reduce<unknown>((inner, [key]) => (inner as Record<string, unknown>)[key], value);

describe('benang', () => {
  it('says what it does not understand, and where more is told, and leaves the output alone', async () => {
    expect(await benang(['figure', 'a', '--look', 'loud'])).toEqual({
      code: 2,
      out: '',
      err: '--look cannot be loud; it can be light, dark, bw.\nMore: benang figure --help\n',
    });
    expect((await benang(['draw'])).err).toContain('More: benang --help');
  });
});

describe('benang report', () => {
  it('writes Markdown, or the table where the name or an option says so, of what a link shows', async () => {
    const made = await benang(['report', SEED, '-o', 'kim.md', '--date', '2026-12-01', '--language', 'id']);
    expect(made).toEqual({ code: 0, out: '', err: '' });
    const text = readFileSync(join(folder, 'kim.md'), 'utf8');
    expect(text).toContain('Laporan tanggal 1 Desember 2026.');
    expect(text.match(/^\| ☐/gmu)).toHaveLength(54);
    expect((await benang(['report', SEED, '-o', 'kim.csv'])).code).toBe(0);
    const table = readFileSync(join(folder, 'kim.csv'), 'utf8');
    expect((await benang(['report', SEED, '--format', 'csv'])).out).toBe(table);
    const shown = await benang(['report', SEED, '--link', 'https://example.org/#only-modality=planned&view=moon']);
    expect(shown.out.match(/^\| ☐/gmu)?.length).toBeLessThan(20);
    expect(shown.err).toContain('view');
  });

  it('is no picture and no dossier', async () => {
    const { code, err } = await benang(['report', SEED, '-o', 'kim.json']);
    expect([code, err]).toEqual([2, expect.stringContaining('kim.json')]);
  });
});

describe('benang html', () => {
  it('makes one page, which every command reads again as the dossier that it was', async () => {
    const made = await benang(['html', SEED, '-o', 'kim.html', '--date', '2026-12-01', '--language', 'id']);
    expect(made).toEqual({ code: 0, out: '', err: '' });
    const page = readFileSync(join(folder, 'kim.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="id"/u);
    expect(page).toContain('Dibuat dengan Benang, 1 Desember 2026.');
    expect((await benang(['check', 'kim.html'])).out).toContain('in order. 1 document, 19 actors, 54 claims.');
    expect(reports(await benang(['check', '--json', 'kim.html'])).files[0]?.counts).toEqual(
      reports(await benang(['check', '--json', SEED])).files[0]?.counts,
    );
    expect((await benang(['arrange', 'kim.html'])).out).toBe((await benang(['arrange', SEED])).out);
  });

  it('has everybody where the dossier says, to a hair: whoever was moved by hand, too', async () => {
    const dossier = JSON.parse((await benang(['arrange', SEED])).out) as {
      actors: { id: string; place: { x: number; y: number; pinned?: boolean } }[];
    };
    const [moved] = dossier.actors;
    if (!moved) throw new Error('nobody is there');
    moved.place = { ...moved.place, x: 1234.5, y: -678.25, pinned: true };
    writeFileSync(join(folder, 'moved.json'), JSON.stringify(dossier));
    const page = (await benang(['html', 'moved.json', '--date', '2026-12-01'])).out;
    for (const { id, place } of dossier.actors) {
      const [, x, y] = new RegExp(`id="benang-actor-${id}"[^>]*translate\\((\\S+) (\\S+)\\)`, 'u').exec(page) ?? [];
      expect([Number(x), Number(y)], id).toEqual([expect.closeTo(place.x, 1), expect.closeTo(place.y, 1)]);
    }
  });

  it('tells the story of a dossier, or leaves it out', async () => {
    const dossier = JSON.parse(readFileSync(SEED, 'utf8')) as object;
    const story = [
      { id: 'one', title: { en: 'One step' }, text: { en: 'Words' }, view: 'show=actor:kim-jong-un&at=1,2,3' },
    ];
    writeFileSync(join(folder, 'told.json'), JSON.stringify({ ...dossier, story }));
    const all = (await benang(['html', 'told.json', '--date', '2026-12-01'])).out;
    expect(all).toMatch(/<section id="step=1"[^>]* data-one="actor-kim-jong-un" data-at="1 2 3">/u);
    const part = (await benang(['html', 'told.json', '--date', '2026-12-01', '--no-story'])).out;
    expect(part).not.toContain('One step');
    expect(part).toBe((await benang(['html', SEED, '--date', '2026-12-01'])).out);
  });

  it('says how many claims are left out, and leaves out what it is told to', async () => {
    const all = await benang(['html', STRAIT, '--date', '2026-12-01']);
    expect(all).toMatchObject({ code: 0, err: expect.stringContaining('3') as string });
    const part = await benang(['html', STRAIT, '--date', '2026-12-01', '--without-texts', '--without-notes']);
    expect(part.out.length).toBeLessThan(all.out.length);
    expect([all.out, part.out].map((page) => page.includes('"coder"'))).toEqual([true, false]);
  });
});

describe('benang check', () => {
  it('finds nothing in what is in order', async () => {
    const told = await benang(['check', SEED]);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toContain('in order. 1 document, 19 actors, 54 claims.');
  });

  it('tells each quote that does not stand, with its place in the file', async () => {
    const ran = await benang(['check', '--json', SEED, STRAIT]);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { ok, files } = reports(ran);
    expect(ok).toBe(false);
    expect(files.map((report) => report.ok)).toEqual([true, false]);
    const strait = files[1];
    expect(strait?.counts.quotes).toEqual({ verbatim: 42, moved: 1, ambiguous: 1, missing: 1 });
    expect(strait?.claims).toHaveLength(45);
    const quotes = strait?.claims.flatMap((claim) => claim.quotes) ?? [];
    expect(quotes.map(({ state, found }) => [state, found.length])).toEqual([
      ['moved', 1],
      ['ambiguous', 2],
      ['missing', 0],
    ]);
    const written: unknown = JSON.parse(readFileSync(STRAIT, 'utf8'));
    for (const { path, expected } of quotes) expect(at(written, path)).toMatchObject({ exact: expected.exact });
  });

  it('counts what was set aside when it says where something is', async () => {
    const dossier = seed();
    const moved = structuredClone(dossier.claims[0]) as { evidence: { segments: { start: number; end: number }[] }[] };
    const segment = moved.evidence[0]?.segments[0];
    if (segment) [segment.start, segment.end] = [segment.start + 1, segment.end + 1];
    dossier.claims.splice(
      0,
      1,
      { id: 'wrong' },
      { ...dossier.claims[1], id: 'odd', subject: 'nobody' },
      { ...moved, id: 'moved' },
    );
    const ran = await benang(['check', '--json', file('aside.json', dossier)]);
    expect(ran.code).toBe(1);
    const [report] = reports(ran).files;
    expect(report?.problems.map(({ path }) => path)).toContain('claims[1].subject');
    const quotes = report?.claims.flatMap((claim) => claim.quotes) ?? [];
    expect(quotes.map(({ path }) => path)).toEqual(['claims[2].evidence[0].segments[0]']);
  });

  it('reads any file to its end, and says where one broke', async () => {
    const ran = await benang([
      'check',
      '--json',
      file('empty.json', ''),
      file('cut.json', readFileSync(SEED, 'utf8').slice(0, 2000)),
      file('other.json', [1, 2]),
      file('bytes.json', '\u0000\uFFFD'),
    ]);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { files } = reports(ran);
    expect(files.map(({ read, problems }) => [read, problems[0]?.code])).toEqual([
      [false, 'not-json'],
      [false, 'not-json'],
      [false, 'not-a-dossier'],
      [false, 'not-json'],
    ]);
    expect(files[1]?.problems[0]?.line).toBeGreaterThan(10);
  });

  it('says which file cannot be read, and goes on with the others', async () => {
    const ran = await benang(['check', 'nowhere.json', folder, SEED]);
    expect(ran.code).toBe(2);
    expect(ran.err.trim().split('\n')).toHaveLength(2);
    expect(ran.err).toContain('nowhere.json could not be read');
    expect(ran.out).toContain('in order');
    expect(await benang(['check', file('plain.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('without a dossier') as string,
    });
  });

  it('lets nothing that a file says steer the terminal', async () => {
    const dossier = seed();
    dossier.claims[0] = { ...dossier.claims[0], when: '\u001B[2J\u202Egpj' };
    const ran = await benang(['check', file('\u001B[31mred.json', dossier)]);
    expect(ran.code).toBe(1);
    // Escapes, bells and turned directions, but not the ends of lines.
    expect(ran.out + ran.err).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    expect(ran.out).toContain('\\u001b[2J\\u202egpj');
  });
});

describe('benang figure in a house style', () => {
  const STYLE = {
    format: 'benang-style',
    version: 1,
    credit: 'City Desk',
    colours: { light: { paper: '#ffffff', ink: '#101820', families: { arms: '#7a1f00' } } },
    typefaces: { names: 'serif' },
    figure: { look: 'light', width: 'narrow', notes: 'none', legend: false, lettering: 'text' },
  };
  const names = (svg: string) => [...svg.matchAll(/<g id="benang-name-[^>]*>\n?<text[^>]*>/gu)].map(([text]) => text);

  it('has its colours, faces and credit, and is set out as it says, unless the order says otherwise', async () => {
    const style = file('daily.json', STYLE);
    const plain = (await benang(['figure', SEED, '--no-notes', '--no-legend', '--width', 'narrow'])).out;
    const { code, out, err } = await benang(['figure', SEED, '--style', style]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('City Desk. ');
    expect(out).toContain('stroke="#7a1f00"');
    expect(plain).not.toContain('#7a1f00');
    // The narrow page, and not the normal one.
    expect(Number(/viewBox="0 0 (\d+) /u.exec(out)?.[1])).toBeLessThan(700);
    expect(out).not.toContain('benang-legend');
    expect(names(out).length).toBeGreaterThan(10);
    expect(names(out).every((name) => name.includes('Source Serif'))).toBe(true);
    expect(names(plain).some((name) => name.includes('Source Serif'))).toBe(false);
    const other = await benang([
      'figure',
      SEED,
      '--style',
      style,
      '--look',
      'dark',
      '--credit',
      'Ana',
      '--typeface',
      'sans',
    ]);
    expect(other.out).toContain('Ana. ');
    expect(other.out).not.toContain('City Desk');
    expect(other.out).not.toContain('#7a1f00');
    expect(other.out).not.toContain('Source Serif');
  });

  it('may come through a pipe, and be of faces alone', async () => {
    const piped = await command(['figure', SEED, '--style', '-'], { cwd: folder, input: JSON.stringify(STYLE) });
    expect(piped.out).toBe((await benang(['figure', SEED, '--style', file('daily.json', STYLE)])).out);
    const serif = await benang(['figure', SEED, '--no-notes', '--typeface', 'names=serif']);
    expect(names(serif.out).every((name) => name.includes('Source Serif'))).toBe(true);
  });

  it('draws colours that can hardly be seen, and says which', async () => {
    const style = file('pale.json', { ...STYLE, colours: { light: { families: { arms: '#fff0d0' } } } });
    const { code, out, err } = await benang(['figure', SEED, '--style', style]);
    expect(code).toBe(0);
    expect(out).toContain('#fff0d0');
    expect(err).toMatch(/^Arms[^:\n]*: 1 to 1 against the paper, where 3 to 1 is needed\.\n$/u);
  });

  it('is refused with the reasons where the style is none, and neither file is written over', async () => {
    const bad = file('bad.json', {
      ...STYLE,
      colours: { light: { ink: 'red\u001b[2J' } },
      typefaces: { names: 'Papyrus' },
    });
    const { code, out, err } = await benang(['figure', SEED, '--style', bad]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^bad\.json cannot be used as a house style:\n/u);
    expect(err).toMatch(/colours\.light\.ink: .*a colour such as #005098.*red/u);
    expect(err).toMatch(/typefaces\.names: .*"sans" \| "serif".*Papyrus/u);
    expect(err).not.toContain('\u001b');
    expect((await benang(['figure', SEED, '--style', 'none.json'])).err).toContain('none.json could not be read');
    expect((await benang(['figure', SEED, '--style', SEED])).err).toContain('"benang-dossier"');
    const own = file('style.svg', STYLE);
    expect(await benang(['figure', SEED, '--style', own, '-o', own])).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, own), 'utf8')).toBe(JSON.stringify(STYLE));
    const pages = file('pages.json', { ...STYLE, figure: { format: 'a4' } });
    expect((await benang(['figure', SEED, '--style', pages])).err).toBe(
      '--style pages.json makes several files: give them a name by -o.\n',
    );
    expect((await benang(['figure', SEED, '--style', pages, '-o', 'on-paper.svg'])).err).toContain('on-paper-1.svg');
  });

  it('has a schema that can be asked for', async () => {
    expect(JSON.parse((await benang(['schema', '--style'])).out)).toMatchObject({ title: 'Benang house style' });
  });
});

describe('benang figure', () => {
  it('carries its dossier, and is read again with it', async () => {
    expect(await benang(['figure', STRAIT, '--with-dossier', '-o', 'strait.svg'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('3 problems') as string,
    });
    const [inside, plain] = await Promise.all([
      benang(['check', '--json', 'strait.svg']),
      benang(['check', '--json', STRAIT]),
    ]);
    expect(reports(inside).files[0]?.claims).toEqual(reports(plain).files[0]?.claims);
    const again = await benang(['figure', 'strait.svg', '--with-dossier', '--language', 'id']);
    expect(again.code).toBe(0);
    expect(again.out).toContain('xml:lang="id"');
  });

  it('carries its dossier as PDF, too, and a PDF without one is told from a dossier', async () => {
    await benang(['figure', SEED, '--with-dossier', '-o', 'seed.pdf']);
    await benang(['figure', SEED, '-o', 'plain.pdf']);
    const [inside, plain] = await Promise.all([
      benang(['check', '--json', 'seed.pdf']),
      benang(['check', '--json', SEED]),
    ]);
    expect(reports(inside).files[0]?.counts).toEqual(reports(plain).files[0]?.counts);
    expect(inside.code).toBe(0);
    const none = await benang(['check', '--json', 'plain.pdf']);
    expect(reports(none).files[0]?.error?.code).toBe('no-dossier');
  }, 60_000);

  it('has only what the filter of a link shows, and says so; what means nothing is told', async () => {
    const link = 'https://example.org/benang/#dossier=x&only-modality=alleged&not-kind=nobody&lang=en';
    const ran = await benang(['figure', SEED, '--link', link, '--no-notes', '--no-legend']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('Of the link, this means nothing here: not-kind=nobody\n');
    expect(ran.out).toContain('alleged only');
    const whole = await benang(['figure', SEED, '--no-notes', '--no-legend']);
    expect(ran.out.length).toBeLessThan(whole.out.length * 0.6);
  });

  it('arranges by own lists, by an option or a link, and says who stands with another one', async () => {
    const listed = {
      ...seed(),
      actorLists: [
        { id: 'first', name: { en: 'Allies' }, actors: ['north-korea', 'russia'] },
        { id: 'second', name: { en: 'Movers' }, actors: ['russia', 'vladimir-putin'] },
      ],
    };
    const name = file('listed.json', listed);
    const [byOption, byLink] = await Promise.all([
      benang(['figure', name, '--order', 'list', '--no-notes']),
      benang(['figure', name, '--link', '#order=list', '--no-notes']),
    ]);
    expect(byOption).toMatchObject({ code: 0, err: '' });
    expect(byLink.out).toBe(byOption.out);
    for (const caption of ['Allies', 'Movers · 1 in an earlier list', 'In no list'])
      expect(byOption.out).toContain(caption);
    const only = await benang(['figure', name, '--link', '#only-list=first', '--no-notes']);
    expect(only.out).toContain('only actors from “Allies”');
  });

  it('has words beside an actor or a relation, by id or name, and leads from a wrong one to the nearest', async () => {
    const few = ['figure', SEED, '--no-notes', '--no-legend'];
    const [byId, byName] = await Promise.all([
      benang([...few, '--callout', 'kim-jong-un=Came by <train>', '--callout', 'c-1a=Since 1950']),
      benang([...few, '--callout', 'Kim Jong Un=Came by <train>', '--callout', 'c-1a=Since 1950']),
    ]);
    expect(byId).toMatchObject({ code: 0, err: '' });
    expect(byName.out).toBe(byId.out);
    expect(byId.out).toContain('id="benang-callout-1"');
    expect(byId.out).toContain('Kim Jong Un: Came by &lt;train&gt;');
    expect(byId.out).toMatch(/Callouts: .*: Since 1950\.<\/desc>/u);
    expect(await benang([...few, '--callout', 'Kim Jong Urn=x'])).toEqual({
      code: 2,
      out: '',
      err: 'Neither an actor nor a claim of this dossier is called Kim Jong Urn. Did you mean Kim Jong Un?\n',
    });
    expect((await benang([...few, '--callout', 'c-1aa=x'])).err).toContain('Did you mean c-1a?');
    expect((await benang([...few, '--callout', '\u001B[31mx=x'])).err).not.toContain('\u001B');
    // The others are drawn.
    const among = await benang([
      ...few,
      '--actors',
      'russia,china',
      '--callout',
      'ukraine=x',
      '--callout',
      'russia=East',
    ]);
    expect(among).toMatchObject({ code: 0, err: 'Not in this figure, so without their callouts: ukraine\n' });
    expect(among.out).toContain('Russia: East');
    const column = await benang([...few, '--paper', 'column', '--outlines', '--callout', 'russia=한글 낱말']);
    expect(column).toMatchObject({ code: 0, err: '' });
    expect(column.out).toContain('한글 낱말');
  }, 60_000);

  it('says that a claim whose quote does not stand has no line to speak of', async () => {
    const dossier = seed();
    const [claim] = dossier.claims as { id: string; evidence: { segments: { exact: string }[] }[] }[];
    const [segment] = claim?.evidence[0]?.segments ?? [];
    if (segment) segment.exact = 'Nobody ever said this.';
    const ran = await benang(['figure', file('unsaid.json', dossier), '--callout', `${claim?.id}=x`]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(`The claim ${claim?.id} makes no line`);
  });

  it('has only the actors that are named, or those of a list, and leads from a wrong name to the nearest', async () => {
    const listed = {
      ...seed(),
      actorLists: [{ id: 'first', name: { en: 'Allies' }, actors: ['north-korea', 'russia'] }],
    };
    const name = file('among.json', listed);
    const few = ['figure', name, '--no-notes', '--no-legend'];
    const [byNames, byList] = await Promise.all([
      benang([...few, '--actors', 'North Korea,russia']),
      benang([...few, '--list', 'allies']),
    ]);
    expect(byNames).toMatchObject({ code: 0, err: '' });
    expect(byNames.out).toContain('id="benang-actor-north-korea"');
    expect(byNames.out).not.toContain('id="benang-actor-ukraine"');
    expect(byNames.out).toContain('Shown is a part of the graph');
    expect(byList.out).toBe(byNames.out);
    expect(await benang([...few, '--actors', 'russia,Nort Korea'])).toEqual({
      code: 2,
      out: '',
      err: 'Nobody in this dossier is called Nort Korea. Did you mean North Korea?\n',
    });
    expect(await benang([...few, '--list', 'Alies'])).toEqual({
      code: 2,
      out: '',
      err: 'This dossier has no list Alies. Did you mean Allies?\n',
    });
    expect((await benang([...few, '--actors', '\u001B[31mx'])).err).not.toContain('\u001B');
  });

  it('refuses what is no dossier, and a place where it cannot write', async () => {
    expect(await benang(['figure', file('none.json', '{}')])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('not a dossier') as string,
    });
    expect(await benang(['figure', SEED, '-o', 'no/such/folder.svg'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('could not be written') as string,
    });
  });
});
