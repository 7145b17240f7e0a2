import type { Entry } from '../../catalogue/entry.ts';
import { titleOf } from '../../library/title.ts';
import type { Action, ButtonIds } from '../button-id.ts';
import { EDITION_BYTES } from '../button-id.ts';
import { turningButtons } from '../buttons.ts';
import { LIMITS } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { messageBody } from '../message-body.ts';
import { inline } from '../shortened.ts';
import { bylineOf } from './about-article.ts';
import { LONGEST_TITLE } from './titles.ts';

/** So many articles stand on a page, if they have room. */
const A_PAGE = 10;

/** What the line above and the one below take at most, in code units. */
const AROUND = 200;

const EMPTY = 'There is no article here yet. /article add adds one.';

/** The articles of a library, a page at a time. */
export function listArticles(
  { entries, asked }: { readonly entries: readonly Entry[]; readonly asked: string | null },
  wanted: number,
  language: string,
  ids: ButtonIds,
): MessageBody {
  if (entries.length === 0) return messageBody(EMPTY);
  const pages = layOut(entries.map((entry, index) => item(entry, index, entry.id === asked, language)));
  const index = Math.max(0, Math.min(wanted, pages.length - 1));
  const place = pages.length > 1 ? `, page ${index + 1} of ${pages.length}` : '';
  const count = entries.length === 1 ? '1 article' : `${entries.length} articles`;
  const content = `${count}${place}:\n${(pages[index] ?? []).join('\n')}`;
  const seal = (action: Action, page: number) => sealOfLibrary(ids, action, page);
  return messageBody(content, pages.length > 1 ? [turningButtons(index, pages.length, 'list', seal)] : []);
}

/** The id of a button that is about no article. */
function sealOfLibrary(ids: ButtonIds, action: Action, index: number): string {
  return ids.seal({ action, index, edition: new Uint8Array(EDITION_BYTES), recipe: new Uint8Array() });
}

function item(entry: Entry, index: number, isAsked: boolean, language: string): string {
  const title = `${index + 1}\\. **${inline(titleOf(entry), LONGEST_TITLE)}**${isAsked ? ' · asked here' : ''}`;
  const byline = bylineOf(entry.details, language);
  return byline === '' ? title : `${title}\n-# ${byline}`;
}

function layOut(items: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let room = 0;
  for (const item of items) {
    const last = pages.at(-1);
    if (last && last.length < A_PAGE && item.length < room) last.push(item);
    else {
      pages.push([item]);
      room = LIMITS.content - AROUND;
    }
    room -= item.length + 1;
  }
  return pages;
}
