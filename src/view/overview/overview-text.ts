/** How are a group and a bundle of the overview said: beside the pointer, and for the ear? */
import type { Item } from '../../graph/group-tree.ts';
import type { Bundle } from '../../graph/overview.ts';
import type { Point } from '../../scene/shape.ts';
import type { OverviewPicture } from '../../session/overview-picture.svelte.ts';
import type { Session } from '../../session/session.svelte.ts';
import { spokesOf } from '../../session/overview-walk.ts';
import { familyText } from '../../wording/family-text.ts';
import { m } from '../../words/messages/messages.js';

export interface Said {
  readonly text: string;
  readonly numbers: string;
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

/** Lines, claims, origins and denials of some bundles; origins are counted once, so only one bundle can tell them. */
function numbersOf(bundle: Bundle): string {
  return joined(
    m.count_relations({ count: bundle.edges.length }),
    m.count_claims({ count: bundle.claims }),
    m.count_origins({ count: bundle.origins }),
    bundle.denied ? m.bundle_denied({ count: bundle.denied }) : '',
  );
}

function bundleSaid(session: Session, picture: OverviewPicture, bundle: Bundle): Said {
  const name = (id: string): string => {
    const item = picture.tree?.find(id);
    return item ? picture.nameOf(item) : id;
  };
  const family = familyText(bundle.family, session.locale, session.dossier);
  return { text: m.bundle_title({ a: name(bundle.a), b: name(bundle.b), family }), numbers: numbersOf(bundle) };
}

/** How many lines are inside of a closed group. */
const linesWithin = (picture: OverviewPicture, id: string): number =>
  (picture.scene?.within.get(id) ?? []).reduce((sum, { edges }) => sum + edges.length, 0);

function itemSaid(session: Session, picture: OverviewPicture, item: Item): Said {
  const text = picture.nameOf(item);
  if (item.kind === 'actor')
    return { text, numbers: m.count_claims({ count: session.graph?.getNodeAttribute(item.id, 'claims') ?? 0 }) };
  return {
    text,
    numbers: joined(
      m.count_actors({ count: picture.shownIn(item) }),
      m.group_lines_inside({ relations: m.count_relations({ count: linesWithin(picture, item.id) }) }),
    ),
  };
}

/** What is heard at a place of the walk. `at`, `all`: of the bundles of an item. */
function placeSaid(
  session: Session,
  picture: OverviewPicture,
  item: Item,
  bundle: Bundle | undefined,
  at: number,
  all: number,
): string {
  if (bundle) {
    return m.bundle_announced({
      title: bundleSaid(session, picture, bundle).text,
      relations: m.count_relations({ count: bundle.edges.length }),
      claims: m.count_claims({ count: bundle.claims }),
      origins: m.count_origins({ count: bundle.origins }),
      at: String(at),
      all: String(all),
    });
  }
  if (item.kind === 'actor') {
    const { text, numbers } = itemSaid(session, picture, item);
    return `${text}, ${numbers}`;
  }
  return m.overview_announced({
    name: picture.nameOf(item),
    actors: m.count_actors({ count: picture.shownIn(item) }),
    relations: m.count_relations({ count: linesWithin(picture, item.id) }),
  });
}

/** What is said beside what is pointed at, and where that is in the world. */
export function tipOf(session: Session, picture: OverviewPicture): (Said & { readonly at: Point }) | undefined {
  const { scene, pointedBundle, pointedItem } = picture;
  if (!scene) return undefined;
  if (pointedBundle !== undefined) {
    const bundle = scene.bundle.get(pointedBundle);
    const mark = scene.edge.get(pointedBundle);
    return bundle && mark && { at: mark.middle, ...bundleSaid(session, picture, bundle) };
  }
  const id = pointedItem ?? (session.pointed?.kind === 'actor' ? session.pointed.id : undefined);
  const end = id === undefined ? undefined : scene.ends.get(id);
  const item = id === undefined ? undefined : picture.tree?.find(id);
  return end && item && { at: { x: end.x, y: end.y - end.radius }, ...itemSaid(session, picture, item) };
}

/** What is heard where the keys are: at an item, or at one of its bundles. */
export function placeText(
  session: Session,
  picture: OverviewPicture,
  at: { readonly item: string; readonly bundle?: string },
): string {
  const item = picture.tree?.find(at.item);
  if (!picture.scene || !item) return '';
  const spokes = spokesOf(picture.scene, at.item);
  const bundle = at.bundle === undefined ? undefined : picture.scene.bundle.get(at.bundle);
  return placeSaid(
    session,
    picture,
    item,
    bundle,
    at.bundle === undefined ? 0 : spokes.indexOf(at.bundle) + 1,
    spokes.length,
  );
}
