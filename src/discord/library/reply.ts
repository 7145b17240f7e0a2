import type { Reply } from '../../library/reply.ts';
import { titleOf } from '../../library/title.ts';
import type { ButtonIds } from '../button-id.ts';
import type { MessageBody } from '../message-body.ts';
import { messageBody } from '../message-body.ts';
import { notice } from '../render.ts';
import { inline } from '../shortened.ts';
import { aboutArticle, bylineOf } from './about-article.ts';
import { listArticles } from './article-list.ts';
import { changesText } from './changes.ts';
import { foundText } from './found.ts';
import { settingsText } from './settings-text.ts';
import { LONGEST_TITLE } from './titles.ts';

/** What a command about the library comes to, as a message. @param language that days are written out in */
export function renderReply(reply: Reply, language: string, ids: ButtonIds): MessageBody {
  switch (reply.kind) {
    case 'notice':
      return messageBody(notice(reply.text));
    case 'articles':
      return listArticles(reply, 0, language, ids);
    case 'article':
      return messageBody(aboutArticle(reply, language));
    case 'added':
      return messageBody(addedText(reply, language));
    case 'refreshed':
      return messageBody(refreshedText(reply));
    case 'changes':
      return messageBody(changesText(reply.pair, language));
    case 'found':
      return messageBody(foundText(reply.found, language));
    case 'settings':
      return messageBody(settingsText(reply.settings));
  }
}

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;

/** What was added, and from where. */
export function addedText({ entry, isNew }: Pick<Of<'added'>, 'entry' | 'isNew'>, language: string): string {
  const title = `**${inline(titleOf(entry), LONGEST_TITLE)}**`;
  const said = isNew
    ? `Added, and asked here from now on: ${title}`
    : `This was here already, and is asked here from now on: ${title}`;
  const byline = bylineOf(entry.details, language);
  return byline === '' ? said : `${said}\n-# ${byline}`;
}

function refreshedText({ entry, isChanged }: Of<'refreshed'>): string {
  const title = `**${inline(titleOf(entry), LONGEST_TITLE)}**`;
  return isChanged
    ? `It has changed: ${title} is version ${entry.version} now. /article changes tells what is different.`
    : `Nothing has changed: ${title}`;
}
