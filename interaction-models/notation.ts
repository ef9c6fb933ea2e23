/**
 * The notation of the sources, hassil's: `(a|b)` one of several, `[a]` may be
 * left out, `<name>` a shared rule, `{slot}` a slot. All nest, and may touch a word.
 *
 * Expansion always ends: rules that lead back to themselves are refused, and
 * samples are counted before any is written.
 */

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'choice'; readonly options: readonly Template[] };
export type Template = readonly Part[];
export type Rules = ReadonlyMap<string, Template>;

/** What cannot be read or expanded, and the mend. */
export class NotationFailure extends Error {
  override readonly name = 'NotationFailure';
  readonly mend: string;
  constructor(problem: string, mend: string) {
    super(problem);
    this.mend = mend;
  }
}

const TOKEN = /[()[\]|]|<[a-z][a-z-]*>|\{[a-z][a-z_]*\}|[^()[\]|<>{}]+/y;
const CLOSING = { '(': ')', '[': ']' } as const;

/** @throws NotationFailure */
export function parseTemplate(source: string): Template {
  const tokens = tokensOf(source);
  let at = 0;

  function sequence(): Template {
    const parts: Part[] = [];
    for (let token = tokens[at]; token !== undefined && !/^[|)\]]$/.test(token); token = tokens[at]) {
      at += 1;
      parts.push(token === '(' || token === '[' ? choice(token) : leaf(token));
    }
    return parts;
  }

  function choice(open: '(' | '['): Part {
    const options: Template[] = open === '[' ? [[]] : [];
    do options.push(sequence());
    while (tokens[at++] === '|');
    if (tokens[at - 1] !== CLOSING[open])
      throw new NotationFailure(`"${open}" is not closed`, `Close it with "${CLOSING[open]}"`);
    return { kind: 'choice', options };
  }

  const template = sequence();
  const rest = tokens[at];
  if (rest === '|') throw new NotationFailure('"|" stands outside brackets', 'Put the choice into ( )');
  if (rest !== undefined) throw new NotationFailure(`"${rest}" was never opened`, 'Open it, or take it out');
  return template;
}

function tokensOf(source: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) tokens.push(match[0]);
  const length = tokens.join('').length;
  if (length < source.length)
    throw new NotationFailure(
      `"${source.slice(length)}" cannot be read`,
      'Write a rule as <name> and a slot as {name}, in lower case',
    );
  return tokens;
}

function leaf(token: string): Part {
  const name = token.slice(1, -1);
  if (token.startsWith('<')) return { kind: 'rule', name };
  if (token.startsWith('{')) return { kind: 'slot', name };
  return { kind: 'text', text: token };
}

/** How many samples a template gives before equal ones are merged. @throws NotationFailure */
export function countSamples(template: Template, rules: Rules, open: readonly string[] = []): number {
  return template.reduce((product, part) => {
    if (part.kind === 'rule')
      return product * countSamples(ruleOf(part.name, rules, open), rules, [...open, part.name]);
    if (part.kind !== 'choice') return product;
    return product * part.options.reduce((sum, option) => sum + countSamples(option, rules, open), 0);
  }, 1);
}

/**
 * Every sample of a template, in the order it is written, the shortest form of
 * an optional part first; lower case, single spaces, none twice.
 *
 * @throws NotationFailure when there are more than `limit`, or one is empty
 */
export function expand(template: Template, rules: Rules, limit: number): readonly string[] {
  const count = countSamples(template, rules);
  if (count > limit)
    throw new NotationFailure(
      `the line gives ${count} samples, and at most ${limit} are allowed`,
      'Split it, or drop choices that nobody says',
    );
  const samples = [...new Set(spell(template, rules).map(tidy))];
  if (samples.includes(''))
    throw new NotationFailure('every word of the line is optional', 'Take one part out of [ ]');
  return samples;
}

function tidy(sample: string): string {
  return sample.replace(/\s+/g, ' ').trim().toLowerCase();
}

function spell(template: Template, rules: Rules): readonly string[] {
  return template.reduce<readonly string[]>(
    (starts, part) => {
      const ends = spellPart(part, rules);
      return starts.flatMap((start) => ends.map((end) => start + end));
    },
    [''],
  );
}

function spellPart(part: Part, rules: Rules): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'slot':
      return [`{${part.name}}`];
    case 'rule':
      return spell(ruleOf(part.name, rules, []), rules);
    case 'choice':
      return part.options.flatMap((option) => spell(option, rules));
    default:
      return part satisfies never;
  }
}

function ruleOf(name: string, rules: Rules, open: readonly string[]): Template {
  const rule = rules.get(name);
  if (rule === undefined)
    throw new NotationFailure(`<${name}> is not a rule`, `Write it in interaction-models/rules.yaml`);
  if (open.includes(name))
    throw new NotationFailure(`<${name}> leads back to itself`, 'Spell one of its uses out');
  return rule;
}
