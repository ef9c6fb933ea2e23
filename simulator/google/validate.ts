/**
 * Checks an answer of the fulfillment against what Google takes.
 * developers.google.com/assistant/conversational/reference/rest/v1/TopLevel/fulfill
 */

import type { Finding } from '../assistant.ts';
import type { GatewayAnswer } from '../gateway.ts';
import { asRecord, type Json } from '../json.ts';
import { ssmlFault } from '../ssml.ts';

export interface GoogleContext {
  /** Scenes of the project; empty when it is not known. */
  readonly scenes: ReadonlySet<string>;
  /** The access token that was sent. */
  readonly token?: string | undefined;
}

const illegal = (rule: string, message: string): Finding => ({ level: 'illegal', rule, message });

const FIELDS = ['session', 'prompt', 'scene', 'user', 'home', 'device', 'expected'];
const PROMPT_FIELDS = [
  'append',
  'override',
  'firstSimple',
  'content',
  'lastSimple',
  'suggestions',
  'link',
  'canvas',
  'orderUpdate',
];
const CONTENT_KINDS = ['card', 'image', 'table', 'media', 'canvas', 'collection', 'list', 'collectionBrowse'];
const MAX_TEXT = 640;
const MAX_SUGGESTIONS = 8;
const MAX_SUGGESTION = 25;
const MAX_EXPECTED = 1000;
const ITEMS: Readonly<Record<string, readonly [number, number]>> = { list: [2, 30], collection: [2, 10] };

function unknown(where: string, value: Json, known: readonly string[]): readonly Finding[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => illegal('A1.2 response', `${key} is no field of ${where}`));
}

function simpleFindings(name: string, value: unknown): readonly Finding[] {
  if (value === undefined) return [];
  const { speech = '', text = '' } = asRecord(value);
  const findings: Finding[] = [];
  if (typeof speech !== 'string' || typeof text !== 'string' || `${speech}${text}`.trim() === '')
    findings.push(illegal('A1.2 prompt', `${name} says nothing`));
  if (String(text).length > MAX_TEXT)
    findings.push(illegal('A1.2 limits', `${name}.text is longer than ${MAX_TEXT} characters`));
  const fault = String(speech).trimStart().startsWith('<') ? ssmlFault(String(speech)) : undefined;
  if (fault !== undefined) findings.push(illegal('A1.2 SSML', `${name}.speech: ${fault}`));
  return findings;
}

function contentFindings(value: unknown): readonly Finding[] {
  if (value === undefined) return [];
  const content = asRecord(value);
  const kinds = Object.keys(content);
  const findings = [...unknown('content', content, CONTENT_KINDS)];
  if (kinds.length !== 1) findings.push(illegal('A1.2 content', 'content is not exactly one thing'));
  for (const [kind, [least, most]] of Object.entries(ITEMS)) {
    const items = asRecord(content[kind])['items'];
    if (Array.isArray(items) && (items.length < least || items.length > most))
      findings.push(illegal('A1.2 limits', `a ${kind} has ${least} to ${most} items, not ${items.length}`));
  }
  const card = asRecord(content['card']);
  if (content['card'] !== undefined && !card['text'] && !card['image'])
    findings.push(illegal('A1.2 content', 'a card has neither text nor image'));
  return [...findings, ...tableFindings(content['table'])];
}

function tableFindings(value: unknown): readonly Finding[] {
  const { columns, rows } = asRecord(value);
  if (!Array.isArray(columns) || !Array.isArray(rows)) return [];
  const isWhole = (row: unknown): boolean => {
    const { cells } = asRecord(row);
    return Array.isArray(cells) && cells.length === columns.length;
  };
  return rows.every(isWhole)
    ? []
    : [illegal('A1.2 content', 'a row of the table has not one cell for each column')];
}

function suggestionFindings(value: unknown): readonly Finding[] {
  if (value === undefined) return [];
  const titles = (Array.isArray(value) ? value : []).map((one) => String(asRecord(one)['title'] ?? ''));
  const findings: Finding[] = [];
  if (titles.length > MAX_SUGGESTIONS)
    findings.push(illegal('A1.2 limits', `there are more than ${MAX_SUGGESTIONS} suggestions`));
  if (titles.some((title) => title === '' || title.length > MAX_SUGGESTION))
    findings.push(illegal('A1.2 limits', `a suggestion has 1 to ${MAX_SUGGESTION} characters`));
  if (new Set(titles).size !== titles.length)
    findings.push(illegal('A1.2 prompt', 'the same suggestion is there twice'));
  return findings;
}

function promptFindings(value: unknown): readonly Finding[] {
  const prompt = asRecord(value);
  return [
    ...unknown('prompt', prompt, PROMPT_FIELDS),
    ...simpleFindings('firstSimple', prompt['firstSimple']),
    ...simpleFindings('lastSimple', prompt['lastSimple']),
    ...(prompt['lastSimple'] !== undefined && prompt['firstSimple'] === undefined
      ? [illegal('A1.2 prompt', 'lastSimple stands without firstSimple')]
      : []),
    ...contentFindings(prompt['content']),
    ...suggestionFindings(prompt['suggestions']),
  ];
}

function placeFindings(asked: Json, answer: Json, context: GoogleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const session = asRecord(answer['session']);
  const sessionId = asRecord(asked['session'])['id'];
  if (session['id'] !== undefined && sessionId !== undefined && session['id'] !== sessionId)
    findings.push(illegal('A1.2 session', 'the session id is not the request’s'));
  const next = asRecord(asRecord(answer['scene'])['next'])['name'];
  const isSystem = String(next).startsWith('actions.scene.');
  if (next !== undefined && !isSystem && context.scenes.size > 0 && !context.scenes.has(String(next)))
    findings.push(illegal('A2 scenes', `the next scene ${String(next)} does not exist`));
  const expected = asRecord(answer['expected'])['speech'];
  if (Array.isArray(expected) && expected.length > MAX_EXPECTED)
    findings.push(illegal('A1.2 limits', `more than ${MAX_EXPECTED} expected phrases`));
  return findings;
}

function secretFindings(answer: Json, token: string | undefined): readonly Finding[] {
  const isLeaked = token !== undefined && JSON.stringify(answer).includes(token);
  const hasParam = asRecord(asRecord(answer['user'])['params'])['bearerToken'] !== undefined;
  return isLeaked || hasParam ? [illegal('A1.3 token', 'the access token stands in the reply')] : [];
}

/** @returns nothing when Google would take this answer; a 401 is the request to renew the token */
export function googleFindings(
  request: unknown,
  answer: GatewayAnswer,
  context: GoogleContext,
): readonly Finding[] {
  if (answer.status === 401 && context.token !== undefined) return [];
  if (answer.status !== 200) return [illegal('A1.2 response', `the fulfillment answered ${answer.status}`)];
  if (typeof answer.body !== 'object' || answer.body === null)
    return [illegal('A1.2 response', 'the body is no JSON object')];
  const body = asRecord(answer.body);
  return [
    ...unknown('a response', body, FIELDS),
    ...promptFindings(body['prompt']),
    ...placeFindings(asRecord(request), body, context),
    ...secretFindings(body, context.token),
  ];
}
