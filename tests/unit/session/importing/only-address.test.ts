/** Is an address told from an article that mentions one? */
import { expect, it } from 'vitest';
import { onlyAddress } from '../../../../src/session/importing/only-address.ts';

it.each(['https://news.example/a/b?c=d#e', 'HTTP://news.example', 'https://例え.jp/記事'])('%s is one', (address) => {
  expect(onlyAddress(` ${address}\n`)).toBe(address);
});

it.each([
  '',
  'news.example',
  'https://',
  'https://news',
  'See https://news.example',
  'https://a.example\nhttps://b.example',
  'ftp://a.example',
])('«%s» is none', (text) => {
  expect(onlyAddress(text)).toBeUndefined();
});
