/** Which dossiers come with the app, in whose language? */
import { expect, it } from 'vitest';
import { samplesIn } from '../../../src/session/samples.ts';

it('each is told in the language of the reader, or in one that it has', () => {
  const list = [
    { file: 'a.json', title: { en: 'Harbour', id: 'Pelabuhan' }, summary: { en: 'Ships' } },
    { file: 'b.json', title: { id: 'Selat' } },
  ];
  expect(samplesIn(JSON.stringify(list), 'id')).toEqual([
    { file: 'dossiers/a.json', title: 'Pelabuhan', about: 'Ships' },
    { file: 'dossiers/b.json', title: 'Selat', about: '' },
  ]);
});
