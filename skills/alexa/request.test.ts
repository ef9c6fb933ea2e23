/** Request envelopes are read as the turns and events they are, whoever speaks and whatever is missing. */

import { fixedClock, instant } from '../../shared/calendar/clock.ts';
import type { SurfaceEvent, Turn } from '../../shared/dialog/turn.ts';
import { readEnvelope } from './envelope.ts';
import type { Strangers } from './listener.ts';
import requests from './recorded-requests.json';
import { incomingFrom } from './request.ts';

const now = instant('2026-11-22T09:00:00Z');
const clock = fixedClock(now);

function incoming(event: unknown, strangers: Strangers = 'refuse') {
  return incomingFrom(readEnvelope(event), { clock, strangers, session: undefined });
}

function turnOf(event: unknown, strangers: Strangers = 'refuse'): Turn {
  const read = incoming(event, strangers);
  if (read.kind !== 'turn') throw new Error(`read as ${read.kind}`);
  return read.turn;
}

function eventOf(event: unknown): SurfaceEvent {
  const read = incoming(event);
  if (read.kind !== 'event') throw new Error(`read as ${read.kind}`);
  return read.event;
}

function asking(intent: unknown): unknown {
  return { ...requests.balance, request: { ...requests.balance.request, intent } };
}

function withAccount(slot: unknown): unknown {
  return asking({ name: 'AccountBalance', slots: { account: slot } });
}

function authority(name: string, code: string, id?: string) {
  return { authority: name, status: { code }, ...(id && { values: [{ value: { name: id, id } }] }) };
}

const system = requests.balance.context.System;
const person = requests.ownerBalance.context.System.person;
const heardFrom = (more: object) => ({ ...requests.balance, context: { System: { ...system, ...more } } });
const tokenOf = ({ link }: Turn) => (link.state === 'linked' ? link.assistantToken.reveal() : link.state);

describe('an Alexa intent', () => {
  it.each([
    ['AMAZON.HelpIntent', 'Help'],
    ['AMAZON.StopIntent', 'Stop'],
    ['AMAZON.CancelIntent', 'Cancel'],
    ['AMAZON.NavigateHomeIntent', 'Stop'],
    ['AMAZON.RepeatIntent', 'Repeat'],
    ['AMAZON.YesIntent', 'Yes'],
    ['AMAZON.NoIntent', 'No'],
    ['AMAZON.NextIntent', 'More'],
    ['AMAZON.FallbackIntent', 'Fallback'],
    ['LostCard', 'LostCard'],
    ['GetHoroscope', 'Fallback'],
    ['constructor', 'Fallback'],
    [undefined, 'Fallback'],
  ])('%s reads as %s', (name, intent) => {
    expect(turnOf(asking({ name })).intent).toBe(intent);
  });

  it('keeps what was heard beside the id that Alexa matched', () => {
    expect(turnOf(requests.balance).slots).toEqual({ account: { heard: 'chequing', id: 'checking' } });
  });

  it('prefers the customer’s own values to the model’s, in whatever order they come', () => {
    const resolutionsPerAuthority = [
      authority('amzn1.er-authority.echo-sdk.skill.ACCOUNT', 'ER_SUCCESS_MATCH', 'savings'),
      authority('amzn1.er-authority.echo-sdk.dynamic.skill.ACCOUNT', 'ER_SUCCESS_MATCH', 'checking'),
    ];
    const slot = { value: 'rainy day', resolutions: { resolutionsPerAuthority } };
    expect(turnOf(withAccount(slot)).slots.account?.id).toBe('checking');
  });

  it('keeps only the words when nothing matched', () => {
    const resolutionsPerAuthority = [authority('skill', 'ER_SUCCESS_NO_MATCH')];
    const slot = { value: 'bitcoin', resolutions: { resolutionsPerAuthority } };
    expect(turnOf(withAccount(slot)).slots).toEqual({ account: { heard: 'bitcoin' } });
  });

  it('reads the value of a slot that comes as a slotValue', () => {
    const resolutionsPerAuthority = [authority('skill', 'ER_SUCCESS_MATCH', 'mortgage')];
    const slot = { slotValue: { type: 'Simple', value: 'house', resolutions: { resolutionsPerAuthority } } };
    expect(turnOf(withAccount(slot)).slots.account).toEqual({ heard: 'house', id: 'mortgage' });
  });

  it.each([
    { value: '?' },
    { value: '43?1' },
    { value: ' ' },
    { value: '' },
    { name: 'account' },
    null,
    7,
    [],
  ])('has no slot for %j', (slot) => {
    expect(turnOf(withAccount(slot)).slots).toEqual({});
  });
});

