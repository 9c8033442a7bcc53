import { describe, expect, it } from 'vitest';
import { textFromFile } from '../../../src/exchange/text-from-file.ts';
import { madePdf, rowsAt, type Placed } from './made-pdf.ts';

async function read(pages: readonly (readonly Placed[])[], info?: Readonly<Record<string, string>>) {
  const read = await textFromFile('article.pdf', madePdf(pages, info));
  if (!('found' in read)) throw new Error(read.refusal);
  return read.found;
}

const LEFT = [
  'The harbour authority paid the company',
  'three million crowns in two instal-',
  'ments, according to its own books, and',
  'did so before any contract was signed.',
  'Nobody on the board asked why that was.',
  'The council heard of it only in autumn,',
];
const RIGHT = [
  'when a clerk copied the ledger for the',
  'auditors and found both sums in it too.',
  'Marta Holm, who leads the audit, called',
  'the payments unusual. The company says',
  'that they were an advance, and that it',
  'has since delivered what was ordered.',
];

describe('the text of a PDF', () => {
  it('reads columns one after the other, below the headline that reaches across them', async () => {
    const { text, title, notes } = await read([
      [
        // Drawn row by row across the page, as some programs do.
        ...LEFT.flatMap((row, i) => [
          ...rowsAt(60, 640 - i * 12, [row]),
          ...rowsAt(310, 640 - i * 12, [RIGHT[i] ?? '']),
        ]),
        { text: 'Harbour paid before the contract', x: 60, y: 700, size: 24 },
      ],
    ]);
    expect(text).toBe(
      'Harbour paid before the contract\n\n' +
        'The harbour authority paid the company three million crowns in two instalments, according to its own books, and did so before any contract was signed. Nobody on the board asked why that was. The council heard of it only in autumn, when a clerk copied the ledger for the auditors and found both sums in it too. Marta Holm, who leads the audit, called the payments unusual. The company says that they were an advance, and that it has since delivered what was ordered.',
    );
    expect(title).toBe('Harbour paid before the contract');
    expect(notes).toContainEqual({ kind: 'pages', count: 1, columns: true, empty: [] });
  });

  it('columns need not stand on the same baselines', async () => {
    const { text } = await read([[...rowsAt(60, 640, LEFT), ...rowsAt(310, 635, RIGHT, { leading: 12.7 })]]);
    expect(text).toContain('only in autumn, when a clerk copied');
  });

  it('leaves running heads, feet and page numbers out, and gives them back', async () => {
    const page = (number: number, rows: readonly string[]): Placed[] => [
      { text: 'THE MARLOW COURIER', x: 60, y: 810, size: 9 },
      ...rowsAt(60, 740, rows),
      { text: `- ${number} -`, x: 290, y: 30 },
    ];
    const found = await read([
      page(1, ['The first page ends in the middle of a', 'sentence that was not finished when the']),
      page(2, ['printer had to turn it. The second page', 'is short, and says little more than that.']),
      page(3, ['The third page says so, too, and it is a', 'little longer than the others were then.']),
    ]);
    expect(found.text).toContain('not finished when the printer had to turn it.');
    expect(found.text).not.toMatch(/COURIER|- \d -/u);
    const aside = found.notes.find((note) => note.kind === 'left-out');
    expect(aside).toMatchObject({ what: 'aside', words: ['THE MARLOW COURIER', '- 1 -'] });
    expect(found.textWith?.(new Set(['aside']))).toContain('THE MARLOW COURIER');
  });

  it('knows paragraphs by gaps, by rows that stand in, and by short last rows', async () => {
    const byGap = await read([
      [
        ...rowsAt(60, 700, ['One paragraph is set in rows that are as', 'wide as the page, and ends with a stop.']),
        ...rowsAt(60, 668, ['Another stands a little lower than other', 'rows do, and so it is one of its own now.']),
      ],
    ]);
    expect(byGap.text.split('\n\n')).toHaveLength(2);
    const byIndent = await read([
      [
        ...rowsAt(72, 700, ['A paragraph begins a little further in,']),
        ...rowsAt(60, 688, ['and goes on where the others do, until it', 'ends here after about two rows and a bit.']),
        ...rowsAt(72, 664, ['The next begins further in again, and is']),
        ...rowsAt(60, 652, ['as long as the first, and nobody counted.']),
        ...rowsAt(72, 640, ['The last one does what both of them did.']),
      ],
    ]);
    expect(byIndent.text.split('\n\n').map((one) => one.slice(0, 12))).toEqual([
      'A paragraph ',
      'The next beg',
      'The last one',
    ]);
    const byRoom = await read([
      [
        ...rowsAt(60, 700, [
          'This row is as wide as rows are in here,',
          'and this ends.',
          'A new paragraph follows it without a gap',
          'and is as wide as the first one was then.',
        ]),
      ],
    ]);
    expect(byRoom.text.split('\n\n')).toHaveLength(2);
  });

  it('takes the numbers of notes out of the words, and the notes out of the text', async () => {
    const found = await read([
      [
        ...rowsAt(60, 700, [
          'The ministry confirmed the order on Monday,',
          'and the firm did not deny it when asked. The',
        ]),
        { text: 'report', x: 60, y: 676 },
        { text: '1', x: 86, y: 680, size: 6 },
        { text: 'covers 40 km', x: 92, y: 676 },
        { text: '2', x: 144, y: 680, size: 6 },
        { text: 'of the coast, and it was never published.', x: 150, y: 676 },
        ...rowsAt(60, 100, ['1 Report of the coast office, page 12, which', 'nobody has seen.'], {
          size: 8,
          leading: 10,
        }),
      ],
    ]);
    expect(found.text).toContain('The report covers 40 km2 of the coast');
    expect(found.text).not.toContain('Report of the coast office');
    expect(found.notes.filter((note) => note.kind === 'left-out')).toEqual([
      { kind: 'left-out', what: 'aside', words: ['1 Report of the coast office, page 12, which nobody has seen.'] },
      { kind: 'left-out', what: 'note-mark', words: ['1'] },
    ]);
    expect(found.textWith?.(new Set(['note-mark']))).toMatch(/report\s?1/u);
  });

  it('puts a caption in the middle of a paragraph behind it', async () => {
    const { text } = await read([
      [
        ...rowsAt(60, 700, ['A sentence that is broken off by a picture', 'and by what stands below it goes on after']),
        ...rowsAt(60, 600, ['The harbour in May. Photo: Ines Calder'], { size: 8 }),
        ...rowsAt(60, 560, [
          'that picture, as every reader sees at once,',
          'and here it ends, as all sentences have to.',
        ]),
      ],
    ]);
    expect(text).toContain('goes on after that picture, as every reader');
    expect(text.split('\n\n')).toEqual([expect.stringContaining('A sentence'), expect.stringContaining('Photo')]);
  });

  it('reads a capital as high as two rows with its word', async () => {
    const { text } = await read([
      [
        { text: 'T', x: 60, y: 688, size: 30 },
        ...rowsAt(80, 700, ['he harbour authority paid before any of', 'the contracts was signed, which is odd. It']),
        ...rowsAt(60, 676, [
          'says that it was an advance, and nobody has',
          'asked since then what it was for, or to whom.',
        ]),
      ],
    ]);
    expect(text).toBe(
      'The harbour authority paid before any of the contracts was signed, which is odd. It says that it was an advance, and nobody has asked since then what it was for, or to whom.',
    );
  });

  it('takes author and day from the head, as of any text', async () => {
    const found = await read([
      [
        { text: 'Harbour paid before the contract', x: 60, y: 700, size: 20 },
        { text: 'By Ines Calder, The Marlow Courier, 12 March 2026', x: 60, y: 670 },
        ...rowsAt(60, 640, LEFT),
        ...rowsAt(60, 640 - 72, RIGHT),
      ],
    ]);
    expect(found).toMatchObject({
      title: 'Harbour paid before the contract',
      authors: ['Ines Calder'],
      issued: '2026-03-12',
    });
    expect(found.text).not.toContain('By Ines Calder');
  });

  it('a page without letters is told; a file without any is a scan; a broken one is broken', async () => {
    const { notes } = await read([[], rowsAt(60, 700, ['Words stand on the second page only.'])]);
    expect(notes).toContainEqual({ kind: 'pages', count: 2, columns: false, empty: [1] });
    expect(await textFromFile('scan.pdf', madePdf([[], []]))).toEqual({ refusal: 'scan' });
    const whole = madePdf([rowsAt(60, 700, LEFT)]);
    expect(await textFromFile('cut.pdf', whole.subarray(0, 40))).toEqual({ refusal: 'broken' });
    expect(await textFromFile('called.txt', whole)).toHaveProperty('found');
  });

  it('letters whose tables the file does not carry are not passed over in silence', async () => {
    const korean =
      '<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /KSCms-UHC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /FontDescriptor << /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 4 /FontBBox [0 -148 1001 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 60 >> >>] >>';
    const file = (): Uint8Array => madePdf([rowsAt(60, 700, ['\u00B0\u00A1\u00B3\u00AA'])], {}, korean);
    // Also where others are read at the same time.
    const [one, whole, again] = await Promise.all([
      textFromFile('korean.pdf', file()),
      textFromFile('harbour.pdf', madePdf([rowsAt(60, 700, LEFT)])),
      textFromFile('again.pdf', file()),
    ]);
    expect(one).toEqual({ refusal: 'scan' });
    expect(whole).toHaveProperty('found');
    expect(again).toEqual({ refusal: 'scan' });
  });

  it('what is drawn twice to look bold is read once', async () => {
    const rows = rowsAt(60, 700, LEFT);
    const again = rows.map((row) => ({ ...row, x: row.x + 0.4 }));
    expect((await read([[...rows, ...again]])).text).toBe((await read([rows])).text);
  });

  it('the title of the data counts only where it is one, and no headline is there', async () => {
    const rows = rowsAt(60, 700, LEFT);
    expect((await read([rows], { Title: 'Harbour paid early' })).title).toBe('Harbour paid early');
    expect((await read([rows], { Title: 'Microsoft Word - draft3.docx' })).title).toBeUndefined();
  });
});
