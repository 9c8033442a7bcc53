/**
 * Which images of actors can go into a figure? PNG and JPEG, which every viewer and print shop draws. What the browser keeps small in newer
 * types is turned into one of them where that can be done.
 */
import type { ActorImages } from '../scene/actor-images.ts';

/** Makes a PNG or JPEG of a data address; undefined where it cannot be read. Never rejects. */
export type Transcode = (data: string) => Promise<string | undefined>;

const PRINTED = /^data:image\/(?:png|jpeg);/u;

/** `others`: actors whose image cannot. */
export async function printableImages(
  images: ActorImages,
  transcode: Transcode = () => Promise.resolve(undefined),
): Promise<{ readonly images: ActorImages; readonly others: readonly string[] }> {
  const made = await Promise.all(
    [...images].map(async ([id, data]) => [id, PRINTED.test(data) ? data : await transcode(data)] as const),
  );
  return {
    images: new Map(made.flatMap(([id, data]) => (data === undefined ? [] : [[id, data] as const]))),
    others: made.flatMap(([id, data]) => (data === undefined ? [id] : [])),
  };
}
