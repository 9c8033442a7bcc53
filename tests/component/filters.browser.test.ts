import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readDossier } from '../../src/dossier/read.ts';
import type { Session } from '../../src/session/session.svelte.ts';
import Filters from '../../src/view/filtering/Filters.svelte';
import NothingLeft from '../../src/view/filtering/NothingLeft.svelte';
import strait from '../../data/selat-kaca.dossier.json?raw';
import { openSession } from './open-session.ts';
import WithSession from './WithSession.svelte';

/** Only what a part shows matters here, not what it could be given. */
type Part = Component<Record<string, never>>;

async function shown(part: Part = Filters as Part, given: Session | undefined = undefined) {
  const session = given ?? (await openSession());
  const screen = await render(WithSession, { session, part, given: {} });
  const lines = (): number => session.graph?.size ?? 0;
  const box = (name: RegExp) => screen.getByRole('checkbox', { name });
  return { session, screen, lines, box };
}

test('a family is ticked as its types are: wholly, in part, or not at all', async () => {
  const { session, screen, box } = await shown();
  const family = box(/^Diplomacy/);
  await expect.element(family).toBeChecked();
  await screen.getByRole('button', { name: 'Types of relation: Diplomacy' }).click();
  await box(/^Ceasefire/).click();
  await expect.element(family).toBePartiallyChecked();
  await box(/^Mediation/).click();
  await expect.element(family).not.toBeChecked();
  await expect.element(family).not.toBePartiallyChecked();
  await family.click();
  await expect.element(box(/^Mediation/)).toBeChecked();
  expect(session.filtering.active).toBe(false);
});

test('every choice says how many there are, and how many the others leave', async () => {
  const { session, box } = await shown();
  await expect.element(box(/^Alleged/)).toHaveAccessibleName('Alleged 5');
  session.filtering.only('relation', 'gunfire');
  await expect.element(box(/^Alleged/)).toHaveAccessibleName('Alleged 1 of 5');
  // What is off says what it would bring.
  await expect.element(box(/^Diplomacy/)).toHaveAccessibleName('Diplomacy 3');
});

test('O leaves only this and O again everything; A turns the whole section on', async () => {
  const { session, box, lines } = await shown();
  const all = lines();
  (box(/^Sanctions/).element() as HTMLElement).focus();
  await userEvent.keyboard('o');
  expect([...(session.filtering.filter.only.relation ?? [])].sort()).toEqual(['cover-withdrawal', 'port-closure']);
  await expect.poll(lines).toBe(2);
  await userEvent.keyboard('o');
  await expect.poll(lines).toBe(all);
  await userEvent.keyboard(' ');
  await expect.poll(lines).toBe(all - 2);
  await userEvent.keyboard('a');
  await expect.poll(lines).toBe(all);
});

test('the pointer finds the same by a button at the row, and at the head of the section', async () => {
  const { screen, box, lines } = await shown();
  const all = lines();
  await box(/^Denied/).hover();
  await screen.getByRole('button', { name: 'Only this: Denied' }).click();
  await expect.poll(lines).toBe(4);
  await screen.getByRole('button', { name: 'Show all of: Affirmed or denied' }).first().click();
  await expect.poll(lines).toBe(all);
});

test('relations that rest on a single source are one click away, and so are those with more', async () => {
  const { session, screen, lines } = await shown();
  const all = lines();
  const radio = (name: RegExp) => screen.getByRole('radio', { name });
  await radio(/^A single source/).click();
  expect(session.filtering.filter.origins).toEqual({ min: 1, max: 1 });
  const single = lines();
  await radio(/^At least 2/).click();
  expect(lines()).toBe(all - single);
  await radio(/^Any number/).click();
  expect(session.filtering.active).toBe(false);
});

