/** What a word for saying tells by what stands behind it: a clause, a deed, an order, to whom. */

/** «told the board that …»: how far those reach to whom it is said, who have no part in it; in characters. */
export const toWhom = (verb: string, rest: string): number =>
  /^(?:told|tells|assured|assures|warned|warns|informed)$/iu.test(verb)
    ? (/^\s(?!that\s)(?:[^\s.,;:“”"]+\s){1,7}?that(?=\s)/iu.exec(rest)?.[0].length ?? 0)
    : 0;

/** «told crews to unload it», «warned residents not to drink it»: whoever is told so is to do something, and nothing is said of it. */
export function isOrder(verb: string, rest: string): boolean {
  if (!/^(?:told|tells?|warn(?:s|ed)|advis(?:es|ed)|ask(?:s|ed))$/iu.test(verb)) return false;
  const whom = /^\s((?:[^\s.,;:!?“”"‘’]+\s){1,6}?)(?:not\s)?to\s(?!(?:the|an?|his|her|its|their)\s)\p{Ll}{2,}/u.exec(
    rest,
  )?.[1];
  return (
    whom !== undefined &&
    !/(?<!\p{L})(?:that|how|why|what|when|where|who|which|about|of|he|she|it|we|I|they|there|had|has|have|is|are|was|were|will|would|could|may|might|must|can|needs?|going|due|able|unable|set|\p{L}{2,}ed)(?!\p{L})/u.test(
      whom,
    )
  );
}

export const PASSIVE =
  /(?:^|\s)(?:is|are|was|were|been|being|be|gets?|got|stands?|wird|wurde|est|été|fue|был[аио]?)\s+(?:\p{L}+ly\s+)?$/iu;

/** What may come after «X said» where the sentence ends with it. */
export const TAIL =
  /^\s*(?:(?:in|at|on|during|after|to|by|last|this|earlier|later|again|there|here|yesterday|today|\S+day|from|through|when|while|di|dalam|kepada|pada|saat|usai|melalui|lewat)(?!\p{L})|[.!?])/iu;

/** A clause without «that»: «warned the bridge would fall». */
export const CLAUSE =
  /^\s+(?:(?:the|a|an|his|her|their|its|this|these|no|all|every|most|some|many)\s+(?:\S+\s+){1,5}?(?:is|are|was|were|had|has|have|would|will|could|can|should|may|might|did|does|do|never|must)(?!\p{L})|(?:he|she|they|it|we|there|nobody|no one|everyone)\s)/iu;

/** «confirmed the arrest of X», «urged the council to pay»: what is told is a deed. */
export function tellsDeed(verb: string, rest: string): boolean {
  if (/^urge[sd]$/iu.test(verb)) return /^\s(?:[\p{L}’'-]+\s){1,6}(?:not\s)?to\s\p{Ll}/u.test(rest);
  return (
    /^(?:confirm|announce|acknowledge|disclose|reveal)(?:s|ed|d)$/iu.test(verb) &&
    /^\s(?:the|an?|his|her|its|their|\p{Lu}[\p{L}’'-]*['’]s?)\s(?:\p{Ll}+\s){0,2}?(?:\p{Ll}{3,}(?:ment|tion|sion|al|ure|ing)s?|arrests?|sales?|purchases?|deals?|meetings?|takeovers?|deaths?|visits?|loans?|fines?|raids?|talks|cuts?|sacking|transfers?|lawsuits?|bids?|links?|ties|attacks?|mergers?|contracts?)\s/u.test(
      rest,
    )
  );
}

/** «told her the club knew», «said that»: what is told is a clause. */
export const TOLD_CLAUSE =
  /^(?:\p{L}+\s+that\s|(?:told|tells|assured|reassured|informed)\s+(?:him|her|them|us|me|reporters|police|\p{Lu}[\p{L}’'-]+)\s+(?!about\s|of\s|to\s))/iu;
