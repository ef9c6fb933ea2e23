/**
 * Sends single platform requests through the built bundles, each with an empty
 * environment but for what the function cannot start without.
 *
 * The bank need not run: that it cannot be reached is a legal answer too.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alexaFindings } from './alexa/validate.ts';
import type { Finding, Surface } from './assistant.ts';
import { freshBundles, ROOT } from './bundles.ts';
import { type FunctionHost, functionHost } from './function-host.ts';
import { gatewayAnswer, gatewayEvent } from './gateway.ts';
import { type GoogleSigner, googleSigner } from './google/certificates.ts';
import { googleFindings } from './google/validate.ts';
import { preparedAlexa } from './invoke-request.ts';
import { asRecord } from './json.ts';
import { ownFolder, writeUnknownKey } from './own-folder.ts';
import { PROJECT_ID } from './simulated-skill.ts';
import { heardText } from './ssml.ts';

export type Answered =
  | { readonly kind: 'answered'; readonly response: unknown; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly why: string };

export interface Invoker {
  readonly send: (given: unknown) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export interface InvokerOptions {
  readonly surface: Surface;
  /** The request goes as it is: no envelope, no adopted id or clock, no signature. */
  readonly isAsIs: boolean;
  /** Where the bundles are built; default `dist`. */
  readonly outDir?: string;
}

type Environment = Readonly<Record<string, string>>;

/** One function process for each environment that requests need. */
function hosts(bundle: string, base: Environment) {
  const running = new Map<string, FunctionHost>();
  return {
    with(own: Environment): FunctionHost {
      const key = JSON.stringify(own);
      const host = running.get(key) ?? functionHost({ bundle, environment: { ...base, ...own } });
      running.set(key, host);
      return host;
    },
    close: async () => {
      await Promise.all([...running.values()].map((host) => host.close()));
    },
  };
}

function alexaSender(options: InvokerOptions, functions: ReturnType<typeof hosts>): Invoker['send'] {
  return async (given) => {
    const { event, skillId, now } = preparedAlexa(given, options.isAsIs, new Date());
    const { outcome } = await functions
      .with({ ALEXA_SKILL_ID: skillId, ...(now === undefined ? {} : { NOW: now }) })
      .invoke(event);
    if (outcome.kind === 'error') return { kind: 'refused', why: outcome.message };
    return { kind: 'answered', response: outcome.response, findings: alexaFindings(event, outcome.response) };
  };
}

function googleSender(
  options: InvokerOptions,
  functions: ReturnType<typeof hosts>,
  signer: GoogleSigner,
): Invoker['send'] {
  return async (given) => {
    const headers = options.isAsIs ? {} : { 'google-assistant-signature': await signer.signature() };
    const environment = { GOOGLE_PROJECT_ID: PROJECT_ID, GOOGLE_CERTS_URL: signer.certsUrl };
    const { outcome } = await functions
      .with(environment)
      .invoke(gatewayEvent(JSON.stringify(given), headers));
    if (outcome.kind === 'error') return { kind: 'refused', why: outcome.message };
    const answer = gatewayAnswer(outcome);
    if (answer.status !== 200) {
      const { error } = asRecord(answer.body);
      return { kind: 'refused', why: [answer.status, error].filter((part) => part !== undefined).join(' ') };
    }
    return {
      kind: 'answered',
      response: answer.body,
      findings: googleFindings(given, answer, { scenes: new Set() }),
    };
  };
}

/** The sandbox bank's key of the suite, when it has ever been started here. */
function keyFile(folder: string): string {
  const own = join(ROOT, '.sandbox', 'suite-key.json');
  return existsSync(own) ? own : writeUnknownKey(folder);
}

/** @throws BankFileFailure, esbuild's BuildFailure */
export async function invoker(options: InvokerOptions): Promise<Invoker> {
  const bundles = await freshBundles([options.surface], options.outDir);
  const folder = ownFolder();
  const functions = hosts(bundles[options.surface] ?? '', { SUITE_KEY_FILE: keyFile(folder.path) });
  const signer = options.surface === 'google' ? await googleSigner(PROJECT_ID) : undefined;
  return {
    send: signer ? googleSender(options, functions, signer) : alexaSender(options, functions),
    async close() {
      await functions.close();
      await signer?.close();
      folder.remove();
    },
  };
}

export function isLegal(answered: Answered): boolean {
  return answered.kind === 'answered' && !answered.findings.some((finding) => finding.level === 'illegal');
}

/** What would be heard of a response of either platform; empty when nothing is. */
export function speechOf(response: unknown): string {
  const alexa = asRecord(asRecord(asRecord(response)['response'])['outputSpeech']);
  const google = asRecord(asRecord(asRecord(response)['prompt'])['firstSimple']);
  return heardText(String(alexa['ssml'] ?? alexa['text'] ?? google['speech'] ?? ''));
}
