import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import type { Response } from 'undici';
import { Agent, fetch } from 'undici';
import { charsetOf } from '../extract/bytes.ts';
import { packageVersion } from '../package.ts';
import { LARGEST_PAGE } from './limits.ts';
import type { LinkProblem } from './problems.ts';
import type { Allowance, Target } from './target.ts';
import { checkTarget, isAllowedAddress } from './target.ts';

/** A page as a site sent it. */
interface FetchedPage {
  readonly bytes: Uint8Array;
  /** What the site says it is: a page, a plain text, or nothing. */
  readonly type: 'html' | 'text' | 'unsaid';
  /** The charset that the site says, null for none. */
  readonly charset: string | null;
  /** Where the page came from in the end, behind all redirects. */
  readonly address: string;
}

export type Fetched = { readonly page: FetchedPage } | { readonly refused: LinkProblem };

/** What limits a fetch; the defaults are for use, others for tests. */
interface FetchLimits {
  /** For everything together: names, redirects, the page. */
  readonly milliseconds: number;
  /** Of the page, after it is unpacked. */
  readonly bytes: number;
}

/** What touches the world, so that tests can bring their own. */
export interface FetchTools {
  readonly resolve?: (hostname: string) => Promise<readonly LookupAddress[]>;
  readonly allowance?: Allowance;
  readonly limits?: FetchLimits;
}

const FETCH_LIMITS: FetchLimits = { milliseconds: 10_000, bytes: LARGEST_PAGE };

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches the page behind a link. Nothing but public addresses is ever reached: each redirect is checked like the link
 * itself, and a name where the connection is made, by the very addresses that it connects to, so that a name which
 * changes in between gains nothing. Expected failures are values.
 *
 * @param closing given up before its time when the program ends
 */
export async function fetchLink(
  link: string,
  tools: FetchTools = {},
  closing?: AbortSignal,
): Promise<Fetched> {
  const { limits = FETCH_LIMITS, allowance = new Set() } = tools;
  const deadline = AbortSignal.timeout(limits.milliseconds);
  const end = closing ? AbortSignal.any([deadline, closing]) : deadline;
  let target = checkTarget(link, allowance);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if ('refused' in target) return target;
    const hop = await fetchHop(target, end, { ...tools, limits, allowance });
    if (!('location' in hop)) return hop;
    target = checkTarget(hop.location, allowance, target.url.href);
  }
  return { refused: { kind: 'redirects' } };
}

async function fetchHop(
  target: Target,
  end: AbortSignal,
  tools: FetchTools & { limits: FetchLimits; allowance: Allowance },
): Promise<Fetched | { location: string }> {
  // A connection is never used for another link: it would not be looked up again.
  const agent = new Agent({ connect: { lookup: checkedLookup(target.port, tools) }, pipelining: 0 });
  try {
    const response = await fetch(target.url, {
      dispatcher: agent,
      redirect: 'manual',
      signal: end,
      headers: { 'user-agent': USER_AGENT, accept: ACCEPTED, 'accept-language': 'en' },
    });
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    return location === null ? await readResponse(response, target.url, tools.limits) : { location };
  } catch (error) {
    return { refused: end.aborted ? { kind: 'slow' } : problemOf(error) };
  } finally {
    await agent.destroy();
  }
}

const USER_AGENT = `Verbatim/${packageVersion()} (article reader; fetches a page that a person adds, and again at most once a day while it is asked)`;
const ACCEPTED = 'text/html, application/xhtml+xml, text/plain;q=0.8';

/** Looks a name up and refuses it if any of its addresses may not be reached; undici connects to none but these. */
function checkedLookup(
  port: number,
  { resolve = resolveAll, allowance = new Set() }: FetchTools,
): LookupFunction {
  return (hostname, { all }, callback) => {
    const check = async (): Promise<readonly LookupAddress[]> => {
      const addresses = await resolve(hostname);
      const isRefused = ({ address }: LookupAddress) => !isAllowedAddress(address, port, allowance);
      if (addresses.length === 0 || addresses.some(isRefused)) throw new ForbiddenAddress();
      return addresses;
    };
    check().then(
      (addresses) => {
        const [first] = addresses;
        if (all || !first) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

const resolveAll = (hostname: string) => lookup(hostname, { all: true });

class ForbiddenAddress extends Error {}

async function readResponse(response: Response, url: URL, limits: FetchLimits): Promise<Fetched> {
  const { status, headers } = response;
  if (status !== 200 && status !== 203) return { refused: { kind: 'status', status } };
  const contentType = headers.get('content-type') ?? '';
  const type = typeOf(contentType);
  if (type === null) return { refused: { kind: 'type', type: contentType.slice(0, 60) } };
  const bytes = await readBody(response, limits.bytes);
  if (bytes === null) return { refused: { kind: 'size' } };
  return { page: { bytes, type, charset: charsetOf(contentType), address: url.href } };
}

function typeOf(contentType: string): FetchedPage['type'] | null {
  const name = contentType.split(';', 1).join('').trim().toLowerCase();
  if (name === '') return 'unsaid';
  if (name === 'text/html' || name === 'application/xhtml+xml') return 'html';
  return name === 'text/plain' ? 'text' : null;
}

/** The unpacked body; null once it is larger than allowed. The rest is not read then. */
async function readBody(response: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** undici wraps what went wrong in one TypeError or more. */
function problemOf(error: unknown): LinkProblem {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ForbiddenAddress) return { kind: 'address' };
    const code = 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOTFOUND' || code === 'EAI_NONAME') return { kind: 'unknown-host' };
    if (/^(?:Z_|ERR__?BROTLI|ERR_)/u.test(code)) return { kind: 'encoding' };
  }
  return { kind: 'unreachable' };
}
