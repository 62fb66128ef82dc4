// A wire to Postgres that a spec can cut: a proxy on a port of its own, in front of a fresh database.
import { connect, createServer, type Socket } from 'node:net';
import { connectedDatabase, type Database } from '#storage';
import type { freshDatabase } from '#testing';

type FreshDatabase = Awaited<ReturnType<typeof freshDatabase>>;

export interface CutWire {
  readonly database: Database;
  /** Ends all connections, and lets none be made until `mend`. */
  cut(): void;
  mend(): void;
  /** Cuts as soon as the client has sent something that holds this text, which still arrives or does not. */
  cutAt(text: string, arrives: boolean): void;
  close(): Promise<void>;
}

export const cutWireTo = async (fresh: FreshDatabase): Promise<CutWire> => {
  const target = Number(new URL(urlOf(fresh, 'owner')).port);
  const sockets = new Set<Socket>();
  let isCut = false;
  let trap: { readonly text: string; readonly arrives: boolean } | null = null;
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream = connect(target, '127.0.0.1');
    let lastWords = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        if (!lastWords) upstream.destroy();
      });
    }
    upstream.on('data', (bytes) => client.write(bytes));
    client.on('data', (bytes) => {
      if (trap === null || !bytes.includes(trap.text)) {
        upstream.write(bytes);
        return;
      }
      // Arrived and carried out, but nobody hears of it: the answer is what gets lost.
      lastWords = trap.arrives;
      trap = null;
      sockets.delete(upstream);
      if (lastWords) upstream.end(bytes);
      cut();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const role = (name: 'owner' | 'writer' | 'reader') => {
    const url = new URL(urlOf(fresh, name));
    url.port = String(port);
    return { url: url.href, assumesRole: false };
  };
  const database = await connectedDatabase({
    owner: role('owner'),
    writer: role('writer'),
    reader: role('reader'),
  });
  return {
    database,
    cut,
    mend: () => {
      isCut = false;
    },
    cutAt: (text, arrives) => {
      trap = { text, arrives };
    },
    close: async () => {
      isCut = false;
      await database.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const urlOf = ({ pools }: FreshDatabase, role: 'owner' | 'writer' | 'reader'): string => {
  const { connectionString } = pools[role].options;
  if (connectionString === undefined) throw new Error('the pool has no URL');
  return connectionString;
};
