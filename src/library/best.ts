/** The best of what it is shown, at most so many, best first; of equals those that were shown first. */
export class Best<Item> {
  readonly #most: number;
  readonly #ranked: { readonly item: Item; readonly score: number }[] = [];
  /** What doesn't score higher isn't among the best. */
  #least = Number.NEGATIVE_INFINITY;

  /** @param most at least 1 */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether something with this score would be among the best now: to be asked before anything is made for {@link add}. */
  takes(score: number): boolean {
    return score > this.#least;
  }

  /** Puts in something that {@link takes} lets in. */
  add(item: Item, score: number): void {
    const ranked = this.#ranked;
    const place = ranked.findIndex((each) => each.score < score);
    ranked.splice(place < 0 ? ranked.length : place, 0, { item, score });
    if (ranked.length > this.#most) ranked.pop();
    if (ranked.length === this.#most) this.#least = ranked.at(-1)?.score ?? this.#least;
  }

  items(): readonly Item[] {
    return this.#ranked.map(({ item }) => item);
  }
}
