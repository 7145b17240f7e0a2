import type { Node } from '@takumi-rs/core';
import type { Element } from '../layout.ts';

/** An emoji stands in the line like a letter: as tall as the type, a little below the line, with some room at its sides. */
const EMOJI_STYLE = {
  width: '1.1em',
  height: '0.96em',
  objectFit: 'contain',
  verticalAlign: '-0.13em',
} as const;

/** A card's element as the renderer takes it; pictures are named, and handed to it beside. */
export function toNode(element: Element): Node {
  switch (element.type) {
    case 'box': {
      const { style, dir, children } = element;
      return { type: 'container', style, ...(dir && { dir }), children: children.map(toNode) };
    }
    case 'words':
    case 'label':
      return { type: 'text', text: element.text };
    case 'emoji':
      return { type: 'image', src: element.name, style: EMOJI_STYLE };
  }
}

/** Every text of an element, in order. */
export function textsOf(element: Element): readonly string[] {
  if (element.type === 'box') return element.children.flatMap(textsOf);
  return [element.type === 'emoji' ? element.of.text : element.text];
}

/** The names of the emoji in an element, each once. */
export function emojiIn(element: Element): readonly string[] {
  if (element.type === 'emoji') return [element.name];
  return element.type === 'box' ? [...new Set(element.children.flatMap(emojiIn))] : [];
}
