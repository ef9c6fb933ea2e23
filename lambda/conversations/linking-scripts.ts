/** Conversations with and without a link, and about what needs none: help, numbers to call, leaving. See script.ts. */

import type { Script } from './script.ts';
import { LOST_CARD, WELCOME, WELCOME_UNLINKED } from './sentences.ts';

const HELP =
  'You can ask for a balance, what you have or owe in all, or what you spent, like, on groceries last week. ' +
  'Go on with, and last month, or, which ones. After an answer, ask how I got it. ' +
  'If a card is gone, say, I lost my card. What would you like to know?';
const HELP_UNLINKED =
  'Once you link your Sandpiper Bank account, I can tell you your balances, what you spent and what you owe. ' +
  'Ask for a balance to start. If a card is gone, say, I lost my card. What would you like to do?';
const FRAUD =
  "To report fraud, call Sandpiper Bank right away at 1-800-555-0142. I can't block a card or stop a payment " +
  "from here. Again, that's 1-800-555-0142. Anything else?";
const GOOGLE_ASKS =
  'To tell you your balances and spending, I need to link your Sandpiper Bank account to Google. Is that OK?';
const LINK_FIRST = {
  alexa:
    'To hear about your accounts, link Sandpiper Bank first. I sent a card to your Alexa app. Open it to link.',
  google: `To hear about your accounts, link Sandpiper Bank to your Google Account first. ${GOOGLE_ASKS}`,
};

const UNLINKED: readonly Script[] = [
  {
    title: 'who is not linked is welcomed, helped and given the numbers to call',
    linked: 'nobody',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME_UNLINKED, microphone: 'open' },
      { customer: 'help', assistant: HELP_UNLINKED, microphone: 'open' },
      {
        customer: 'I lost my card',
        assistant: `${LOST_CARD} Anything else?`,
        card: 'Lost card: call 1-800-555-0142',
      },
      { customer: 'someone used my card', assistant: FRAUD, card: 'Fraud: call 1-800-555-0142' },
      {
        customer: "what's the weather",
        assistant:
          "Sorry, I didn't get that. You can ask for a balance, or say, I lost my card. What would you like to do?",
        microphone: 'open',
      },
      { customer: 'cancel', assistant: 'Goodbye.', microphone: 'closed' },
    ],
  },
  ...[
    "what's my checking balance",
    'what are my accounts',
    'how much do I have',
    'how much do I owe',
    "what's my net worth",
    'how much credit do I have',
    'and savings?',
    'the one ending in 7719',
  ].map(
    (customer): Script => ({
      title: `who is not linked is asked to link on "${customer}"`,
      linked: 'nobody',
      lines: [
        { customer: 'open sandpiper bank', assistant: WELCOME_UNLINKED },
        { customer, assistant: LINK_FIRST, offersLinking: true },
      ],
    }),
  ),
  {
    title: 'links with the card in the Alexa app, asks again and is answered',
    linked: 'nobody',
    on: ['alexa'],
    lines: [
      {
        customer: "ask sandpiper bank what's my checking balance",
        assistant: LINK_FIRST,
        offersLinking: true,
        microphone: 'closed',
      },
      { signsIn: 'tom' },
      {
        customer: "ask sandpiper bank what's my checking balance",
        assistant: 'Your checking has 2,345 dollars and 67 cents available.',
      },
    ],
  },
  {
    title: 'agrees to link and is answered at once',
    linked: 'nobody',
    on: ['google'],
    lines: [
      {
        customer: "ask sandpiper bank what's my checking balance",
        assistant: LINK_FIRST,
        offersLinking: true,
        microphone: 'open',
      },
      { customer: 'yes', assistant: 'OK, continue in your browser.' },
      {
        signsIn: 'tom',
        assistant: { google: 'Your checking has 2,345 dollars and 67 cents available.' },
      },
    ],
  },
  {
    title: 'does not want to link and is not pressed',
    linked: 'nobody',
    on: ['google'],
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME_UNLINKED },
      { customer: "what's my checking balance", assistant: LINK_FIRST, offersLinking: true },
      {
        customer: 'no',
        assistant:
          "That's fine. You can ask for a balance, or say, I lost my card. What would you like to do?",
        microphone: 'open',
      },
    ],
  },
];

const LINKED: readonly Script[] = [
  {
    title: 'is helped, given the numbers to call, and may leave',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      { customer: 'help', assistant: HELP, microphone: 'open' },
      {
        customer: 'I lost my card',
        assistant: `${LOST_CARD} Anything else?`,
        card: 'Lost card: call 1-800-555-0142',
      },
      { customer: 'someone used my card', assistant: FRAUD, card: 'Fraud: call 1-800-555-0142' },
      {
        customer: "what's the weather",
        assistant:
          "Sorry, I didn't get that. You can ask for a balance, what you spent, or what you owe. " +
          'What would you like to know?',
        microphone: 'open',
      },
      { customer: 'never mind', assistant: 'Goodbye.', microphone: 'closed' },
    ],
  },
  {
    title: 'who shares only some accounts hears of no other',
    linked: 'some',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: 'what are my accounts',
        assistant:
          'I can see 2 accounts. Your savings, 12,800 dollars available. ' +
          'Your credit card, 1,212 dollars and 40 cents owed. Anything else?',
      },
      {
        customer: "what's my checking balance",
        assistant: "I don't see that account. Did you mean your savings or your credit card?",
      },
      { customer: 'how much do I have', assistant: 'You have 12,800 dollars in all. Anything else?' },
    ],
  },
  {
    title: 'follows nothing up where nothing was said before',
    linked: 'tom',
    lines: [
      { customer: 'open sandpiper bank', assistant: WELCOME },
      {
        customer: 'how did you get that?',
        assistant: "I haven't told you anything yet. You can ask for a balance. Anything else?",
      },
      {
        customer: 'more',
        assistant: "I haven't told you anything yet. You can ask for a balance. Anything else?",
      },
    ],
  },
  {
    title: 'who took the consent back at the bank is asked to link again',
    linked: 'tom',
    lines: [
      // A balance told already may be told once more within a minute, from memory.
      { customer: 'open sandpiper bank', assistant: WELCOME },
      { bank: 'revokes' },
      {
        customer: "what's my checking balance",
        assistant: {
          alexa:
            "Sandpiper Bank is no longer linked, so I can't see your accounts. " +
            'I sent a card to your Alexa app. Open it to link again.',
          google: LINK_FIRST.google,
        },
        offersLinking: true,
      },
    ],
  },
];

export const LINKING_SCRIPTS: readonly Script[] = [...UNLINKED, ...LINKED];
