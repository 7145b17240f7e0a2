import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Whereabouts } from './programs/stores.ts';

/** A way to a PostgreSQL that can be cut off. */
export interface Proxy {
  /** The address of the database on this way. */
  readonly where: Whereabouts;
  /** Nothing more gets through, and nobody is told: as when a cable is pulled. */
  silence(): void;
  /** Ends all connections and takes no more: as when the server is stopped. */
  close(): Promise<void>;
  /** Lets new connections through again, on the same port. */
  reopen(): Promise<void>;
}

/** Puts a way of its own before a database, until the test is finished. */
export async function proxyTo(where: Whereabouts): Promise<Proxy> {
  const target = new URL(where);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => isSilent || to.write(data));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const proxy: Proxy = {
    where: Object.assign(new URL(where), { port: `${port}` }).href,
    silence() {
      isSilent = true;
    },
    async close() {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
    async reopen() {
      isSilent = false;
      if (!server.listening) await listen(port);
    },
  };
  onTestFinished(() => (server.listening ? proxy.close() : undefined));
  return proxy;
}
