/** What customers say lands where it should: people's ways of asking, by the intent that claims them. */

import { claimsOf } from './claims.ts';
import type { Finding } from './finding.ts';
import { readSources } from './sources.ts';

const findings: Finding[] = [];
const { intents, slots } = readSources(process.cwd(), 'en-US', findings);
const claims = claimsOf(intents, slots);

const SAID: Readonly<Record<string, readonly string[]>> = {
  AccountBalance: [
    "what's in checking",
    'how much is in my savings',
    "what's my checking balance",
    'how much do I owe on my Visa',
    'am I overdrawn',
    'what can I spend',
    "what's my available balance",
    'what is the posted balance on my checking account',
    "What's my savings account's current balance?",
    'how much is on the card ending in 4321',
    'how much do I have left',
    'balance please',
    'and the available balance',
    'is my checking overdrawn',
    'what’s left in checking',
  ],
  ListAccounts: [
    'what are all my balances',
    'what accounts do I have',
    'read me my accounts',
    'where do I stand',
  ],
  TotalBalance: [
    'how much do I have altogether',
    "what's my net worth",
    'what do I owe',
    'how much do I owe in total',
    'how much money do I have in the bank',
    'how much money do I have',
    'how much am I in debt',
    'and in total',
  ],
  AvailableCredit: [
    'how much credit do I have left',
    "what's my available credit on my card",
    'how much can I still spend on my mastercard',
    'is my card maxed out',
  ],
  ChooseAccount: [
    'savings',
    'and savings?',
    'what about the card',
    'the other one',
    'the one ending in 4321',
    '4321',
    'the second one',
    'the other account',
    'another one',
    'my credit card',
    "what's on the other card",
    'I meant the car loan',
  ],
  More: ['more', 'next', 'tell me the rest'],
  Explain: ['how did you get that', 'what did you count', 'where does that number come from'],
  LostCard: ['I lost my card', 'my wallet was stolen', 'freeze my debit card'],
  ReportFraud: [
    'someone used my card',
    'is there fraud on my account',
    "there's a charge I don't recognize",
    "I've been scammed",
  ],
  Help: ['help', 'what can I say'],
  Repeat: ['say that again', 'what was that', 'pardon'],
  Yes: ['yes', 'yes please', "that's right"],
  No: ['no thanks', 'none of them'],
  Stop: ['stop', "that's all", 'go home', "thanks that's all"],
  Cancel: ['cancel', 'never mind'],
};

describe('the samples in English', () => {
  it('are read without a fault', () => {
    expect(findings).toEqual([]);
  });
  const said = Object.entries(SAID).flatMap(([intent, lines]) =>
    lines.map((line) => [line, intent] as const),
  );
  it.each(said)('take "%s" as %s alone', (line, intent) => {
    expect([...new Set(claims(line).map((claim) => claim.intent))]).toEqual([intent]);
  });
  it('claim nothing of what is no question for a bank', () => {
    expect(claims('play some jazz in the kitchen')).toEqual([]);
  });
});

describe('the source of every intent', () => {
  it.each(intents.map((intent) => [intent.name, intent] as const))(
    '%s gives each sample once',
    (_, intent) => {
      const texts = intent.samples.map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
    },
  );
});
