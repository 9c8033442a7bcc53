/**
 * How does a template of a codebook stand in a file of the code? As a table that people can read beside each other in both languages: one line a
 * relation type, its parts between bars.
 */
import type { Codebook } from '../../dossier/codebook.ts';
import type { LocalizedText, ModalityCues, RelationFamily, RelationType } from '../../dossier/schema.ts';
import { ACTOR_KINDS, STARTER } from '../starter.ts';

export interface Template {
  /** Of the template, for the interface; not in any file. */
  readonly id: string;
  readonly codebook: Codebook;
}

const parts = (text: string, between: string): readonly string[] => text.split(between).map((part) => part.trim());

function both(en: string | undefined, id: string | undefined): LocalizedText | undefined {
  return en && id ? { en, id } : undefined;
}

/**
 * `family/id | which | predicate ; the other way round ; noun ; denied | the same in Indonesian`. `which`: whether it has a direction (`→`) or none
 * (`↔`), and whether it lasts (`state`) or happens (`event`). The last parts may be missing: where there is no direction there is no other way round,
 * and what only happened has no denied form.
 */
function typeOf(line: string): RelationType {
  const [head = '', which = '', en = '', indonesian = ''] = parts(line, '|');
  const [family = '', id = ''] = head.split('/');
  const [label = '', inverse, noun, denied] = parts(en, ';');
  const [labelId = '', inverseId, nounId, deniedId] = parts(indonesian, ';');
  const labelDenied = both(denied, deniedId);
  const labelInverse = both(inverse, inverseId);
  const nouns = both(noun, nounId);
  // What the general codebook has, too, keeps its code.
  const cameo = STARTER.relationTypes.find((type) => type.id === id && type.label['en'] === label)?.cameo;
  return {
    id,
    label: { en: label, id: labelId },
    ...(labelDenied && { labelDenied }),
    ...(labelInverse && { labelInverse }),
    ...(nouns && { noun: nouns }),
    family,
    directed: which.startsWith('→'),
    aspect: which.endsWith('state') ? 'state' : 'event',
    ...(cameo !== undefined && { cameo }),
  };
}

/** `id | name | name in Indonesian` */
function familyOf(line: string): RelationFamily {
  const [id = '', en = '', indonesian = ''] = parts(line, '|');
  return { id, label: { en, id: indonesian } };
}

const lines = (table: string): readonly string[] => parts(table, '\n').filter(Boolean);

/** `families`: those that not every dossier knows. `cues`: words of the field that say how firmly, beside those that are always known. */
export function template(id: string, families: string, types: string, cues: ModalityCues): Template {
  const own = lines(families).map(familyOf);
  return {
    id,
    codebook: {
      actorKinds: ACTOR_KINDS,
      ...(own.length > 0 && { relationFamilies: own }),
      relationTypes: lines(types).map(typeOf),
      modalityCues: cues,
    },
  };
}
