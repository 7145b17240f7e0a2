import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the state of the bot is to be read. */
export interface StatusAddress {
  readonly host: string;
  readonly port: number;
}

/** What is served there. */
export interface Status {
  /** Whether the bot is connected to Discord and answers. */
  healthy(): boolean;
  /** Its figures, in the form that Prometheus reads. */
  metrics(): Promise<{ readonly type: string; readonly text: string }>;
}

/**
 * Serves `/healthz` (200 or 503) and `/metrics`. It holds no process open.
 *
 * @throws Error with a sentence of its own when the address can't be had
 */
export async function openStatus({ host, port }: StatusAddress, status: Status): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response, status));
  server.unref();
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(`${host}:${port} can’t be had for the metrics: ${whyNot(error)}`, { cause: error });
  }
  return server;
}

/** Where it listens: a port of 0 is any that is free. */
export function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function whyNot(error: unknown): string {
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'EADDRINUSE':
      return 'another program has it; set another METRICS_PORT';
    case 'EACCES':
      return 'permission denied; set a METRICS_PORT above 1023';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'this machine has no such address; set another METRICS_HOST';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, status: Status): Promise<void> {
  const path = request.method === 'GET' ? request.url : '';
  if (path === '/healthz') {
    const healthy = status.healthy();
    send(response, healthy ? 200 : 503, 'text/plain', healthy ? 'connected\n' : 'not connected\n');
  } else if (path === '/metrics') {
    const { type, text } = await status.metrics();
    send(response, 200, type, text);
  } else {
    send(response, 404, 'text/plain', 'GET /healthz or GET /metrics\n');
  }
}

function send(response: ServerResponse, code: number, type: string, text: string): void {
  response.writeHead(code, { 'content-type': type }).end(text);
}
