import { readAsked } from '../../src/search/query.ts';

/** Capitalised words of some sentences that don't open one, each once. */
export function namesOf(sentences: readonly string[]): readonly string[] {
  const names = sentences.flatMap((sentence) =>
    [...sentence.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu)].map(([name]) => name),
  );
  return [...new Set(names)];
}

/**
 * The question with one of its names exchanged for another one of the text: "When did Anna win?" for "When did Bob win?". Nearly
 * always the text doesn't answer that.
 *
 * @param number which names are taken: the same number, the same names
 * @returns null where there is no name to exchange or none to put in its place
 */
export function withOtherName(question: string, names: readonly string[], number: number): string | null {
  const asked = readAsked(question);
  const own = [...question.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*/gu)].filter(
    (match) => match.index > 0 && asked.names.includes(match[0].toLowerCase()),
  );
  const taken = own[number % own.length];
  const other = names[(number * 7) % names.length];
  if (!taken || !other || asked.names.includes(other.toLowerCase())) return null;
  return question.slice(0, taken.index) + other + question.slice(taken.index + taken[0].length);
}

/** The question with its first figure of two to four digits changed; null without one. */
export function withOtherFigure(question: string, number: number): string | null {
  const figure = /\b\d{2,4}\b/u.exec(question)?.[0];
  return figure ? question.replace(figure, String(Number(figure) + 3 + (number % 9))) : null;
}
