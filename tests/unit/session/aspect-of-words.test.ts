/** Is a new relation taken for a state where its words say so? */
import { describe, expect, it } from 'vitest';
import { STARTER } from '../../../src/edit/starter.ts';
import { aspectOfWords } from '../../../src/session/aspect-of-words.ts';

describe('a new relation', () => {
  it.each(
    `owns|controls|belongs to|has shares of|holds shares of|works for|knows|heads|leads|is a member of|is the brother of|is allied with|is owned by|
    lives in|depends on|is in debt to|father of|memiliki|menguasai saham|mengendalikan|adalah anggota|merupakan anak dari|anggota|bekerja untuk|
    dimiliki oleh|memimpin|принадлежит|владеет|владел долей в|контролирует|является членом|работает в|возглавляет|руководит|besitzt|gehört|possède|
    appartient à|posee|pertenece a`.split(/\|\s*/u),
  )('“%s” lasts', (label) => {
    expect(aspectOfWords(label)).toBe('state');
  });

  it.each(
    `visits|pays|buys|is arrested by|was sold to|is accused by|outsmarts|approves deal with|signs|kills|meets|mengunjungi|membeli|menangkap|bertemu dengan|
    купил|посетил|обвиняет|арестовал|verhaftet`.split(/\|\s*/u),
  )('“%s” happens', (label) => {
    expect(aspectOfWords(label)).toBe('event');
  });

  it('is what the codebook of every new dossier says of most of its own', () => {
    const all = STARTER.relationTypes.flatMap(({ label, aspect }) =>
      Object.values(label).map((one) => [one, aspect] as const),
    );
    const right = all.filter(([label, aspect]) => aspectOfWords(label) === aspect);
    expect(right.length / all.length).toBeGreaterThan(0.8);
  });
});
