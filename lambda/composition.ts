/**
 * Where the rooms are joined: the bank file, the settings and the suite's key
 * become the conversation that a surface is given.
 */

import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import type { BankFile } from '../bank-file/bank-file.ts';
import { createConverse } from '../shared/assistant/converse.ts';
import type { Ports } from '../shared/assistant/ports.ts';
import { systemClock } from '../shared/calendar/clock.ts';
import type { ZoneId } from '../shared/calendar/zone.ts';
import type { BankProfile } from '../shared/dialog/bank-profile.ts';
import type { Converse } from '../shared/dialog/converse.ts';
import type { Speech } from '../shared/dialog/reply.ts';
import { dateParameters } from '../shared/fdx/date-parameters.ts';
import { fdxAccountData } from '../shared/fdx/fdx-account-data.ts';
import { responseCache } from '../shared/fdx/response-cache.ts';
import type { BankTokens } from '../shared/linking/bank-tokens.ts';
import { cachedBankTokens } from '../shared/linking/cached-bank-tokens.ts';
import type { SigningKey } from '../shared/linking/client-assertion.ts';
import { directCustody } from '../shared/linking/direct-custody.ts';
import type { Http } from '../shared/linking/http.ts';
import { tokenExchange } from '../shared/linking/token-exchange.ts';
import { currencyCode } from '../shared/money/money.ts';
import { apologySpeech } from '../shared/phrasing/phrase.ts';
import { nodeHttp } from './http.ts';
import type { SuiteSettings } from './settings.ts';
import { hashKeyFrom, suiteKey } from './suite-key.ts';

/** What a surface's function needs besides its own settings. */
export interface Suite {
  readonly converse: Converse;
  /** For a bug of ours. */
  readonly apology: Speech;
  /** Not counted as calls to the bank. */
  readonly http: Http;
  /** Prints an entry as one line, with the calls to the bank since `counted` began. */
  readonly log: (entry: object) => void;
  /** One invocation, whose calls to the bank are counted. */
  readonly counted: <Result>(invocation: () => Promise<Result>) => Promise<Result>;
}

/** @throws SettingsFailure when the suite's key cannot be had */
export async function openSuite(settings: SuiteSettings, bank: BankFile): Promise<Suite> {
  const key = await suiteKey(settings.key, nodeHttp());
  const http = nodeHttp({ allowsLoopback: settings.stage !== 'prod' });
  const calls = new AsyncLocalStorage<{ count: number }>();
  const bankHttp: Http = (request) => {
    const tally = calls.getStore();
    if (tally !== undefined) tally.count++;
    return http(request);
  };
  return {
    converse: createConverse(portsFrom(settings, bank, key, bankHttp)),
    apology: apologySpeech(),
    http,
    log: (entry) => {
      process.stdout.write(`${JSON.stringify({ ...entry, bankCalls: calls.getStore()?.count ?? 0 })}\n`);
    },
    counted: (invocation) => calls.run({ count: 0 }, invocation),
  };
}

function portsFrom(settings: SuiteSettings, bank: BankFile, key: SigningKey, http: Http): Ports {
  const baseUrl = settings.fdxBaseUrl ?? bank.fdx.baseUrl;
  const hashKey = hashKeyFrom(key);
  const keyedHash = (value: string): string =>
    createHmac('sha256', hashKey).update(value).digest().subarray(0, 16).toString('base64url');
  const bankTokens = cachedBankTokens(bankTokensFrom(settings, bank, key, http), { hash: keyedHash });
  const shared = { baseUrl, http, dates: dateParameters(baseUrl), cache: responseCache({ hash: keyedHash }) };
  return {
    bank: bankProfile(bank),
    bankTokens,
    accountData: (access) =>
      fdxAccountData({ ...shared, access, onRefused: () => bankTokens.forget(access) }),
    keyedHash,
  };
}

function bankTokensFrom(settings: SuiteSettings, bank: BankFile, key: SigningKey, http: Http): BankTokens {
  const { issuer, tokenEndpoint, clientId, custody } = bank.oauth;
  if ((settings.custody ?? custody) === 'direct') return directCustody();
  return tokenExchange({
    tokenEndpoint: settings.tokenEndpoint ?? tokenEndpoint,
    // An overridden server has another issuer; RFC 7523 lets its endpoint stand for it.
    audience: settings.tokenEndpoint ?? issuer,
    clientId,
    signingKey: key,
    http,
    clock: systemClock,
  });
}

/** The bank file has been validated: its zone and currency are what they say. */
export function bankProfile({ name, phones, zone, currency, strangers }: BankFile): BankProfile {
  return { name, phones, zone: zone as ZoneId, currency: currencyCode(currency), strangers };
}
