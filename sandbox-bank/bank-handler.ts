/** Joins the parts of the bank and sends each request to the one that it is for. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Payload } from 'oidc-provider';
import type { BankFile } from '../bank-file/bank-file.ts';
import { authorizationServer } from './authorization-server.ts';
import { books } from './books.ts';
import { assistantName } from './clients.ts';
import type { Customer } from './customers/customer.ts';
import type { Day } from './customers/row.ts';
import { FDX_PATH, fdxApi } from './fdx/fdx-api.ts';
import { sendJson } from './http.ts';
import { bankKeys, suiteKey } from './keys.ts';
import { consents } from './links/consents.ts';
import { LINKS_PATH, linksDesk } from './links/links-desk.ts';
import { visits } from './links/visits.ts';
import { oidcAdapter } from './oidc-adapter.ts';
import { CONTROL_PATH, controlApi } from './operator/control-api.ts';
import { operator } from './operator/operator.ts';
import { OPERATOR_PATH, operatorDesk } from './operator/operator-desk.ts';
import { passwordGuesses } from './password-guesses.ts';
import { signIn } from './sign-in.ts';
import type { StateFile } from './state-file.ts';
import { conditions } from './weather/conditions.ts';
import { weatherAtTokenEndpoint } from './weather/token-endpoint.ts';

interface BankParts {
  readonly origin: string;
  readonly bank: BankFile;
  readonly stateFolder: string;
  readonly accessTokenSeconds: number;
  readonly now: () => Date;
  readonly customersOn: (day: Day) => readonly Customer[];
  readonly rows: StateFile<Payload>;
  readonly tell: (error: unknown) => void;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export async function bankHandler(parts: BankParts): Promise<Handler> {
  const { origin, bank, rows, tell, stateFolder, accessTokenSeconds } = parts;
  const conditionsNow = conditions();
  const booksNow = books({ ...parts, clockShift: conditionsNow.clockShift });
  const provider = await authorizationServer({
    origin,
    bank,
    adapter: oidcAdapter(rows, conditionsNow),
    isCustomer: (id) => booksNow.customer(id) !== undefined,
    keys: await bankKeys(stateFolder),
    suiteKey: await suiteKey(stateFolder),
    accessTokenSeconds,
  });
  provider.on('server_error', (_, error) => tell(error));
  weatherAtTokenEndpoint(provider, conditionsNow);
  const desk = { bank, provider, books: booksNow, guesses: passwordGuesses(Date.now) };
  const shared = { ...desk, conditions: conditionsNow, consents: consents(rows, conditionsNow.clockShift) };
  const running = operator(shared);
  return routed(origin, {
    [FDX_PATH]: fdxApi({ ...shared, bankName: bank.name, clientName: assistantName }),
    '/interaction': signIn(desk),
    [LINKS_PATH]: linksDesk({ ...shared, visits: visits(rows) }),
    [CONTROL_PATH]: controlApi(running),
    [OPERATOR_PATH]: operatorDesk(running, bank),
    '': provider.callback(),
  });
}

/** @param parts by the path that they begin at; the first that fits is asked */
function routed(origin: string, parts: Readonly<Record<string, Handler>>): Handler {
  const { port } = new URL(origin);
  const hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`]);
  return (request, response) => {
    const [path = ''] = request.url?.split('?', 1) ?? [];
    // A page elsewhere whose name points at this machine is not a customer of this bank.
    if (!hosts.has(String(request.headers.host))) return sendJson(response, 421, { error: 'wrong host' });
    // Every link begins signed out: the browser may be another customer's by now.
    if (path === '/auth') delete request.headers.cookie;
    const part = Object.entries(parts).find(([at]) => at === '' || `${path}/`.startsWith(`${at}/`));
    return part?.[1](request, response);
  };
}
