/**
 * The environment, read once when a function starts, and nowhere else. What is
 * wrong refuses to start, all at once, with the variable and the mend; the
 * values are not repeated.
 */

import { isSafeUrl } from '../bank-file/safe-url.ts';
import { type Clock, fixedClock, instant, systemClock } from '../shared/calendar/clock.ts';
import { Secret } from '../shared/linking/secret.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the suite's signing key is. `door` is AWS's Parameters and Secrets extension on this machine. */
export type KeyPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'door'; readonly secretId: string; readonly pass: Secret };

export interface SuiteSettings {
  readonly stage: 'dev' | 'prod';
  /** Fixed by NOW. */
  readonly clock: Clock;
  readonly key: KeyPlace;
  /** Override the bank file. */
  readonly fdxBaseUrl?: string;
  readonly tokenEndpoint?: string;
  readonly custody?: 'exchange' | 'direct';
}

export interface AlexaSettings extends SuiteSettings {
  readonly skillId: string;
}

export interface GoogleSettings extends SuiteSettings {
  readonly projectId: string;
  readonly certsUrl: string;
}

const GOOGLE_CERTS_URL = 'https://www.googleapis.com/oauth2/v1/certs';

export class SettingsFailure extends Error {
  override readonly name = 'SettingsFailure';
}

/** @throws SettingsFailure */
export function alexaSettings(environment: Environment = process.env): AlexaSettings {
  return settled(environment, (read) => ({
    ...suiteSettings(read),
    skillId: read.needed('ALEXA_SKILL_ID', 'the id of your skill, amzn1.ask.skill.…'),
  }));
}

/** @throws SettingsFailure */
export function googleSettings(environment: Environment = process.env): GoogleSettings {
  return settled(environment, (read) => ({
    ...suiteSettings(read),
    projectId: read.needed('GOOGLE_PROJECT_ID', 'the id of your Actions project'),
    certsUrl: read.url('GOOGLE_CERTS_URL') ?? GOOGLE_CERTS_URL,
  }));
}

interface Reader {
  /** Trimmed; undefined when empty. */
  readonly text: (name: string) => string | undefined;
  readonly needed: (name: string, mend: string) => string;
  readonly url: (name: string) => string | undefined;
  readonly oneOf: <Word extends string>(name: string, words: readonly Word[]) => Word | undefined;
  readonly refuse: (sentence: string) => void;
}

function settled<Settings>(environment: Environment, settings: (read: Reader) => Settings): Settings {
  const problems: string[] = [];
  const found = settings(reader(environment, problems));
  if (problems.length > 0) throw new SettingsFailure(problems.join('\n'));
  return found;
}

function reader(environment: Environment, problems: string[]): Reader {
  const refuse = (sentence: string): void => void problems.push(sentence);
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    text,
    refuse,
    needed: (name, mend) => {
      const value = text(name);
      if (value === undefined) refuse(`${name} is empty. Set it to ${mend}.`);
      return value ?? '';
    },
    url: (name) => {
      const value = text(name);
      if (value !== undefined && !isSafeUrl(value))
        refuse(`${name} is not an https address. Set it to one, or to http on localhost.`);
      return value?.replace(/\/+$/, '');
    },
    oneOf: (name, words) => {
      const value = text(name);
      const word = words.find((one) => one === value);
      if (value !== undefined && word === undefined)
        refuse(`${name} is none of its words. Set it to ${words.join(' or ')}, or leave it out.`);
      return word;
    },
  };
}

function suiteSettings(read: Reader): SuiteSettings {
  const stage = read.oneOf('STAGE', ['dev', 'prod']) ?? 'dev';
  const fdxBaseUrl = read.url('FDX_BASE_URL');
  const tokenEndpoint = read.url('OAUTH_TOKEN_ENDPOINT');
  const custody = read.oneOf('CUSTODY', ['exchange', 'direct']);
  return {
    stage,
    clock: clockFrom(read, stage),
    key: keyPlace(read),
    ...(fdxBaseUrl === undefined ? {} : { fdxBaseUrl }),
    ...(tokenEndpoint === undefined ? {} : { tokenEndpoint }),
    ...(custody === undefined ? {} : { custody }),
  };
}

function clockFrom(read: Reader, stage: SuiteSettings['stage']): Clock {
  const now = read.text('NOW');
  if (now === undefined) return systemClock;
  if (stage === 'prod')
    read.refuse('NOW fixes the clock, which is for tests. Take it out, or set STAGE to dev.');
  try {
    return fixedClock(instant(now));
  } catch {
    read.refuse('NOW is not a time. Write it as ISO 8601, such as 2026-11-22T09:00:00Z.');
    return systemClock;
  }
}

function keyPlace(read: Reader): KeyPlace {
  const path = read.text('SUITE_KEY_FILE');
  const secretId = read.text('SUITE_KEY_SECRET_ID');
  if (path !== undefined && secretId !== undefined)
    read.refuse('SUITE_KEY_FILE and SUITE_KEY_SECRET_ID both say where the key is. Keep one of the two.');
  if (path !== undefined) return { kind: 'file', path };
  if (secretId === undefined) {
    read.refuse(
      "The suite's signing key is missing. Set SUITE_KEY_SECRET_ID to the secret that holds it, or SUITE_KEY_FILE to a private JWK.",
    );
    return { kind: 'file', path: '' };
  }
  const pass = read.needed('AWS_SESSION_TOKEN', 'the token that Lambda gives, or use SUITE_KEY_FILE');
  return { kind: 'door', secretId, pass: new Secret(pass) };
}
