/**
 * What does a Word document say? Its words as a page, without pictures; the structure is dropped by whoever reads the page. What the
 * library passes over without a word, hidden text and formulas, is marked before it looks.
 */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { formulaText } from './formula.ts';
import { inertXml, xmlText } from './inert-page.ts';
import { TooLarge } from './too-large.ts';

/** Parts of a document that hold words. */
const PARTS = /^word\/(?:document|footnotes|endnotes|comments)\d*\.xml$/u;
const [HIDDEN, FORMULA] = ['BenangHidden', 'BenangFormula'];

/** In bytes, of all parts that are read: a long book has a tenth of it. What comes in a few kilobytes may unpack to gigabytes. */
const LARGEST = 40 * 1024 * 1024;
/** Every mark-up of a document is an object of the library: a long book has a tenth of these. */
const MOST_MARKS = 600_000;

/** HTML. Rejects if it is no document, or a locked one; with `TooLarge`, if it is. */
export async function pageFromDocx(bytes: Uint8Array): Promise<string> {
  const arrayBuffer = await marked(bytes);
  // The library wants one in a browser and the other in Node.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { arrayBuffer, buffer: Buffer.from(arrayBuffer) };
  const options = {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
    styleMap: [`r.${HIDDEN} => span[hidden='hidden']`, `r.${FORMULA} => span.formula`],
  };
  const { value } = await mammoth.convertToHtml(input, options);
  return value;
}

/** The same document, with what would be lost put into words or styles that the library knows. */
async function marked(bytes: Uint8Array): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(bytes);
  let left = { bytes: LARGEST, marks: MOST_MARKS };
  for (const file of zip.file(/\.(?:xml|rels)$/u)) left = await measured(file, left);
  const read = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const hidden = hiddenStyles(await read('word/styles.xml'));
  let changed = false;
  for (const name of Object.keys(zip.files).filter((file) => PARTS.test(file))) {
    const before = await read(name);
    if (hidden.size === 0 && !/<w:(?:vanish|webHidden|specVanish|dstrike)\b|:oMath\b/u.test(before)) continue;
    zip.file(name, markPart(before, hidden));
    changed = true;
  }
  return changed ? zip.generateAsync({ type: 'arraybuffer' }) : new Uint8Array(bytes).buffer;
}

interface Room {
  readonly bytes: number;
  readonly marks: number;
}

/** Documented, and missing in the library's types. */
type Streamed = JSZip.JSZipObject & { internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> };

/** What is left of the room once a part is unpacked. It is unpacked in pieces, and let go as soon as it is too large. */
function measured(file: JSZip.JSZipObject, room: Room): Promise<Room> {
  return new Promise((resolve, reject) => {
    let { bytes, marks } = room;
    const stream = (file as Streamed).internalStream('uint8array');
    stream
      .on('data', (piece) => {
        bytes -= piece.length;
        for (let at = piece.indexOf(LESS); at >= 0; at = piece.indexOf(LESS, at + 1))
          if (piece[at + 1] !== SLASH) marks--;
        if (bytes >= 0 && marks >= 0) return;
        stream.pause();
        reject(new TooLarge(file.name));
      })
      .on('error', reject)
      .on('end', () => resolve({ bytes, marks }))
      .resume();
  });
}

const [LESS, SLASH] = [0x3c, 0x2f];

const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/u.test(element.getAttribute('w:val') ?? '');
const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  [...(element?.children ?? [])].filter(({ nodeName }) => nodeName === name);
const childOf = (element: Element | undefined, name: string): Element | undefined => childrenOf(element, name)[0];

/** Styles whose words nobody sees, by id, those that follow another included. */
function hiddenStyles(xml: string): ReadonlySet<string> {
  if (!/<w:(?:vanish|specVanish)\b/u.test(xml)) return new Set();
  const page = inertXml(xml);
  const styles = [...page.getElementsByTagName('w:style')];
  const found = new Set<string>();
  for (let before = -1; found.size > before;) {
    before = found.size;
    for (const style of styles) {
      const own = childOf(childOf(style, 'w:rPr'), 'w:vanish');
      const parent = childOf(style, 'w:basedOn')?.getAttribute('w:val') ?? '';
      if (own ? isOn(own) : found.has(parent)) found.add(style.getAttribute('w:styleId') ?? '');
    }
  }
  return found;
}

function markPart(xml: string, hidden: ReadonlySet<string>): string {
  const page = inertXml(xml);
  for (const run of page.getElementsByTagName('w:r')) {
    let look = childOf(run, 'w:rPr');
    const paragraph = run.closest('w\\:p') ?? undefined;
    const own = childOf(look, 'w:vanish');
    const style = childOf(look, 'w:rStyle')?.getAttribute('w:val');
    const outer = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.getAttribute('w:val');
    const isHidden = own ? isOn(own) : hidden.has(style ?? '') || hidden.has(outer ?? '');
    for (const strike of childrenOf(look, 'w:dstrike'))
      if (isOn(strike)) look?.appendChild(page.createElement('w:strike'));
    if (!isHidden) continue;
    if (!look) {
      look = page.createElement('w:rPr');
      run.insertBefore(look, run.firstChild);
    }
    for (const old of childrenOf(look, 'w:rStyle')) old.remove();
    const mark = page.createElement('w:rStyle');
    mark.setAttribute('w:val', HIDDEN);
    look.insertBefore(mark, look.firstChild);
  }
  for (const formula of [...page.getElementsByTagName('m:oMath')]) {
    const run = page.createElement('w:r');
    const look = page.createElement('w:rPr');
    const mark = page.createElement('w:rStyle');
    mark.setAttribute('w:val', FORMULA);
    look.appendChild(mark);
    const words = page.createElement('w:t');
    words.setAttribute('xml:space', 'preserve');
    words.textContent = formulaText(formula);
    run.appendChild(look);
    run.appendChild(words);
    const around = formula.parentElement?.nodeName === 'm:oMathPara' ? formula.parentElement : formula;
    around.parentNode?.insertBefore(run, around);
    formula.remove();
  }
  return xmlText(page);
}
