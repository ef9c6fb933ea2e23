/** lambda/alexa.ts with the bank in memory. */

import { embeddedBank } from '../../lambda/embedded-bank.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import { createAlexaSkill } from '../../skills/alexa/skill.ts';
import { suiteInMemory } from './bank-in-memory.ts';

const skill = createAlexaSkill({
  ...suiteInMemory(),
  skillId: process.env['ALEXA_SKILL_ID'] ?? '',
  clock: systemClock,
  bankName: embeddedBank.name,
  strangers: embeddedBank.strangers,
});

export function handler(event: unknown, context: unknown): Promise<unknown> {
  return skill.invoke(event, context);
}
