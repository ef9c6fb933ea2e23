import { NAME_TYPES, SKILL_PACKAGE } from '../simulated-skill.ts';
import { type AlexaModel, readAlexaModel } from './model.ts';
import { alexaUnderstanding, type Understanding } from './understand.ts';

const today = () => '2026-11-22';

const orchard: AlexaModel = {
  invocationName: 'apple orchard',
  intents: [
    {
      name: 'PickFruit',
      slots: [
        { name: 'fruit', type: 'FRUIT' },
        { name: 'row', type: 'AMAZON.FOUR_DIGIT_NUMBER' },
      ],
      samples: ['pick {fruit}', "what's {fruit} doing", 'row {row}', '{fruit}', 'pick ripe {fruit}'],
    },
    { name: 'CountTrees', samples: ['how many trees'] },
    { name: 'AMAZON.StopIntent' },
    { name: 'AMAZON.FallbackIntent' },
  ],
  types: [
    {
      name: 'FRUIT',
      values: [
        { id: 'apple', name: { value: 'apple', synonyms: ['apples', 'golden delicious'] } },
        { id: 'plum', name: { value: 'plum', synonyms: ['golden delicious'] } },
      ],
    },
  ],
};

function heard(understanding: Understanding, text: string, startsSession = false): unknown {
  const understood = understanding.understand(text, startsSession);
  if (understood.kind !== 'intent') return understood.kind;
  const slots = [...understood.match.slots].map(([name, { value, matches }]) => [
    name,
    matches.map(({ id }) => id).join('/') || value,
  ]);
  return [understood.match.intent, Object.fromEntries(slots)];
}

describe('Alexa, on a model of fruit', () => {
  const understanding = alexaUnderstanding(orchard, { today, nameTypes: ['FRUIT'] });

  it.each([
    ['Pick apples!', ['PickFruit', { fruit: 'apple' }]],
    ['what is plum doing', ['PickFruit', { fruit: 'plum' }]],
    ['row four three two one', ['PickFruit', { row: '4321' }]],
    ['pick golden delicious', ['PickFruit', { fruit: 'apple/plum' }]],
    ['how many trees', ['CountTrees', {}]],
    ['stop', ['AMAZON.StopIntent', {}]],
    ['what is the time', ['AMAZON.FallbackIntent', {}]],
  ])('understands %s', (text, expected) => {
    expect(heard(understanding, text)).toEqual(expected);
  });

  it('takes words that a type does not list, but prefers those that it lists', () => {
    expect(heard(understanding, 'pick granny smith')).toEqual(['PickFruit', { fruit: 'granny smith' }]);
    expect(heard(understanding, 'pick ripe apples')).toEqual(['PickFruit', { fruit: 'apple' }]);
  });

  it('takes unlisted words alone only in an open session', () => {
    expect(heard(understanding, 'granny smith')).toEqual(['PickFruit', { fruit: 'granny smith' }]);
    expect(heard(understanding, 'granny smith', true)).toEqual(['AMAZON.FallbackIntent', {}]);
  });

  it.each(['open apple orchard', 'Alexa, open Apple Orchard', 'apple orchard', 'alexa ask apple orchard'])(
    'launches on "%s"',
    (text) => {
      expect(heard(understanding, text, true)).toBe('launch');
    },
  );

  it.each([
    'ask apple orchard to pick plums',
    'tell apple orchard pick plum',
    'open apple orchard and pick plum',
  ])('takes the question out of "%s"', (text) => {
    expect(heard(understanding, text, true)).toEqual([
      'PickFruit',
      { fruit: expect.stringMatching(/^plum/) },
    ]);
  });

  it('leaves on "exit", which never reaches a skill', () => {
    expect(heard(understanding, 'exit')).toBe('leave');
  });

  it('refuses a model whose slot type it cannot play', () => {
    const intents = [{ name: 'X', slots: [{ name: 'hour', type: 'AMAZON.TIME' }], samples: ['at {hour}'] }];
    expect(() => alexaUnderstanding({ invocationName: 'x y', intents }, { today, nameTypes: [] })).toThrow(
      'AMAZON.TIME',
    );
  });
});

describe('Alexa, on the built model', () => {
  const understanding = alexaUnderstanding(readAlexaModel(SKILL_PACKAGE), { today, nameTypes: NAME_TYPES });

  it.each([
    ["what's my checking balance", ['AccountBalance', { account: 'checking' }]],
    ['how much do I owe on my Visa', ['AccountBalance', { account: 'credit-card', measure: 'owed' }]],
    ["what's in Tom & Ann's <joint>", ['AccountBalance', { account: "tom and ann's joint" }]],
    ['and savings?', ['ChooseAccount', { account: 'savings' }]],
    ['the other one', ['ChooseAccount', { position: 'other' }]],
    ['the second one', ['ChooseAccount', { position: '2' }]],
    ['the one ending in 4321', ['ChooseAccount', { digits: '4321' }]],
    ['the joint one', ['ChooseAccount', { account: 'joint one' }]],
    ["what's my total balance", ['TotalBalance', {}]],
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
    ['my last five transactions', ['Transactions', { order: 'latest', count: '5' }]],
    ['how much did I spend on November fifth', ['Spending', { date: '2027-11-05' }]],
    ['what did I buy in the last 45 days', ['Transactions', { duration: 'P45D' }]],
    [
      'how much did I spend between the first and the fifteenth',
      ['Spending', { from: '2026-12-01', to: '2026-12-15' }],
    ],
    ['since November third', ['Refine', { since: '2027-11-03' }]],
    ['I lost my card', ['LostCard', {}]],
    ['yes', ['AMAZON.YesIntent', {}]],
    ['help', ['AMAZON.HelpIntent', {}]],
    ['go home', ['AMAZON.NavigateHomeIntent', {}]],
    ['tell me a joke', ['AMAZON.FallbackIntent', {}]],
  ])('understands %s', (text, expected) => {
    expect(heard(understanding, text)).toEqual(expected);
  });
});
