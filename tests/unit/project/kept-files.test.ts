/** The list of what is kept for use without a network: complete, small, and another one whenever something changes. */
import { describe, expect, it } from 'vitest';
import { keptFiles } from '../../service-worker.mjs';

const SITE = new Map([
  ['index.html', '<!doctype html>'],
  ['assets/main-Ab12_c-3.js', 'one'],
  ['assets/source-sans-3-latin-wght-normal-Ab12cd34.woff2', 'a'],
  ['assets/source-sans-3-cyrillic-wght-normal-Ab12cd34.woff2', 'c'],
  ['assets/noto-sans-kr-3-wght-normal-Ab12cd34.woff2', 'k'],
  ['dossiers/index.json', '[]'],
  ['version.json', '{}'],
  ['benang-graph.js', '(()=>{})()'],
  ['third-party.md', '#'],
]);

describe('kept files', () => {
  it('are the page, its parts, its own letters and its dossiers', () => {
    expect(keptFiles(SITE).map(({ url }) => url)).toEqual([
      'assets/main-Ab12_c-3.js',
      'assets/source-sans-3-latin-wght-normal-Ab12cd34.woff2',
      'dossiers/index.json',
      'index.html',
    ]);
  });

  it('carry a mark of their content where their name has none', () => {
    const marks = new Map(keptFiles(SITE).map(({ url, revision }) => [url, revision]));
    expect(marks.get('assets/main-Ab12_c-3.js')).toBeNull();
    const other = keptFiles(new Map([...SITE, ['index.html', '<!doctype html><p>']]));
    expect(other.find(({ url }) => url === 'index.html')?.revision).not.toBe(marks.get('index.html'));
    expect(marks.get('dossiers/index.json')).toMatch(/^[\da-f]{16}$/u);
  });
});
