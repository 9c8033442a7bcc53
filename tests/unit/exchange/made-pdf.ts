/** Small PDFs for tests: text at given places, in the fonts that every reader has. Only letters that Latin-1 has. */

export interface Placed {
  readonly text: string;
  /** In points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const escaped = (text: string): string => text.replace(/[\\()]/gu, String.raw`\$&`);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** `pages`: what stands on each, drawn in the order in which it is given. A4. `info`: of the document's own data. */
export function madePdf(
  pages: readonly (readonly Placed[])[],
  info: Readonly<Record<string, string>> = {},
  font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add(font);
  add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  const kids = pages.map((placed) => {
    const content = placed
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
      .join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of places) file += `${String(at).padStart(10, '0')} 00000 n \n`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF`;
  return latin1(file);
}

/** Rows below one another. `x`, `y`: of the first. */
export const rowsAt = (x: number, y: number, rows: readonly string[], { leading = 12, size = 10 } = {}): Placed[] =>
  rows.map((text, i) => ({ text, x, y: y - i * leading, size }));
