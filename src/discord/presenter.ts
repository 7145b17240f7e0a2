import type { Article } from '../article/article.ts';
import type { Answer } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { isInCalendar } from '../calendar/calendar-of.ts';
import { planCard } from '../card/card.ts';
import type { LibraryId } from '../catalogue/entry.ts';
import type { Asking } from './asking.ts';
import { answerTo } from './asking.ts';
import type { ButtonId, ButtonIds } from './button-id.ts';
import { buttonsOf } from './buttons.ts';
import type { Manner } from './manner.ts';
import { PLAIN } from './manner.ts';
import type { MessageBody } from './message-body.ts';
import { messageBody } from './message-body.ts';
import type { Showing } from './pages.ts';
import type { Recent } from './recent.ts';
import type { Recipes, ShownRecipe } from './recipe.ts';
import { keyOf } from './recipe.ts';
import { excerptBlock, renderAnswer } from './render.ts';
import type { Shown, View } from './show.ts';
import { show } from './show.ts';

/** Kinds of answer that there is nothing to press at. */
const WITHOUT_BUTTONS: ReadonlySet<string> = new Set(['about', 'none']);

const FIRST: View = { view: 'page', index: 0 };

/** An answer that was made anew from a button. */
export interface Rebuilt {
  /** Null where the question isn't known any more; then it can't be asked again, only its excerpts cut out anew. */
  readonly asked: { readonly asking: Asking; readonly answer: Answer } | null;
  readonly showing: Showing;
  /** What the buttons go on saying; see `recipe.ts`. */
  readonly recipe: Uint8Array;
}

/** Makes messages of answers about one article, with buttons from which the same answer can be made again, also by another run of the program. */
export class Presenter {
  readonly #assistant: Assistant;
  readonly #ids: ButtonIds;
  readonly #recipes: Recipes;
  readonly #library: LibraryId;
  readonly #askings: Recent<Asking>;

  /** @param askings questions that don't fit into a button, of all articles and libraries */
  constructor(
    assistant: Assistant,
    recipes: Recipes,
    ids: ButtonIds,
    library: LibraryId,
    askings: Recent<Asking>,
  ) {
    this.#assistant = assistant;
    this.#recipes = recipes;
    this.#ids = ids;
    this.#library = library;
    this.#askings = askings;
  }

  /** Tells the article from others, and from itself as another program reads it. */
  get edition(): string {
    return this.#recipes.edition.toString('base64url');
  }

  /** An answer as it is sent first. */
  present(asking: Asking, answer: Answer, manner: Manner = PLAIN): MessageBody {
    const showing = renderAnswer(this.#article, answer, manner);
    const shown = show(this.#article, showing, FIRST);
    if (WITHOUT_BUTTONS.has(answer.kind)) return messageBody(shown.content);
    const recipe = this.#recipes.ofAsking(asking) ?? this.#remember(asking, showing, shown);
    return this.#withButtons(shown, recipe, answer);
  }

  /** Whether a button was made for this article, by a program that reads it so. */
  isOf({ edition }: ButtonId): boolean {
    return this.#recipes.edition.equals(edition);
  }

  /**
   * Makes the answer of a button anew: asks again where the question is known, from the button, from memory or from
   * `candidates`; otherwise cuts the excerpts out anew and leaves what stands around them in the message.
   *
   * @param content the message as it stands
   * @param candidates what may have been asked, such as the message that was answered
   */
  async rebuild(
    { recipe }: ButtonId,
    content: string,
    candidates: readonly Asking[] = [],
    manner: Manner = PLAIN,
  ): Promise<Rebuilt> {
    const read = this.#recipes.read(recipe);
    if (read.kind === 'asked') return this.#askAgain(read.asking, recipe, manner);
    const asking = this.#recall(read.key, candidates);
    if (asking) return this.#askAgain(asking, recipe, manner);
    return { asked: null, showing: this.#showingIn(read, content, manner), recipe };
  }

  /** Another part of an answer that was made anew. */
  turn({ asked, showing, recipe }: Rebuilt, view: View): MessageBody {
    return this.#withButtons(show(this.#article, showing, view), recipe, asked?.answer ?? null);
  }

  get #article(): Article {
    return this.#assistant.article;
  }

  async #askAgain(asking: Asking, recipe: Uint8Array, manner: Manner): Promise<Rebuilt> {
    const answer = await answerTo(this.#assistant, asking);
    return { asked: { asking, answer }, showing: renderAnswer(this.#article, answer, manner), recipe };
  }

  #recall(key: string, candidates: readonly Asking[]): Asking | undefined {
    return this.#askings.get(this.#place(key)) ?? candidates.find((candidate) => keyOf(candidate) === key);
  }

  /** Where a question is remembered: keys are so short that one of another server's could be the same. */
  #place(key: string): string {
    return [this.#library, this.edition, key].join(' ');
  }

  /** @param answer null where it isn't known any more: then no files can be made of it */
  #withButtons(shown: Shown, recipe: Uint8Array, answer: Answer | null): MessageBody {
    const seal = (action: ButtonId['action'], index: number) =>
      this.#ids.seal({ action, index, edition: this.#recipes.edition, recipe });
    const files = {
      cards: answer === null ? [] : withCards(this.#article, shown),
      calendar: answer?.dates.some(isInCalendar) ?? false,
    };
    return messageBody(shown.content, buttonsOf(shown, files, seal));
  }

  /** Keeps a question that is too long for a button; what was shown of the answer isn't. */
  #remember(asking: Asking, { top, counted, blocks }: Showing, { tail }: Shown): Uint8Array {
    const key = keyOf(asking);
    this.#askings.set(this.#place(key), asking);
    const excerpts = blocks.flatMap(({ excerpt, heading }) => {
      if (!excerpt) return [];
      // Whoever stands at the top of the message stays there.
      return [heading === null ? { ...excerpt, quotation: null, speakers: [] } : excerpt];
    });
    return this.#recipes.ofShown(key, { top: top.length, tail, counted }, excerpts);
  }

  #showingIn({ frame, excerpts, leftOut }: ShownRecipe, content: string, manner: Manner): Showing {
    const counted = frame.counted ? this.#assistant.voices : [];
    const footer = content.lastIndexOf('\n-# ');
    const more = { heading: null, above: [`-# And ${leftOut} more; ask again to see them.`], excerpt: null };
    const blocks = excerpts.map((excerpt) => excerptBlock(this.#article, excerpt, counted));
    return {
      top: content.slice(0, frame.top),
      blocks: leftOut > 0 ? [...blocks, more] : blocks,
      tail: frame.tail > 0 ? content.slice(footer - frame.tail, footer) : null,
      counted: frame.counted,
      manner,
    };
  }
}

/** The numbers of the excerpts shown that are direct quotations of a card's size; whether fonts have their characters is seen when one is drawn. */
export function withCards(article: Article, { excerpts, first }: Shown): readonly number[] {
  return excerpts.flatMap((excerpt, index) => ('card' in planCard(article, excerpt) ? [first + index] : []));
}
