/**
 * Where do letters come from that the interface's own faces lack? From Noto faces of this site, whose style sheets are fetched when a text
 * with such letters is shown, and whose files the browser then fetches piece by piece, as it meets the letters.
 */
import { scriptsOf, type ScriptId } from '../../typeset/scripts.ts';

const SHEETS: Readonly<Record<ScriptId, () => Promise<unknown>>> = {
  arabic: () => import('@fontsource-variable/noto-sans-arabic/wght.css'),
  hebrew: () => import('@fontsource-variable/noto-sans-hebrew/wght.css'),
  thai: () => import('@fontsource-variable/noto-sans-thai/wght.css'),
  devanagari: () => import('@fontsource-variable/noto-sans-devanagari/wght.css'),
  bengali: () => import('@fontsource-variable/noto-sans-bengali/wght.css'),
  tamil: () => import('@fontsource-variable/noto-sans-tamil/wght.css'),
  telugu: () => import('@fontsource-variable/noto-sans-telugu/wght.css'),
  kannada: () => import('@fontsource-variable/noto-sans-kannada/wght.css'),
  malayalam: () => import('@fontsource-variable/noto-sans-malayalam/wght.css'),
  gujarati: () => import('@fontsource-variable/noto-sans-gujarati/wght.css'),
  gurmukhi: () => import('@fontsource-variable/noto-sans-gurmukhi/wght.css'),
  oriya: () => import('@fontsource-variable/noto-sans-oriya/wght.css'),
  sinhala: () => import('@fontsource-variable/noto-sans-sinhala/wght.css'),
  khmer: () => import('@fontsource-variable/noto-sans-khmer/wght.css'),
  lao: () => import('@fontsource-variable/noto-sans-lao/wght.css'),
  myanmar: () => import('@fontsource-variable/noto-sans-myanmar/wght.css'),
  georgian: () => import('@fontsource-variable/noto-sans-georgian/wght.css'),
  armenian: () => import('@fontsource-variable/noto-sans-armenian/wght.css'),
  ethiopic: () => import('@fontsource-variable/noto-sans-ethiopic/wght.css'),
  kr: () => import('@fontsource-variable/noto-sans-kr/wght.css'),
  jp: () => import('@fontsource-variable/noto-sans-jp/wght.css'),
  sc: () => import('@fontsource-variable/noto-sans-sc/wght.css'),
  tc: () => import('@fontsource-variable/noto-sans-tc/wght.css'),
  symbols: () => import('@fontsource-variable/noto-sans-symbols/wght.css'),
  'symbols-2': () => import('@fontsource/noto-sans-symbols-2/400.css'),
  emoji: () => import('@fontsource-variable/noto-emoji/wght.css'),
};

const asked = new Map<ScriptId, Promise<boolean>>();

/** Fetches the style sheet of a script once; false if it did not come, and is asked for again at the next occasion. */
function load(id: ScriptId): Promise<boolean> {
  const known = asked.get(id);
  if (known) return known;
  const loading = SHEETS[id]().then(
    () => true,
    () => {
      // The fonts of the device are shown meanwhile.
      asked.delete(id);
      return false;
    },
  );
  asked.set(id, loading);
  return loading;
}

/** Makes sure that the letters of a text can be shown; false if some of them did not come. */
export async function loadLetters(text: string, language: string): Promise<boolean> {
  const loaded = await Promise.all(scriptsOf(text, language).map(({ id }) => load(id)));
  return loaded.every(Boolean);
}

/** Looks after all text that is shown below `root`, now and later, and what is typed there. Returns what ends it. */
export function watchLetters(root: HTMLElement): () => void {
  const languageOf = (node: Node): string =>
    (node instanceof Element ? node : node.parentElement)?.closest('[lang]')?.getAttribute('lang') ?? '';
  const want = (text: string, node: Node): void => {
    for (const { id } of scriptsOf(text, languageOf(node))) if (!asked.has(id)) void load(id);
  };
  const look = (node: Node): void => {
    if (node instanceof Text) return want(node.data, node);
    if (!(node instanceof Element) || scriptsOf(node.textContent, '').length === 0) return;
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) want(text.nodeValue ?? '', text);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') look(target);
      else addedNodes.forEach(look);
    }
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  const onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) want(target.value, target);
  };
  root.addEventListener('input', onInput);
  look(root);
  // What did not come is asked for again when the network is back.
  const onOnline = (): void => look(root);
  addEventListener('online', onOnline);
  return () => {
    removeEventListener('online', onOnline);
    observer.disconnect();
    root.removeEventListener('input', onInput);
  };
}
