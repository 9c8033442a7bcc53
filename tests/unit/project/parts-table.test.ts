/** Does the table say of every part which files have to be there before it, and are the lists that it replaces gone from the scripts? */
import { describe, expect, it } from 'vitest';
import { partsTable, withoutLists } from '../../parts-table.mjs';

const script = (imports: string[] = [], dynamicImports: string[] = [], css: string[] = [], isEntry = false) => ({
  isEntry,
  imports,
  dynamicImports,
  viteMetadata: { importedCss: new Set(css) },
});

describe('the table of parts', () => {
  const { files, needs } = partsTable(
    new Map([
      ['a/index.js', script(['a/base.js'], ['a/One.js', 'a/small.js', 'a/gone.js'], ['a/index.css'], true)],
      ['a/base.js', script()],
      ['a/One.js', script(['a/shared.js', 'a/index.js'], ['a/Two.js'], ['a/One.css'])],
      ['a/Two.js', script(['a/shared.js'])],
      ['a/shared.js', script(['a/base.js', 'a/deep.js'], [], ['a/shared.css'])],
      ['a/deep.js', script(['a/shared.js'])],
      ['a/small.js', script(['a/index.js'])],
    ]),
  );
  const of = (part: string) => needs[part]?.map((place) => files[place]);

  it('names all that a part needs, also by way of others and around in a ring, but not what the page began with', () => {
    expect(of('One.js')).toEqual(['One.css', 'One.js', 'deep.js', 'shared.css', 'shared.js']);
    expect(of('Two.js')).toEqual(['Two.js', 'deep.js', 'shared.css', 'shared.js']);
  });

  it('leaves out what needs only itself', () => {
    expect(Object.keys(needs)).toEqual(['One.js', 'Two.js']);
  });
});

describe('a script without its lists', () => {
  const head = (list: string) =>
    `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=${list})))=>i.map(i=>d[i]);\n`;
  const asks = 'import{a}from"./b.js";p(()=>import("./c.js"),';

  it('keeps those of style sheets that nothing else names', () => {
    const alone = 'p(()=>Promise.resolve({          }),';
    const code = `${head('["./c.js","./d.css","./e.css"]')}${asks}__vite__mapDeps([0,1]),u);${alone}__vite__mapDeps([2]),u)`;
    expect(withoutLists(code)).toBe(`${head('["./e.css"]')}${asks}[],u);${alone}__vite__mapDeps([0]),u)`);
  });

  it('has no other', () => {
    expect(withoutLists(`${head('["./c.js","./d.css"]')}${asks}__vite__mapDeps([0,1]),u)`)).toBe(`${asks}[],u)`);
    expect(withoutLists(`${asks}[],u)`)).toBe(`${asks}[],u)`);
  });
});
