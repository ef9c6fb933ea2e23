/** A server on the loopback interface: its origin, and a close that does not wait for idle connections. */

import { once } from 'node:events';
import type { Server } from 'node:http';

export interface Listening {
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** @throws Error with code EADDRINUSE when another program has the port; 0 takes a free one */
export async function listening(server: Server, port: number): Promise<Listening> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
