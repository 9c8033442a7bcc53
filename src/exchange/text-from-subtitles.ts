/** What is said in a file of subtitles? The words of its cues in their order, without times and signs for the screen. */

/** `00:01:02,345 --> 00:01:05.000`, with or without hours. */
const TIMES = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/u;

export const isSubtitles = (text: string): boolean =>
  /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/u.test(text) ||
  /^\uFEFF?\s*(?:\d+[^\S\n]*\n\s*)?(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*\d/u.test(text);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
  quot: '"',
  apos: '’',
};

/** Who speaks is named in the cue; how it looks, where it stands and when a word lights up is not said by anybody. */
function spoken(cue: string): string {
  return cue
    .replace(/<v(?:\.[^\s>]*)?\s([^<>]+)>/giu, (_, who: string) => `${who.trim()}: `)
    .replace(/<rt>[^<]*<\/rt>/giu, '')
    .replace(/<\/?(?:[cibuv]|ruby|rt|lang|font|em|strong|span)(?:[.\s][^>]*)?>|<\d[\d:.]*>/giu, '')
    .replace(/\{\\[^}]*\}/gu, '')
    .replace(/&(#\d+|\w+);/gu, (all, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff))
        : (NAMED[name.toLowerCase()] ?? all),
    );
}

export function textFromSubtitles(text: string): string {
  const blocks = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n+/u);
  const out: string[] = [];
  for (const block of blocks) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    // Head, notes and styles have no time.
    if (at < 0) continue;
    const said = spoken(lines.slice(at + 1).join('\n'))
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    // Captions that roll up repeat what still stands on the screen.
    const overlap = [2, 1].find(
      (n) => said.length >= n && out.length >= n && said.slice(0, n).join('\n') === out.slice(-n).join('\n'),
    );
    out.push(...said.slice(overlap ?? 0));
  }
  return out.join('\n');
}
