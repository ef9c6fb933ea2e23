/** Sets the conditions of a running sandbox bank from outside: for the command line, and for tests of other rooms. */

import type { BankEvent, EventDetails } from './bank-events.ts';
import type { DialectName } from './dialects/dialects.ts';
import { CONTROL_PATH, type ControlledCustomer } from './operator/control-api.ts';
import type { Weather, WeatherFields } from './weather/weather.ts';

/** The bank refused, or is not there; the message is a sentence for whoever asked. */
export class ControlFailure extends Error {
  override readonly name = 'ControlFailure';
}

/** @throws ControlFailure */
export async function customersOf(origin: string): Promise<readonly ControlledCustomer[]> {
  return (await asked(origin, 'GET', '/customers')) as readonly ControlledCustomer[];
}

/**
 * @param customer username or id
 * @param weather undefined for clear
 * @returns a sentence that says what holds now
 * @throws ControlFailure
 */
export function setWeather(origin: string, customer: string, weather: Weather | undefined): Promise<string> {
  return setWeatherFields(origin, customer, weather && fieldsOf(weather));
}

/** @throws ControlFailure also when the fields make no weather */
export function setWeatherFields(
  origin: string,
  customer: string,
  fields: WeatherFields | undefined,
): Promise<string> {
  return said(origin, 'PUT', `/customers/${encodeURIComponent(customer)}/weather`, fields ?? null);
}

/** @param dialects none for the standard */
export function setDialect(
  origin: string,
  customer: string,
  dialects: readonly DialectName[],
): Promise<string> {
  return said(origin, 'PUT', `/customers/${encodeURIComponent(customer)}/dialects`, dialects);
}

export function trigger(
  origin: string,
  customer: string,
  event: BankEvent,
  details: EventDetails = {},
): Promise<string> {
  return said(origin, 'POST', `/customers/${encodeURIComponent(customer)}/events`, { event, ...details });
}

function fieldsOf(weather: Weather): WeatherFields {
  switch (weather.kind) {
    case 'slow':
    case 'trickling':
      return { kind: weather.kind, seconds: String(weather.seconds) };
    case 'throttled':
      return { kind: weather.kind, seconds: weather.retryAfterSeconds?.toString() };
    case 'failing':
      return { kind: weather.kind, status: String(weather.status) };
    case 'account-down':
      return { kind: weather.kind, account: weather.account };
    case 'clock-moved':
      return { kind: weather.kind, days: String(weather.days) };
    default:
      return { kind: weather.kind };
  }
}

async function said(origin: string, method: string, path: string, body: unknown): Promise<string> {
  return ((await asked(origin, method, path, body)) as { readonly said: string }).said;
}

async function asked(origin: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${origin}${CONTROL_PATH}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    const sentence = `No sandbox bank runs at ${origin}. Start one with: npm run sandbox`;
    throw new ControlFailure(sentence, { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const sentence = (answer as { readonly said?: string } | undefined)?.said;
  throw new ControlFailure(sentence ?? `What answers at ${origin} is no sandbox bank.`);
}