test('the sentence follows, is announced once the reader rests, and everything comes back by one button', async () => {
  const { screen, box, lines } = await shown();
  const all = lines();
  await expect.element(screen.getByText(`All ${all} relations of 20 actors.`)).toBeVisible();
  expect(screen.getByRole('status').element().textContent).toBe('');
  await box(/^Alleged/).click();
  await box(/^Hypothetical/).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/asserted and planned or promised only\.$/);
  await screen.getByRole('button', { name: 'Clear the filter' }).click();
  await expect.poll(lines).toBe(all);
});

test('what offers no choice is only explained', async () => {
  const session = await openSession();
  const dossier = JSON.parse(strait) as { documents: unknown[]; claims: Record<string, unknown>[] };
  dossier.claims = dossier.claims.slice(0, 1);
  await session.open(readDossier(JSON.stringify(dossier)));
  const { screen } = await shown(Filters, session);
  await expect.element(screen.getByText('Asserted')).toBeVisible();
  await expect.element(screen.getByRole('group', { name: 'How firm' })).toBeVisible();
  expect(screen.getByRole('checkbox').elements()).toHaveLength(0);
  expect(screen.getByRole('group', { name: 'Documents' }).elements()).toHaveLength(0);
});

test('a thousand speakers are found by name, and only those in sight are drawn', async () => {
  const session = await openSession();
  const dossier = JSON.parse(strait) as { claims: Record<string, unknown>[] };
  const [claim] = dossier.claims;
  dossier.claims = Array.from({ length: 1000 }, (_, i) => ({
    ...claim,
    id: `made-${i}`,
    attribution: [{ name: i === 777 ? 'Müjdé Şahin' : `Voice ${i}` }],
  }));
  await session.open(readDossier(JSON.stringify(dossier)));
  const { screen } = await shown(Filters, session);
  const section = screen.getByRole('group', { name: 'Who says so' });
  // Beside the switch that shows them in the picture.
  const rows = () => section.getByRole('checkbox').elements().length - 1;
  expect(section.getByRole('checkbox', { name: 'Show in the picture' }).elements().length).toBe(1);
  expect(rows()).toBe(8);
  await section.getByRole('button', { name: 'Show all 1,000' }).click();
  await expect.poll(rows).toBeGreaterThan(8);
  expect(rows()).toBeLessThan(60);
  await section.getByRole('searchbox').fill('mujde');
  await expect.poll(rows).toBe(1);
  (section.getByRole('checkbox', { name: /^Müjdé Şahin/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('o');
  expect([...session.claims.keys()].filter((id) => session.filtering.visible.claims.has(id))).toEqual(['made-777']);
  // The one that is on stands among the first when the list is closed again.
  await section.getByRole('button', { name: 'Show fewer' }).click();
  await expect.element(section.getByRole('checkbox', { name: /^Müjdé Şahin/ })).toBeChecked();
});

test('where nothing is left, one restriction is lifted by a button that says what it brings', async () => {
  const session = await openSession();
  session.filtering.only('relation', 'towing');
  session.filtering.only('modality', 'alleged');
  const { screen, lines } = await shown(NothingLeft as Part, session);
  expect(lines()).toBe(0);
  const buttons = screen
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
  expect(buttons).toEqual(['Lift “Relations” 5 relations', 'Lift “How firm” 1 relation']);
  await screen.getByRole('button', { name: /How firm/ }).click();
  expect(lines()).toBe(1);
  expect(session.filtering.filter.only.relation?.has('towing')).toBe(true);
});

test.each([250, 390])('nothing reaches out of a panel of %i pixels, however long the words', async (width) => {
  const session = await openSession('id');
  session.filtering.only('document', session.dossier?.documents[0]?.id ?? '');
  session.filtering.only('modality', 'alleged', 'planned');
  const { screen } = await shown(Filters, session);
  const { container } = screen;
  container.style.width = `${width}px`;
  const folded = screen.getByRole('button', { expanded: false });
  for (const button of folded.elements()) if (button instanceof HTMLElement) button.click();
  await expect.poll(() => folded.elements()).toHaveLength(0);
  expect(container.scrollWidth).toBeLessThanOrEqual(width);
});
