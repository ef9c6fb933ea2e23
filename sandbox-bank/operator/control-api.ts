/**
 * /sandbox/api: the bank's conditions over HTTP, for the command line and tests.
 * Whatever is asked is answered with a sentence.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Outcome } from '../bank-events.ts';
import type { Customer } from '../customers/customer.ts';
import { sendJson, textBody } from '../http.ts';
import { isOwn } from '../same-site.ts';
import { weatherWords } from '../weather/weather.ts';
import type { Operator } from './operator.ts';

export const CONTROL_PATH = '/sandbox/api';

/** One customer as the list tells of them. */
export interface ControlledCustomer {
  readonly id: string;
  readonly username: string;
  readonly givenName: string;
  readonly accounts: readonly { readonly id: string; readonly label: string }[];
  readonly weather: string;
  readonly dialects: readonly string[];
  readonly links: number;
}

const text = z.optional(z.string().check(z.maxLength(100)));
const weatherSchema = z.nullable(
  z.object({ kind: z.string(), seconds: text, status: text, account: text, days: text }),
);
const dialectsSchema = z.array(z.string());
const eventSchema = z.object({ event: z.string(), account: text, amount: text });

export function controlApi(operator: Operator) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwn(request)) return refuse(response, 403, 'This is for pages of the bank and for tools only.');
    const { pathname } = new URL(request.url ?? '/', 'http://bank.invalid');
    const [collection, name, part] = pathname.slice(CONTROL_PATH.length + 1).split('/');
    if (collection !== 'customers') return refuse(response, 404, 'There is nothing here.');
    if (name === undefined) return sendJson(response, 200, customersTold(operator));
    const body = jsonFrom(await textBody(request));
    return change(operator, response, name, `${request.method} ${part}`, body);
  };
}

function change(
  operator: Operator,
  response: ServerResponse,
  name: string,
  what: string,
  body: unknown,
): void {
  const customer = operator.customer(name);
  if (customer === undefined) {
    refuse(response, 404, unknownCustomer(operator, name));
    return;
  }
  const { isDone, said } = changed(operator, customer, what, body);
  sendJson(response, isDone ? 200 : 400, { said });
}

const NO_CHANGE: Outcome = { isDone: false, said: 'The request is not one of this API.' };

function changed(operator: Operator, customer: Customer, what: string, body: unknown): Outcome {
  switch (what) {
    case 'PUT weather': {
      const { data } = weatherSchema.safeParse(body);
      return data === undefined ? NO_CHANGE : operator.setWeather(customer, data ?? undefined);
    }
    case 'PUT dialects': {
      const { data } = dialectsSchema.safeParse(body);
      return data === undefined ? NO_CHANGE : operator.setDialects(customer, data);
    }
    case 'POST events': {
      const { data } = eventSchema.safeParse(body);
      return data === undefined ? NO_CHANGE : operator.trigger(customer, data.event, data);
    }
    default:
      return NO_CHANGE;
  }
}

function customersTold(operator: Operator): readonly ControlledCustomer[] {
  return operator.customers().map((customer) => told(operator, customer));
}

function told({ conditions, consents }: Operator, customer: Customer): ControlledCustomer {
  const { id, username, givenName, accounts } = customer;
  return {
    id,
    username,
    givenName,
    accounts: accounts.map((one) => ({
      id: one.id,
      label: `${one.nickname ?? one.productName} (${one.lastFour})`,
    })),
    weather: weatherWords(conditions.weather(id)),
    dialects: conditions.dialects(id),
    links: consents.linked(id).length,
  };
}

function unknownCustomer(operator: Operator, name: string): string {
  const names = operator.customers().map(({ username }) => username);
  return `There is no customer ${JSON.stringify(name)}. There are: ${names.join(', ')}.`;
}

function refuse(response: ServerResponse, status: number, said: string): void {
  sendJson(response, status, { said });
}

function jsonFrom(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
