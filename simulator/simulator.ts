/**
 * The simulator: both platforms, played around the built bundles, with a bank.
 * `talk`, the page and conversation tests start here and know no more of the
 * inside than assistant.ts says.
 *
 *   const simulator = await startSimulator({ bank: { kind: 'sandbox' } });
 *   await linkAsCustomer(simulator.assistants.google);        // or open startLinking()'s address
 *   const { speech } = await simulator.assistants.google.say("what's my checking balance");
 *   await simulator.close();                                  // leaves no process, port or file
 */

import { join } from 'node:path';
import { readBankFile } from '../bank-file/read.ts';
import { type SandboxBank, startSandboxBank } from '../sandbox-bank/start.ts';
import { type AccountLinking, accountLinking, type LinkSettings } from './account-linking.ts';
import { apiEndpoint } from './alexa/api-endpoint.ts';
import { declaresScreens, readAlexaAccountLinking, readAlexaModel } from './alexa/model.ts';
import { alexa } from './alexa/platform.ts';
import { alexaUnderstanding } from './alexa/understand.ts';
import type { Assistant, Surface } from './assistant.ts';
import { freshBundles, ROOT } from './bundles.ts';
import { functionHost } from './function-host.ts';
import { googleSigner } from './google/certificates.ts';
import { google } from './google/platform.ts';
import { readGoogleProject } from './google/project.ts';
import { fixedGrant } from './linked-grant.ts';
import { ownFolder, writeUnknownKey } from './own-folder.ts';
import { ACTIONS_PROJECT, NAME_TYPES, PROJECT_ID, SKILL_ID, SKILL_PACKAGE } from './simulated-skill.ts';

export type SimulatedBank =
  /** Started with the simulator. Without `state` it remembers nothing afterwards; port 0 is any free one. */
  | {
      readonly kind: 'sandbox';
      readonly port?: number;
      readonly state?: string;
      readonly accessTokenSeconds?: number;
    }
  /** Another bank's FDX API, reached with a token that the caller has. Nothing can be linked. */
  | { readonly kind: 'fdx'; readonly baseUrl: string; readonly accessToken: string };

export interface SimulatorOptions {
  readonly bank: SimulatedBank;
  /** ISO 8601: the clock of the bank and of the functions stands still. */
  readonly now?: string;
  /** Default true. */
  readonly hasScreen?: boolean;
  /** Where the bundles are built; default `dist`. */
  readonly outDir?: string;
}

export interface Simulator {
  readonly assistants: Readonly<Record<Surface, Assistant>>;
  /** The sandbox bank's. */
  readonly bankOrigin?: string;
  readonly close: () => Promise<void>;
}

type Closing = () => void | Promise<void>;

interface BankParts {
  readonly origin?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly linking?: AccountLinking;
}

async function sandboxParts(
  bank: Extract<SimulatedBank, { kind: 'sandbox' }>,
  folder: string,
  now: string | undefined,
  closing: Closing[],
): Promise<BankParts> {
  const state = bank.state ?? folder;
  const sandbox: SandboxBank = await startSandboxBank({
    port: bank.port ?? 0,
    state,
    quiet: true,
    ...(now === undefined ? {} : { now }),
    ...(bank.accessTokenSeconds === undefined ? {} : { accessTokenSeconds: bank.accessTokenSeconds }),
  });
  closing.push(sandbox.close);
  const linking = await accountLinking(sandbox.origin);
  closing.push(linking.close);
  return {
    origin: sandbox.origin,
    linking,
    environment: {
      SUITE_KEY_FILE: join(state, 'suite-key.json'),
      FDX_BASE_URL: `${sandbox.origin}/fdx/v6`,
      OAUTH_TOKEN_ENDPOINT: `${sandbox.origin}/token`,
    },
  };
}

function bankParts(
  options: SimulatorOptions,
  folder: string,
  closing: Closing[],
): Promise<BankParts> | BankParts {
  const { bank, now } = options;
  if (bank.kind === 'sandbox') return sandboxParts(bank, folder, now, closing);
  const environment = {
    SUITE_KEY_FILE: writeUnknownKey(folder),
    FDX_BASE_URL: bank.baseUrl,
    CUSTODY: 'direct',
  };
  return { environment };
}

/** What both platforms are given besides their own. */
function commonOptions(
  options: SimulatorOptions,
  parts: BankParts,
  surface: Surface,
  settings: LinkSettings,
) {
  const { bank, now } = options;
  const { linking } = parts;
  return {
    hasScreen: options.hasScreen ?? true,
    now: () => (now === undefined ? new Date() : new Date(now)),
    ...(linking && { startLinking: () => linking.start(surface, settings) }),
    ...(bank.kind === 'fdx' && { firstGrant: fixedGrant(bank.accessToken) }),
  };
}

async function started(options: SimulatorOptions, closing: Closing[]): Promise<Omit<Simulator, 'close'>> {
  const folder = ownFolder();
  closing.push(folder.remove);
  const bundles = await freshBundles(['alexa', 'google'], options.outDir);
  const { zone } = readBankFile(join(ROOT, 'bank.yaml'));
  const parts = await bankParts(options, folder.path, closing);
  const { origin } = parts;
  const host = (surface: Surface, own: Readonly<Record<string, string>>) => {
    const environment = { ...parts.environment, ...(options.now && { NOW: options.now }), ...own };
    const running = functionHost({ bundle: bundles[surface] ?? '', environment });
    closing.push(running.close);
    return running;
  };

  const api = await apiEndpoint(zone);
  const signer = await googleSigner(PROJECT_ID);
  closing.push(api.close, signer.close);
  const project = readGoogleProject(ACTIONS_PROJECT);
  const alexaLinking = readAlexaAccountLinking(SKILL_PACKAGE);
  const alexaSettings = { ...alexaLinking, tokenUrl: alexaLinking.accessTokenUrl };
  const alexaCommon = commonOptions(options, parts, 'alexa', alexaSettings);
  return {
    ...(origin !== undefined && { bankOrigin: origin }),
    assistants: {
      alexa: alexa({
        ...alexaCommon,
        hasScreen: alexaCommon.hasScreen && declaresScreens(SKILL_PACKAGE),
        skill: host('alexa', { ALEXA_SKILL_ID: SKILL_ID }),
        skillId: SKILL_ID,
        understanding: alexaUnderstanding(readAlexaModel(SKILL_PACKAGE), {
          today: () => dayIn(zone, alexaCommon.now()),
          nameTypes: NAME_TYPES,
        }),
        api,
      }),
      google: google({
        ...commonOptions(options, parts, 'google', project.settings.accountLinking),
        fulfillment: host('google', { GOOGLE_PROJECT_ID: PROJECT_ID, GOOGLE_CERTS_URL: signer.certsUrl }),
        project,
        signature: signer.signature,
        zone,
      }),
    },
  };
}

/** YYYY-MM-DD; Swedish writes dates so. */
function dayIn(zone: string, now: Date): string {
  return now.toLocaleDateString('sv-SE', { timeZone: zone });
}

/** @throws SandboxBankFailure (a taken port), BankFileFailure, an Error that names a package's file */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const closing: Closing[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    return { ...(await started(options, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
