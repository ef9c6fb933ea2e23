/** Conversations about which account is meant: names, kinds, digits, places, and none that fits. See script.ts. */

import type { Script } from './script.ts';
import { WELCOME } from './sentences.ts';

const RAINY_DAY = 'Your Rainy Day account has 12,800 dollars available. Anything else?';
const JOINT = "Tom & Ann's <joint> has 5,050 dollars and 25 cents available. Anything else?";
const TRAVEL = 'You owe 1,212 dollars and 40 cents on your Travel Mastercard. Anything else?';
const REWARDS = 'You owe 640 dollars and 12 cents on your Cash Rewards Visa. Anything else?';
const WHICH_CARD = 'Which one: Cash Rewards Visa or Travel Mastercard?';

export const NAMING_SCRIPTS: readonly Script[] = [
  {
    title: 'names an account by its nickname, its product, its network or its kind',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      { customer: "what's my rainy day balance", assistant: RAINY_DAY },
      { customer: "what's the balance of my travel mastercard", assistant: TRAVEL },
      { customer: "what's my visa balance", assistant: REWARDS },
      {
        customer: "what's my loan balance",
        assistant: 'You owe 14,204 dollars and 55 cents on your auto loan. Anything else?',
      },
    ],
  },
  {
    title: 'names an account by its last four digits, as digits or as words',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      { customer: "what's the balance of the one ending in 7719", assistant: JOINT },
      { customer: 'the one ending in 8805', assistant: RAINY_DAY },
      { customer: 'the one ending in seven seven one nine', assistant: JOINT },
      { customer: 'ending in forty four oh seven', assistant: TRAVEL },
    ],
  },
  {
    title: "hears of Tom & Ann's <joint> by its name, and the markup stays whole",
    linked: 'tom',
    lines: [
      {
        customer: "ask sandpiper bank what's in tom and ann's joint",
        assistant: "Tom & Ann's <joint> has 5,050 dollars and 25 cents available.",
        raw: 'Tom &amp; Ann&apos;s &lt;joint&gt;',
      },
    ],
  },
  {
    title: 'is asked which card is meant, and answers with a place',
    linked: 'tom',
    lines: [
      { customer: "ask sandpiper bank what's my card balance", assistant: WHICH_CARD, microphone: 'open' },
      {
        customer: 'the second one',
        assistant: 'You owe 1,212 dollars and 40 cents on your Travel Mastercard.',
      },
    ],
  },
  {
    title: 'is asked which account is meant, and answers with a name or with digits',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      { customer: 'how much do I owe on my card', assistant: WHICH_CARD },
      { customer: 'cash rewards visa', assistant: REWARDS },
      {
        customer: "what's my savings balance",
        assistant: "Which one: Rainy Day or Tom & Ann's <joint>?",
      },
      { customer: 'the one ending in 7719', assistant: JOINT },
    ],
  },
  {
    title: 'is asked which account is meant when none was named',
    linked: 'tom',
    lines: [
      {
        customer: "ask sandpiper bank what's my balance",
        assistant: "Which one: checking, Rainy Day, or Tom & Ann's <joint>?",
        microphone: 'open',
      },
      {
        customer: 'the last one',
        assistant: "Tom & Ann's <joint> has 5,050 dollars and 25 cents available.",
      },
    ],
  },
  {
    title: 'asks for the other one',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      { customer: "what's the balance of my travel mastercard", assistant: TRAVEL },
      { customer: 'the other one', assistant: REWARDS },
      { customer: 'and the other one?', assistant: TRAVEL },
    ],
  },
  {
    title: 'names an account that does not exist and is offered the closest',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's my brokerage balance",
        assistant:
          "I don't see that account. Did you mean your checking, your Rainy Day account, or Tom & Ann's <joint>?",
        microphone: 'open',
      },
      {
        customer: 'the second one',
        assistant: 'Your Rainy Day account has 12,800 dollars available. Anything else?',
      },
    ],
  },
  {
    title: "hears nothing of somebody else's account",
    linked: 'ann',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's my rainy day balance",
        assistant: "I don't see that account. Did you mean your checking, your savings, or your credit card?",
      },
      {
        customer: 'the one ending in 4321',
        assistant: "I don't see that account. Did you mean your checking, your savings, or your credit card?",
      },
    ],
  },
];
