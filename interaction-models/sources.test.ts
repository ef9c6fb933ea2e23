/** What customers say lands where it should: people's ways of asking, by the intent that claims them. */

import { claimsOf, lexiconOf } from './claims.ts';
import type { Finding } from './finding.ts';
import { readSources } from './sources.ts';

const findings: Finding[] = [];
const { intents, slots } = readSources(process.cwd(), 'en-US', findings);
const claims = claimsOf(intents, lexiconOf(slots));

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
  Spending: [
    'how much did I spend last month',
    'what did I blow on takeout',
    'how much at Target this month',
    'how much have I spent on groceries this year',
    'how much did I spend on coffee at Starbucks last week',
    'how much did I put on my visa in october',
    "what's my total spending on travel for june",
    'how much did I pay for insurance since january',
    'how much did I spend on Netflix',
    'how much went out yesterday',
    "what's rent costing me",
    'how much have I recently spent on entertainment',
    'what did last weekend cost me',
    'how much did I spend between november first and the fifteenth',
    'what did I spend on coffee since may third',
  ],
  Transactions: [
    'my last five transactions',
    'biggest purchase this month',
    'what did I buy yesterday',
    'show me my recent transactions',
    'can I see my transactions for the last two days',
    'what was my most expensive purchase in the past week',
    'transactions on my visa last month',
    'my grocery shopping purchases',
    'show me the latest transactions',
    'how much was my last purchase',
    'show me all transactions this month',
    'what did I order from Amazon last week',
    'largest charge on my mastercard',
    'what did I buy last',
  ],
  TopSpending: [
    'where did all my money go',
    "where's my money going",
    'what did I spend the most on last month',
    'which stores did I spend the most at',
    'what are my top categories this year',
    'break down my spending by merchant',
  ],
  CompareSpending: [
    'is that more than usual',
    'is that more than last month',
    'is that a lot',
    'am I spending more on coffee than usual',
    'did I spend more this month than last month',
    'compare that to last week',
    'how does my dining spending this month compare to the month before',
    'did my spending go up this year',
  ],
  MoneyIn: [
    'did I get paid',
    'when did I last get paid',
    'deposits this week',
    'did my paycheck come in yet',
    'how much did I make in march',
    'what came into my checking last week',
    'my biggest deposit this year',
    'did any money come in today',
  ],
  Refine: [
    'and last month',
    'what about yesterday',
    'just groceries',
    'how about coffee',
    'at Target',
    'and at Whole Foods last week',
    'same thing for travel',
    'no I meant last year',
    'since payday',
    'in november',
    'on friday',
    'the last seven days',
    'how much of that was coffee',
  ],
  Details: ['which ones', 'show me', 'what were they', 'what did I spend that on', 'give me the details'],
  More: ['more', 'next', 'tell me the rest', 'more transactions'],
  Explain: ['how did you get that', 'what did you count', 'where does that number come from'],
  LostCard: ['I lost my card', 'my wallet was stolen', 'freeze my debit card'],
  ReportFraud: [
    'someone used my card',
    'is there fraud on my account',
    "there's a charge I don't recognize",
    "I've been scammed",
    'wrong charge',
    "that's not my purchase",
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

describe('a merchant', () => {
  const named = intents.flatMap(({ samples }) =>
    samples.map(({ text }) => text).filter((text) => text.includes('{merchant}')),
  );
  it('is named behind a word that tells where it begins', () => {
    expect(named.filter((text) => !/\b(at|from|to|on|with) \{merchant\}/.test(text))).toEqual([]);
  });
  it('ends the sample, or has a period or a word after it', () => {
    expect(named.filter((text) => /\{merchant\} \{(?!period\})/.test(text))).toEqual([]);
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
