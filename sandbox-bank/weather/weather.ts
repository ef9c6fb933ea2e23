/**
 * Weather: what may go wrong between the bank and those who ask it, for one
 * customer at a time. Set from the command line, the operator's page and tests;
 * forgotten when the bank stops.
 */

import { CONSENT_DAYS } from '../scopes.ts';

export type Weather =
  | { readonly kind: 'slow'; readonly seconds: number }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'failing'; readonly status: FailingStatus }
  | { readonly kind: 'reset' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'trickling'; readonly seconds: number }
  | { readonly kind: 'corrupt' }
  | { readonly kind: 'partial' }
  | { readonly kind: 'account-down'; readonly account?: string }
  | { readonly kind: 'consent-revoked' }
  | { readonly kind: 'token-expired' }
  | { readonly kind: 'clock-moved'; readonly days: number };

export type WeatherKind = Weather['kind'];
export type FailingStatus = 500 | 502 | 503 | 504;

/** What each does, in one line, and the one setting that it takes. */
export const WEATHERS: Readonly<
  Record<WeatherKind, { readonly description: string; readonly setting?: WeatherSetting }>
> = {
  slow: { description: 'every answer comes late, by 10 seconds unless told', setting: 'seconds' },
  throttled: { description: '429, with Retry-After when seconds are told', setting: 'seconds' },
  failing: { description: '503, or 500, 502 (a gateway, in HTML), 504 as told', setting: 'status' },
  reset: { description: 'the connection is reset before an answer' },
  truncated: { description: 'the answer breaks off halfway' },
  trickling: { description: 'the answer drips over 30 seconds unless told', setting: 'seconds' },
  corrupt: { description: 'the answer is whole and is no JSON' },
  partial: { description: '206: the last account or row is missing' },
  'account-down': { description: 'the first account cannot be read, or the one told', setting: 'account' },
  'consent-revoked': { description: 'refused as if the customer had ended the consent (602)' },
  'token-expired': { description: 'every access token counts as expired (603)' },
  'clock-moved': { description: "the bank's clock is 366 days ahead unless told", setting: 'days' },
};

export type WeatherSetting = 'seconds' | 'status' | 'account' | 'days';

/** As it stands in a form, a flag or JSON. */
export interface WeatherFields {
  readonly kind: string;
  readonly seconds?: string | undefined;
  readonly status?: string | undefined;
  readonly account?: string | undefined;
  readonly days?: string | undefined;
}

export function isWeatherKind(kind: string): kind is WeatherKind {
  return Object.hasOwn(WEATHERS, kind);
}

/** @returns a sentence when the fields make no weather */
export function weatherFrom(fields: WeatherFields): Weather | string {
  const { kind } = fields;
  if (!isWeatherKind(kind))
    return `There is no weather ${JSON.stringify(kind)}. There are: ${Object.keys(WEATHERS).join(', ')}.`;
  const needless = (['seconds', 'status', 'account', 'days'] as const).find(
    (name) => given(fields[name]) && WEATHERS[kind].setting !== name,
  );
  if (needless !== undefined) return `The weather ${kind} takes no ${needless}.`;
  return settled(kind, fields);
}

function settled(kind: WeatherKind, fields: WeatherFields): Weather | string {
  switch (kind) {
    case 'slow':
    case 'trickling':
      return late(kind, fields.seconds || USUAL_SECONDS[kind]);
    case 'throttled':
      return given(fields.seconds) ? throttled(Number(fields.seconds)) : { kind };
    case 'failing':
      return failing(given(fields.status) ? Number(fields.status) : 503);
    case 'account-down':
      return fields.account ? { kind, account: fields.account } : { kind };
    case 'clock-moved':
      return moved(Number(fields.days || CONSENT_DAYS + 1));
    default:
      return { kind };
  }
}

const USUAL_SECONDS = { slow: '10', trickling: '30' } as const;
const MOST_SECONDS = 600;

function given(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

function late(kind: 'slow' | 'trickling', text: string): Weather | string {
  const seconds = Number(text);
  const isSound = seconds >= 0 && seconds <= MOST_SECONDS;
  return isSound ? { kind, seconds } : `The seconds are a number from 0 to ${MOST_SECONDS}.`;
}

function throttled(retryAfterSeconds: number): Weather | string {
  const isSound = Number.isInteger(retryAfterSeconds) && retryAfterSeconds >= 0;
  return isSound ? { kind: 'throttled', retryAfterSeconds } : 'The seconds are a whole number.';
}

function moved(days: number): Weather | string {
  const isSound = days >= -MOST_DAYS_BACK && days <= MOST_DAYS;
  return isSound
    ? { kind: 'clock-moved', days }
    : `The days are a number from -${MOST_DAYS_BACK} to ${MOST_DAYS}.`;
}

const MOST_DAYS = 1500;
const MOST_DAYS_BACK = 365;

function failing(status: number): Weather | string {
  const isFailing = status === 500 || status === 502 || status === 503 || status === 504;
  return isFailing ? { kind: 'failing', status } : 'The status is 500, 502, 503 or 504.';
}

/** Such as "slow, 4 seconds". */
export function weatherWords(weather: Weather | undefined): string {
  if (weather === undefined) return 'clear';
  const { kind } = weather;
  switch (kind) {
    case 'slow':
    case 'trickling':
      return `${kind}, ${weather.seconds} seconds`;
    case 'throttled':
      return weather.retryAfterSeconds === undefined
        ? kind
        : `${kind}, retry after ${weather.retryAfterSeconds}`;
    case 'failing':
      return `${kind} with ${weather.status}`;
    case 'account-down':
      return weather.account === undefined ? kind : `${kind}, ${weather.account}`;
    case 'clock-moved':
      return `${kind} by ${weather.days} days`;
    default:
      return kind;
  }
}
