/** What another app of the device hands over comes in as what it is: a text, or the address of a page. */
import { describe, expect, it } from 'vitest';
import { givenBy } from '../../../src/browser/offline/installed.ts';

const read = async (shared: Parameters<typeof givenBy>[0]): Promise<unknown> => {
  const given = givenBy(shared);
  const [file] = given?.files ?? [];
  return file ? { name: file.name, text: await file.text() } : given;
};

describe('handed over', () => {
  it('is a text, with its title above it once', async () => {
    expect(await read({ title: 'Ferry', text: 'They walked out.' })).toEqual({
      name: 'Ferry.txt',
      text: 'Ferry\n\nThey walked out.\n',
    });
    expect(await read({ title: 'Ferry', text: 'Ferry\nThey walked out.' })).toMatchObject({
      text: 'Ferry\nThey walked out.\n',
    });
    expect(await read({ text: '파업 🚢 <script>' })).toEqual({ name: 'text.txt', text: '파업 🚢 <script>\n' });
  });

  it('is an address where there is nothing else, in whichever field', async () => {
    expect(await read({ url: 'https://example.org/a' })).toEqual({ link: 'https://example.org/a' });
    expect(await read({ title: 'A page', text: ' https://example.org/a ' })).toEqual({ link: 'https://example.org/a' });
    expect(await read({ text: 'Read https://example.org/a', url: 'https://example.org/a' })).toMatchObject({
      text: 'Read https://example.org/a\n',
    });
  });

  it('is nothing where nothing was handed over, and no name of a file leads elsewhere', async () => {
    expect(await read({})).toBeUndefined();
    expect(await read({ title: 'only a title', text: '  ' })).toBeUndefined();
    expect(await read({ title: '../../etc: "a"', text: 'x' })).toMatchObject({
      name: expect.not.stringMatching(/[/\\:"]/u) as string,
    });
  });
});
