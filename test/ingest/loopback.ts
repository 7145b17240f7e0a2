import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on loopback: what each path answers, and how often it was asked. */
export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What a fetcher must be told to be let in. */
  readonly allowance: ReadonlySet<string>;
  readonly port: number;
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves each path with its listener, on a free port of 127.0.0.1; 404 for any other. */
export async function openSite(paths: Readonly<Record<string, RequestListener>>): Promise<Site> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(`${request.headers.host}${path}`);
    response.on('error', () => {}); // The reader may hang up.
    const listener = paths[path];
    if (listener) listener(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    allowance: new Set([`127.0.0.1:${port}`]),
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a page. */
export function page(body: string, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
}

/** Leads to another link. */
export function redirect(location: string, status = 302): RequestListener {
  return (_, response) => response.writeHead(status, { location }).end();
}
