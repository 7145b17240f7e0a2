import type { PageElement, PageNode } from './dom.ts';
import { isElement, isText, oneLine } from './dom.ts';

/** Elements whose words are none of the article's: controls, pictures' captions, what is embedded. */
const LEFT_OUT = new Set(
  'title figcaption script style noscript template button form input select textarea label svg iframe object embed video audio canvas picture nav footer map math dialog menu'.split(
    ' ',
  ),
);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** The words of an element as a reader sees them, a string for each paragraph. */
export function paragraphsOf(root: PageElement): readonly string[] {
  const paragraphs: string[] = [];
  let open = '';
  const close = (): void => {
    const words = oneLine(open);
    if (words !== '') paragraphs.push(words);
    open = '';
  };
  const visit = (node: PageNode): void => {
    if (isText(node)) open += node.textContent ?? '';
    if (!isElement(node) || LEFT_OUT.has(node.localName)) return;
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock || node.localName === 'br') close();
    for (const child of node.childNodes) visit(child);
    if (isBlock) close();
    // Cells of a row stand beside each other, but not in one word.
    else if (node.localName === 'td' || node.localName === 'th') open += ' ';
  };
  visit(root);
  close();
  return paragraphs;
}
