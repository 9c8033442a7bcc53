/** Are wrapped lines found, and made whole with every word as it was? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { joinLines as joining } from '../../../src/exchange/join-lines.ts';

const joinLines = (text: string) => inOneGo(joining(text));

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url), 'utf8');

it('the lines of a printed page become sentences, and headings and page numbers stay on their lines', () => {
  const joined = joinLines(fixture('strait-deal-lines.txt'))?.text ?? '';
  for (const words of [
    'President Ivo Pavel',
    'foreign minister',
    'anybody had been paid',
    'Lenz & Partner, the law ﬁrm',
    'no comment.',
  ])
    expect(joined).toContain(words);
  for (const line of ['By Ann Reed', '8 October 2024', 'STRAIT DEAL', 'SIGNED IN SECRET'])
    expect(joined.split('\n')).toContain(line);
  const sentences = splitSentences(joined, 'en').map(([start, end]) => joined.slice(start, end));
  expect(sentences).toContain('Two ofﬁcials said the Second Fleet had not been told.');
  expect(sentences).toContain('The Northern Union denied that anybody had been paid.');
});

describe('a hyphen at the end of a line', () => {
  it.each([
    ['a cut word', 'the presi-\ndent was not seen at the mi-\nnistry', 'the president was not seen at the ministry'],
    ['a soft one', 'the presi\u00AD\ndent was not seen', 'the president was not seen'],
    [
      'a word that is written with one elsewhere',
      'A well-known man is here, well-\nknown and re-\nelected, a re-elected man.',
      'A well-known man is here, well-known and re-elected, a re-elected man.',
    ],
    [
      'a word that is written without elsewhere',
      'The nonstop train is a non-\nstop train and the cor-\nner is far.',
      'The nonstop train is a nonstop train and the corner is far.',
    ],
    [
      'a word that is joined by one',
      'a well-\nknown man, twenty-\nfive and 40-year-\nold, was cor-\nrupt',
      'a well-known man, twenty-five and 40-year-old, was corrupt',
    ],
    [
      'a name or a figure',
      'der Nord-\nSüd-Vertrag, die F-\n16 und der Minis-\nter',
      'der Nord-Süd-Vertrag, die F-16 und der Minister',
    ],
    [
      'one that was left hanging',
      'die Ein-\nund Ausfuhr, sagte der Minis-\nter',
      'die Ein- und Ausfuhr, sagte der Minister',
    ],
    [
      'a word said twice',
      'negara-\nnegara sekutu dan undang-\nundangnya akan ber-\nlaku',
      'negara-negara sekutu dan undang-undangnya akan berlaku',
    ],
    [
      'a French pronoun',
      'le ministre est-\nil venu, dit peut-\nêtre la socié-\nté',
      'le ministre est-il venu, dit peut-être la société',
    ],
    [
      'Russian',
      'сообщил во втор-\nник, что страны подпи-\nсали договор из-\nза моря',
      'сообщил во вторник, что страны подписали договор из-за моря',
    ],
  ])('%s', (_, wrapped, whole) => {
    expect(joinLines(wrapped)?.text).toBe(whole);
  });
});

describe('without hyphens', () => {
  it('a Korean word that a line has cut is whole again where the text knows it, or the rest hangs on a noun', () => {
    const joined = joinLines(
      '국가정보원은 러시아와 북한이 더 가깝다고 말했다. 국가정\n보원의 보고서는 두 나라가 무기를 주고받았다는 우리 정부\n의 말과 같다. 이 일은 계속된다고 위원장이 어제 밤 국회\n이 자리에서 전했다.',
    )?.text;
    expect(joined).toContain('국가정보원의 보고서는');
    expect(joined).toContain('정부의 말과');
    expect(joined).toContain('국회 이 자리');
  });
  it('Chinese and Japanese are joined without a blank, Korean with one', () => {
    expect(joinLines('外交部发言人周二在例行记者\n会上表示，双方将继续加强合\n作。')?.text).toBe(
      '外交部发言人周二在例行记者会上表示，双方将继续加强合作。',
    );
    expect(joinLines('한국 정부는 화요일 두 나라가\n협력을 강화할 것이라고 또\n말했다고 전했다.')?.text).toBe(
      '한국 정부는 화요일 두 나라가 협력을 강화할 것이라고 또 말했다고 전했다.',
    );
  });

  it('an answer in a mail keeps its marks, once', () => {
    const mail = 'Hello,\n\n> the contract was never\n> signed by anybody whom\n> we know here.\n>> Who then?\n\nYours';
    expect(joinLines(mail)?.text).toBe(
      'Hello,\n\n> the contract was never signed by anybody whom we know here.\n>> Who then?\n\nYours',
    );
  });

  it('cues of subtitles become sentences, and turns of speakers stay apart', () => {
    expect(joinLines('The minister said\nhe would leave\nthe port soon.\n- No!\n- Yes.')?.text).toBe(
      'The minister said he would leave the port soon.\n- No!\n- Yes.',
    );
  });
});

it.each([
  ['whole paragraphs', 'The minister left. He said nothing.\nThe fleet stayed.\nNobody knew why.'],
  ['a poem', 'Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you'],
  ['a list', '- one thing\n- another thing\n- a third thing'],
  ['a list with numbers', '1. one thing\n2. another thing\n3. a third'],
  ['an address', 'Jörg Lenz\nHafenstraße 1\n20457 Hamburg'],
  ['a table', 'Name\tShare\nLenz\t51\nPavel\t49'],
  ['long paragraphs', `${'word '.repeat(80)}\nand ${'word '.repeat(80)}\nand so on`],
  ['one line', 'Only this.'],
  ['nothing', ''],
])('%s are left alone', (_, text) => {
  expect(joinLines(text)).toBeUndefined();
});

it('takes no longer, line by line, for a long text', () => {
  const text = 'The presi-\ndent said that the fleet\nwould not be told about it.\n\n'.repeat(20_000);
  const joined = joinLines(text);
  expect(joined?.count).toBe(40_000);
  expect(joined?.text.startsWith('The president said that the fleet would not be told about it.\n\n')).toBe(true);
  // And for a single paragraph.
  expect(joinLines('the presi-\ndent said that\n'.repeat(20_000).trimEnd())?.count).toBe(39_999);
});
