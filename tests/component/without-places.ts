/** The text of a dossier that does not say where anybody stands: it has to be laid out. */
export function withoutPlaces(text: string): string {
  const { actors, ...rest } = JSON.parse(text) as { actors: { place?: unknown }[] };
  return JSON.stringify({ ...rest, actors: actors.map(({ place: _, ...actor }) => actor) });
}
