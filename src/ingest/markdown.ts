/** A Markdown text without its marks, and what its front matter says. */
export interface MarkdownText {
  readonly text: string;
  readonly front: ReadonlyMap<string, string>;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;

/** What stands before the words of a line: heading, list, quotation. */
const LINE_MARK = /^[ \t]*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,3}[.)])[ \t]+|(?:>[ \t]?)+)/u;
const RULE = /^[ \t]*(?:(?:[-*_=][ \t]*){3,})$/u;

/** Marks inside a line, each with what is left of it. */
const INLINE: readonly (readonly [RegExp, string])[] = [
  [/!\[[^\]\n]*\]\([^)\n]*\)/gu, ''],
  [/\[([^\]\n]+)\]\([^)\n]*\)/gu, '$1'],
  [/\[([^\]\n]+)\]\[[^\]\n]*\]/gu, '$1'],
  [/<(https?:\/\/[^>\s]+)>/gu, '$1'],
  [/<\/?[a-z][^>\n]*>/giu, ''],
  [/(\*\*|__)(?=\S)([^\n]*?\S)\1/gu, '$2'],
  [/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^\n*_]*?\S)\1(?![\p{L}\p{N}*_])/gu, '$2'],
  [/`([^`\n]+)`/gu, '$1'],
  [/\\([\\`*_{}[\]()#+.!>~|-])/gu, '$1'],
];

const BYTE_ORDER_MARK = /^\uFEFF/u;

/** Takes the marks out of a Markdown text: what is left are its words, a line for each of its lines. */
export function readMarkdown(source: string): MarkdownText {
  const markdown = source.replace(BYTE_ORDER_MARK, '');
  const head = FRONT_MATTER.exec(markdown);
  const lines = markdown.slice(head?.[0].length ?? 0).split(/\r\n|\r|\n/u);
  const plain = lines.filter((line) => !FENCE.test(line) && !isDefinition(line)).map(plainLine);
  return { text: plain.join('\n').trim(), front: readFront(head?.[1] ?? '') };
}

function plainLine(line: string): string {
  if (RULE.test(line)) return '';
  return INLINE.reduce((words, [mark, left]) => words.replaceAll(mark, left), line.replace(LINE_MARK, ''));
}

/** `[name]: https://…` is for the links, not for readers. */
function isDefinition(line: string): boolean {
  return /^ {0,3}\[[^\]]+\]:\s/u.test(line);
}

/** `name: value` lines, names in lower case; what is nested is passed over. */
function readFront(front: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of front.split(/\r?\n/u)) {
    const [, name, value] = /^([\w-]+):[ \t]*(.+)$/u.exec(line) ?? [];
    if (name && value) found.set(name.toLowerCase(), value.trim().replaceAll(/^["']|["']$/gu, ''));
  }
  return found;
}
