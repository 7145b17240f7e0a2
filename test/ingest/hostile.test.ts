import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/ingest/addresses.ts';
import { fetchLink } from '../../src/ingest/fetch-link.ts';
import { checkTarget } from '../../src/ingest/target.ts';
import hostile from './hostile.json' with { type: 'json' };
import type { Site } from './loopback.ts';
import { openSite, page, redirect } from './loopback.ts';

const SECRET = page('<p>Not for the world.</p>');

/** Stands for every name: none of these links may even be looked up. */
const unasked = async (hostname: string) => {
  throw new Error(`${hostname} was looked up`);
};

test.each(hostile)('$link: $kind', async ({ link, kind }) => {
  expect(await fetchLink(link, { resolve: unasked })).toEqual({ refused: { kind } });
});

test.each([
  'https://example.com/2023/04/story.html',
  'http://example.com:80/',
  'https://example.com:443/?a=b#c',
  'https://93.184.215.14/',
  'http://[2606:4700::6810:84e5]/',
  'https://xn--bcher-kva.example/',
])('%s may be fetched', (link) => {
  expect(checkTarget(link, new Set())).toHaveProperty('url');
});

test.each(['1.1.1.1', '2a00:1450:4001:80f::200e', '100.63.255.255', '172.32.0.1', '192.169.0.1'])(
  '%s is public',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each(['', 'localhost', '127.1', '0x7f.1', '1.1.1.1%eth0', 'fe80::1%eth0', '[::1]'])(
  '%j is not public',
  (address) => expect(isPublicAddress(address)).toBe(false),
);

describe('on the way', () => {
  let inside: Site;
  let site: Site;
  beforeAll(async () => {
    inside = await openSite({ '/': SECRET });
    const targets = hostile.map(({ link }, index) => [`/${index}`, redirect(encodeURI(link))] as const);
    site = await openSite({
      ...Object.fromEntries(targets),
      '/inside': redirect(`${inside.origin}/`),
      '/relative': redirect('//127.0.0.1/'),
      '/five': redirect('/four'),
      '/four': redirect('/three', 301),
      '/three': redirect('/two', 303),
      '/two': redirect('/one', 307),
      '/one': redirect('/end', 308),
      '/six': redirect('/five'),
      '/end': page('<p>The end.</p>'),
      '/round': redirect('/round'),
    });
  });
  afterAll(async () => {
    await Promise.all([site.close(), inside.close()]);
  });
  const get = (
    path: string,
    resolve: (name: string) => Promise<{ address: string; family: number }[]> = unasked,
  ) => fetchLink(`${site.origin}${path}`, { allowance: site.allowance, resolve });

  test.each(hostile.map(({ link }, index) => ({ link, index })))('a redirect to $link', async ({ index }) => {
    const fetched = await get(`/${index}`);
    expect(fetched).toHaveProperty('refused');
    expect(site.requests.filter((request) => request.endsWith(`/${index}`))).toHaveLength(1);
  });

  test('a redirect to another port of an address that is allowed', async () => {
    expect(await get('/inside')).toEqual({ refused: { kind: 'port' } });
    expect(await get('/relative')).toEqual({ refused: { kind: 'address' } });
    expect(inside.requests).toEqual([]);
  });

  test('five redirects are followed, six and a circle are not', async () => {
    expect(await get('/five')).toMatchObject({ page: { address: `${site.origin}/end` } });
    expect(await get('/six')).toEqual({ refused: { kind: 'redirects' } });
    expect(await get('/round')).toEqual({ refused: { kind: 'redirects' } });
  });

  test.each([
    ['loopback', ['127.0.0.1']],
    ['private', ['10.1.2.3']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['IPv6 loopback', ['::1']],
    ['a mapped address', ['::ffff:127.0.0.1']],
    ['a zone', ['fe80::1%lo']],
    ['one public and one private address', ['93.184.215.14', '192.168.0.1']],
    ['none', []],
  ])('a name that stands for %s', async (_, addresses) => {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    expect(await fetchLink('http://news.test/', { resolve })).toEqual({ refused: { kind: 'address' } });
  });

  test('localhost by its name, with the resolver of the machine', async () => {
    expect(await fetchLink('http://localhost/')).toEqual({ refused: { kind: 'address' } });
  });

  test('a name that changes between two looks: whatever is connected to was checked', async () => {
    const answers = ['127.0.0.1', '127.0.0.2', '10.0.0.1'];
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      asked.push(hostname);
      return [{ address: answers[asked.length - 1] ?? '::1', family: 4 }];
    };
    const changing = await openSite({
      '/': (_, response) =>
        response.writeHead(302, { location: `http://rebind.test:${changing.port}/secret` }).end(),
      '/secret': SECRET,
    });
    // 127.0.0.1 stands for a public address here: it is the one that is allowed.
    const fetched = await fetchLink(`http://rebind.test:${changing.port}/`, {
      resolve,
      allowance: changing.allowance,
    });
    await changing.close();
    expect(fetched).toEqual({ refused: { kind: 'address' } });
    expect(asked).toEqual(['rebind.test', 'rebind.test']);
    expect(changing.requests).toHaveLength(1);
  });
});
