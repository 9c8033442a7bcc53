/** Is what somebody refuses, or only means to do, in German, French and Spanish proposed as so? */
import { describe, expect, it } from 'vitest';
import { controlledBy } from '../../../src/suggest/control-verbs.ts';

const read = (language: string, text: string, verb = ''): string => {
  const start = verb === '' ? -1 : text.indexOf(verb);
  const of = start < 0 ? undefined : { start, end: start + verb.length };
  const { modality, polarity } = controlledBy(text, language, [{ start: 0, end: text.length }], of);
  return [polarity?.value, modality?.value].filter(Boolean).join(' ') || '-';
};

describe.each([
  ['de', 'Berta Kuhn weigerte sich, der Zeche Lohn zu zahlen.', 'denied'],
  ['de', 'Die Zeche hat sich geweigert, Berta Kuhn anzustellen.', 'denied'],
  ['de', 'Die Zeche lehnte es gestern ab, Berta Kuhn zu bezahlen.', 'denied'],
  ['de', 'Die Zeche verzichtete darauf, Berta Kuhn zu verklagen.', 'denied'],
  ['de', 'Die Zeche plant, Berta Kuhn zu entlassen.', 'planned'],
  ['de', 'Die Zeche will Berta Kuhn verklagen.', 'planned'],
  ['de', 'Die Zeche kündigte am Montag an, Berta Kuhn zu entlassen.', 'planned'],
  ['de', 'Die Zeche beschloss, Berta Kuhn nicht zu entlassen.', 'denied planned'],
  ['fr', 'Berthe Coin a refusé de payer la mine.', 'denied'],
  ['fr', 'La mine s’est refusée à indemniser Berthe Coin.', 'denied'],
  ['fr', 'La mine a renoncé à poursuivre Berthe Coin.', 'denied'],
  ['fr', 'La mine a accepté d’indemniser Berthe Coin.', 'planned'],
  ['fr', 'La mine va licencier Berthe Coin.', 'planned'],
  ['fr', 'La mine a l’intention de poursuivre Berthe Coin.', 'planned'],
  ['es', 'Berta Coll se negó a pagar a la mina.', 'denied'],
  ['es', 'La mina rehusó indemnizar a Berta Coll.', 'denied'],
  ['es', 'La mina se ha negado a contratarla.', 'denied'],
  ['es', 'La mina acordó indemnizar a Berta Coll.', 'planned'],
  ['es', 'La mina va a despedir a Berta Coll.', 'planned'],
  ['es', 'La mina se comprometió a pagar a Berta Coll.', 'planned'],
  // Guards: a refusal that is denied, one to speak, another word that looks like it, another clause.
  ['de', 'Die Zeche weigerte sich nicht, Berta Kuhn zu bezahlen.', '-'],
  ['de', 'Die Zeche weigerte sich, den Fall zu kommentieren.', '-'],
  ['de', 'Die Zeche lehnte es ab, Stellung zu nehmen.', '-'],
  ['de', 'Die Zeche bezahlte Berta Kuhn und will den Schacht schließen.', '-'],
  ['de', 'Berta Kuhn verlas den letzten Willen der Zeche.', '-'],
  ['fr', 'La mine n’a pas refusé de payer Berthe Coin.', '-'],
  ['fr', 'La mine a refusé de répondre.', '-'],
  ['fr', 'La mine, qui a refusé de payer, a licencié Berthe Coin.', '-'],
  ['fr', 'La mine a refusé une offre de Berthe Coin.', '-'],
  ['es', 'La mina no se negó a pagar a Berta Coll.', '-'],
  ['es', 'La mina se negó a hacer comentarios.', '-'],
  ['es', 'La mina rechazó la oferta de Berta Coll.', '-'],
  ['nl', 'De mijn weigerde Berta Kuil te betalen.', '-'],
])('%s', (language, text, wanted) => {
  it(text, () => {
    expect(read(language, text)).toBe(wanted);
  });
});

it.each([
  ['de', 'Die Zeche bezahlte Berta Kuhn und weigerte sich, Jan Rabe zu verklagen.', 'bezahlte', '-'],
  ['de', 'Die Zeche bezahlte Berta Kuhn und weigerte sich, Jan Rabe zu verklagen.', 'verklagen', 'denied'],
  ['fr', 'La mine a payé Berthe Coin et refusera de payer Jean Rabe.', 'payé', '-'],
  ['es', 'La mina pagó a Berta Coll y se negó a demandar a Juan Rabal.', 'demandar', 'denied'],
  ['es', 'La mina pagó a Berta Coll y se negó a demandar a Juan Rabal.', 'pagó', '-'],
])('where the verb is known only what governs it tells of it: %s, %s', (language, text, verb, wanted) => {
  expect(read(language, text, verb)).toBe(wanted);
});
