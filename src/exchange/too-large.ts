/** What a file holds is more than anybody writes: it is refused before it is read. */
export class TooLarge extends Error {}
