import { isPublicAddress, literalAddress } from './addresses.ts';
import type { LinkProblem } from './problems.ts';

/**
 * Addresses that may be reached although they aren't public, each as `address:port`. Only a test has any: a program
 * can't be told from outside.
 */
export type Allowance = ReadonlySet<string>;

/** A link that may be fetched, as far as can be told before its name is looked up. */
export interface Target {
  readonly url: URL;
  readonly port: number;
}

/** A longer link is no article's; browsers and servers stop at about 8,000 characters. */
const LONGEST_LINK = 4096;

const USUAL_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * Checks a link before anything is sent: its scheme, port, credentials, and its host where that is an address in any
 * notation (decimal, octal, hexadecimal, short, IPv6). Names are checked when they are looked up, in the fetcher.
 *
 * @param base the address that redirects here, if any
 */
export function checkTarget(
  link: string,
  allowance: Allowance,
  base?: string,
): Target | { refused: LinkProblem } {
  const text = link.trim();
  if (text.length > LONGEST_LINK || !URL.canParse(text, base)) return { refused: { kind: 'not-a-link' } };
  const url = new URL(text, base);
  const usual = USUAL_PORTS[url.protocol];
  if (usual === undefined) return { refused: { kind: 'scheme' } };
  if (url.username !== '' || url.password !== '') return { refused: { kind: 'credentials' } };
  const port = url.port === '' ? usual : Number(url.port);
  const address = literalAddress(url.hostname);
  if (url.port !== '' && !allowsPort(allowance, address, port)) return { refused: { kind: 'port' } };
  if (address !== null && !isAllowedAddress(address, port, allowance))
    return { refused: { kind: 'address' } };
  // A fragment is the reader's place on the page, and none of the server's business.
  url.hash = '';
  return { url, port };
}

/** Whether a connection to this address and port may be made. */
export function isAllowedAddress(address: string, port: number, allowance: Allowance): boolean {
  return isPublicAddress(address) || allowance.has(`${address}:${port}`);
}

/** Whether an unusual port is one of those that are allowed; of a name it is told before its address is known. */
function allowsPort(allowance: Allowance, address: string | null, port: number): boolean {
  if (address !== null) return allowance.has(`${address}:${port}`);
  return [...allowance].some((place) => place.endsWith(`:${port}`));
}

/** Whether something that was typed means a link rather than a file: it begins with a scheme. */
export function looksLikeLink(source: string): boolean {
  // A single letter is a drive of Windows.
  return /^[a-z][a-z\d+.-]+:(?:\/\/|[^\\/])/iu.test(source.trim());
}
