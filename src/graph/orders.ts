/** In which orders can everybody stand, beside the one in which the graph is read best? How they are called in an address. */

export const ORDERS = ['community', 'kind', 'list', 'family', 'time', 'circle'] as const;

/** `around`: on rings about an actor, by the steps that lead there. */
export type Order = { readonly by: (typeof ORDERS)[number] } | { readonly by: 'around'; readonly actor: string };

/** What in an order is called so: whoever belongs to none of the others, and those whom the filter leaves without a line. */
export const NOBODY = '-';
export const ASIDE = '--';

export const orderId = (order: Order): string => (order.by === 'around' ? `around:${order.actor}` : order.by);

/** Undefined for what is no order of these actors. */
export function orderFrom(text: string, isActor: (id: string) => boolean): Order | undefined {
  const by = ORDERS.find((one) => one === text);
  if (by) return { by };
  const actor = /^around:(.+)$/su.exec(text)?.[1];
  return actor !== undefined && isActor(actor) ? { by: 'around', actor } : undefined;
}
