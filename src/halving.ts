/**
 * How many items of a list, from its beginning, a condition holds for; found by halving, so it must hold for no item behind one that it
 * doesn't hold for.
 */
export function countLeading<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
