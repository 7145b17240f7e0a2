import ipaddr from 'ipaddr.js';

/** All that is given out on the public internet so far (RFC 4291, IANA's registry of global unicast addresses). */
const GLOBAL_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an IP address belongs to one host on the public internet: not private, loopback, link-local, shared, reserved,
 * multicast or documentation, nor an IPv6 address that carries an IPv4 one (mapped, 6to4, Teredo, NAT64), which could
 * carry any of these.
 *
 * @param address IPv4 in four decimal numbers or IPv6, without brackets; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address).range() === 'unicast';
  if (address.includes('%') || !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === 'unicast' && parsed.match(...GLOBAL_IPV6);
}

/** The address that a URL's host is, without brackets; null for a name. URL has put every notation into one form. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/gu, '');
  return ipaddr.isValid(bare) ? bare : null;
}
