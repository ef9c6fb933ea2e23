import type { Heard } from './assistant.ts';
import { asRecord } from './json.ts';
import { ANN, linkAsCustomer, signIn } from './link-as-customer.ts';
import { type Simulator, startSimulator } from './simulator.ts';

const BALANCE = "what's my checking balance";

function findings(heard: Heard): readonly unknown[] {
  return heard.exchanges.flatMap((exchange) => exchange.findings);
}

/** The data of what is drawn on the screen. */
function drawnBy(heard: Heard): string {
  const outcome = heard.exchanges[0]?.invocation.outcome;
  const answer = asRecord(outcome?.kind === 'response' ? outcome.response : {});
  const directives = asRecord(answer['response'])['directives'];
  return JSON.stringify(
    (Array.isArray(directives) ? directives : []).map((one) => asRecord(one)['datasources']),
  );
}

describe('the simulator, with the sandbox bank', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator({ bank: { kind: 'sandbox' }, now: '2026-11-22T14:00:00Z' });
  });
  afterEach(() => simulator.close());

  it('hears the same true balance from both assistants, once linked', async () => {
    for (const assistant of Object.values(simulator.assistants)) {
      expect(assistant.isLinked()).toBe(false);
      await linkAsCustomer(assistant);
      expect(assistant.isLinked()).toBe(true);
      const heard = await assistant.say(BALANCE);
      expect(heard.speech).toContain('2,345 dollars and 67 cents');
      expect(findings(heard)).toEqual([]);
    }
  });

  it('plays a conversation with memory on Alexa', async () => {
    const { alexa } = simulator.assistants;
    await linkAsCustomer(alexa);
    const launched = await alexa.say('open sandpiper bank');
    expect(launched.microphone).toBe('open');
    await alexa.say(BALANCE);
    expect((await alexa.say('and rainy day')).speech).toContain('12,800 dollars');
    expect(await alexa.say('stop')).toMatchObject({ microphone: 'closed' });
  });

  it("shows a balance on Alexa's screen, and covers it when the next reply shows none", async () => {
    const { alexa } = simulator.assistants;
    await linkAsCustomer(alexa);
    const shown = await alexa.say(BALANCE);
    expect(drawnBy(shown)).toContain('"$2,345.67"');
    const helped = await alexa.say('help');
    expect(drawnBy(helped)).toContain('"rows":[]');
    expect(findings(shown).concat(findings(helped))).toEqual([]);
  });

  it('says the reprompt once, then ends the session', async () => {
    const { alexa } = simulator.assistants;
    const { reprompt } = await alexa.say('open sandpiper bank');
    expect((await alexa.silence()).speech).toBe(reprompt);
    const { exchanges } = await alexa.silence();
    expect(exchanges[0]?.request).toMatchObject({ request: { reason: 'EXCEEDED_MAX_REPROMPTS' } });
    expect(exchanges[0]?.findings).toEqual([]);
  });

  it('sends a household without a person, and a stranger without a token', async () => {
    const { alexa } = simulator.assistants;
    await linkAsCustomer(alexa);
    alexa.setSpeaker('household');
    const household = await alexa.say(BALANCE);
    expect(household.speech).toContain('about 2,300 dollars');
    expect(household.exchanges[0]?.request).not.toHaveProperty('context.System.person');
    alexa.setSpeaker('stranger');
    const stranger = await alexa.say('ask sandpiper bank for my checking balance');
    expect(stranger.offersLinking).toBe(true);
    expect(stranger.speech).not.toMatch(/\d/);
    await linkAsCustomer(alexa, ANN);
    expect((await alexa.say(BALANCE)).speech).toMatch(/overdrawn/);
  });

  it('tells the skill of linking and unlinking, and forgets the tokens', async () => {
    const { alexa } = simulator.assistants;
    const { exchanges } = await linkAsCustomer(alexa);
    expect(exchanges[0]?.request).toMatchObject({ request: { type: 'AlexaSkillEvent.SkillAccountLinked' } });
    expect(exchanges[0]?.findings).toEqual([]);
    const [disabled] = await alexa.unlink();
    expect(disabled?.request).toMatchObject({ request: { type: 'AlexaSkillEvent.SkillDisabled' } });
    expect(disabled?.request).not.toHaveProperty('session');
    expect(alexa.isLinked()).toBe(false);
    expect((await alexa.say(BALANCE)).offersLinking).toBe(true);
  });

  it('links in the middle of a conversation on Google, and answers what was asked', async () => {
    const { google } = simulator.assistants;
    expect((await google.say(BALANCE)).offersLinking).toBe(true);
    const { linkUrl = '' } = await google.say('yes');
    await signIn(linkUrl);
    const { end, heard } = await google.afterLinking();
    expect(end).toBe('linked');
    expect(heard?.speech).toContain('2,345 dollars and 67 cents');
  });

  it('renews the token on Google when the bank refuses it, and sends the request again', async () => {
    const { google } = simulator.assistants;
    await linkAsCustomer(google);
    google.holdToken('expired');
    const heard = await google.say(BALANCE);
    expect(heard.speech).toContain('2,345 dollars');
    expect(heard.exchanges.map(({ invocation }) => invocation.outcome)).toMatchObject([
      { response: { statusCode: 401 } },
      { response: { statusCode: 200 } },
    ]);
  });

  it('refuses a guest on Google', async () => {
    const { google } = simulator.assistants;
    await linkAsCustomer(google);
    google.setSpeaker('household');
    expect((await google.say(BALANCE)).speech).not.toMatch(/\d/);
  });

  it('gives up a login when another begins', async () => {
    const { alexa } = simulator.assistants;
    const first = new URL(await alexa.startLinking());
    await linkAsCustomer(alexa);
    const late = await fetch(
      `${first.searchParams.get('redirect_uri')}?code=x&state=${first.searchParams.get('state')}`,
    );
    expect(late.status).toBe(404);
  });
});
