import fc from 'fast-check';
import { readings, said, spokenDigits, typed, words } from './utterance.ts';

describe('an utterance', () => {
  it.each([
    ["What's my Checking balance?", 'what is my checking balance'],
    ['what’s my checking’s balance', "what is my checking's balance"],
    ["Tom & Ann's <joint>", "tom and ann's joint"],
    ['the 2nd one', 'the second one'],
    ['number 2', 'number two'],
    ['  hello,   world!! ', 'hello world'],
    ['ending in 4,321', 'ending in 4321'],
  ])('reads %s as %s', (text, expected) => {
    expect(said(words(text))).toBe(expected);
  });

  it('keeps what was typed for the value of a slot', () => {
    expect(typed(words("What's in the 2nd account?"))).toBe("what's in the 2nd account");
  });

  it('is the same whatever its case and punctuation', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 6 }), (list) => {
        const text = list.join(' ');
        expect(said(words(`${text.toUpperCase()}?!`))).toBe(said(words(text)));
      }),
    );
  });

  it('has a second reading without its "please"', () => {
    expect(readings(words('my balance please')).map(said)).toEqual(['my balance please', 'my balance']);
    expect(readings(words('please')).map(said)).toEqual(['please']);
  });
});

describe('digits as they are said', () => {
  it.each([
    ['4321', '4321'],
    ['four three two one', '4321'],
    ['forty three twenty one', '4321'],
    ['forty-three twenty-one', '4321'],
    ['43 21', '4321'],
    ['four thousand three hundred twenty one', '4321'],
    ['one thousand and eight', '1008'],
    ['eighty eight oh five', '8805'],
    ['twenty ninety six', '2096'],
    ['eleven eighty eight', '1188'],
  ])('reads %s as %s', (text, expected) => {
    expect(spokenDigits(words(text))).toBe(expected);
  });

  it('are not read out of other words', () => {
    expect(spokenDigits(words('four cats'))).toBeUndefined();
  });
});
