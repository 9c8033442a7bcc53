/** What does a whole dossier propose, as another coder or a program made it? Its quotes come with their documents and places. */
import { readValue } from '../../dossier/read.ts';
import type { Claim } from '../../dossier/schema.ts';
import { textIn } from '../../dossier/text-in.ts';
import { readSpan } from '../../dossier/time.ts';
import type { Harvest } from './harvest.ts';
import type { Copy, KnownTexts } from './known-texts.ts';
import type { ProposedClaim } from './proposal.ts';

export function readDossierProposals(value: unknown, known: KnownTexts, harvest: Harvest): void {
  const { dossier, problems } = readValue(value);
  for (const { severity, path, expected, found } of problems)
    if (severity === 'refused' || severity === 'set-aside')
      harvest.problems.push({ code: 'wrong-value', severity, path, expected, found });
  if (!dossier) return;
  const actorName = (id: string): string => {
    const actor = dossier.actors.find((one) => one.id === id);
    return textIn(actor?.name, dossier.language).text || id;
  };
  for (const { name, kind, aliases = {}, wikidata } of dossier.actors) {
    const names = [...new Set([...Object.values(name), ...Object.values(aliases).flat()])];
    const main = textIn(name, dossier.language).text;
    if (!main) continue;
    const others = names.filter((other) => other !== main);
    harvest.actors.push({ name: main, kind, aliases: others, ...(wikidata !== undefined && { wikidata }) });
  }
  for (const { id, label, family, directed } of dossier.relationTypes)
    harvest.types.push({ name: textIn(label, dossier.language).text || id, family, directed });
  const relation = (id: string): string => {
    const type = dossier.relationTypes.find((one) => one.id === id);
    return (type && textIn(type.label, dossier.language).text) || id;
  };
  // Their article may be called otherwise than ours, and may have been tidied otherwise.
  const copies = new Map(dossier.documents.map(({ id, text }) => [id, known.copyOf(text)]));
  dossier.claims.forEach((claim, i) => harvest.claims.push(proposedOf(claim, i, actorName, relation, copies)));
  harvest.items += dossier.claims.length;
}

function proposedOf(
  claim: Claim,
  index: number,
  actorName: (id: string) => string,
  relation: (id: string) => string,
  copies: ReadonlyMap<string, Copy | undefined>,
): ProposedClaim {
  const { modality, polarity, basis, when, said, gloss, note } = claim;
  return {
    where: `claims[${index}]`,
    subject: actorName(claim.subject),
    relation: relation(claim.relation),
    object: actorName(claim.object),
    modality,
    polarity,
    basis: basis === 'inferred' && note ? 'inferred' : 'textual',
    attribution: claim.attribution.map(({ actor, name }) => ({ name: actor === undefined ? name : actorName(actor) })),
    quotes: claim.evidence.map(({ document, segments }) => {
      const copy = copies.get(document);
      return {
        document: copy?.document.id ?? document,
        parts: segments.map(({ exact, start, end }) => ({
          text: exact,
          at: copy?.place({ start, end }) ?? { start, end },
        })),
      };
    }),
    ...(when !== undefined && readSpan(when) && { when }),
    ...(said !== undefined && readSpan(said) && { said }),
    ...(gloss && { gloss }),
    ...(note && { note }),
    assumed: [],
    remarks: [],
  };
}
