/** Conversations about money: balances, lists, totals, credit, and how they were reached. See script.ts. */

import type { Script } from './script.ts';
import { WELCOME } from './sentences.ts';

const FIRST_THREE =
  'I can see 6 accounts. Here are the first 3. Your checking, 2,345 dollars and 67 cents available. ' +
  'Your Rainy Day account, 12,800 dollars available. ' +
  "Tom & Ann's <joint>, 5,050 dollars and 25 cents available. " +
  'Say more for the other 3. Or is there anything else?';
const LAST_THREE =
  'Your Cash Rewards Visa, 640 dollars and 12 cents owed. ' +
  'Your Travel Mastercard, 1,212 dollars and 40 cents owed. ' +
  'Your auto loan, 14,204 dollars and 55 cents owed. Anything else?';

const BALANCES: readonly Script[] = [
  {
    title: 'asks in one breath and hears the balance',
    linked: 'tom',
    lines: [
      {
        customer: "ask sandpiper bank what's my checking balance",
        assistant: 'Your checking has 2,345 dollars and 67 cents available.',
      },
    ],
  },
  {
    title: 'launches, asks, asks on and stops',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME, microphone: 'open' },
      {
        customer: "what's my checking balance",
        assistant: 'Your checking has 2,345 dollars and 67 cents available. Anything else?',
        microphone: 'open',
      },
      {
        customer: 'and savings?',
        assistant: "Which one: Rainy Day or Tom & Ann's <joint>?",
        microphone: 'open',
      },
      {
        customer: 'the first one',
        assistant: 'Your Rainy Day account has 12,800 dollars available. Anything else?',
      },
      { customer: 'stop', assistant: 'Goodbye.', microphone: 'closed' },
    ],
  },
  {
    title: 'never hears the available and the posted balance mixed up',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's the posted balance of my checking",
        assistant: 'The posted balance of your checking is 2,410 dollars and 17 cents. Anything else?',
      },
      {
        customer: "what's my checking balance",
        assistant: 'Your checking has 2,345 dollars and 67 cents available. Anything else?',
      },
      {
        customer: 'how did you get that?',
        assistant:
          'The posted balance is 2,410 dollars and 17 cents. ' +
          'What you can spend now is 2,345 dollars and 67 cents. ' +
          'They differ by 64 dollars and 50 cents, usually charges still pending or on hold. ' +
          "That's as of 9 this morning. Anything else?",
      },
    ],
  },
  {
    title: 'hears the same again on asking for it',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's my rainy day balance",
        assistant: 'Your Rainy Day account has 12,800 dollars available. Anything else?',
      },
      {
        customer: 'say that again',
        assistant: 'Your Rainy Day account has 12,800 dollars available. Anything else?',
      },
    ],
  },
  {
    title: 'hears that an account is overdrawn',
    linked: 'ann',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's my checking balance",
        assistant: 'Your checking is overdrawn by 42 dollars and 17 cents. Anything else?',
      },
      {
        customer: 'how did you get that?',
        assistant:
          "The posted balance is below zero by 42 dollars and 17 cents. That's the figure as Sandpiper Bank " +
          "gave it. That's as of 9 this morning. Anything else?",
      },
      {
        customer: 'and savings?',
        assistant: 'Your savings has 5,050 dollars and 25 cents available. Anything else?',
      },
      {
        customer: 'what are my accounts',
        assistant:
          'I can see 3 accounts. Your checking, overdrawn by 42 dollars and 17 cents. ' +
          'Your savings, 5,050 dollars and 25 cents available. ' +
          'Your credit card, 1,212 dollars and 40 cents owed. Anything else?',
      },
      {
        customer: 'how much do I have',
        assistant: 'You have 5,008 dollars and 8 cents in all. Anything else?',
      },
    ],
  },
];

const LISTS_AND_TOTALS: readonly Script[] = [
  {
    title: 'hears all accounts, a few at a time',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      { customer: 'what are my accounts', assistant: FIRST_THREE, microphone: 'open' },
      { customer: 'more', assistant: LAST_THREE },
      { customer: 'more', assistant: "That's all of them. Anything else?" },
    ],
  },
  {
    title: 'picks one of the accounts that were read',
    linked: 'tom',
    lines: [
      { customer: 'ask sandpiper bank what are my accounts', assistant: FIRST_THREE, microphone: 'open' },
      { customer: 'the second one', assistant: 'Your Rainy Day account has 12,800 dollars available.' },
    ],
  },
  {
    title: 'hears what is theirs, what is owed and what is left, and what was counted',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: 'how much do I have',
        assistant: 'You have 20,195 dollars and 92 cents in all. Anything else?',
      },
      {
        customer: 'how did you get that?',
        assistant:
          'I added these up. Your checking, 2,345 dollars and 67 cents available. ' +
          'Your Rainy Day account, 12,800 dollars available. ' +
          "Tom & Ann's <joint>, 5,050 dollars and 25 cents available. Anything else?",
      },
      {
        customer: 'how much do I owe',
        assistant: 'You owe 16,057 dollars and 7 cents in all. Anything else?',
      },
      { customer: 'how did you get that?', assistant: `I added up what you owe. ${LAST_THREE}` },
      {
        customer: "what's my net worth",
        assistant:
          'You have 20,195 dollars and 92 cents and owe 16,057 dollars and 7 cents, ' +
          'which leaves 4,138 dollars and 85 cents. Anything else?',
      },
    ],
  },
  {
    title: 'hears how much credit is left',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: 'how much credit do I have',
        assistant: 'Which one: Cash Rewards Visa or Travel Mastercard?',
      },
      {
        customer: 'the first one',
        assistant:
          'Your Cash Rewards Visa has 4,359 dollars and 88 cents of available credit. Anything else?',
      },
      {
        customer: 'and my travel mastercard',
        assistant:
          'Your Travel Mastercard has 8,787 dollars and 60 cents of available credit. Anything else?',
      },
      {
        customer: 'how did you get that?',
        assistant:
          'Your available credit is 8,787 dollars and 60 cents. The credit line is 10,000 dollars. ' +
          "That's as of 9 this morning. Anything else?",
      },
      {
        customer: 'how much credit do I have on my checking',
        assistant:
          "Your checking isn't a card or a credit line, so it has no available credit. Anything else?",
      },
    ],
  },
];

export const MONEY_SCRIPTS: readonly Script[] = [...BALANCES, ...LISTS_AND_TOTALS];
