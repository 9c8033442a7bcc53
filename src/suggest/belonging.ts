/** Who belongs to whom in English: is a member of a body, or is owned by somebody? The same verb says both; who they are tells which. */
import type { RelationType } from '../dossier/schema.ts';
import type { Mention } from '../names/mentions.ts';
import type { SaidRelation } from './said-relation.ts';

/** Bodies that have members, by words of their names, or by letters alone: NATO. */
const HAS_MEMBERS =
  /(?<!\p{L})(?:party|union|federation|confederation|alliance|association|league|coalition|network|club|bloc|council|committee|movement|chamber|forum|consortium|society|syndicate|guild|order|brotherhood|front|institute|board)s?(?!\p{L})|^\p{Lu}{2,}$/iu;

/**
 * «Greenfield belongs to Marta Quill» as what the label for owning says, the other way round; anything else as it is.
 * @param kindOf of an actor that is named
 */
export function owned(
  said: SaidRelation | undefined,
  types: readonly RelationType[],
  kindOf: (actor: string) => string | undefined,
  nameOf: (mention: Mention) => string,
): SaidRelation | undefined {
  const { subject, object } = said?.roles ?? {};
  if (!said || !subject || !object || !/^belong(?:s|ed|ing)?$/u.test(said.head.low)) return said;
  const kinds = [kindOf(subject.actor), kindOf(object.actor)];
  const owner = kinds[1] === 'person' || (kinds[1] === 'organisation' && !HAS_MEMBERS.test(nameOf(object)));
  if (!owner || (kinds[0] !== 'organisation' && kinds[0] !== 'media')) return said;
  const type = types.find(({ label }) => label['en']?.trim().toLowerCase() === 'owns');
  return type ? { ...said, type: type.id, roles: { ...said.roles, subject: object, object: subject } } : said;
}
