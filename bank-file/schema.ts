/**
 * What bank.yaml may say. Each rule's message finishes the sentence that the
 * key begins ("zone is not a time zone"); `MENDS` says what to write instead.
 */

import * as z from 'zod/mini';
import { isSafeUrl } from './safe-url.ts';

/** Alexa: words of the platform's own that an invocation name may not hold. developer.amazon.com, "Invocation name requirements" */
const PLATFORM_WORDS = new Set(
  `alexa amazon echo computer skill app launch ask tell load begin enable open start play run use
   to from in using with about for that by if and whether`.split(/\s+/),
);
/** A name of two words may not have one of these as either. */
const SMALL_WORDS = new Set(['a', 'an', 'the', 'of', 'up', 'off']);

const MAX_NAME = 50;
const MAX_SCOPES = 15;

/** Letters, marks and signs that print: no control, format or bidi characters, no line breaks. */
const PRINTABLE = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;

function isSpokenName(text: string): boolean {
  const words = text.split(' ');
  const isLong = text.length > MAX_NAME;
  const isWritten = /^[a-z][a-z']*( [a-z][a-z']*)+$/.test(text);
  const isTaken = words.some((word) => PLATFORM_WORDS.has(word));
  const isSmall = words.length === 2 && words.some((word) => SMALL_WORDS.has(word));
  return isWritten && !isLong && !isTaken && !isSmall;
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[0-9(][0-9 ().-]*$/.test(text) && digits >= 3 && digits <= 15;
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return /^[A-Z]/.test(text);
  } catch {
    return false;
  }
}

const text = (rule: (value: string) => boolean, problem: string) => z.string().check(z.refine(rule, problem));

const url = text((value) => isSafeUrl(value), 'is not an https address (http is for localhost only)');
const baseUrl = text(
  (value) => isSafeUrl(value) && !/[?#]/.test(value),
  'is not an https address without query (http is for localhost only)',
);
const clientId = text((value) => /^[\x21-\x7e]{1,255}$/.test(value), 'is not a client id');
const phone = text(isPhone, 'is not a telephone number of digits');

const scopes = z.array(text((value) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value), 'is not a scope')).check(
  z.refine((list) => list.length > 0, 'is empty'),
  z.refine((list) => list.length <= MAX_SCOPES, 'has more than 15 scopes, which is all that Alexa takes'),
  z.refine((list) => new Set(list).size === list.length, 'names a scope twice'),
);

export const bankFileSchema = z.strictObject({
  name: text(
    (value) => value.length <= MAX_NAME && PRINTABLE.test(value) && value.trim() === value,
    'is not a name of at most 50 printable characters',
  ),
  invocationName: text(isSpokenName, 'is not a name that an assistant can be asked for'),
  phones: z.strictObject({ fraud: phone, help: phone }),
  zone: text(isZone, 'is not a time zone'),
  currency: text((code) => Intl.supportedValuesOf('currency').includes(code), 'is not a currency'),
  strangers: z._default(z.enum(['refuse', 'household']), 'household'),
  links: z.strictObject({ privacy: url, terms: url }),
  fdx: z.strictObject({ baseUrl }),
  oauth: z.strictObject({
    issuer: baseUrl,
    authorizationEndpoint: url,
    tokenEndpoint: url,
    custody: z._default(z.enum(['exchange', 'direct']), 'exchange'),
    clientId,
    scopes,
    assistants: z.strictObject({
      alexa: z.strictObject({ clientId }),
      google: z.strictObject({ clientId }),
    }),
  }),
});

/** What to write, by key: completes "Add ..." and "Write ...". */
export const MENDS: Readonly<Record<string, string>> = {
  name: "the bank's display name, such as Sandpiper Bank",
  invocationName:
    'what customers say after "ask": two words or more, lower case, letters, spaces and apostrophes, none of them a word of the assistant such as "ask" or "skill", such as sandpiper bank',
  phones: 'the numbers customers call, `fraud` and `help`',
  'phones.fraud': 'the number customers call about fraud, such as 1-800-555-0142',
  'phones.help': 'the number customers call for help, such as 1-800-555-0100',
  zone: 'an IANA time zone, such as America/New_York',
  currency: 'an ISO 4217 code, such as USD',
  strangers: '`refuse` or `household`',
  links: 'the addresses of your policies, `privacy` and `terms`',
  'links.privacy': 'the address of your privacy policy, such as https://bank.example/privacy',
  'links.terms': 'the address of your terms of use, such as https://bank.example/terms',
  fdx: "your FDX API's address, `baseUrl`",
  'fdx.baseUrl': 'the address in front of /accounts, such as https://api.bank.example/fdx/v6',
  oauth: "your authorization server's `issuer`, endpoints, `clientId`, `scopes` and `assistants`",
  'oauth.issuer': 'the issuer of your authorization server, such as https://login.bank.example',
  'oauth.authorizationEndpoint':
    'the address where customers log in, such as https://login.bank.example/authorize',
  'oauth.tokenEndpoint': 'the address that gives tokens, such as https://login.bank.example/token',
  'oauth.custody': '`exchange` or `direct`',
  'oauth.clientId': 'the client id that your authorization server gave this suite, such as bank-aloud',
  'oauth.scopes':
    'a list of at most 15 scopes, each once, such as [openid, offline_access, fdx:accountbasic:read]',
  'oauth.assistants': 'a `clientId` for `alexa` and one for `google`',
  'oauth.assistants.alexa': "Alexa's `clientId` at your authorization server",
  'oauth.assistants.alexa.clientId': "Alexa's client id at your authorization server, such as alexa",
  'oauth.assistants.google': "Google's `clientId` at your authorization server",
  'oauth.assistants.google.clientId': "Google's client id at your authorization server, such as google",
};
