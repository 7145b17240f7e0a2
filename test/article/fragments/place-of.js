/**
 * Runs in the page: the boxes, in the window, of the nth place (from 0) below the headline where these words stand. White space
 * and soft hyphens make no difference.
 */
window.placeOf = (words, nth) => {
  const isNothing = (character) => /[\s\u00ad]/u.test(character);
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  const places = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('h1')) continue;
    for (let offset = 0; offset < node.nodeValue.length; offset++) {
      if (isNothing(node.nodeValue.charAt(offset))) continue;
      text += node.nodeValue.charAt(offset);
      places.push({ node, offset });
    }
  }
  const wanted = [...words].filter((character) => !isNothing(character)).join('');
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(wanted, at + 1);
  if (at < 0) return [];
  const [first, last] = [places[at], places[at + wanted.length - 1]];
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
};
