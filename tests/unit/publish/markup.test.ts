/** Is a value never more than text, wherever it is put? What browsers make of it: tests/component/published-page.browser.test.ts. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { markup, type Markup } from '../../../src/publish/markup.ts';
import { spoken } from '../../../src/publish/page-language.ts';
import '../seed.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<script>', '</p>', '"><img>', "'", '&lt;', '&amp;', '-->', ']]>', '\u2028', '`', '=', '\r\n', '\t'),
);

it('escapes whatever no template has made', () => {
  fc.assert(
    fc.property(fc.array(hostile), (pieces) => {
      const text = pieces.join('');
      const { document } = parseHTML(`<html><body>${markup`<p title="${text}">${text}</p>`.toString()}</body></html>`);
      expect(document.querySelectorAll('*').length).toBe(3);
      const [paragraph] = document.querySelectorAll('p');
      expect(paragraph?.attributes.length).toBe(1);
    }),
  );
});

it('puts templates into templates as they are, lists one after the other, and leaves out what is not there', () => {
  const item = (text: string): Markup => markup`<li>${text}</li>`;
  expect(markup`<ul>${['a', '<b>'].map(item)}</ul>${undefined}${false}${7}${[1, [' & ', item('c')]]}`.toString()).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>71 &amp; <li>c</li>',
  );
});

it('shows where something stood that no page can hold, and keeps line ends as they are', () => {
  expect(markup`${'a\u0000b\uD83Dc\u001Bd\r\ne\tf😀'}`.toString()).toBe('a\uFFFDb\uFFFDc\uFFFDd&#13;\ne\tf😀');
});

it.each([
  ['en', ''],
  ['ar', ' lang="ar" dir="rtl"'],
  ['id', ' lang="id" dir="ltr"'],
  ['en-GB', ' lang="en-GB" dir="ltr"'],
  ['az-Arab', ' lang="az-Arab" dir="rtl"'],
  ['und', ' lang="" dir="auto"'],
  ['"><script>', ' lang="" dir="auto"'],
])('says that a text is in «%s»', (tag, attributes) => {
  expect(spoken(tag, 'en').toString()).toBe(attributes);
});
