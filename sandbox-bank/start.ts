/**
 * The sandbox bank: the bank at the other end of the wire, on this machine.
 * A real OAuth server and a real FDX API; only the money is made up.
 */

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Payload } from 'oidc-provider';
import type { BankFile } from '../bank-file/bank-file.ts';
import { readBankFile } from '../bank-file/read.ts';
import { bankHandler } from './bank-handler.ts';
import { bankDayAt } from './customers/bank-days.ts';
import type { Customer } from './customers/customer.ts';
import { customersAt, DEFAULT_SEED } from './customers/customers-at.ts';
import { importCustomer } from './customers/import-customer.ts';
import type { Plan } from './customers/plan.ts';
import type { Day } from './customers/row.ts';
import { BodyTooLarge, sendHtml } from './http.ts';
import { errorPage } from './pages/error-page.ts';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';
import { type StateFile, stateFile } from './state-file.ts';
import { lockState } from './state-lock.ts';

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
  /** Paths of files that describe customers besides the bank's own. */
  readonly customerFiles?: readonly string[];
  /** Another seed makes other histories; the household's balances stay. */
  readonly seed?: number;
}

export interface SandboxBank {
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Longer than callers keep a connection idle, so that they close it and not the bank. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

/** @throws SandboxBankFailure, BankFileFailure */
export async function startSandboxBank(options: SandboxBankOptions): Promise<SandboxBank> {
  const bank = readBankFile(options.bankFile);
  const now = clock(options.now);
  const customersOn = customersWith(options);
  customersOn(bankDayAt(now()));
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS });
  const port = await listening(server, options.port);
  const origin = `http://localhost:${port}`;
  let unlock = (): void => undefined;
  try {
    unlock = lockState(options.state);
    const rows = stateFile<Payload>(join(options.state, 'bank-state.json'), console.error);
    const tell = options.quiet === true ? () => {} : console.error;
    const handler = bankHandler({
      origin,
      bank,
      now,
      rows,
      tell,
      customersOn,
      stateFolder: options.state,
      accessTokenSeconds: options.accessTokenSeconds ?? 3600,
    });
    server.on('request', (request, response) => {
      handler
        .then((handle) => handle(request, response))
        .catch((error: unknown) => {
          if (!(error instanceof BodyTooLarge)) tell(error);
          sendError(response, error instanceof BodyTooLarge ? 413 : 500, bank);
        });
    });
    await handler;
    return { origin, port, close: () => closed(server, rows).finally(unlock) };
  } catch (error) {
    unlock();
    server.close();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const sentence = `The state folder ${options.state} cannot be used (${code}). Give another one.`;
    throw new SandboxBankFailure(sentence, { cause: error });
  }
}

/** What has begun to be answered can only be broken off. */
function sendError(response: ServerResponse, status: number, bank: BankFile): void {
  if (response.headersSent) response.destroy();
  else sendHtml(response, status, errorPage(bank));
}

/** @throws SandboxBankFailure, the result also for a day before or after the bank's years */
function customersWith({ seed = DEFAULT_SEED, customerFiles = [] }: SandboxBankOptions) {
  const imported = importedCustomers(customerFiles);
  return (day: Day): readonly Customer[] => {
    try {
      return customersAt(seed, day, imported);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new SandboxBankFailure(`On ${day} there is nothing to show: ${cause.message}.`, { cause });
    }
  };
}

/** The bank's own names are refused by the import; those of two files are refused here. */
function importedCustomers(paths: readonly string[]): readonly Plan[] {
  const plans = paths.map(importCustomer);
  const names = plans.flatMap(({ members }) =>
    members.flatMap(({ username, accounts }) => [username, ...accounts]),
  );
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return plans;
  throw new SandboxBankFailure(`Two of the customers' files have ${JSON.stringify(twice)}. Rename one.`);
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
