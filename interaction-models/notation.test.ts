/** The notation: what each sign gives, what is refused, and that expansion ends and stays inside the template. */

import * as fc from 'fast-check';
import {
  countSamples,
  expand,
  NotationFailure,
  parseTemplate,
  type Rules,
  type Template,
} from './notation.ts';

const RULES: Rules = new Map([
  ['what-is', parseTemplate("(what's|what is)")],
  ['mine', parseTemplate('[my|the]')],
  ['loop', parseTemplate('again <loop>')],
]);

function samples(source: string, limit = 100): readonly string[] {
  return expand(parseTemplate(source), RULES, limit);
}

describe('the notation', () => {
  it('gives a plain sample as it is, in lower case', () => {
    expect(samples('Am I  overdrawn')).toEqual(['am i overdrawn']);
  });
  it('gives one sample for each choice, in the order written', () => {
    expect(samples('(check|show me) my balance')).toEqual(['check my balance', 'show me my balance']);
  });
  it('gives an optional part left out first', () => {
    expect(samples('balance [please|now]')).toEqual(['balance', 'balance please', 'balance now']);
  });
  it('lets signs touch a word', () => {
    expect(samples('account[s]')).toEqual(['account', 'accounts']);
  });
  it('puts rules in and keeps slots', () => {
    expect(samples('<what-is> in <mine> {account}')).toEqual([
      "what's in {account}",
      "what's in my {account}",
      "what's in the {account}",
      'what is in {account}',
      'what is in my {account}',
      'what is in the {account}',
    ]);
  });
  it('nests', () => {
    expect(samples('(how (much|little)|what)')).toEqual(['how much', 'how little', 'what']);
  });
  it('gives equal samples once', () => {
    expect(samples('(a|a) [b|b]')).toEqual(['a', 'a b']);
  });

  it.each([
    ['(a|b', '"(" is not closed'],
    ['a)', '")" was never opened'],
    ['(a]', '"(" is not closed'],
    ['a|b', '"|" stands outside brackets'],
    ['{Account}', '"{Account}" cannot be read'],
    ['a <b', '"<b" cannot be read'],
    ['<nobody>', '<nobody> is not a rule'],
    ['<loop>', '<loop> leads back to itself'],
    ['[please]', 'every word of the line is optional'],
    ['[a][b][c][d][e][f][g]', 'the line gives 128 samples, and at most 100 are allowed'],
  ])('refuses %s', (source, problem) => {
    expect(() => samples(source)).toThrow(new NotationFailure(problem, ''));
  });

  const word = fc.stringMatching(/^[a-z]{1,4}$/);
  const { template } = fc.letrec<{ template: string; part: string }>((tie) => ({
    template: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.constantFrom('{account}', '<what-is>', '<mine>'),
      fc.array(tie('template'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join('|')})`),
      tie('template').map((inner) => `[${inner}]`),
    ),
  }));

  it('writes at most as many samples as it counts, and each matches the template', () =>
    fc.assert(
      fc.property(template, (source) => {
        const parsed = parseTemplate(`x ${source}`);
        fc.pre(countSamples(parsed, RULES) <= 2000);
        const all = expand(parsed, RULES, 2000);
        const pattern = new RegExp(`^${patternOf(parsed)}$`);
        expect(all.length).toBeLessThanOrEqual(countSamples(parsed, RULES));
        expect(new Set(all).size).toBe(all.length);
        for (const sample of all) expect(sample.replaceAll(' ', '')).toMatch(pattern);
      }),
    ));
  it('never hangs on any text: it reads it or refuses it', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ()[]|<>{}') }), (source) => {
        try {
          samples(source);
        } catch (failure) {
          expect(failure).toBeInstanceOf(NotationFailure);
        }
      }),
    ));
});

/** An independent reading of a template: a regular expression over its text without spaces. */
function patternOf(parts: Template): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text.replaceAll(' ', '');
      if (part.kind === 'slot') return `\\{${part.name}\\}`;
      if (part.kind === 'rule') return patternOf(RULES.get(part.name) ?? []);
      return `(?:${part.options.map(patternOf).join('|')})`;
    })
    .join('');
}
