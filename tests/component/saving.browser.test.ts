/** Does a text reach a file, whatever the browser allows? With handles, pickers and downloads of our own. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveText } from '../../src/browser/save-file.ts';

interface Fake {
  readonly permission?: PermissionState;
  /** What the reader answers. */
  readonly answer?: PermissionState;
  readonly gone?: boolean;
  readonly full?: boolean;
}

/** What was written, by file name. */
let files: Map<string, string>;
let downloads: string[];

function handle(name: string, { permission = 'granted', answer = permission, gone, full }: Fake = {}) {
  let now = permission;
  const refuse = (): void => {
    if (gone) throw new DOMException('gone', 'NotFoundError');
    if (now !== 'granted') throw new DOMException('no', 'NotAllowedError');
  };
  return {
    name,
    queryPermission: () => Promise.resolve(now),
    requestPermission: () => Promise.resolve((now = answer)),
    // oxlint-disable-next-line typescript/require-await -- it rejects, as the browser's own does
    getFile: async () => {
      refuse();
      return { name, lastModified: 1 };
    },
    // oxlint-disable-next-line typescript/require-await
    createWritable: async () => {
      refuse();
      if (full) throw new DOMException('full', 'QuotaExceededError');
      return { write: (text: string) => Promise.resolve(void files.set(name, text)), close: () => Promise.resolve() };
    },
  };
}

const target = (fake: Fake = {}) => ({ name: 'old.json', handle: handle('old.json', fake), modified: 1 });

/** A picker that gives this file, or none at all. */
function picker(answer: (() => Promise<unknown>) | undefined): void {
  Object.defineProperty(window, 'showSaveFilePicker', { value: answer, configurable: true, writable: true });
}

beforeEach(() => {
  files = new Map();
  downloads = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
  picker(() => Promise.resolve(handle('new.json')));
});
afterEach(() => vi.restoreAllMocks());

describe('saving', () => {
  it('asks where to, and names the file that was chosen', async () => {
    expect(await saveText('text', 'mine.json')).toMatchObject({ name: 'new.json', target: { name: 'new.json' } });
    expect(files.get('new.json')).toBe('text');
  });

  it('downloads where nobody can be asked, with or without a file of an earlier visit', async () => {
    picker(undefined);
    expect(await saveText('text', 'mine.json')).toEqual({ name: 'mine.json' });
    expect(await saveText('text', 'mine.json', target({ permission: 'denied' }))).toEqual({ name: 'mine.json' });
    expect(downloads).toEqual(['mine.json', 'mine.json']);
    picker(() => Promise.reject(new DOMException('blocked', 'SecurityError')));
    await saveText('text', 'mine.json');
    picker(() => Promise.reject(new DOMException('nobody was asked', 'AbortError')));
    await saveText('text', 'mine.json');
    expect(downloads).toHaveLength(4);
  });

  it('writes nothing when the reader changes their mind', async () => {
    // Nobody cancels at once: a minute goes by on the clock that the page asks.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    picker(() => {
      now += 60_000;
      return Promise.reject(new DOMException('cancelled', 'AbortError'));
    });
    expect(await saveText('text', 'mine.json')).toBeUndefined();
    expect(downloads).toEqual([]);
  });

  it('asks again whether it may write a file of an earlier visit', async () => {
    const mine = target({ permission: 'prompt', answer: 'granted' });
    expect(await saveText('text', 'mine.json', mine)).toMatchObject({ name: 'old.json' });
    expect(files.get('old.json')).toBe('text');
  });

  it('finds that somebody else has written it, once it may read it again', async () => {
    const mine = { ...target({ permission: 'prompt', answer: 'granted' }), modified: 0 };
    expect(await saveText('text', 'mine.json', mine)).toBe('changed');
    expect(files.size).toBe(0);
  });

  it('takes another file where that one is refused or gone', async () => {
    for (const fake of [{ permission: 'prompt', answer: 'denied' }, { gone: true }] as const) {
      expect(await saveText('text', 'mine.json', target(fake))).toMatchObject({ name: 'new.json' });
      expect(files.has('old.json')).toBe(false);
    }
  });

  it('says so when a file cannot be written', async () => {
    expect(await saveText('text', 'mine.json', target({ full: true }))).toBe('failed');
  });
});
