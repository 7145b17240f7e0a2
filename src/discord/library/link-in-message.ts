import { textToCheck } from '../../assistant/check-forms.ts';

/** A link as people write it, with or without the marks that keep Discord from showing its page. */
const LINK = /<?(https?:\/\/[^\s<>]+)>?/iu;

/** What stands behind a link in a sentence, not in it. */
const BEHIND = /[.,;:!?'"*_|~\]]+$/u;

/** Words that ask something, as far as "read this" isn't to be taken for a question. */
const ASKS =
  /\?|\b(?:who|whom|whose|what|when|where|why|which|how|summary|summari[sz]e|timeline)\b|^\/|^(?:did|does|do|is|are|was|were|has|have|will|can)\b/iu;

/** A command says itself what is to be done with the text behind it. */
const COMMAND = /^\s*\//u;

/** Begins a text that is to be checked, which may well have a link in it. */
const CHECK = /^\s*(?:please\s+)?(?:fact[\s-]?check|check|verify)\b/iu;

/** What is said of a link alone: "check this out", "check the article". */
const OF_LINK =
  /^(?:(?:this|that|these|those|it|the|my|out|here|one|new|link|url|article|page|site|story|news|please)\b|[^\p{L}\p{N}])*$/iu;

/** A link that somebody sent, and what they ask about it; null for no question. */
export interface LinkSent {
  readonly link: string;
  readonly question: string | null;
}

/** The first link of a message; null where there is none, and where it stands in the text of a command or of what is to be checked. */
export function linkIn(text: string): LinkSent | null {
  if (COMMAND.test(text) || isToCheck(text)) return null;
  const match = LINK.exec(text);
  const link = match?.[1] && withoutSentence(match[1]);
  if (!match || !link || !URL.canParse(link)) return null;
  const before = text.slice(0, match.index).trim();
  const after = text.slice(match.index + match[0].length).trim();
  const rest = `${before} ${after}`.replaceAll(/^[\s:,;–—-]+|[\s:,;–—-]+$/gu, '');
  return { link, question: ASKS.test(rest) ? rest : null };
}

function isToCheck(text: string): boolean {
  const words = textToCheck(text.replaceAll(new RegExp(LINK, 'giu'), ' '));
  return CHECK.test(text) && words !== null && !OF_LINK.test(words);
}

/** A link without the punctuation of the sentence around it; a bracket that it opens itself stays. */
function withoutSentence(link: string): string {
  const shorter = link.replace(BEHIND, '');
  const isOutside = shorter.endsWith(')') && !shorter.includes('(');
  const left = isOutside ? shorter.slice(0, -1) : shorter;
  return left === link ? link : withoutSentence(left);
}
