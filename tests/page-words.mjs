/**
 * Which words does the page begin with? In its build, what the first script says is there in one language only, the one that all others fall
 * back on; the same words in each other language are a file of their own, which is fetched before that language is spoken
 * (`src/words/other-languages.ts`). What is fetched later carries its words in every language. The command line and the threads keep all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What the page imports at its start, by the file that asks; types and what is fetched later are left out. */
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";=]*?\sfrom\s+)?'(\.[^'?]+\.(?:ts|svelte))';/gmu;
const SAID = /\bm\.(\w+)/gu;

/** All modules that come with some, themselves included, by their paths: what they import, types and what is fetched later left out. @param {readonly string[]} entries */
export function modulesWith(entries) {
  const seen = new Set(entries);
  for (const file of seen)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) seen.add(resolve(dirname(file), path));
  return seen;
}

/** The names of all messages that these modules may say, sorted. @param {Iterable<string>} modules */
export function messagesOf(modules) {
  const said = [...modules].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(SAID)].map(([, name = '']) => name),
  );
  return [...new Set(said)].sort();
}

/** The names of all messages that the modules of the first script may say, sorted. @param {string} entry */
export const firstMessages = (entry) => messagesOf(modulesWith([entry]));

/**
 * One compiled message: its functions by their names, and which language uses which.
 * @typedef {{ functions: Map<string, string>, base: string, others: Map<string, string> }} Compiled
 */

/** Undefined if the compiler wrote it otherwise than it used to. @param {string} code @returns {Compiled | undefined} */
export function compiledMessage(code) {
  const plain = code.replace(/\/\*[\s\S]*?\*\//gu, '');
  const functions = new Map(
    [...plain.matchAll(/^\s*const (\w+) = ([\s\S]*?\n\}|\w+);$/gmu)].map(([, name = '', body = '']) => [
      name,
      body.trim(),
    ]),
  );
  const others = new Map(
    [...plain.matchAll(/^\tif \(locale === "([\w-]+)"\) return (\w+)\(inputs\)$/gmu)].map(([, tag = '', name = '']) => [
      tag,
      name,
    ]),
  );
  const base = /^\treturn (\w+)\(inputs\)$/mu.exec(plain)?.[1];
  const known = base !== undefined && [base, ...others.values()].every((name) => functions.has(name));
  return known ? { functions, base, others } : undefined;
}

/** Code that makes what `plural` stands for known, where it is used. @param {string} code @param {string} from */
const needing = (code, from) =>
  /\bregistry\./u.test(code) ? `import * as registry from ${JSON.stringify(from)};\n` : '';

/**
 * @param {{ src: string, messages: string, locales: readonly string[] }} where The page's folder, the folder of its compiled words, and the
 * languages that have words, the one that all others fall back on first.
 * @returns {import('vite').Plugin}
 */
export function pageWords({ src, messages, locales: [base = 'en', ...others] }) {
  const home = join(src, 'words/other-languages.ts');
  const every = join(src, 'words/every-language.ts');
  const registry = join(messages, 'registry.js');
  const folder = join(messages, 'messages/');
  /** @param {string} locale */
  const tableOf = (locale) => join(src, `words/words-${locale}.js`);
  const names = firstMessages(join(src, 'main.ts')).filter((name) => existsSync(join(folder, `${name}.js`)));
  const place = new Map(names.map((name, i) => [name, i]));

  /** @param {string} name */
  function compiled(name) {
    const message = compiledMessage(readFileSync(join(folder, `${name}.js`), 'utf8'));
    if (!message) throw new Error(`the compiled message ${name} is not written as it used to be`);
    return message;
  }
  /** @param {string} locale */
  function table(locale) {
    const rows = names.map((name) => {
      const { functions, base: own, others: said } = compiled(name);
      const used = said.get(locale) ?? own;
      const body = functions.get(used) ?? '';
      // Nothing, where it is said as in the language that it falls back on.
      return used === own || body === own ? '' : body;
    });
    const code = `export default [${rows.map((row) => `${row},`).join('\n')}];\n`;
    return needing(code, registry) + code;
  }
  /** @param {string} name */
  function message(name) {
    const { functions, base: own, others: said } = compiled(name);
    const at = place.get(name);
    const kept = at === undefined ? [...functions] : [...functions].filter(([one]) => one === own);
    const made = kept.map(([one, body]) => `const ${one} = ${body};\n`).join('');
    const table = [...said].map(([tag, one]) => `${JSON.stringify(tag)}: ${one}`).join(', ');
    const how = at === undefined ? `inAll(${own}, { ${table} })` : `atPlace(${at}, ${own})`;
    const code = `import { ${at === undefined ? 'inAll' : 'atPlace'} } from ${JSON.stringify(home)};\n${made}`;
    return `${needing(made, registry)}${code}export const ${name} = /* @__PURE__ */ ${how};\n`;
  }
  const tables = others.map((locale, i) => ({ locale, name: `table${i}`, path: JSON.stringify(tableOf(locale)) }));
  const homeCode = () => `
import { getLocale } from ${JSON.stringify(join(messages, 'runtime.js'))};
import { counted } from ${JSON.stringify(join(src, 'words/number-text.ts'))};
const tables = {};
const loads = { ${tables.map(({ locale, path }) => `${JSON.stringify(locale)}: () => import(${path})`).join(', ')} };
export const keepWords = (locale, table) => void (tables[locale] = table);
export const bringWords = (locale) =>
  locale === ${JSON.stringify(base)} || tables[locale]
    ? undefined
    : loads[locale]().then((module) => keepWords(locale, module.default));
export const atPlace = (at, base) => (inputs = {}, { locale = getLocale() } = {}) =>
  (tables[locale]?.[at] ?? base)(counted(inputs, locale));
export const inAll = (base, others) => (inputs = {}, { locale = getLocale() } = {}) =>
  (others[locale] ?? base)(counted(inputs, locale));
`;
  const everyCode = () =>
    [
      `import { keepWords } from ${JSON.stringify(home)};`,
      ...tables.map(({ name, path }) => `import ${name} from ${path};`),
      ...tables.map(({ name, locale }) => `keepWords(${JSON.stringify(locale)}, ${name});`),
    ].join('\n');

  return {
    name: 'benang-page-words',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (others.some((locale) => source === tableOf(locale)) ? source : null),
    load(id) {
      if (id === home) return { code: homeCode(), moduleType: 'js' };
      if (id === every) return { code: everyCode(), moduleType: 'js', moduleSideEffects: true };
      const locale = others.find((one) => id === tableOf(one));
      if (locale !== undefined) return table(locale);
      const name = id.startsWith(folder) ? id.slice(folder.length, -'.js'.length) : '_index';
      return name === '_index' ? null : message(name);
    },
  };
}
