/** A bank that is away, busy, slow or garbled: both surfaces say the same sentence, and it can be acted on. */

import { createServer, type ServerResponse } from 'node:http';
import type { Heard } from '../../simulator/assistant.ts';
import { type Listening, listening } from '../../simulator/listening.ts';
import { allOf } from './leaks.ts';
import { refusals } from './perform.ts';
import { SURFACES } from './script.ts';
import { openStageBefore, type Stage, TOKEN_OF_ANOTHER_BANK } from './stage.ts';

type Answering = (response: ServerResponse) => void;

const status =
  (code: number, body = '{}'): Answering =>
  (response) =>
    void response.writeHead(code, { 'content-type': 'application/json' }).end(body);
const hangUp: Answering = (response) => void response.destroy();
const silence: Answering = () => undefined;

const DOWN =
  "I can't reach Sandpiper Bank right now. Please try again in a few minutes, or call 1-800-555-0100.";
const UNREADABLE =
  "Sandpiper Bank sent something I can't read, and I won't guess about money. " +
  'Please try again later, or call 1-800-555-0100.';

let bank: Listening;
let stage: Stage;
let answering: Answering = silence;

beforeAll(async () => {
  bank = await listening(
    createServer((_, response) => answering(response)),
    0,
  );
  stage = await openStageBefore(`${bank.origin}/fdx/v6`);
}, 60_000);
afterAll(async () => {
  await stage.close();
  await bank.close();
});

/** Both surfaces at once, for a slow bank is slow for both. */
async function bothSay(sentence: string, on = stage): Promise<readonly Heard[]> {
  const heard = await Promise.all(
    SURFACES.map((surface) => on.assistants[surface].say("ask sandpiper bank what's my checking balance")),
  );
  for (const { speech, exchanges } of heard) {
    expect(speech).toBe(sentence);
    expect(refusals(exchanges)).toEqual([]);
    expect(exchanges.map(allOf).join()).not.toContain(TOKEN_OF_ANOTHER_BANK);
  }
  return heard;
}

describe('a bank that', () => {
  it.each<[string, Answering, string]>([
    ['is down', status(503), DOWN],
    ['hangs up', hangUp, DOWN],
    ['is too busy', status(429), 'Sandpiper Bank is very busy right now. Please ask again in a few minutes.'],
    [
      'refuses this',
      status(403),
      "Sandpiper Bank doesn't let me see that. You may have to link again and share the account, or call 1-800-555-0100.",
    ],
    ['sends no JSON', status(200, '<h1>Maintenance</h1>'), UNREADABLE],
  ])('%s', async (_what, how, sentence) => {
    answering = how;
    await bothSay(sentence);
  });

  it('never answers is not waited for, and Alexa says meanwhile that it is being asked', async () => {
    answering = silence;
    const [alexa] = await bothSay(
      'Sandpiper Bank is taking too long to answer. Please ask again in a minute.',
    );
    expect(alexa?.waiting).toEqual(["One moment, I'm asking Sandpiper Bank."]);
  }, 20_000);

  it('cannot be reached', async () => {
    const away = await openStageBefore('http://127.0.0.1:1/fdx/v6');
    try {
      await bothSay(DOWN, away);
    } finally {
      await away.close();
    }
  }, 20_000);
});
