/** What whoever runs the bank may do to a customer, on the page and over HTTP alike. */

import {
  BANK_EVENTS,
  type BankEvent,
  type EventDetails,
  happened,
  isBankEvent,
  type Outcome,
} from '../bank-events.ts';
import type { Books } from '../books.ts';
import type { Customer } from '../customers/customer.ts';
import { dialectsFrom } from '../dialects/dialects.ts';
import type { Consents } from '../links/consents.ts';
import type { Conditions } from '../weather/conditions.ts';
import { type WeatherFields, weatherFrom, weatherWords } from '../weather/weather.ts';

export interface OperatorOptions {
  readonly books: Books;
  readonly conditions: Conditions;
  readonly consents: Consents;
}

export interface Operator extends OperatorOptions {
  readonly customers: () => readonly Customer[];
  /** By username or id. */
  readonly customer: (name: string) => Customer | undefined;
  readonly setWeather: (customer: Customer, fields: WeatherFields | undefined) => Outcome;
  readonly setDialects: (customer: Customer, names: readonly string[]) => Outcome;
  readonly trigger: (customer: Customer, event: string, details: EventDetails) => Outcome;
}

export function operator(options: OperatorOptions): Operator {
  const { books, conditions } = options;
  const customers = books.customers;
  return {
    ...options,
    customers,
    customer: (name) => {
      const known = customers().find(({ id, username }) => id === name || username === name.toLowerCase());
      // Once more, for the bank's clock may stand elsewhere for this one.
      return known && books.customer(known.id);
    },
    setWeather: (customer, fields) => {
      const weather = fields === undefined ? undefined : weatherFrom(fields);
      if (typeof weather === 'string') return { isDone: false, said: weather };
      if (weather?.kind === 'account-down') {
        const ids = customer.accounts.map(({ id }) => id);
        if (weather.account !== undefined && !ids.includes(weather.account))
          return {
            isDone: false,
            said: `${customer.givenName} has no such account. There are: ${ids.join(', ')}.`,
          };
      }
      conditions.setWeather(customer.id, weather);
      return { isDone: true, said: `The weather of ${customer.givenName} is ${weatherWords(weather)}.` };
    },
    setDialects: (customer, names) => {
      const dialects = dialectsFrom(names);
      if (typeof dialects === 'string') return { isDone: false, said: dialects };
      conditions.setDialects(customer.id, dialects);
      const said = dialects.length === 0 ? 'the standard' : dialects.join(', ');
      return { isDone: true, said: `${customer.givenName} is served in ${said}.` };
    },
    trigger: (customer, event, details) =>
      isBankEvent(event)
        ? happened(options, customer, event, details)
        : { isDone: false, said: unknownEvent(event) },
  };
}

function unknownEvent(event: string): string {
  const names = Object.keys(BANK_EVENTS) as readonly BankEvent[];
  return `There is no event ${JSON.stringify(event)}. There are: ${names.join(', ')}.`;
}
