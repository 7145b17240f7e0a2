/** A command as it was typed: its name in lower case, without the slash, and what stands behind it. */
export interface TypedCommand {
  readonly name: string;
  readonly rest: string;
}

/** What a line says if it is a command, which begins with a slash; null for a plain question. */
export function typedCommand(line: string): TypedCommand | null {
  const typed = /^\/(\S*)\s*(.*)$/su.exec(line.trim());
  return typed && { name: (typed[1] ?? '').toLowerCase(), rest: typed[2] ?? '' };
}

/** A line without the article that it names, and that name; null where it names none. */
export interface WithoutArticle {
  readonly line: string;
  readonly article: string | null;
}

/** As in Discord: the option's name, a colon and, with nothing between, its value. */
const ARTICLE = /(?<!\S)article:(?:"([^"]*)"|([^\s"]\S*))(?!\S)/iu;

/** Takes `article:NAME` or `article:"several words"` out of a line, the first of several, wherever it stands. */
export function takeArticle(line: string): WithoutArticle {
  const found = ARTICLE.exec(line);
  if (!found) return { line, article: null };
  const before = line.slice(0, found.index).trimEnd();
  const behind = line.slice(found.index + found[0].length).trimStart();
  return { line: [before, behind].filter(Boolean).join(' '), article: found[1] ?? found[2] ?? '' };
}

/** A value without the double quotation marks around it. */
export function unquoted(value: string): string {
  return /^"([^"]*)"$/u.exec(value)?.[1] ?? value;
}
