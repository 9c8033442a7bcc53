import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import EvidenceCard from '../../src/view/reading/EvidenceCard.svelte';
import { claimOf, openSession } from './open-session.ts';
import WithSession from './WithSession.svelte';

async function card(id: string) {
  const session = await openSession();
  const claim = claimOf(session, id);
  const given = { claim, active: false, showSentence: true };
  return { claim, screen: await render(WithSession, { session, part: EvidenceCard, given }) };
}

const textsOf = (elements: readonly Element[]): string[] => elements.map(({ textContent }) => textContent.trim());

test('a quote that runs from right to left does so, and its translation is marked and does not', async () => {
  const { claim, screen } = await card('c-boat-denied');
  const quote = screen.getByRole('blockquote');
  await expect.element(quote).toHaveAttribute('dir', 'rtl');
  await expect.element(quote).toHaveAttribute('lang', 'ar');
  expect(quote.element().querySelector('mark')?.textContent).toContain('تومباك-4');
  await expect.element(screen.getByText('Translation (English)')).toBeVisible();
  const translation = screen.getByText(claim.gloss?.['en'] ?? 'none');
  await expect.element(translation).toHaveAttribute('dir', 'ltr');
  await expect.element(translation).toHaveAttribute('lang', 'en');
});

test('a denial and an inference are said in words, the inference with its note', async () => {
  const { claim, screen } = await card('c-fired-warta');
  const facts = textsOf(screen.getByRole('listitem').elements());
  expect(facts).toContain('says it is not so');
  expect(facts).toContain('inferred');
  const note = screen.getByText(claim.note?.['en'] ?? 'none');
  await expect.element(note).not.toBeVisible();
  await screen.getByText('Coder’s note').click();
  await expect.element(note).toBeVisible();
});

test('the parts of a quote are marked, and what lies between them is not', async () => {
  const { screen } = await card('c-concession-ledger');
  expect(textsOf([...screen.container.querySelectorAll('mark')])).toEqual([
    'The Joint Provisional Authority for the Survey, Demarcation and Peaceful Use of the Seabed of the Glass Strait',
    'granted a concession',
    'to Kelindan Tin in the summer of 2025',
  ]);
  await expect.element(screen.getByRole('definition')).toHaveTextContent('the article itself (The Saltmarket Ledger)');
});

test('the quote that the article shows is the current one', async () => {
  const session = await openSession();
  const given = { claim: claimOf(session, 'c-boat-denied'), showSentence: true };
  for (const active of [true, false]) {
    const screen = await render(WithSession, { session, part: EvidenceCard, given: { ...given, active } });
    const current = screen.getByRole('article').element().getAttribute('aria-current');
    expect(current).toBe(active ? 'true' : null);
    await screen.unmount();
  }
});
