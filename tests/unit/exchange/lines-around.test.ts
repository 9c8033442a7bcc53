/** Are the menus of a page that was pasted as plain text found, and is no line of an article taken for one? */
import { expect, it } from 'vitest';
import { linesAround } from '../../../src/exchange/lines-around.ts';

const ENGLISH =
  'The council of Harrow Bay voted on Tuesday to close the old pier, which engineers had called unsafe for years.';
const RUSSIAN =
  'Городской совет Приозёрска во вторник решил закрыть старый причал, который инженеры много лет называли опасным.';
const CHINESE =
  '市议会星期二决定关闭旧码头。工程师多年来一直说它不安全，但是没有人愿意付钱修理它，最后码头还是关闭了，居民们感到失望。';
const menu = ['Home', 'World', 'Business', 'Sport', 'Sign in', 'Subscribe'];

it.each([
  ['before', [...menu, 'Harrow Bay closes its old pier for good', 'By Ann Lee', '', ENGLISH], menu],
  ['after', ['Harrow Bay closes its old pier', ENGLISH, ...menu], menu],
  ['on both sides', [...menu, '', ENGLISH, 'He said so.', ENGLISH, ...menu], [...menu, ...menu]],
  ['in Russian', ['Главная', 'Мир', 'Спорт', 'Войти', 'Поиск', RUSSIAN], ['Главная', 'Мир', 'Спорт', 'Войти', 'Поиск']],
  ['in Chinese', ['首页', '国际', '体育', '登录', '搜索', CHINESE], ['首页', '国际', '体育', '登录', '搜索']],
])('%s', (_, lines, found) => {
  const around = linesAround(lines.join('\n'));
  expect(around?.lines).toEqual(found);
  const left = lines.filter((line) => line !== '' && !found.includes(line));
  expect(around?.text.split('\n').filter((line) => line !== '')).toEqual(left);
});

it.each([
  ['a headline, a byline and a day', ['Harrow Bay closes its pier', 'By Ann Lee', '3 May 2024', 'Harrow Bay', ENGLISH]],
  ['sentences', ['He came.', 'She left.', 'They met.', 'It rained.', 'Then it stopped.', ENGLISH]],
  ['turns of a talk', ['A: Who paid?', 'B: Nobody.', 'A: Who knew?', 'B: Everybody.', 'A: Since when?', ENGLISH]],
  ['no paragraph at all', menu],
  ['between paragraphs', [ENGLISH, ...menu, ENGLISH]],
  ['nothing', ['']],
])('not: %s', (_, lines) => {
  expect(linesAround(lines.join('\n'))).toBeUndefined();
});
