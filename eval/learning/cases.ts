import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { words } from '../../src/search/terms.ts';
import { namesOf, withOtherFigure, withOtherName } from './altered.ts';
import type { KnownDocument, TrainingData } from './training-data.ts';

/** A question put to a text, and whether the text answers it. */
export interface Case {
  readonly sentences: readonly string[];
  readonly question: string;
  readonly positive: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** How much a case counts that is made from another, or comes from a set without questions that nothing answers. */
const HALF = 0.5;
const QUARTER = 0.25;

/** Sentences that must be left for a text to be one. */
const FEWEST_LEFT = 3;

/** Questions of other articles that each passage is asked. */
const FOREIGN = 4;

/**
 * What is learnt from. Beside the questions of which it is known whether they are answered, these aren't: questions of other articles;
 * questions of which the answering sentences have been taken out of the text; questions in which a name or figure has been exchanged.
 * Questions also count as the bare topic that their content words make.
 */
export function casesFrom({ abstention, retrieval }: TrainingData): readonly Case[] {
  return [...fromPassages(abstention), ...retrieval.flatMap(fromArticles)];
}

function fromPassages(passages: readonly KnownDocument[]): readonly Case[] {
  return passages.flatMap((passage, at) => {
    const { article, sentences, questions } = passage;
    const others = passages.filter((other) => other.article !== article);
    const names = [namesOf(sentences), strangersIn(others, at)];
    const asked = questions.flatMap(({ question, kind }, number): Case[] => {
      const answered = { sentences, positive: true };
      const unanswered = { sentences, positive: false };
      if (kind === 'adversarial') return [{ ...unanswered, question, weight: 1 }];
      if (kind === 'off-topic')
        return [
          { ...unanswered, question, weight: HALF },
          { ...unanswered, question: topicOf(question), weight: QUARTER },
        ];
      return [
        { ...answered, question, weight: 1 },
        { ...answered, question: topicOf(question), weight: QUARTER },
        ...altered(question, names, number).map((each) => ({ ...unanswered, question: each, weight: HALF })),
      ];
    });
    const foreign = Array.from({ length: others.length > 0 ? FOREIGN : 0 }, (_, turn): Case[] => {
      const other = others[(at * 31 + turn * 17) % others.length]?.questions ?? [];
      const question = other[(at + turn) % other.length]?.question;
      return question ? [{ sentences, question, positive: false, weight: HALF }] : [];
    });
    return [...asked, ...foreign.flat()];
  });
}

function fromArticles(documents: readonly KnownDocument[]): readonly Case[] {
  return documents.flatMap(({ article, sentences, questions }, at) => {
    const others = documents.filter((other) => other.article !== article);
    const names = [namesOf(sentences), strangersIn(others, at)];
    return questions.flatMap(({ question, gold }, number): Case[] => {
      const elsewhere = others[(at * 31 + number * 7) % others.length]?.questions[0]?.question ?? '';
      const rest = sentences.filter((_, sentence) => !gold.includes(sentence));
      const unanswered = { sentences, positive: false };
      return [
        { sentences, question, positive: true, weight: HALF },
        { sentences, question: topicOf(question), positive: true, weight: QUARTER },
        { ...unanswered, question: elsewhere, weight: HALF },
        { ...unanswered, question: topicOf(elsewhere), weight: QUARTER },
        ...(rest.length >= FEWEST_LEFT
          ? [{ sentences: rest, question, positive: false, weight: QUARTER }]
          : []),
        ...altered(question, names, number).map((each) => ({
          ...unanswered,
          question: each,
          weight: QUARTER,
        })),
      ];
    });
  });
}

/** Names of one of the other texts. */
function strangersIn(others: readonly KnownDocument[], at: number): readonly string[] {
  return namesOf(others[(at * 31) % others.length]?.sentences ?? []);
}

/** @param names those of the text and those of another, which take turns */
function altered(question: string, names: readonly (readonly string[])[], number: number): readonly string[] {
  const taken = names[number % names.length] ?? [];
  return [withOtherName(question, taken, number + 1), withOtherFigure(question, number)].flatMap(
    (each) => each ?? [],
  );
}

/** A question without its grammar: "When did the talks begin?" is "talks begin". */
function topicOf(question: string): string {
  return words(question)
    .filter((word) => !STOP_WORDS.has(word))
    .join(' ');
}
