import { ACTIONS_PROJECT } from '../simulated-skill.ts';
import { readGoogleProject } from './project.ts';
import { googleUnderstanding } from './understand.ts';

describe('Google, on the built project', () => {
  const project = readGoogleProject(ACTIONS_PROJECT);
  const understanding = googleUnderstanding(project);
  const everything = new Set(project.intents.keys());

  function heard(text: string, intents: ReadonlySet<string> = everything): unknown {
    const match = understanding.match(text, intents);
    return (
      match && [match.intent, Object.fromEntries([...match.slots].map(([name, { value }]) => [name, value]))]
    );
  }

  it.each([
    ["What's my checking balance?", ['AccountBalance', { account: 'checking' }]],
    ["what's in Tom & Ann's <joint>", ['AccountBalance', { account: "tom and ann's joint" }]],
    ['how much do I owe on my Visa', ['AccountBalance', { account: 'credit-card', measure: 'owed' }]],
    ['and savings please', ['ChooseAccount', { account: 'savings' }]],
    ['the second one', ['ChooseAccount', { position: '2' }]],
    ['the one ending in four three two one', ['ChooseAccount', { digits: '4321' }]],
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
