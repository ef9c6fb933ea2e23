/** Conversations that others may hear: the household, strangers, guests, and a change of speaker. See script.ts. */

import type { Script } from './script.ts';
import { LOST_CARD, WELCOME, WELCOME_GUEST } from './sentences.ts';

const REFUSED =
  "Those accounts belong to someone else here, so I can't tell you about them. You can link your own. " +
  'I sent a card to your Alexa app.';
const GUEST =
  "I can't link accounts for a guest. To hear your balances, ask on a device where you're signed in " +
  'to your own account. Anything else?';

const HOUSEHOLD: readonly Script[] = [
  {
    title: 'of the household hears rounded amounts, in whatever way they are asked for',
    linked: 'tom',
    on: ['alexa'],
    lines: [
      { speaker: 'household' },
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's my checking balance",
        assistant: 'Your checking has about 2,300 dollars available. Anything else?',
      },
      {
        customer: 'how did you get that?',
        assistant:
          'The posted balance is about 2,400 dollars. What you can spend now is about 2,300 dollars. ' +
          "That's as of 9 this morning. Anything else?",
      },
      { customer: 'how much do I have', assistant: 'You have about 20,000 dollars in all. Anything else?' },
      {
        customer: 'what are my accounts',
        assistant:
          'I can see 6 accounts. Here are the first 3. Your checking, about 2,300 dollars available. ' +
          'Your Rainy Day account, about 13,000 dollars available. ' +
          "Tom & Ann's <joint>, about 5,100 dollars available. " +
          'Say more for the other 3. Or is there anything else?',
      },
      {
        customer: 'how much credit do I have on my cash rewards visa',
        assistant: 'Your Cash Rewards Visa has about 4,400 dollars of available credit. Anything else?',
      },
    ],
  },
  {
    title: 'of the household hears exact amounts where the consent page allowed it',
    linked: 'exact',
    on: ['alexa'],
    lines: [
      { speaker: 'household' },
      {
        customer: "ask sandpiper bank what's my checking balance",
        assistant: 'Your checking has 2,345 dollars and 67 cents available.',
      },
    ],
  },
];

const STRANGERS: readonly Script[] = [
  {
    title: 'who is recognised without a link of their own is refused, with an offer to link',
    linked: 'tom',
    on: ['alexa'],
    lines: [
      { speaker: 'stranger' },
      {
        customer: "ask sandpiper bank what's my checking balance",
        assistant: REFUSED,
        offersLinking: true,
        microphone: 'closed',
      },
      { customer: 'ask sandpiper bank how much do I have', assistant: REFUSED, offersLinking: true },
      { customer: 'ask sandpiper bank I lost my card', assistant: LOST_CARD },
    ],
  },
  {
    title: 'who is a guest hears no balance and is not asked to link',
    linked: 'tom',
    on: ['google'],
    lines: [
      { speaker: 'household' },
      { customer: 'open sandpiper bank', assistant: WELCOME_GUEST },
      { customer: "what's my checking balance", assistant: GUEST },
      { customer: 'how much do I owe', assistant: GUEST },
      { customer: 'I lost my card', assistant: `${LOST_CARD} Anything else?` },
    ],
  },
];

const CHANGES: readonly Script[] = [
  {
    title: 'of the household does not take over the conversation of the owner',
    linked: 'tom',
    on: ['alexa'],
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: 'how much credit do I have on my cash rewards visa',
        assistant:
          'Your Cash Rewards Visa has 4,359 dollars and 88 cents of available credit. Anything else?',
      },
      { speaker: 'household' },
      {
        customer: 'how did you get that?',
        assistant: "I haven't told you anything yet. You can ask for a balance. Anything else?",
      },
      {
        customer: 'and my travel mastercard',
        assistant: 'You owe about 1,200 dollars on your Travel Mastercard. Anything else?',
      },
    ],
  },
  {
    title: 'who is not the owner hears nothing of what the owner asked',
    linked: 'tom',
    on: ['alexa'],
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's my checking balance",
        assistant: 'Your checking has 2,345 dollars and 67 cents available. Anything else?',
      },
      { speaker: 'stranger' },
      { customer: 'and savings?', assistant: REFUSED, offersLinking: true },
    ],
  },
  {
    title: 'who is a guest does not take over the conversation of the owner',
    linked: 'tom',
    on: ['google'],
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: "what's my checking balance",
        assistant: 'Your checking has 2,345 dollars and 67 cents available. Anything else?',
      },
      { speaker: 'household' },
      { customer: 'open sandpiper bank', assistant: WELCOME_GUEST },
      {
        customer: 'how did you get that?',
        assistant: "I haven't told you anything yet. You can ask for a balance. Anything else?",
      },
      { customer: 'and savings?', assistant: GUEST },
    ],
  },
];

export const LISTENER_SCRIPTS: readonly Script[] = [...HOUSEHOLD, ...STRANGERS, ...CHANGES];
