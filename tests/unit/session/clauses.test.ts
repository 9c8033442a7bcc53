import { expect, it } from 'vitest';
import type { Document } from '../../../src/dossier/schema.ts';
import { clausesOf } from '../../../src/session/clauses.ts';

function clauses(text: string): readonly string[] {
  const document: Pick<Document, 'text' | 'sentences'> = { text, sentences: [[0, text.length]] };
  return clausesOf(document as Document, 0).map((parts) =>
    parts.map(({ start, end }) => text.slice(start, end)).join(' … '),
  );
}

it('a sentence of one clause is one piece', () => {
  expect(clauses('Ann pays Bob.')).toEqual(['Ann pays Bob.']);
});

it('the whole comes first, then each clause without what joins it to the others', () => {
  expect(clauses('Ann pays Bob, and Cid meets Dora; Eve sues Fay.')).toEqual([
    'Ann pays Bob, and Cid meets Dora; Eve sues Fay.',
    'Ann pays Bob',
    'Cid meets Dora',
    'Eve sues Fay',
  ]);
  expect(clauses('Ana membayar Budi, sementara Citra menggugat Dewi.').slice(1)).toEqual([
    'Ana membayar Budi',
    'Citra menggugat Dewi',
  ]);
});

it('what names no two is no piece, and a list is none at all', () => {
  expect(clauses('In May, Ann paid Bob.')).toEqual(['In May, Ann paid Bob.', 'Ann paid Bob']);
  expect(clauses('Ann Roe, Bob Roe, Cid Roe, Dora Roe, Eve Roe, Fay Roe, and Gus Roe met.')).toHaveLength(1);
});

it('a second verb of Indonesian has the subject of the first, unless that tells of somebody else who does it', () => {
  expect(clauses('Ana Sari mengkritik Budi Raya dan memperingatkan Citra Ayu.')).toContain(
    'Ana Sari … memperingatkan Citra Ayu',
  );
  expect(clauses('Ketua serikat, Ana Sari, mengkritik Budi Raya dan juga memperingatkan Citra Ayu.')).toContain(
    'Ana Sari … juga memperingatkan Citra Ayu',
  );
  for (const text of [
    'Ana Sari mengatakan Budi Raya menyuap Dewi dan menggugat Citra Ayu.',
    'Ana Sari datang dan Budi Raya menggugat Citra Ayu.',
    'Menteri Ana Sari dan Budi Raya menggugat Citra Ayu.',
  ])
    expect(clauses(text).filter((one) => one.includes('…'))).toEqual([]);
});

it('a sentence that is not there has none', () => {
  expect(clausesOf({ text: '', sentences: [] } as unknown as Document, 3)).toEqual([]);
});

it('what is said of somebody between two commas ends there: what follows is said of whoever stood before it', () => {
  expect(clauses('Ann Roe, who is paid by Bob Poe, sued Cid Low.').slice(1)).toEqual([
    'who is paid by Bob Poe',
    'sued Cid Low',
    'Ann Roe, who is paid by Bob Poe',
    'Ann Roe … sued Cid Low',
  ]);
  expect(clauses('Ana Sari, yang dibayar Budi Raya, menggugat Citra Ayu.').slice(1)).toEqual([
    'dibayar Budi Raya',
    'menggugat Citra Ayu',
    'Ana Sari, yang dibayar Budi Raya',
    'Ana Sari … menggugat Citra Ayu',
  ]);
  // Whoever stands alone between them is whom the sentence is about, and what says more of the last goes on.
  expect(clauses('Her lawyer, Bob Poe, sued Cid Low.')).toContain('Bob Poe, sued Cid Low');
  expect(clauses('Ann Roe, a cousin of Bob Poe, the owner of Cid Bank, left.')).toContain(
    'Bob Poe, the owner of Cid Bank',
  );
});

it('what somebody is to somebody else is one piece with the name behind it', () => {
  expect(clauses("Ann Roe's brother, Bob Roe, sued Cid Low.").slice(1)).toEqual([
    "Ann Roe's brother, Bob Roe",
    'sued Cid Low',
    'Bob Roe, sued Cid Low',
  ]);
  expect(clauses('The bank’s deputy chairman, Bob Roe, is a cousin of its owner, Cid Low.').slice(1)).toEqual([
    'The bank’s deputy chairman, Bob Roe',
    'is a cousin of its owner, Cid Low',
    'Bob Roe, is a cousin of its owner, Cid Low',
  ]);
  // Another begins to do something there.
  expect(clauses("Ann met Bob Roe's brother, Cid Low paid Dora.").slice(1)).toEqual([
    "Ann met Bob Roe's brother",
    'Cid Low paid Dora',
  ]);
});
