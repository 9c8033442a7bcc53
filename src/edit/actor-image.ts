/** How does an actor get its picture, and lose it? Pure edits. */
import type { ActorImage, Dossier } from '../dossier/schema.ts';
import { changeActor } from './actors.ts';

/** Another picture is described and credited anew; undefined: none. */
export function setActorImage(dossier: Dossier, id: string, data: string | undefined): Dossier {
  return changeActor(dossier, id, (actor) => {
    if (actor.image?.data === data) return actor;
    const { image: _, ...rest } = actor;
    return data === undefined ? rest : { ...rest, image: { data } };
  });
}

const changeImage = (dossier: Dossier, id: string, change: (image: ActorImage) => ActorImage): Dossier =>
  changeActor(dossier, id, (actor) => {
    if (!actor.image) return actor;
    const image = change(actor.image);
    return image === actor.image ? actor : { ...actor, image };
  });

/** Without words, there is none in this language. */
export function setImageDescription(dossier: Dossier, id: string, language: string, text: string): Dossier {
  const wanted = text.trim();
  return changeImage(dossier, id, (image) => {
    if ((image.description?.[language] ?? '') === wanted) return image;
    const { description, ...rest } = image;
    const { [language]: _, ...others } = description ?? {};
    const next = wanted === '' ? others : { ...description, [language]: wanted };
    return Object.keys(next).length ? { ...rest, description: next } : rest;
  });
}

export function setImageCredit(dossier: Dossier, id: string, credit: string): Dossier {
  const wanted = credit.trim();
  return changeImage(dossier, id, (image) => {
    if ((image.credit ?? '') === wanted) return image;
    const { credit: _, ...rest } = image;
    return wanted === '' ? rest : { ...rest, credit: wanted };
  });
}
