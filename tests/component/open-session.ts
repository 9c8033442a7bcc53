/** A session as the page has it, with a layout that needs no thread: everybody in a ring. */
import kim from '../../data/kim-putin.dossier.json?raw';
import strait from '../../data/selat-kaca.dossier.json?raw';
import { readDossier } from '../../src/dossier/read.ts';
import type { Claim } from '../../src/dossier/schema.ts';
import type { Arrange, Ports } from '../../src/session/ports.ts';
import { Session } from '../../src/session/session.svelte.ts';
import type { Locale } from '../../src/words/languages.ts';
import { overwriteGetLocale } from '../../src/words/messages/runtime.js';
import { readHere } from '../unit/session/read-here.ts';
import { withoutPlaces } from './without-places.ts';

const inARing: Arrange = ({ nodes }) => {
  const turn = (2 * Math.PI) / nodes.length;
  return Promise.resolve({
    x: Float64Array.from(nodes, (_, i) => 300 * Math.cos(turn * i)),
    y: Float64Array.from(nodes, (_, i) => 300 * Math.sin(turn * i)),
    side: nodes.map(() => 'below' as const),
  });
};

export const sessionPorts: Ports = {
  arrange: inARing,
  intake: readHere,
  animate: (step) => Promise.resolve(void step(1)),
  today: () => '2026-11-22',
  now: () => '2026-11-22T08:00:00.000Z',
};

export async function openSession(locale: Locale = 'en', text: 'kim' | 'strait' = 'strait'): Promise<Session> {
  const session = new Session(sessionPorts);
  session.setLocale(locale);
  overwriteGetLocale(() => locale);
  await session.coding.fetch();
  await session.open(readDossier(withoutPlaces(text === 'kim' ? kim : strait)));
  return session;
}

export function claimOf(session: Session, id: string): Claim {
  const claim = session.claims.get(id);
  if (!claim) throw new Error(`the sample has no claim ${id}`);
  return claim;
}
