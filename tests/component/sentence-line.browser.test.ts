import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { edgeSentence } from '../../src/wording/sentence.ts';
import SentenceLine from '../../src/view/lines/SentenceLine.svelte';
import { openSession } from './open-session.ts';

async function shown(edge: string, text: 'kim' | 'strait') {
  const session = await openSession('en', text);
  const { graph } = session;
  if (!graph) throw new Error('nothing is open');
  const given = {
    sentence: edgeSentence(graph, edge, 'en'),
    subject: graph.source(edge),
    object: graph.target(edge),
    onactor: vi.fn<(id: string) => void>(),
  };
  const screen = await render(SentenceLine, given);
  return { onactor: given.onactor, screen, sentence: given.sentence };
}

type Screen = Awaited<ReturnType<typeof shown>>['screen'];
const names = (screen: Screen): (string | null)[] =>
  screen.locator
    .getByRole('button')
    .elements()
    .map(({ textContent }) => textContent);

test('a line reads as its sentence, and both names lead to their actors', async () => {
  const { onactor, screen, sentence } = await shown('tombak-4~gunfire~bintang-kecil', 'strait');
  expect(screen.container.textContent?.trim()).toBe(sentence.text);
  expect(names(screen)).toEqual(['Tombak-4', 'Bintang Kecil']);
  await screen.getByRole('button', { name: 'Bintang Kecil' }).click();
  expect(onactor).toHaveBeenCalledExactlyOnceWith('bintang-kecil');
});

test('a name that is small within sentences is large at their beginning, and still a button', async () => {
  const { screen } = await shown('the-west~concern~russia', 'kim');
  expect(screen.container.textContent?.trim()).toMatch(/^The West .+ Russia$/);
  expect(names(screen)).toEqual(['The West', 'Russia']);
  const { screen: other } = await shown('kim-jong-un~partners-beyond-sanctions~united-states', 'kim');
  expect(names(other)).toEqual(['Kim Jong Un', 'the United States']);
});

test('what is only denied says so by its verb, what others affirm by an addition', async () => {
  const only = await shown('north-korea~dependence~china', 'kim');
  expect(only.screen.container.textContent).toMatch(/^North Korea .*\b(not|never)\b.* China$/);
  const also = await shown('bintang-kecil~cargo~kelindan-tin', 'strait');
  expect(also.screen.container.textContent).toMatch(/\(also denied\)$/);
});
