/** Access tokens that expire and refreshes that are refused, as each platform meets them. */

import { setTimeout as delay } from 'node:timers/promises';
import type { Assistant, Heard, Surface } from '../../simulator/assistant.ts';
import { linkAsCustomer } from '../../simulator/link-as-customer.ts';
import { refusals } from './perform.ts';
import { SURFACES } from './script.ts';
import { openStage, type Stage } from './stage.ts';
import { revokeAtBank, tokenIn } from './tokens.ts';

const LIFE_SECONDS = 2;
const QUESTION = "ask sandpiper bank what's my checking balance";
const BALANCE = 'Your checking has 2,345 dollars and 67 cents available.';

let stage: Stage;
/** By surface, what was held at first and is long over. */
const expired: Partial<Record<Surface, string>> = {};

beforeAll(async () => {
  stage = await openStage({ accessTokenSeconds: LIFE_SECONDS });
  for (const surface of SURFACES) expired[surface] = await linked(stage.assistants[surface]);
  await delay(LIFE_SECONDS * 1000 + 300);
}, 60_000);
afterAll(() => stage.close());

/** @returns the access token that the platform sent with the first question */
async function linked(assistant: Assistant): Promise<string> {
  await assistant.unlink();
  await linkAsCustomer(assistant);
  const heard = await asked(assistant);
  expect(heard.speech).toBe(BALANCE);
  return tokenIn(heard.exchanges.at(-1));
}

async function asked(assistant: Assistant): Promise<Heard> {
  const heard = await assistant.say(QUESTION);
  expect(refusals(heard.exchanges)).toEqual([]);
  return heard;
}

describe.each(SURFACES)('on %s, an access token that expired', (surface) => {
  const assistant = (): Assistant => stage.assistants[surface];

  it('is renewed by the platform itself, and the answer comes', async () => {
    const { speech, exchanges } = await asked(assistant());
    expect(speech).toBe(BALANCE);
    expect(exchanges.map(tokenIn)).toEqual([expect.not.stringMatching(`^${expired[surface]}$`)]);
  });

  it('and cannot be renewed drops the link and asks to link', async () => {
    await revokeAtBank(stage, surface, await linked(assistant()));
    const heard = await asked(assistant());
    expect(heard.speech).toMatch(/^To hear about your accounts, link Sandpiper Bank/);
    expect(heard.offersLinking).toBe(true);
    expect(assistant().isLinked()).toBe(false);
  });
});

describe('a token that the platform takes for good, and the bank does not', () => {
  it('makes Google renew it and ask again within the turn', async () => {
    const { google } = stage.assistants;
    await linked(google);
    google.holdToken(expired.google ?? '');
    const { speech, exchanges } = await asked(google);
    expect(speech).toBe(BALANCE);
    expect(exchanges.map(({ invocation }) => invocation.outcome)).toMatchObject([
      { response: { statusCode: 401 } },
      { response: { statusCode: 200 } },
    ]);
  });

  it('makes the skill ask to link again in the Alexa app', async () => {
    const { alexa } = stage.assistants;
    await linked(alexa);
    alexa.holdToken(expired.alexa ?? '');
    const { speech, offersLinking } = await asked(alexa);
    expect(speech).toBe(
      "Sandpiper Bank is no longer linked, so I can't see your accounts. " +
        'I sent a card to your Alexa app. Open it to link again.',
    );
    expect(offersLinking).toBe(true);
  });
});
