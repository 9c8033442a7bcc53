/** A page without a browser: a session, what opens dossiers, and the shell, with an outside that only remembers what was asked of it. */
import { readFileSync } from 'node:fs';
import { Opening } from '../../../../src/session/opening.svelte.ts';
import type { Incoming, Ports, Saved } from '../../../../src/session/ports.ts';
import { Session } from '../../../../src/session/session.svelte.ts';
import * as actions from '../../../../src/view/actions/actions.ts';
import { Shell } from '../../../../src/view/shell/shell.svelte.ts';
import { MemoryStore, silentTabs } from '../../session/memory-store.ts';
import { readHere } from '../../session/read-here.ts';

const FIRST = 'dossiers/selat-kaca.dossier.json';
export const text = readFileSync(new URL('../../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8');
export const otherText = readFileSync(new URL('../../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');

const ports: Ports = {
  intake: readHere,
  arrange: ({ nodes }) =>
    Promise.resolve({
      x: Float64Array.from(nodes, (_, i) => i * 100),
      y: new Float64Array(nodes.length),
      side: nodes.map(() => 'below' as const),
    }),
  animate: (step) => Promise.resolve(void step(1)),
  today: () => '2026-11-22',
  now: () => '2026-11-22T08:00:00.000Z',
};

/** What the visit before has left, and what this one has done, in its order. `known`: whether it is known already what can be done. */
export function makePage(remembered: Readonly<Record<string, string>> = {}, known = true) {
  const done: string[] = [];
  const did = (what: string): void => void done.push(what);
  const world = {
    saves: { name: 'a.json' } as Saved,
    picked: undefined as Incoming | undefined,
    copies: true,
    /** Undefined: the device has nothing to pass a link on by. */
    shares: undefined as boolean | undefined,
    downloaded: false,
    /** The address bar, with its steps. */
    bar: [''],
    screen: { phone: { current: false }, narrow: { current: false }, low: { current: false } },
  };
  const recall = <T extends string>(key: string, allowed: readonly T[]): T | undefined =>
    allowed.find((one) => one === remembered[key]);
  const store = new MemoryStore();
  let minutes = 0;
  // Later with every question, as a clock is.
  const now = (): string => new Date(Date.parse(ports.now()) + minutes++ * 60_000).toISOString();
  const session = new Session({ ...ports, now });
  session.setLocale('en');
  const opening = new Opening(session, {
    files: {
      fetch: (name) => Promise.resolve(name === FIRST ? { name, text } : { kind: 'not-found', name, status: '404' }),
      pick: () => Promise.resolve(world.picked),
      save: () => Promise.resolve(world.saves),
    },
    address: {
      read: () => {
        const params = new URLSearchParams(world.bar.at(-1));
        const [dossier, kept] = ['dossier', 'kept'].map((name) => params.get(name) ?? undefined);
        return { params, ...(dossier !== undefined && { dossier }), ...(kept !== undefined && { kept }) };
      },
      show: (params, step) => {
        if (!step) world.bar.pop();
        world.bar.push(params.map((pair) => pair.join('=')).join('&'));
        return world.bar.at(-1) ?? '';
      },
      now: () => world.bar.at(-1) ?? '',
    },
    store,
    tabs: silentTabs,
    first: FIRST,
    locale: 'en',
    now: () => 0,
  });
  const shell = new Shell(session, opening, {
    preferences: {
      initialPanel: (panels) => recall('panel', panels),
      rememberPanel: (panel) => did(`panel ${panel}`),
      initialTab: (tabs) => recall('tab', tabs),
      rememberTab: (tab) => did(`tab ${tab}`),
      initialPanes: () => remembered['panes'],
      rememberPanes: (panes) => did(`panes ${panes}`),
      initialTheme: () => recall('theme', ['light', 'dark'] as const) ?? 'auto',
      rememberTheme: (theme) => did(`theme ${theme}`),
      singleKeys: () => remembered['single'] !== 'off',
      rememberSingleKeys: (on) => did(`single ${on}`),
      firstVisit: () => remembered['visited'] === 'no',
      rememberVisit: () => did('visited'),
      rememberLocale: (locale) => did(`locale ${locale}`),
      rememberCoderName: (name) => did(`coder ${name}`),
    },
    screen: world.screen,
    showTheme: (theme) => did(`shows ${theme}`),
    addressOf: (params) => `https://site/#${params.map((pair) => pair.join('=')).join('&')}`,
    read: async (file) => ({ name: file.name, text: await file.text() }),
    downloaded: () => world.downloaded,
    download: (_, name) => did(`downloads ${name}`),
    copy: (link) => Promise.resolve(did(`copies ${link}`)).then(() => world.copies),
    canShare: () => world.shares !== undefined,
    share: (title, url) => Promise.resolve(did(`shares ${title}: ${url}`)).then(() => world.shares === true),
    print: () => did('prints'),
    loadNewer: () => did('loads the newer version'),
    focusFirst: (selector) => did(`focus ${selector}`),
    focusIsIn: () => false,
  });
  if (known) shell.listing.part.module = actions;
  shell.stage = { focus: () => did('focus stage'), fit: () => did('fit') };
  shell.header = { search: () => did('search') };
  shell.reading = {
    focus: () => did('focus reading'),
    hasFocus: () => done.at(-1) === 'focus reading',
    holdKey: () => false,
    codeClaim: () => Promise.resolve(did('code claim')),
    takeOffer: () => did('take offer'),
    takeClaim: (again) => did(`take claim ${again}`),
    codeActor: () => Promise.resolve(did('code actor')),
  };
  const run = (id: string): void => shell.actions.find((action) => action.id === id)?.run();
  return { session, opening, shell, store, world, done, run, say: () => shell.announcer.heard() };
}

export const fileOf = (name: string, content = text): File => new File([content], name);
