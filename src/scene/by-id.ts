/** Which mark is it, by its id? The places in a list can be shared by a later list with other marks of the same ids. */

export interface Lookup<T> {
  get(id: string): T | undefined;
  has(id: string): boolean;
}

export class ById<T extends { readonly id: string }> implements Lookup<T> {
  readonly #marks: readonly T[];
  #places: Map<string, number> | undefined;

  /** `places`: where each id is in `marks`, if that is known. */
  constructor(marks: readonly T[], places?: Map<string, number>) {
    this.#marks = marks;
    this.#places = places;
  }

  /** Where each id is, told when somebody asks for the first time. */
  get places(): Map<string, number> {
    return (this.#places ??= new Map(this.#marks.map(({ id }, i) => [id, i])));
  }

  get(id: string): T | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.#marks[place];
  }

  has(id: string): boolean {
    return this.places.has(id);
  }
}
