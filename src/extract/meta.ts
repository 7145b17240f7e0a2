import type { PageDocument, PageElement } from './dom.ts';
import { oneLine } from './dom.ts';

/**
 * The values of a page's <meta> elements by name, property or itemprop, lower case; the first of several. What belongs to
 * one of several items on the page isn't said of the page.
 */
export type Meta = ReadonlyMap<string, string>;

const ATTRIBUTES = ['property', 'name', 'http-equiv'] as const;

export function readMeta(page: PageDocument): Meta {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of isOfItem(element) ? ATTRIBUTES : [...ATTRIBUTES, 'itemprop']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        if (name !== '' && !meta.has(name)) meta.set(name, content);
      }
    }
  }
  return meta;
}

function isOfItem(element: PageElement): boolean {
  const item = element.closest('[itemscope]');
  return item !== null && !/^(?:html|head|body)$/u.test(item.localName);
}

/** The first value that any of the names has; null for none. */
export function firstOf(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name);
    if (value !== undefined) return value;
  }
  return null;
}
