/**
 * Checks a response against what Alexa and its certification ask of a skill.
 * Limits: request and response JSON reference; F, V, S numbers: certification checklist.
 */

import type { Finding } from '../assistant.ts';
import { asRecord, type Json, texts } from '../json.ts';
import { heardText, ssmlFault } from '../ssml.ts';
import { aplFindings } from './validate-apl.ts';

type Check = (context: Checked) => readonly Finding[];

interface Checked {
  readonly envelope: Json;
  readonly request: Json;
  readonly type: string;
  readonly answer: Json;
  readonly response: Json;
}

const illegal = (rule: string, message: string): Finding => ({ level: 'illegal', rule, message });
const advice = (rule: string, message: string): Finding => ({ level: 'advice', rule, message });

const MAX_BYTES = 120 * 1024;
const ADVISED_BYTES = 24 * 1024;
const MAX_SPEECH = 8000;
const MAX_CARD = 8000;
const MAX_WORDS = 75;
const CARD_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Simple: ['type', 'title', 'content'],
  Standard: ['type', 'title', 'text', 'image'],
  LinkAccount: ['type'],
  AskForPermissionsConsent: ['type', 'permissions'],
};
const DIRECTIVES =
  /^(?:Dialog\.(?:Delegate|ElicitSlot|ConfirmSlot|ConfirmIntent|UpdateDynamicEntities)|Alexa\.Presentation\.APL\.(?:RenderDocument|ExecuteCommands|UpdateIndexListData)|Connections\.(?:StartConnection|SendRequest)|Tasks\.CompleteTask)$/;
const APL = 'Alexa.Presentation.APL';
const SILENT = /^(?:SessionEndedRequest$|AlexaSkillEvent\.|Reminders\.|System\.|Alexa\.DataStore\.)/;
const ENDING = /^AMAZON\.(?:Stop|Cancel|NavigateHome)Intent$/;

function speechFindings(name: string, value: unknown): readonly Finding[] {
  const speech = asRecord(value);
  const text = speech['type'] === 'SSML' ? speech['ssml'] : speech['text'];
  if (!['SSML', 'PlainText'].includes(String(speech['type'])) || typeof text !== 'string')
    return [illegal('response format', `${name} is neither SSML nor PlainText`)];
  const fault = speech['type'] === 'SSML' ? ssmlFault(text) : undefined;
  return [
    ...(fault === undefined ? [] : [illegal('V2 well-formed SSML', `${name}: ${fault}`)]),
    ...(text.length <= MAX_SPEECH ? [] : [illegal('V1 limits', `${name} is longer than 8,000 characters`)]),
    ...(text.trim() === '' ? [illegal('response format', `${name} is empty`)] : []),
  ];
}

const shape: Check = ({ answer, response, envelope }) => [
  ...(answer['version'] === '1.0' ? [] : [illegal('response format', 'version is not "1.0"')]),
  ...Object.keys(answer)
    .filter((key) => !['version', 'response', 'sessionAttributes', 'userAgent'].includes(key))
    .map((key) => illegal('response format', `${key} is no field of a response`)),
  ...(answer['sessionAttributes'] !== undefined && envelope['session'] === undefined
    ? [illegal('1.1 no session', 'session attributes are sent without a session')]
    : []),
  ...(response['outputSpeech'] === undefined ? [] : speechFindings('outputSpeech', response['outputSpeech'])),
  ...(response['reprompt'] === undefined
    ? []
    : speechFindings('reprompt', asRecord(response['reprompt'])['outputSpeech'])),
];

const size: Check = ({ answer }) => {
  const bytes = Buffer.byteLength(JSON.stringify(answer));
  if (bytes >= MAX_BYTES) return [illegal('V1 limits', `the response has ${bytes} bytes`)];
  return bytes >= ADVISED_BYTES ? [advice('V1 limits', `the response has ${bytes} bytes`)] : [];
};

const card: Check = ({ response }) => {
  if (response['card'] === undefined) return [];
  const shown = asRecord(response['card']);
  const type = String(shown['type']);
  const allowed = CARD_FIELDS[type];
  if (allowed === undefined) return [illegal('1.4 cards', `${type} is no card`)];
  const extra = Object.keys(shown).filter((key) => !allowed.includes(key));
  const length = texts(shown).join('').length - type.length;
  const said = texts(asRecord(response['outputSpeech'])).join(' ');
  return [
    ...extra.map((key) => illegal('1.4 cards', `a ${type} card has no field ${key}`)),
    ...(length <= MAX_CARD ? [] : [illegal('V1 limits', 'the card is longer than 8,000 characters')]),
    ...(type === 'LinkAccount' && !/alexa app/i.test(said)
      ? [illegal('S5 account linking', 'the speech does not name the Alexa app where the card is')]
      : []),
  ];
};

