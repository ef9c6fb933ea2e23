/**
 * Conditions of a scene: comparisons of paths and texts with ==, !=, && and ||,
 * `!` and parentheses. A path that leads nowhere is the empty text.
 */

import { asRecord, type Json } from '../json.ts';

const TOKEN = /\s*(==|!=|&&|\|\||[()!]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|[A-Za-z_$][\w$.]*)/y;

function tokens(text: string): readonly string[] {
  const list: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new SyntaxError(`condition "${text}" cannot be read at ${at}`);
    list.push(token);
  }
  return list;
}

function valueAt(path: string, facts: Json): unknown {
  return path.split('.').reduce<unknown>((value, key) => asRecord(value)[key], facts);
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

interface Reading {
  readonly condition: string;
  readonly list: readonly string[];
  readonly facts: Json;
  at: number;
}

function take(reading: Reading): string | undefined {
  const token = reading.list[reading.at];
  reading.at += 1;
  return token;
}

function unreadable(reading: Reading, why: string): SyntaxError {
  return new SyntaxError(`condition "${reading.condition}" ${why}`);
}

function literal(token: string, facts: Json): unknown {
  if (token.startsWith('"')) return JSON.parse(token);
  return /^-?\d|^(?:true|false)$/.test(token) ? token : valueAt(token, facts);
}

function operand(reading: Reading): unknown {
  const token = take(reading);
  if (token === '!') return !isTrue(operand(reading));
  if (token === undefined || /^[=&|)!]/.test(token)) throw unreadable(reading, 'lacks a value');
  if (token !== '(') return literal(token, reading.facts);
  const value = either(reading);
  if (take(reading) !== ')') throw unreadable(reading, 'has an open parenthesis');
  return value;
}

function comparison(reading: Reading): unknown {
  const left = operand(reading);
  const sign = reading.list[reading.at];
  if (sign !== '==' && sign !== '!=') return left;
  take(reading);
  const isEqual = textOf(left) === textOf(operand(reading));
  return isEqual === (sign === '==');
}

function both(reading: Reading): unknown {
  let value = comparison(reading);
  while (reading.list[reading.at] === '&&') {
    take(reading);
    const right = comparison(reading);
    value = isTrue(value) && isTrue(right);
  }
  return value;
}

function either(reading: Reading): unknown {
  let value = both(reading);
  while (reading.list[reading.at] === '||') {
    take(reading);
    const right = both(reading);
    value = isTrue(value) || isTrue(right);
  }
  return value;
}

function isTrue(value: unknown): boolean {
  return value === true || !['', 'false'].includes(textOf(value));
}

/**
 * @param facts what `session`, `scene`, `user` stand for
 * @throws SyntaxError when the condition uses more than is played here
 */
export function holds(condition: string, facts: Json): boolean {
  const reading: Reading = { condition, list: tokens(condition), facts, at: 0 };
  const value = either(reading);
  if (reading.at < reading.list.length) throw unreadable(reading, 'goes on after its end');
  return isTrue(value);
}
