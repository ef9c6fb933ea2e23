import { ACTIONS_PROJECT } from '../simulated-skill.ts';
import { readGoogleProject } from './project.ts';
import { googleUnderstanding } from './understand.ts';

describe('Google, on the built project', () => {
  const project = readGoogleProject(ACTIONS_PROJECT);
  const understanding = googleUnderstanding(project);
  const everything = new Set(project.intents.keys());

  function heard(text: string, intents: ReadonlySet<string> = everything): unknown {
    const match = understanding.match(text, intents);
    const slots = [...(match?.slots ?? [])].map(([name, { value, resolved }]) => [name, resolved ?? value]);
    return match && [match.intent, Object.fromEntries(slots)];
  }

  it.each([
    ["What's my checking balance?", ['AccountBalance', { account: 'checking' }]],
    ["what's in Tom & Ann's <joint>", ['AccountBalance', { account: "tom and ann's joint" }]],
    ['how much do I owe on my Visa', ['AccountBalance', { account: 'credit-card', measure: 'owed' }]],
    ['and savings please', ['ChooseAccount', { account: 'savings' }]],
    ['the second one', ['ChooseAccount', { position: '2' }]],
    ['the one ending in four three two one', ['ChooseAccount', { digits: '4321' }]],
    ['what did I blow on takeout', ['Spending', { category: 'dining' }]],
    ['How much at Target this month?', ['Spending', { merchant: 'target', period: 'this-month' }]],
    [
      "how much did I spend at Joe's Fish Shack in October",
      ['Spending', { merchant: "joe's fish shack", period: 'october' }],
    ],
    ["what did I spend on Bob's Burgers", ['Spending', { merchant: "bob's burgers" }]],
    [
      'how much did I spend on my Visa last month',
      ['Spending', { account: 'credit-card', period: 'last-month' }],
    ],
    ['and last month?', ['Refine', { period: 'last-month' }]],
    ['just groceries', ['Refine', { category: 'groceries' }]],
    ["at Bob's Burgers?", ['Refine', { merchant: "bob's burgers" }]],
    ['on the Visa?', ['ChooseAccount', { account: 'credit-card' }]],
    ['and Rainy Day?', ['ChooseAccount', { account: 'rainy day' }]],
    ['is that more than usual?', ['CompareSpending', { against: 'usual' }]],
    ['biggest purchase this month', ['Transactions', { order: 'largest', period: 'this-month' }]],
    ['which stores did I spend the most at', ['TopSpending', { grouping: 'merchant' }]],
    ['did I get paid', ['MoneyIn', {}]],
    ['which ones?', ['Details', {}]],
    ['my last five transactions', ['Transactions', { order: 'latest', count: 5 }]],
    ['how much did I spend on November fifth', ['Spending', { date: { month: 11, day: 5 } }]],
    ['what did I buy in the last forty five days', ['Transactions', { duration: '45 days' }]],
    ['from june to august', ['Refine', { from: { month: 6 }, to: { month: 8 } }]],
    ['I lost my card', ['LostCard', {}]],
  ])('understands %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it('does not understand what it was not trained on', () => {
    expect(heard('tell me a joke')).toBeUndefined();
  });

  it('matches only the intents that are listened for', () => {
    expect(heard('the second one', project.deepLinks)).toBeUndefined();
  });

  it.each([
    ['Hey Google, talk to Sandpiper Bank', ''],
    ['ask sandpiper bank for my balance', 'my balance'],
    ["ask Sandpiper Bank what's my balance", 'what is my balance'],
    ['what is my sandpiper bank balance', undefined],
  ])('is called by "%s"', (text, rest) => {
    expect(understanding.invocation(text)).toBe(rest);
  });

  it.each([
    ['Yes, please.', 'yes'],
    ['no thanks', 'no'],
    ['maybe', undefined],
  ])('takes "%s" for consent or refusal', (text, answer) => {
    expect(understanding.confirmation(text)).toBe(answer);
  });
});
