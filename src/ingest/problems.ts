import type { NoArticle } from '../extract/page.ts';
import { megabytes } from '../megabytes.ts';
import { LARGEST_PAGE } from './limits.ts';

/** Why a link isn't followed, or gives no page. */
export type LinkProblem =
  | {
      readonly kind:
        | 'not-a-link'
        | 'scheme'
        | 'credentials'
        | 'port'
        | 'address'
        | 'redirects'
        | 'slow'
        | 'size';
    }
  | { readonly kind: 'unknown-host' | 'unreachable' | 'encoding' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'type'; readonly type: string };

/** Why a page that was fetched gives no article. */
type PageProblem =
  | { readonly kind: NoArticle }
  /** Reading it took too long, too much memory or was nested too deep, and was given up. */
  | { readonly kind: 'given-up' };

export type Problem = LinkProblem | PageProblem;

const PASTE = 'open it in a browser and paste the text instead';

/** A problem in one sentence, with the way out where there is one. */
export function sayProblem(problem: Problem, source: string): string {
  return `${source} ${saying(problem)}`;
}

function saying(problem: Problem): string {
  switch (problem.kind) {
    case 'not-a-link':
      return 'is not a link: it must look like https://example.com/story';
    case 'scheme':
      return 'is not followed: only http and https links are';
    case 'credentials':
      return 'is not followed: a link may not carry a user name or password';
    case 'port':
      return 'is not followed: only the usual ports of http (80) and https (443) are';
    case 'address':
      return 'is not followed: it leads to an address that is not on the public internet';
    case 'redirects':
      return `leads on and on: more than 5 redirects are not followed; ${PASTE}`;
    case 'slow':
      return `took more than 10 seconds; try again later, or ${PASTE}`;
    case 'size':
      return `is over ${megabytes(LARGEST_PAGE)}, more than an article has; ${PASTE}`;
    case 'unknown-host':
      return "can't be found: there is no such site; look for a slip in the link";
    case 'unreachable':
      return `can't be reached; try again later, or ${PASTE}`;
    case 'encoding':
      return `can't be unpacked: what the site sent is damaged; ${PASTE}`;
    case 'status':
      return sayStatus(problem.status);
    case 'type':
      return `is not a page of text but ${problem.type}; name the page that the article stands on`;
    case 'login':
      return `asks for a login; ${PASTE}`;
    case 'scripts':
      return `is put together by scripts, which are not run; ${PASTE}`;
    case 'paywall':
      return `is cut short by a paywall; ${PASTE}`;
    case 'no-article':
      return 'holds no article that could be found; name the page of one article, or paste the text instead';
    case 'given-up':
      return `is too large or too deeply nested to be read; ${PASTE}`;
  }
}

function sayStatus(status: number): string {
  if (status === 401 || status === 402 || status === 403)
    return `is refused by the site (status ${status}): it may want a login; ${PASTE}`;
  if (status === 404 || status === 410)
    return `is not there (status ${status}); look for a slip in the link, or paste the text instead`;
  return `is not given out by the site (status ${status}); try again later, or ${PASTE}`;
}
