/** When does the address follow the reader as a step, and where does it lead? With an address bar and a clock of our own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { AddressSync, type AddressSession } from '../../../src/session/address-sync.svelte.ts';
import type { Address, StoredSummary } from '../../../src/session/ports.ts';
import type { Params } from '../../../src/session/url-state.ts';

let now: number;
let bar: string;
let asked: Address;
/** What was written: a step that one can go back begins with a plus. */
let shown: string[];
let keeping: { card: StoredSummary | undefined; key: string };
let session: { dossier: { id: string } | undefined; spot: Params; locale: 'en' | 'id'; gone: string[] };
let sync: AddressSync;

const text = (params: Params): string => params.map((pair) => pair.join('=')).join('&');

beforeEach(() => {
  now = 0;
  bar = '';
  asked = { params: new URLSearchParams() };
  shown = [];
  keeping = { card: undefined, key: 'k1' };
  session = { dossier: { id: 'ilse' }, spot: [], locale: 'en', gone: [] };
  const host = {
    get dossier() {
      return session.dossier;
    },
    get urlParams() {
      return session.spot;
    },
    get locale() {
      return session.locale;
    },
    setLocale: (locale: 'en' | 'id') => (session.locale = locale),
    goTo: (params: URLSearchParams) => {
      session.gone.push(String(params));
      return params.has('odd') ? [{ part: 'odd', value: '1' }] : [];
    },
  } as unknown as AddressSession;
  sync = new AddressSync(host, keeping, {
    address: {
      read: () => asked,
      show: (params, step) => {
        bar = `#${text(params)}`;
        shown.push(`${step ? '+' : ''}${text(params)}`);
        return bar;
      },
      now: () => bar,
    },
    first: 'dossiers/first.json',
    locale: 'en',
    now: () => now,
  });
});

describe('the address', () => {
  const record = (...params: Params): void => sync.record(params);

  it('is written without a step at first, and as a step when something else is looked at', () => {
    record(['view', 'table']);
    record(['view', 'graph']);
    record(['view', 'graph'], ['show', 'ann']);
    record(['view', 'graph'], ['show', 'ann'], ['at', '1,2']);
    expect(shown).toEqual(['view=table', '+view=graph', '+view=graph&show=ann', 'view=graph&show=ann&at=1,2']);
  });

  it('takes what moves on and on for one step, and a later move for another', () => {
    record();
    for (const [time, from] of [
      [5000, '1'],
      [5200, '2'],
      [5900, '3'],
      [9000, '4'],
    ] as const) {
      now = time;
      record(['from', from]);
    }
    expect(shown).toEqual(['', '+from=1', 'from=2', 'from=3', '+from=4']);
  });

  it('makes a step of another dossier, and none of its being kept', () => {
    record();
    keeping.card = { key: 'k1' } as StoredSummary;
    record(['kept', 'k1']);
    keeping.key = 'k2';
    record(['kept', 'k2']);
    expect(shown).toEqual(['', 'kept=k1', '+kept=k2']);
  });

  it('says that nothing is open, as a step back from what was closed', () => {
    sync.arrive(['dossier', 'dossiers/a.json']);
    record(...(sync.params ?? []));
    sync.close();
    session.dossier = undefined;
    keeping.key = 'k2';
    sync.nothing(true);
    record(...(sync.params ?? []));
    expect(shown).toEqual(['dossier=dossiers/a.json&lang=en', '+dossier=', 'dossier=']);
    session.locale = 'id';
    expect(sync.params).toEqual([
      ['dossier', ''],
      ['lang', 'id'],
    ]);
    // What is open next is a step again.
    session.dossier = { id: 'ilse' };
    keeping.key = 'k3';
    sync.arrive(['dossier', 'dossiers/a.json']);
    record(...(sync.params ?? []));
    expect(shown.at(-1)).toBe('+dossier=dossiers/a.json&lang=id');
  });

  it('is left alone while what it asks for is on its way, and when the reader has written in it', () => {
    record();
    sync.hold();
    record(['view', 'table']);
    sync.letGo();
    bar = '#view=matrix';
    record(['view', 'table']);
    expect(shown).toEqual(['']);
  });

  it('asks for nothing that the page wrote itself', () => {
    expect(sync.read()).toBeDefined();
    sync.record([['view', 'table']]);
    expect(sync.read()).toBeUndefined();
    bar = '#view=graph';
    asked = { params: new URLSearchParams(), language: 'id' };
    expect(sync.read()).toMatchObject({ locale: 'id' });
    // Whoever turns back before anything new was written.
    sync.goTo(asked, undefined);
    expect(sync.read()).toBeDefined();
  });

  it('leads to a place in the language that it names, and says what it does not understand', () => {
    expect(sync.goTo({ params: new URLSearchParams('odd=1') }, 'id')).toEqual([{ part: 'odd', value: '1' }]);
    expect(session.locale).toBe('id');
    expect(sync.goTo({ params: new URLSearchParams('view=table') }, undefined)).toEqual([]);
    expect(session.gone).toEqual(['odd=1', 'view=table']);
  });
});

describe('an address leads to what is open', () => {
  const params = new URLSearchParams();
  it.each<[string, boolean, readonly [string, string], string | undefined, Omit<Address, 'params'>]>([
    ['if the page wrote it for this dossier', true, ['file', 'ilse'], undefined, { key: 'k1' }],
    ['not if for another one', false, ['file', 'ilse'], undefined, { key: 'k9', file: 'ilse' }],
    ['if it names the key under which it is kept', true, ['file', 'ilse'], 'k1', { kept: 'k1' }],
    ['not if it is not kept', false, ['file', 'ilse'], undefined, { kept: 'k1' }],
    ['if it names its id', true, ['file', 'ilse'], undefined, { file: 'ilse' }],
    ['if it names its file', true, ['dossier', 'dossiers/a.json'], undefined, { dossier: 'dossiers/a.json' }],
    [
      'not once that was changed: the file is as it was',
      false,
      ['dossier', 'dossiers/a.json'],
      'k1',
      { dossier: 'dossiers/a.json' },
    ],
    ['if it is bare and the first is open', true, ['dossier', 'dossiers/first.json'], undefined, {}],
    ['not if it is bare and another one is open', false, ['dossier', 'dossiers/a.json'], undefined, {}],
  ])('%s', (_, leads, from, kept, address) => {
    sync.arrive(from);
    if (kept !== undefined) keeping.card = { key: kept } as StoredSummary;
    expect(sync.leadsHere({ ...address, params })).toBe(leads);
    session.dossier = undefined;
    expect(sync.leadsHere({ ...address, params })).toBe(false);
  });
});
