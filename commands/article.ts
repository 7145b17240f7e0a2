import { UserError } from '../src/errors.ts';
import { titleOf } from '../src/library/title.ts';
import { forget } from './forget.ts';
import type { LibraryAction, LibraryCommand, LibraryOption } from './library-command.ts';

const ARTICLE: LibraryOption = {
  name: 'article',
  description: 'Which article; the one that is asked here if left out',
  required: false,
  kind: 'article',
};

/** Adds an article: from a link, from a file or a text that was sent along. */
export const add: LibraryAction = {
  name: 'add',
  description: 'Add an article by its link or from a file, or paste it',
  right: 'adders',
  brings: true,
  options: [
    { name: 'link', description: 'Where the article stands', required: false, kind: 'text' },
    { name: 'file', description: 'A text, Markdown or web page', required: false, kind: 'file' },
  ],
  run: async ({ desk, values: { link = '' }, source, step }) => {
    if (source !== null && link.trim() !== '') throw new UserError('Give a link or a file, not both.');
    const from = source ?? (link.trim() === '' ? null : { link: link.trim() });
    if (from === null) throw new UserError('Give a link or a file, or paste the text.');
    return { kind: 'added', ...(await desk.add(from, step)) };
  },
};

const list: LibraryAction = {
  name: 'list',
  description: 'The articles there are',
  right: 'everybody',
  options: [],
  run: async ({ desk }) => {
    const [entries, asked] = await Promise.all([desk.list(), desk.asked()]);
    return { kind: 'articles', entries, asked: asked?.id ?? null };
  },
};

const use: LibraryAction = {
  name: 'use',
  description: 'Choose the article that is asked here',
  right: 'adders',
  options: [{ ...ARTICLE, description: 'Which article', required: true }],
  run: async ({ desk, values: { article } }) => {
    const entry = await desk.named(article);
    await desk.use(entry);
    return { kind: 'article', entry, isAsked: true };
  },
};

const show: LibraryAction = {
  name: 'show',
  description: 'What is known of an article',
  right: 'everybody',
  options: [ARTICLE],
  run: async ({ desk, values: { article } }) => {
    const [entry, asked] = await Promise.all([desk.named(article), desk.asked()]);
    return { kind: 'article', entry, isAsked: entry.id === asked?.id };
  },
};

const remove: LibraryAction = {
  name: 'remove',
  description: 'Remove an article with all its versions',
  right: 'adders',
  options: [{ ...ARTICLE, description: 'Which article', required: true }],
  run: async ({ desk, values: { article } }) => {
    const entry = await desk.named(article);
    await desk.remove(entry);
    return { kind: 'notice', text: `Removed: ${titleOf(entry)}` };
  },
};

const refresh: LibraryAction = {
  name: 'refresh',
  description: 'Look whether the article has changed since it was added',
  right: 'adders',
  brings: true,
  options: [ARTICLE],
  run: async ({ desk, values: { article }, step }) => ({
    kind: 'refreshed',
    ...(await desk.refresh(await desk.named(article), step)),
  }),
};

const changes: LibraryAction = {
  name: 'changes',
  description: 'What is different from the article’s version before',
  right: 'everybody',
  options: [ARTICLE],
  run: async ({ desk, values: { article } }) => {
    const entry = await desk.named(article);
    const pair = await desk.versions(entry);
    return pair
      ? { kind: 'changes', pair }
      : { kind: 'notice', text: `${titleOf(entry)} has not changed since it was added.` };
  },
};

export const article: LibraryCommand = {
  name: 'article',
  description: 'The articles that can be asked here',
  actions: [add, list, use, show, remove, refresh, changes, forget],
};
