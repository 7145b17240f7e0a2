import type { Question } from '../assistant/question.ts';
import { readQuestion } from '../assistant/read-question.ts';
import type { Encoder } from '../search/encoder.ts';
import type { Found, FoundIn } from './found.ts';
import type { Promising } from './promising.ts';
import { mostPromising } from './promising.ts';
import { MOST_SHOWN, rankTogether } from './rank-together.ts';
import type { Searched } from './searched.ts';

/** Articles that are asked each by itself. */
const MOST_ASKED = 5;

/** An article whose best excerpt scores less than this share of the best article's only has some of the words. */
const FAR_BELOW = 0.25;

/** Scores are equal when they are the same in steps of this. */
const EQUAL = 0.02;

/**
 * Asks a whole library: its most promising articles, each by itself where only an article as a whole can answer (about words and whoever
 * says them, about days), otherwise their sentences together.
 */
export async function find(searched: Searched, encoder: Encoder, question: string): Promise<Found> {
  const asked = readQuestion(question);
  // Without what is said to the bot rather than asked: "do you know who owns the ferry?"
  const sought = asked.asks === 'passages' ? asked.topic : question;
  const encoding = await encoder.encode(sought);
  const promising = await mostPromising(searched, { encoding, question: sought }, personIn(asked));
  const found = isAskedAlone(asked)
    ? await askEach(searched, question, promising.slice(0, MOST_ASKED))
    : await rankTogether(searched, sought, encoding, promising, question);
  const answering = found.filter(({ answer }) => answer.answered);
  if (answering.length === 0) return nothing(question, isAskedAlone(asked) ? [] : found);
  const least = FAR_BELOW * Math.max(...answering.map(scoreOf));
  const articles = answering
    .filter((each) => scoreOf(each) >= least)
    .sort(byGrade)
    .slice(0, MOST_SHOWN);
  return { question, articles, answered: true, message: 'From the library:' };
}

/** The person whose words are asked for; null for another question. */
function personIn(asked: Question): string | null {
  if (asked.asks === 'words' || asked.asks === 'views') return asked.speaker;
  return asked.asks === 'if-quoted' ? asked.speaker : null;
}

/** Whether each article can only answer by itself: about words, whoever says them, who somebody is, and days. */
function isAskedAlone({ asks }: Question): boolean {
  return asks !== 'passages' && asks !== 'summary' && asks !== 'nothing' && asks !== 'about';
}

async function askEach(
  { open }: Searched,
  question: string,
  promising: readonly Promising[],
): Promise<FoundIn[]> {
  const found: FoundIn[] = [];
  for (const { id } of promising) {
    const opened = await open(id);
    if (!opened) continue;
    const { reading, assistant } = opened.open;
    found.push({ entry: opened.entry, article: reading.article, answer: await assistant.ask(question) });
  }
  return found;
}

function nothing(question: string, closest: readonly FoundIn[]): Found {
  const message = 'No article of the library says.';
  return {
    question,
    articles: closest.slice(0, 1),
    answered: false,
    message: closest.length > 0 ? `${message} The closest sentence:` : message,
  };
}

/** Best first; of equals the one published last. */
function byGrade(a: FoundIn, b: FoundIn): number {
  return gradeOf(b) - gradeOf(a) || publishedOf(b).localeCompare(publishedOf(a));
}

function gradeOf(found: FoundIn): number {
  return Math.round(scoreOf(found) / EQUAL);
}

/** The highest score of an excerpt. */
function scoreOf({ answer }: FoundIn): number {
  return Math.max(0, ...answer.excerpts.map(({ score }) => score));
}

function publishedOf({ article }: FoundIn): string {
  return article.published?.day ?? '';
}
