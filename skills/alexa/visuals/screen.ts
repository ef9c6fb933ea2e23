/**
 * What is known of the device's screen: whether our documents can be drawn on
 * it, and whether one of them is on it now.
 *
 * A device without the interface, or with an APL older than ours, has no screen
 * here: the speech tells everything.
 */

import type { Envelope } from '../envelope.ts';

/** The oldest APL with tick handlers, which clear the screen; newer runtimes draw it unchanged. */
export const APL_VERSION = '1.4';

/** Alexa says this token back while a document of ours is shown. */
export const TOKEN = 'bank-screen';

export interface Screen {
  readonly showsOurs: boolean;
}

/** @returns undefined when nothing can be drawn */
export function screenFrom({ context }: Envelope): Screen | undefined {
  const version = context?.System?.device?.supportedInterfaces?.['Alexa.Presentation.APL'];
  if (!draws(maxVersionOf(version))) return undefined;
  return { showsOurs: context?.['Alexa.Presentation.APL']?.token === TOKEN };
}

function maxVersionOf(declared: unknown): string {
  const { runtime } = (declared ?? {}) as { readonly runtime?: { readonly maxVersion?: unknown } | null };
  return typeof runtime?.maxVersion === 'string' ? runtime.maxVersion : '';
}

/** Versions are numbers with a point: 1.10 is newer than 1.4, and 2024.3 than both. */
function draws(maxVersion: string): boolean {
  if (!/^\d{1,4}\.\d{1,4}$/.test(maxVersion)) return false;
  const [major = 0, minor = 0] = maxVersion.split('.').map(Number);
  const [ourMajor = 0, ourMinor = 0] = APL_VERSION.split('.').map(Number);
  return major > ourMajor || (major === ourMajor && minor >= ourMinor);
}
