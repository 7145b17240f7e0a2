import { commands } from '../../commands/index.ts';
import type { Article } from '../article/article.ts';
import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Entry } from '../catalogue/entry.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { converse } from '../conversation/converse.ts';
import { noSuchCommand, respond } from '../conversation/respond.ts';
import { takeArticle, typedCommand } from '../conversation/typed.ts';
import { UserError } from '../errors.ts';
import type { Step } from '../library/parts.ts';
import type { Reply } from '../library/reply.ts';
import type { TerminalLibrary } from './library.ts';
import type { Steps } from './progress.ts';
import type { GivenAction } from './run-action.ts';
import { personalCommands, readLibraryLine, runAction } from './run-action.ts';

/** An answer with what its words are cut from. */
export interface Answered {
  readonly kind: 'answer';
  readonly answer: Answer;
  /** Null for an answer that shows no article's words. */
  readonly article: Article | null;
  /** The article's place in the library; null for one that isn't from there. */
  readonly entry: Entry | null;
}

/** What a line comes to, as data. */
export type Response = Answered | { readonly kind: 'reply'; readonly reply: Reply };

/** An article that is asked. */
interface Open {
  readonly assistant: Assistant;
  readonly entry: Entry | null;
}

/**
 * What is asked where a line names no article: one from outside the library (`instead`: only until the library is used), or one of
 * the library by its id, blank for the one that was chosen there.
 */
export type Asked = { readonly outside: Assistant; readonly instead: boolean } | { readonly kept: string };

/** What Tab may offer. */
export interface Offered {
  /** Null where no article can be asked. */
  readonly assistant: Assistant | null;
  /** Of the library's articles. */
  readonly entries: readonly Pick<Entry, 'id' | 'details'>[];
}

/** Answers a person's lines one after the other, questions and commands alike. */
export class Session {
  #asked: Asked;
  readonly #library: TerminalLibrary;
  readonly #step: Steps;
  /** Lines that were answered in turn. */
  #count = 0;

  /** @param step told what is being done while a line is answered, and null behind it */
  constructor(asked: Asked, library: TerminalLibrary, step: Steps = () => {}) {
    this.#asked = asked;
    this.#library = library;
    this.#step = step;
  }

  /**
   * @param conversations what the line may follow up on, and what later ones may; left out, it stands alone
   * @throws UserError with a sentence for whoever typed it, StorageProblem
   */
  async respond(line: string, conversations?: Conversations): Promise<Response> {
    const typed = typedCommand(line);
    const about = typed && readLibraryLine(typed);
    if (about) return { kind: 'reply', reply: await this.#run(about) };
    const known = [...commands, ...personalCommands];
    if (typed && !commands.some(({ name }) => name === typed.name))
      return answered(noSuchCommand(line, known));
    const { line: rest, article } = takeArticle(line);
    const open = await this.#open(article);
    const answer = await this.#answer(open, article === null ? line : rest, conversations);
    const { assistant, entry } = open;
    return { kind: 'answer', article: assistant.article, entry, answer: { ...answer, question: line } };
  }

  /** A question only follows up on those about the same article. */
  async #answer({ assistant, entry }: Open, line: string, conversations?: Conversations): Promise<Answer> {
    if (!conversations) return respond(assistant, line);
    const [article, id] = [entry?.id ?? '', `${this.#count++}`];
    const { answer, words } = await converse(assistant, conversations.before(article, id), line);
    conversations.add(article, id, words);
    return answer;
  }

  /** The same, where what can't be done is an answer too. */
  async respondAnyway(line: string, conversations?: Conversations): Promise<Response> {
    try {
      return await this.respond(line, conversations);
    } catch (error) {
      if (error instanceof UserError) return answered(refusal(line, 'none', error.message));
      throw error;
    }
  }

  /** The article that is asked now. @throws UserError where there is none, StorageProblem */
  async assistant(): Promise<Assistant> {
    return (await this.#open(null)).assistant;
  }

  /** What there is to be completed; nothing that is out of reach is waited for or told of. */
  async offered(): Promise<Offered> {
    const assistant = await this.assistant().catch(() => null);
    const entries = this.#library.isMade ? await this.#list().catch(() => []) : [];
    return { assistant, entries };
  }

  async #list(): Promise<readonly Entry[]> {
    return (await this.#library.desk()).list();
  }

  /** @param name null for none */
  async #open(name: string | null): Promise<Open> {
    if (name === null && 'outside' in this.#asked) return { assistant: this.#asked.outside, entry: null };
    const desk = await this.#library.desk();
    return desk.open(name ?? ('kept' in this.#asked ? this.#asked.kept : ''));
  }

  async #run(about: GivenAction): Promise<Reply> {
    const step: Step = (step) => this.#step(step);
    try {
      const desk = await this.#library.desk();
      const reply = await runAction(about, { desk, step, input: null });
      const isChosen = reply.kind === 'added' || about.action.name === 'use';
      if (isChosen || ('outside' in this.#asked && this.#asked.instead)) this.#asked = { kept: '' };
      return reply;
    } finally {
      this.#step(null);
    }
  }
}

function answered(answer: Answer): Answered {
  return { kind: 'answer', answer, article: null, entry: null };
}
