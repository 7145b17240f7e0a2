import type { Answer } from './answer.ts';
import type { AboutSubject } from './question-words.ts';

const WHAT_CAN_BE_ASKED =
  'Ask who said what (“what did … say about …?”, “who said …?”), when it was (“when did …?”), what the article is about, or anything else in it; or paste a text behind “check” to see whether the article says it. A question may follow up on your last one (“what else did he say?”, “and about …?”, “why?”). ' +
  'Commands: /ask question, /quotes speaker [topic], /summary [length], /when [event], /check text, /help; /article for the articles of the library, /find question to ask all of them.';

const LINES: Readonly<Record<AboutSubject, string>> = {
  greeting: 'Hello! Ask me what somebody said in the article, when something happened, or what it is about.',
  thanks: 'You are welcome.',
  farewell: 'Goodbye.',
  help: `I answer in the article’s own words. ${WHAT_CAN_BE_ASKED}`,
  self: 'I am Verbatim, a bot that answers questions about one article with that article’s own sentences; I write none myself.',
  insult:
    'Sorry to have been of no use. I can only show what the article says; try asking who said what, or when.',
};

/** A short line for what isn't asked of the article: greetings, thanks, help, the bot itself. */
export function answerAbout(question: string, subject: AboutSubject): Answer {
  return {
    question,
    kind: 'about',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts: [],
    dates: [],
    check: null,
    message: LINES[subject],
  };
}
