/**
 * The sandbox bank: the bank at the other end of the wire, on this machine.
 * A real OAuth server and a real FDX API; only the money is made up.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Payload } from 'oidc-provider';
import type { BankFile } from '../bank-file/bank-file.ts';
import { readBankFile } from '../bank-file/read.ts';
import { authorizationServer } from './authorization-server.ts';
import { FDX_PATH, fdxApi } from './fdx-api.ts';
import { sendHtml, sendJson } from './http.ts';
import { bankKeys, suiteKey } from './keys.ts';
import { oidcAdapter } from './oidc-adapter.ts';
import { errorPage } from './pages/error-page.ts';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';
import { signIn } from './sign-in.ts';
import { type StateFile, stateFile } from './state-file.ts';

export interface SandboxBankOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** A folder, made when missing. One running bank to a folder. */
  readonly state: string;
  /** ISO 8601: the bank's clock stands still at this moment. Tokens expire by the real one. */
  readonly now?: string;
  /** How long the assistants' access tokens live; an hour when absent. */
  readonly accessTokenSeconds?: number;
  /** Nothing on stderr, except that state was set aside. */
  readonly quiet?: boolean;
  /** Path of the bank.yaml whose name, links and currency the bank shows. */
  readonly bankFile?: string;
}

export interface SandboxBank {
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** @throws SandboxBankFailure, BankFileFailure */
export async function startSandboxBank(options: SandboxBankOptions): Promise<SandboxBank> {
  const bank = readBankFile(options.bankFile);
  const now = clock(options.now);
  const server = createServer();
  const port = await listening(server, options.port);
  const origin = `http://localhost:${port}`;
  try {
    const rows = stateFile<Payload>(join(options.state, 'bank-state.json'), console.error);
    const tell = options.quiet === true ? () => {} : console.error;
    const handler = bankHandler({ options, origin, bank, now, rows, tell });
    server.on('request', (request, response) => {
      handler
        .then((handle) => handle(request, response))
        .catch((error: unknown) => {
          tell(error);
          if (response.headersSent) response.destroy();
          else sendHtml(response, 500, errorPage(bank));
        });
    });
    await handler;
    return { origin, port, close: () => closed(server, rows) };
  } catch (error) {
    server.close();
    throw error;
  }
}

interface Parts {
  readonly options: SandboxBankOptions;
  readonly origin: string;
  readonly bank: BankFile;
  readonly now: () => Date;
  readonly rows: StateFile<Payload>;
  readonly tell: (error: unknown) => void;
}

async function bankHandler({ options, origin, bank, now, rows, tell }: Parts): Promise<Handler> {
  const provider = await authorizationServer({
    origin,
    bank,
    adapter: oidcAdapter(rows),
    keys: await bankKeys(options.state),
    suiteKey: await suiteKey(options.state),
    accessTokenSeconds: options.accessTokenSeconds ?? 3600,
  });
  provider.on('server_error', (_, error) => tell(error));
  const api = fdxApi({ provider, currency: bank.currency, now });
  const pages = signIn({ provider, bank, now });
  const oauth = provider.callback();
  const { port } = new URL(origin);
  const hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`]);
  return (request, response) => {
    const [path = ''] = request.url?.split('?', 1) ?? [];
    // A page elsewhere whose name points at this machine is not a customer of this bank.
    if (!hosts.has(String(request.headers.host))) return sendJson(response, 421, { error: 'wrong host' });
    if (`${path}/`.startsWith(`${FDX_PATH}/`)) return api(request, response);
    if (path.startsWith('/interaction/')) return pages(request, response);
    // Every link begins signed out: the browser may be another customer's by now.
    if (path === '/auth') delete request.headers.cookie;
    return oauth(request, response);
  };
}

function clock(now: string | undefined): () => Date {
  if (now === undefined) return () => new Date();
  const at = Date.parse(now);
  if (Number.isNaN(at))
    throw new SandboxBankFailure('The time is not ISO 8601. Write it such as 2026-11-22T09:00:00Z.');
  return () => new Date(at);
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const sentence = isTaken
        ? `Port ${port} is taken. Stop what listens there, or give another one.`
        : `Port ${port} cannot be used (${error.code ?? error.name}). Give another one.`;
      reject(new SandboxBankFailure(sentence, { cause: error }));
    });
    // Loopback only: the passwords of this bank are known to everybody.
    server.listen({ port, host: '127.0.0.1' }, () => resolve((server.address() as AddressInfo).port));
  });
}

async function closed(server: Server, state: StateFile<Payload>): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  await state.close();
}
