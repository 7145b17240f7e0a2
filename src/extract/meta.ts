import type { PageDocument } from './dom.ts';
import { oneLine } from './dom.ts';

/** The values of a page's <meta> elements by name, property or itemprop, lower case; the first of several. */
export type Meta = ReadonlyMap<string, string>;

export function readMeta(page: PageDocument): Meta {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        if (name !== '' && !meta.has(name)) meta.set(name, content);
      }
    }
  }
  return meta;
}

/** The first value that any of the names has; null for none. */
export function firstOf(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name);
    if (value !== undefined) return value;
  }
  return null;
}
