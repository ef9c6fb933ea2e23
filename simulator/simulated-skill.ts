/** The skill and the Actions project that are played: the ids they go by, and where their built packages lie. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODELS = fileURLToPath(new URL('../interaction-models', import.meta.url));

export const SKILL_ID = 'amzn1.ask.skill.5a4d9193-0000-4000-8000-51b0a7ed0001';
export const SKILL_PACKAGE = join(MODELS, 'alexa', 'skill-package');

export const PROJECT_ID = 'sandpiper-aloud';
export const ACTIONS_PROJECT = join(MODELS, 'google', 'sdk');

/** Types of the Alexa model whose values are examples of names: of accounts and merchants there are others. */
export const NAME_TYPES = ['ACCOUNT', 'MERCHANT'];
