import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../../src/view/page.css';
import { afterEach, describe, expect, test } from 'vitest';
import { measureText } from '../../src/scene/measure.ts';
import { familyStack, SANS_FAMILY, SCRIPTS, SERIF_FAMILY } from '../../src/typeset/scripts.ts';
import { loadLetters, watchLetters } from '../../src/view/letters/load-letters.ts';

const SAMPLES: readonly (readonly [script: string, language: string, words: string])[] = [
  ['Latin', 'id', 'Menteri Luar Negeri, Việt Nam, Łódź, Şırnak'],
  ['Cyrillic', 'ru', 'Министр иностранных дел'],
  ['Greek', 'el', 'Υπουργείο Εξωτερικών'],
  ['Hangul', 'ko', '하늘빛제련주식회사 물결'],
  ['Han, simplified', 'zh-Hans', '海上保险有限公司'],
  ['Han, traditional', 'zh-Hant', '海上保險有限公司'],
  ['Kana', 'ja', 'ひかり造船カブシキ会社'],
  ['Arabic', 'ar', 'الهيئة المؤقتة المشتركة'],
  ['Arabic of Persian', 'fa', 'گروه پژوهش‌های چشم‌انداز'],
  ['Hebrew', 'he', 'הרשות הזמנית'],
  ['Thai', 'th', 'กระทรวงการต่างประเทศ'],
  ['Devanagari', 'hi', 'विदेश मंत्रालय प्रधान'],
  ['Bengali', 'bn', 'পররাষ্ট্র মন্ত্রণালয়'],
  ['Tamil', 'ta', 'வெளியுறவு அமைச்சகம்'],
  ['Telugu', 'te', 'విదేశాంగ శాఖ'],
  ['Kannada', 'kn', 'ವಿದೇಶಾಂಗ ಸಚಿವ'],
  ['Malayalam', 'ml', 'വിദേശകാര്യ വകുപ്പ്'],
  ['Gujarati', 'gu', 'વિદેશ મંત્રાલય'],
  ['Gurmukhi', 'pa', 'ਵਿਦੇਸ਼ ਮੰਤਰਾਲਾ'],
  ['Oriya', 'or', 'ବୈଦେଶିକ ବିଭାଗ'],
  ['Sinhala', 'si', 'විදේශ අමාත්‍යාංශය'],
  ['Khmer', 'km', 'ក្រសួងការបរទេស'],
  ['Lao', 'lo', 'ກະຊວງການຕ່າງປະເທດ'],
  ['Burmese', 'my', 'နိုင်ငံခြားရေး'],
  ['Georgian', 'ka', 'საგარეო საქმეთა'],
  ['Armenian', 'hy', 'Արտաքին գործերի'],
  ['Ethiopic', 'am', 'የውጭ ጉዳይ ሚኒስቴር'],
];

const quoted = (families: readonly string[]): string => families.map((family) => `'${family}'`).join(', ');
const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

afterEach(() => document.querySelectorAll('[data-try]').forEach((element) => element.remove()));

describe.each(SAMPLES)('%s', (_, language, words) => {
  test('has its letters on this site, and as wide as the layout takes them to be', async () => {
    expect(await loadLetters(words, language)).toBe(true);
    const font = `600 100px ${quoted(familyStack(false, language))}`;
    // Every word by itself: an empty answer would mean that no face of ours has it.
    for (const word of words.split(' ')) expect(await document.fonts.load(font, word), word).not.toHaveLength(0);
    canvas.font = font;
    const drawn = canvas.measureText(words).width;
    const kept = measureText(words, { size: 100, bold: true });
    // Letters that stack or join are narrower together than one by one, never wider.
    expect(drawn / kept).toBeLessThan(1.03);
    expect(drawn / kept).toBeGreaterThan(0.7);
  });
});

test('the style sheet of the page names the faces in the order in which figures look for letters', () => {
  const probe = document.createElement('p');
  probe.dataset['try'] = '';
  document.body.append(probe);
  for (const language of ['en', 'ko', 'ja', 'zh', 'zh-Hant', 'zh-TW', 'ar']) {
    probe.lang = language;
    for (const serif of [false, true]) {
      probe.style.fontFamily = serif ? 'var(--serif)' : 'var(--sans)';
      const named = getComputedStyle(probe)
        .fontFamily.split(',')
        .map((name) => name.trim().replace(/^"|"$/gu, ''))
        .filter((name) => name.startsWith('Noto') || name === SANS_FAMILY || name === SERIF_FAMILY)
        .filter((name) => name !== 'Noto Color Emoji');
      // The face for Chinese characters stands in front, and once more in its place among all.
      expect([...new Set(named)], `${language} ${serif}`).toEqual(familyStack(serif, language));
    }
  }
  expect(SCRIPTS.length).toBeGreaterThan(20);
});

test('what is shown, changed or typed fetches its letters by itself', async () => {
  const sheets = (): string[] =>
    [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].flatMap((rule) =>
        rule instanceof CSSFontFaceRule ? [rule.style.getPropertyValue('font-family').replaceAll('"', '')] : [],
      ),
    );
  const root = document.createElement('main');
  root.dataset['try'] = '';
  root.innerHTML = '<p lang="en">→ and nothing else</p><input>';
  document.body.append(root);
  const end = watchLetters(root);
  const paragraph = root.querySelector('p') as HTMLElement;
  await expect.poll(sheets).toContain('Noto Sans Symbols 2');
  paragraph.textContent = '😀';
  await expect.poll(sheets).toContain('Noto Emoji Variable');
  const input = root.querySelector('input') as HTMLInputElement;
  input.value = 'ע';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await expect.poll(sheets).toContain('Noto Sans Hebrew Variable');
  end();
});
