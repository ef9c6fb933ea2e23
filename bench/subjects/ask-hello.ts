/** ask-sdk-core's hello world, as its guide has it: what every Alexa skill in JavaScript costs. */

import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle: ({ responseBuilder }: HandlerInput) =>
      responseBuilder.speak('Hello world').reprompt('Hello?').getResponse(),
  })
  .create();

export async function handler(event: RequestEnvelope, context: unknown): Promise<unknown> {
  return skill.invoke(event, context);
}
