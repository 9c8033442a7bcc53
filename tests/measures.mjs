/**
 * How large is the view, and how uniform? Counts for whoever changes it: `node tests/measures.mjs`, before and after.
 * What a browser would have to tell (time, pixels) is measured elsewhere.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|svelte|css)$/u.test(name) && !/\.d\.ts$|^words\/messages|gallery/u.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, 'src', name), 'utf8') }));
const lines = (/** @type {string} */ text) => (text === '' ? 0 : text.trimEnd().split('\n').length);
const all = (/** @type {string} */ text, /** @type {RegExp} */ pattern) => [...text.matchAll(pattern)];

/** A component in its three parts, by lines. */
const parts = files
  .filter(({ name }) => name.endsWith('.svelte'))
  .map(({ name, text }) => {
    const script = all(text, /<script[^>]*>[\s\S]*?<\/script>/gu)
      .map(([part]) => part)
      .join('\n');
    const style = all(text, /<style[^>]*>[\s\S]*?<\/style>/gu)
      .map(([part]) => part)
      .join('\n');
    const markup = text.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gu, '').replace(/<!--[\s\S]*?-->/gu, '');
    return { name, script, style, markup };
  });
const kit = (/** @type {{ name: string }} */ { name }) => name.startsWith('controls/');
const sum = (/** @type {number[]} */ numbers) => numbers.reduce((a, b) => a + b, 0);
const styles = [
  ...parts.map(({ style }) => style),
  ...files.filter(({ name }) => name.endsWith('.css')).map(({ text }) => text),
].join('\n');
const outside = parts.filter((part) => !kit(part));
const raw = outside.map(({ name, markup }) => ({
  name,
  count: all(markup, /<(?:button|input|select|textarea)\b/gu).length,
}));
const long = files.filter(({ text }) => lines(text) > 450).map(({ name, text }) => `${name} ${lines(text)}`);
const sizes = new Set(
  all(styles, /font(?:-size)?:\s*[^;]*?([\d.]+rem|var\(--text-[a-z]+\)|\d+px)/gu).map(([, size]) => size),
);
const heights = new Set(
  all(styles, /(?:min-)?(?:height|block-size):\s*(\d+)px/gu)
    .map(([, size]) => Number(size))
    .filter((size) => size >= 22 && size <= 60),
);

/** The first script and what it brings with it, as a browser loads them. */
function firstScript() {
  const page = join(root, 'dist/index.html');
  if (!existsSync(page)) return 'not built';
  const named = all(readFileSync(page, 'utf8'), /(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu).map(
    ([, name]) => name ?? '',
  );
  return (
    sum(named.map((name) => gzipSync(readFileSync(join(root, 'dist', name)), { level: 9 }).length)) / 1000
  ).toFixed(1);
}

const report = {
  'lines of source': sum(files.map(({ text }) => lines(text))),
  'markup in components': sum(parts.map(({ markup }) => lines(markup.trim()))),
  'script in components': sum(parts.map(({ script }) => lines(script))),
  'style in components': sum(parts.map(({ style }) => lines(style))),
  effects: sum(files.map(({ text }) => all(text, /\$effect(?:\.pre|\.root)?\(/gu).length)),
  'files over 450 lines': long.length,
  'raw controls outside the kit': sum(raw.map(({ count }) => count)),
  'components with raw controls': raw.filter(({ count }) => count > 0).length,
  'font sizes': sizes.size,
  'control heights in pixels': heights.size,
  'blocks for coarse pointers': all(styles, /@media[^{]*pointer: coarse/gu).length,
  'files that take the session from the context': files.filter(({ text }) => /\bgetSession\(\)/u.test(text)).length,
  'first script, kB gzip': firstScript(),
};
for (const [what, value] of Object.entries(report)) console.log(`${String(value).padStart(8)}  ${what}`);
if (process.argv.includes('--which')) {
  console.log(`\n${long.join('\n')}\n`);
  for (const { name, count } of raw.toSorted((a, b) => b.count - a.count))
    if (count > 0) console.log(`${count} ${name}`);
}
