/** The Lambda function behind the Alexa skill. Does not load without a skill id. */

import { createAlexaSkill } from '../skills/alexa/skill.ts';
import { openSuite } from './composition.ts';
import { embeddedBank } from './embedded-bank.ts';
import { once } from './once.ts';
import { alexaSettings } from './settings.ts';

const settings = alexaSettings();

const opened = once(async () => {
  const suite = await openSuite(settings, embeddedBank);
  const { skillId, clock } = settings;
  const { name: bankName, strangers } = embeddedBank;
  const skill = createAlexaSkill({ ...suite, skillId, clock, bankName, strangers });
  return { suite, skill };
});

export async function handler(event: unknown, context: unknown): Promise<unknown> {
  const { suite, skill } = await opened();
  return suite.counted(() => skill.invoke(event, context));
}