describe('who is listening on Alexa', () => {
  const { accessToken: _, ...unlinkedPerson } = person;
  const { accessToken: __, ...unlinkedUser } = system.user;

  it.each([
    ['a voice nobody recognised', {}, 'refuse', 'household', 'canary-household-token'],
    ['the same without a link', { user: unlinkedUser }, 'refuse', 'household', 'unlinked'],
    ['a recognised speaker with a link of their own', { person }, 'refuse', 'owner', 'canary-person-token'],
    [
      'the same in an unlinked household',
      { person, user: unlinkedUser },
      'household',
      'owner',
      'canary-person-token',
    ],
    ['a recognised speaker without one', { person: unlinkedPerson }, 'refuse', 'stranger', 'unlinked'],
    [
      'the same where nobody has linked',
      { person: unlinkedPerson, user: unlinkedUser },
      'refuse',
      'owner',
      'unlinked',
    ],
    [
      'the same where the bank lets them',
      { person: unlinkedPerson },
      'household',
      'household',
      'canary-household-token',
    ],
    ['an empty token', { person: { ...person, accessToken: '' } }, 'refuse', 'stranger', 'unlinked'],
  ] as const)('%s', (_who, more, strangers, audience, token) => {
    const turn = turnOf(heardFrom(more), strangers);
    expect([turn.audience, tokenOf(turn)]).toEqual([audience, token]);
  });

  it('is known by the id of the person, never of the household', () => {
    expect(turnOf(heardFrom({ person })).speaker).toBe('amzn1.ask.person.TOM');
    expect(turnOf(requests.balance)).not.toHaveProperty('speaker');
  });

  it('is at most the household when the screen is tapped', () => {
    expect(turnOf(requests.tap)).toMatchObject({ intent: 'ListAccounts', audience: 'household' });
    const tappedByOwner = turnOf({ ...requests.tap, context: { System: { ...system, person } } });
    expect([tappedByOwner.audience, tappedByOwner.link.state]).toEqual(['stranger', 'unlinked']);
  });
});

describe('a turn on Alexa', () => {
  it('is one-shot when a new session starts with a question', () => {
    expect(turnOf(requests.balance).isOneShot).toBe(true);
    expect(turnOf(requests.launch).isOneShot).toBe(false);
    expect(turnOf(requests.ownerBalance).isOneShot).toBe(false);
  });

  it('stays one-shot while the session remembers that it was', () => {
    const session = { listed: [], speaker: 'someone', isOneShot: true, at: now };
    const read = incomingFrom(readEnvelope(requests.ownerBalance), { clock, strangers: 'refuse', session });
    expect(read).toMatchObject({ turn: { isOneShot: true } });
  });

  it('has a screen where APL is supported', () => {
    expect(turnOf(requests.launch).capabilities.screen).toBe(true);
    expect(turnOf(requests.balance).capabilities.screen).toBe(false);
  });

  it('takes its time from the clock, not from the request', () => {
    expect(turnOf(requests.balance).now).toBe(now);
  });

  it('welcomes back who comes from a task of Alexa’s own', () => {
    expect(turnOf(requests.sessionResumed).intent).toBe('Launch');
    expect(turnOf(requests.connectionsResponse).intent).toBe('Launch');
  });
});

describe('a request that nobody said', () => {
  const at = instant('2026-11-22T14:05:07Z');
  const about = { surface: 'alexa', userId: 'amzn1.ask.account.HOUSEHOLD', at };

  it.each([
    ['sessionEnded', { kind: 'session-ended', surface: 'alexa', reason: 'USER_INITIATED' }],
    ['sessionEndedByError', { kind: 'session-ended', surface: 'alexa', reason: 'INVALID_RESPONSE' }],
    ['enabled', { kind: 'enabled', ...about }],
    ['disabled', { kind: 'disabled', ...about }],
    ['accountLinked', { kind: 'linked', ...about }],
    [
      'permissionAccepted',
      { kind: 'permissions-changed', ...about, accepted: ['alexa::alerts:reminders:skill:readwrite'] },
    ],
    ['permissionChanged', { kind: 'permissions-changed', ...about, accepted: [] }],
    [
      'proactiveSubscription',
      { kind: 'subscription-changed', ...about, subscribed: ['AMAZON.MessageAlert.Activated'] },
    ],
    ['notificationSubscription', { kind: 'subscription-changed', ...about, subscribed: ['low-balance'] }],
    ['exception', { kind: 'surface-error', surface: 'alexa', code: 'INVALID_RESPONSE' }],
    ['aplError', { kind: 'surface-error', surface: 'alexa', code: 'APL_RUNTIME_ERROR' }],
    ['unknownTap', { kind: 'ignored', surface: 'alexa', type: 'Alexa.Presentation.APL.UserEvent' }],
    ['dialogApi', { kind: 'ignored', surface: 'alexa', type: 'Dialog.API.Invoked' }],
    ['reminder', { kind: 'ignored', surface: 'alexa', type: 'Reminders.ReminderStarted' }],
  ] as const)('%s is noted', (name, event) => {
    expect(eventOf(requests[name])).toEqual(event);
  });

  it.each([undefined, null, 'text', {}, { request: { type: 7 } }, { request: { type: 'my balance is 5' } }])(
    'reads %j as nothing that could be said in a log',
    (event) => {
      expect(eventOf(event)).toEqual({ kind: 'ignored', surface: 'alexa', type: 'unreadable' });
    },
  );

  it('happened now when it does not say its time', () => {
    const { eventCreationTime: _, ...request } = requests.enabled.request;
    expect(eventOf({ ...requests.enabled, request })).toMatchObject({ at: now });
    const garbled = { ...request, eventCreationTime: 'yesterday' };
    expect(eventOf({ ...requests.enabled, request: garbled })).toMatchObject({ at: now });
  });
});
