/** Does `<benang-graph>` show nothing but pages of the web, in a shape that is one, and hear nobody but its own frame? */
import { expect, it } from 'vitest';
import { eventOf, frameAddress, ratioOf } from '../../../src/live/framed.ts';

const BASE = 'https://paper.example/news/today.html';
const OWN = 'https://paper.example';

it('shows the page for frames, of whatever link was copied, and tells it who listens', () => {
  const shown = 'https://app.example/benang/embed.html#dossier=dossiers/kim.json&lang=en&origin=https://paper.example';
  expect(frameAddress('https://app.example/benang/#dossier=dossiers/kim.json&lang=en', BASE, OWN)).toBe(shown);
  expect(frameAddress('https://app.example/benang/index.html#dossier=dossiers/kim.json&lang=en', BASE, OWN)).toBe(
    shown,
  );
  expect(frameAddress(shown, BASE, OWN)).toBe(shown);
  // Whoever else is named listens no more.
  expect(frameAddress(shown.replace('paper', 'other'), BASE, OWN)).toBe(shown);
  expect(frameAddress('../benang/#dossier=a.json', BASE, OWN)).toBe(
    'https://paper.example/benang/embed.html#dossier=a.json&origin=https://paper.example',
  );
});

it('tells nobody where the page around it has no name', () => {
  for (const origin of ['null', 'file://', ''])
    expect(frameAddress('https://app.example/#dossier=a.json', BASE, origin)).toBe(
      'https://app.example/embed.html#dossier=a.json',
    );
});

it.each([
  '',
  '   ',
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'blob:https://x/y',
  'file:///etc/x',
  'https://',
])('shows nothing for «%s»', (src) => {
  expect(frameAddress(src, BASE, OWN)).toBeUndefined();
});

it('has the shape that is asked for, or a usual one', () => {
  expect(['4 / 3', '4:3', '1.5', ' 4/5 '].map(ratioOf)).toEqual(['4 / 3', '4 / 3', '1.5 / 1', '4 / 5']);
  for (const wrong of [null, '', '0', '4/0', '-1', 'wide', '1;color:red', 'url(x)'])
    expect(ratioOf(wrong)).toBe('16 / 9');
});

it('passes on what the frame says of itself, and nothing else', () => {
  const src = 'https://app.example/benang/embed.html#dossier=a.json';
  const data = { source: 'benang', version: 1, type: 'chosen', chosen: { kind: 'nothing' } };
  expect(eventOf(data, 'https://app.example', src)).toEqual({
    name: 'benang-chosen',
    detail: { chosen: { kind: 'nothing' } },
  });
  expect(eventOf(data, 'https://evil.example', src)).toBeUndefined();
  expect(eventOf(data, 'https://app.example', '')).toBeUndefined();
  for (const wrong of [
    undefined,
    null,
    'benang',
    1,
    [],
    {},
    { ...data, source: 'x' },
    { ...data, version: 2 },
    { ...data, type: 'Click!' },
  ])
    expect(eventOf(wrong, 'https://app.example', src)).toBeUndefined();
});
