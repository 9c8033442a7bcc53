/** Does the address open the source at the quote, and only real web addresses? */
import { describe, expect, it } from 'vitest';
import { fragmentAddress } from '../../../src/evidence/text-fragment.ts';

const url = 'https://example.org/a';
const of = (quote: string): string | undefined => fragmentAddress(url, quote)?.slice(`${url}#:~:text=`.length);

describe('the address of a quote', () => {
  it.each([
    ['words', 'Kim meets Putin', 'Kim%20meets%20Putin'],
    ['hyphens, commas and ampersands', 'Kim Il-sung, x & y', 'Kim%20Il%2Dsung%2C%20x%20%26%20y'],
    ['signs of addresses', 'a#b?c=d/e%', 'a%23b%3Fc%3Dd%2Fe%25'],
    ['quotation marks, dashes and accents', '“é” –', '%E2%80%9C%C3%A9%E2%80%9D%20%E2%80%93'],
    ['line breaks and outer white space', ' a\n\tb ', 'a%20b'],
    ['half a surrogate pair', 'a\uD800b', 'a%EF%BF%BDb'],
    ['a whole pair', '😀', '%F0%9F%98%80'],
  ])('holds %s', (_, quote, encoded) => {
    expect(of(quote)).toBe(encoded);
  });

  it('names a long quote by its first and last words', () => {
    const words = Array.from({ length: 30 }, (_, i) => `word${i}`);
    expect(of(`“${words.join(' ')}.”`)).toBe(
      `%E2%80%9C${words.slice(0, 5).join('%20')},${words.slice(-5).join('%20')}.%E2%80%9D`,
    );
  });

  it('finds the ends of a long quote also where words come again inside others', () => {
    const middle = 'the other theatre then gathered them '.repeat(4);
    const quote = `the the the the the ${middle}the the the the the`;
    expect(of(quote)).toBe('the%20the%20the%20the%20the,the%20the%20the%20the%20the');
  });

  it('keeps long quotes of few words whole', () => {
    const quote = 'Donaudampfschifffahrtsgesellschaft '.repeat(4).trim();
    expect(of(quote)).toBe(encodeURIComponent(quote));
  });

  it('replaces a fragment that is there', () => {
    expect(fragmentAddress(`${url}#part`, 'x')).toBe(`${url}#:~:text=x`);
  });

  it.each([
    undefined,
    '',
    'example.org',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JavaScript:alert(1)//https://',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://',
    'https:// /',
  ])('is none for %s', (address) => {
    expect(fragmentAddress(address, 'x')).toBeUndefined();
  });

  it('may be plain http, in any capitals', () => {
    expect(fragmentAddress('HTTP://example.org', 'x')).toBe('HTTP://example.org#:~:text=x');
  });
});
