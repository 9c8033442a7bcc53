/** What is an order called, where it can be chosen? */
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

const ORDER_TEXT = {
  community: m.order_community,
  kind: m.order_kind,
  list: m.order_list,
  family: m.order_family,
  time: m.order_time,
  circle: m.order_circle,
} as const;

export const orderText = (by: keyof typeof ORDER_TEXT, locale?: Locale): string =>
  ORDER_TEXT[by]({}, locale ? { locale } : {});
