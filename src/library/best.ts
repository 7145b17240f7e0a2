/** The best of what it is shown, at most so many, best first; in whatever order it is shown. */
export class Best<Item> {
  readonly #most: number;
  readonly #isBefore: (a: Item, b: Item) => boolean;
  readonly #ranked: { readonly item: Item; readonly score: number }[] = [];
  /** What scores less isn't among the best. */
  #least = Number.NEGATIVE_INFINITY;

  /**
   * @param most at least 1
   * @param isBefore which of two with the same score comes first
   */
  constructor(most: number, isBefore: (a: Item, b: Item) => boolean) {
    this.#most = most;
    this.#isBefore = isBefore;
  }

  /** Whether something with this score may be among the best now: to be asked before anything is made for {@link add}. */
  takes(score: number): boolean {
    return score >= this.#least;
  }

  add(item: Item, score: number): void {
    const ranked = this.#ranked;
    const place = ranked.findIndex(
      (each) => each.score < score || (each.score === score && this.#isBefore(item, each.item)),
    );
    ranked.splice(place < 0 ? ranked.length : place, 0, { item, score });
    if (ranked.length > this.#most) ranked.pop();
    if (ranked.length === this.#most) this.#least = ranked.at(-1)?.score ?? this.#least;
  }

  items(): readonly Item[] {
    return this.#ranked.map(({ item }) => item);
  }
}
