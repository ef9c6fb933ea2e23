/**
 * An APL document: the bank's name above a body, on every viewport.
 *
 * It imports nothing, holds no string of the customer's and nothing to tap. A
 * shared screen does not keep a balance: see CLEARED_AFTER_MS.
 */

import type { Visual } from '../../../shared/dialog/reply.ts';
import { type Apl, bound, TEXT } from './apl.ts';
import { bodyOf } from './bodies.ts';
import { APL_VERSION } from './screen.ts';
import { RESOURCES } from './sizes.ts';

/** Alexa closes the document when nobody has spoken or touched the screen for so long. */
const IDLE_MS = 30_000;

/**
 * The document closes itself after this, come what may. A tick handler does it,
 * for a touch ends commands that wait but no tick handler, and because it sends
 * nothing to the skill, it cannot begin another turn.
 */
export const CLEARED_AFTER_MS = 60_000;

export function documentFor(visual: Visual | undefined): Apl {
  return {
    type: 'APL',
    version: APL_VERSION,
    theme: 'dark',
    settings: { idleTimeout: IDLE_MS },
    resources: RESOURCES,
    handleTick: [
      {
        when: bound(`elapsedTime >= ${CLEARED_AFTER_MS}`),
        minimumDelay: 1_000,
        commands: [{ type: 'Finish' }],
      },
    ],
    mainTemplate: { parameters: ['payload'], items: [page(bodyOf(visual))] },
  };
}

function page(body: readonly Apl[]): Apl {
  return {
    type: 'Frame',
    width: '100vw',
    height: '100vh',
    backgroundColor: '@ground',
    item: {
      type: 'Container',
      width: '100vw',
      height: '100vh',
      accessibilityLabel: bound('payload.screen.spoken'),
      paddingLeft: '@edge',
      paddingRight: '@edge',
      paddingTop: '@top',
      paddingBottom: '@top',
      ...(body.length === 0 && { justifyContent: 'center', alignItems: 'center' }),
      items: [BANK, ...body],
    },
  };
}

const BANK: Apl = {
  ...TEXT,
  text: bound('payload.screen.bank'),
  fontSize: '@bank',
  color: '@quiet',
  maxLines: 1,
  textAlign: bound("viewport.shape == 'round' ? 'center' : 'left'"),
  paddingLeft: bound("viewport.shape == 'round' ? 32 : 0"),
  paddingRight: bound("viewport.shape == 'round' ? 32 : 0"),
  paddingBottom: bound('@gap * 1.5'),
};
