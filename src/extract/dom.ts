import { parseHTML } from 'linkedom';

/** What is used of a page's tree, so that the rest doesn't depend on which library builds it. */
export interface PageNode {
  /** 1 for an element, 3 for text, 8 for a comment. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly id: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  remove(): void;
}

/** A whole page. */
export interface PageDocument extends PageElement {
  readonly body: PageElement | null;
  readonly documentElement: PageElement | null;
}

/**
 * Builds the tree of a page. A page without the outer elements, as an excerpt has none, gets them.
 *
 * Deep nesting can exhaust the stack (RangeError) and large pages take seconds: to be done where both are bounded.
 */
export function parsePage(html: string): PageDocument {
  const whole = OUTER.every((tag) => tag.test(html)) ? html : wrapped(html);
  const { document } = parseHTML(whole) as unknown as { document: PageDocument };
  return document;
}

/** What the parser doesn't add by itself, as HTML has it done: it takes what stands first for the root. */
const OUTER = [/<html\b/iu, /<head\b/iu, /<body\b/iu];

/** What stands before the body is put into a head, the rest into a body. */
function wrapped(html: string): string {
  const head = /^[\s\S]*?(?:<\/head\s*>|(?=<body\b))/iu.exec(html)?.[0] ?? '';
  const root = /<html\b[^>]*>/iu.exec(html)?.[0] ?? '<html>';
  const [before, behind] = [head, html.slice(head.length)].map((part) => part.replaceAll(OUTER_TAGS, ''));
  return `${root}<head>${before}</head><body>${behind}</body></html>`;
}

const OUTER_TAGS = /<!doctype[^>]*>|<\/?(?:html|head|body)\b[^>]*>/giu;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** The words of an element on one line. */
export function wordsOf(element: PageElement): string {
  return oneLine(element.textContent ?? '');
}

/** Cleaned text ({@link cleaned}) with each run of white space as one space. */
export function oneLine(text: string): string {
  return cleaned(text).replaceAll(/\s+/gu, ' ').trim();
}

/** Without what nobody sees: soft hyphens, zero-width spaces, marks of direction, control characters. */
function cleaned(text: string): string {
  return text.replaceAll(
    /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n\f\r])\p{Cc}/gu,
    '',
  );
}

/** Letters and figures only, so that marks, case and spacing don't count. */
export function folded(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