/** What may not answer at all, and what must answer with one thing only. */
const silence: Check = ({ type, response }) => {
  const given = Object.keys(response).filter((key) => response[key] !== undefined);
  const allowed = type === 'CanFulfillIntentRequest' ? ['canFulfillIntent'] : [];
  if (type !== 'CanFulfillIntentRequest' && !SILENT.test(type)) return [];
  return given
    .filter((key) => !allowed.includes(key))
    .map((key) => illegal('1.2 who may respond', `${type} must not be answered with ${key}`));
};

const canFulfill: Check = ({ type, response, request }) => {
  if (type !== 'CanFulfillIntentRequest') return [];
  const answer = asRecord(response['canFulfillIntent']);
  const asked = Object.keys(asRecord(asRecord(request['intent'])['slots']));
  const slots = Object.entries(asRecord(answer['slots']));
  const fits =
    /^(?:YES|NO|MAYBE)$/.test(String(answer['canFulfill'])) &&
    slots.every(([name, value]) => {
      const { canUnderstand, canFulfill: can } = asRecord(value);
      return (
        asked.includes(name) &&
        /^(?:YES|NO|MAYBE)$/.test(String(canUnderstand)) &&
        /^(?:YES|NO)$/.test(String(can))
      );
    });
  return fits ? [] : [illegal('1.2 who may respond', 'canFulfillIntent has not the shape that is asked')];
};

function saidText(response: Json): string {
  return heardText(
    texts(asRecord(response['outputSpeech']))
      .filter((text) => !/^(?:SSML|PlainText)$/.test(text))
      .join(' '),
  );
}

const microphone: Check = ({ response }) => {
  const ends = response['shouldEndSession'];
  const hasReprompt = response['reprompt'] !== undefined;
  return [
    ...(ends === false && !hasReprompt
      ? [illegal('F4 reprompt', 'the microphone opens without a reprompt')]
      : []),
    ...(ends === true && hasReprompt
      ? [illegal('F4 reprompt', 'the session ends, yet there is a reprompt')]
      : []),
    ...(ends === true && saidText(response).endsWith('?')
      ? [illegal('F4 reprompt', 'a question is asked and the session ends')]
      : []),
  ];
};

const certification: Check = ({ type, request, response }) => {
  const intent = String(asRecord(request['intent'])['name']);
  const ends = response['shouldEndSession'];
  const said = saidText(response);
  const findings: Finding[] = [];
  if (ENDING.test(intent) && ends !== true)
    findings.push(illegal('F2 stop', `${intent} does not end the session`));
  if (intent === 'AMAZON.HelpIntent' && (ends !== false || !said.endsWith('?')))
    findings.push(illegal('F3 help', 'help does not ask a question and listen'));
  if (said.split(/\s+/).length > MAX_WORDS)
    findings.push(advice('V3 length', `more than ${MAX_WORDS} words are said at once`));
  if (type === 'LaunchRequest' && said === '')
    findings.push(illegal('response format', 'a launch is answered with silence'));
  return findings;
};

const directives: Check = ({ response, envelope }) => {
  const list = Array.isArray(response['directives']) ? response['directives'].map(asRecord) : [];
  const system = asRecord(asRecord(envelope['context'])['System']);
  const interfaces = asRecord(asRecord(system['device'])['supportedInterfaces']);
  return list.flatMap((one): readonly Finding[] => {
    const type = String(one['type']);
    if (!DIRECTIVES.test(type))
      return [illegal('1.4 directives', `${type} is no directive of this skill's interfaces`)];
    if (!type.startsWith(APL)) return [];
    if (interfaces[APL] === undefined)
      return [illegal('V5 screens', 'APL is sent to a device without a screen')];
    return aplFindings(one, asRecord(interfaces[APL])).map((message) => illegal('V5 screens', message));
  });
};

const secrets: Check = ({ envelope, request, answer }) => {
  const system = asRecord(asRecord(envelope['context'])['System']);
  const tokens = [
    asRecord(system['user'])['accessToken'],
    asRecord(system['person'])['accessToken'],
    system['apiAccessToken'],
    asRecord(request['body'])['accessToken'],
  ].filter((token) => typeof token === 'string' && token !== '');
  const text = JSON.stringify(answer);
  return tokens.some((token) => text.includes(String(token)))
    ? [illegal('S3 secrets', 'a token of the request stands in the response')]
    : [];
};

const CHECKS: readonly Check[] = [
  shape,
  size,
  card,
  silence,
  canFulfill,
  microphone,
  certification,
  directives,
  secrets,
];

/** @returns nothing when Alexa and its certification would take this response */
export function alexaFindings(envelope: unknown, answer: unknown): readonly Finding[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return [illegal('response format', 'the response is no JSON object')];
  const asked = asRecord(envelope);
  const request = asRecord(asked['request']);
  const checked: Checked = {
    envelope: asked,
    request,
    type: String(request['type']),
    answer: asRecord(answer),
    response: asRecord(asRecord(answer)['response']),
  };
  return CHECKS.flatMap((check) => check(checked));
}
