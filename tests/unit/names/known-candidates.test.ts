/** Whoever is an actor already is offered as no new one: by a given name, with a full stop behind what a firm is in law. */
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/names/candidates.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { rawActor, rawDocument, soundDossier } from '../dossier/sample.ts';

function offered(text: string, people: readonly string[] = ['Arif Wibisono']) {
  const { documents, actors } = soundDossier({
    ...STARTER,
    documents: [{ ...rawDocument(text), language: 'id', sentences: splitSentences(text, 'id') }],
    actors: [
      ...people.map((name, i) => rawActor(`p${i}`, { name: { id: name }, kind: 'person' })),
      rawActor('firm', { name: { id: 'PT Segara Kencana' }, kind: 'organisation' }),
    ],
    claims: [],
  });
  return findCandidates({ documents, actors });
}

describe('a known actor', () => {
  it.each(['PT. Segara Kencana', 'PT.Segara Kencana', 'PT Segara Kencana'])('is %s', (name) => {
    expect(offered(`Kemarin ${name} menolak.`)).toEqual([]);
  });
  it('is the only one of that given name', () => {
    const [arif] = offered('Kemarin Arif Wibisono menolak. Kata Arif, proyek itu batal.');
    expect(arif).toMatchObject({ name: 'Arif', actor: { id: 'p0' } });
    const [either] = offered('Kemarin Arif Wibisono menolak. Kata Arif, proyek itu batal.', [
      'Arif Wibisono',
      'Arif Santosa',
    ]);
    expect(either).toMatchObject({ name: 'Arif' });
    expect(either).not.toHaveProperty('actor');
  });
});

it('where a report was written is no actor', () => {
  expect(offered('JAKARTA, KABAR.com - Kemarin Arif Wibisono menolak.')).toEqual([]);
});

it('what only says how far somebody reaches is no name of theirs', () => {
  const [walhi] = offered('Menurut Walhi Kepulauan, proyek itu batal. Di sana Kepulauan rusak.');
  expect(walhi).toMatchObject({ name: 'Walhi Kepulauan', also: [] });
});
