/** Google's requests as turns. */

import { LINKED, NOW, SESSION, TOKEN, UNLINKED, webhookBody } from './fixtures.ts';
import { type Heard, heard, turnFor } from './request.ts';

type Said = Parameters<typeof webhookBody>[0];

function read(said: Said, headers: Readonly<Record<string, string>> = {}): Heard {
  const result = heard(webhookBody(said), headers, NOW);
  if (result === undefined) throw new Error('not read');
  return result;
}

const ask = (said: Partial<Said> = {}) => read({ handler: 'AccountBalance', ...said });
const slotsOf = (params: Said['params'] & object) => ask({ params }).said.slots;

describe('slots', () => {
  it('keep the words of the customer and the canonical id that Google resolved', () => {
    expect(slotsOf({ account: { original: 'my everyday money', resolved: 'checking' } })).toEqual({
      account: { heard: 'my everyday money', id: 'checking' },
    });
  });

  it('have no id when what Google resolved is none of ours', () => {
    const resolved = "Tom & Ann's <joint>";
    expect(slotsOf({ account: { original: resolved, resolved } })).toEqual({ account: { heard: resolved } });
  });

  it('are read by their own ids', () => {
    const slots = slotsOf({
      position: { original: 'the second one', resolved: '2' },
      measure: { original: 'posted', resolved: 'ledger' },
      digits: { original: '4321', resolved: '4321' },
      planet: { original: 'Mars', resolved: 'mars' },
    });
    expect(slots).toEqual({
      position: { heard: 'the second one', id: '2' },
      measure: { heard: 'posted', id: 'ledger' },
      digits: { heard: '4321', id: '4321' },
    });
  });

  it('keep the words of a merchant only: Google knows none of theirs', () => {
    expect(slotsOf({ merchant: { original: 'Otter Books', resolved: 'otter' } })).toEqual({
      merchant: { heard: 'Otter Books' },
    });
  });

  it.each([
    ['period', 'last month', 'last-month', 'last-month'],
    ['period', 'since payday', 'since-payday', 'since-payday'],
    ['date', 'november fifth', { month: 11, day: 5 }, 'november-5'],
    ['date', 'november fifth 2025', { year: 2025, month: 11, day: 5 }, '2025-11-05'],
    ['date', 'in 2025', { year: 2025, month: 0, day: 0 }, '2025'],
    ['since', 'since the fifth', { day: 5 }, 'since-day-5'],
    ['duration', '45 days', '45 days', 'past-45-days'],
    ['duration', '1 week', '1 week', 'past-week'],
    ['duration', '18 Months', '18 Months', 'past-18-months'],
  ])('tell a period in %s: "%s"', (name, original, resolved, id) => {
    expect(slotsOf({ [name]: { original, resolved } })).toEqual({ period: { heard: original, id } });
  });

  it('tell a period between two dates', () => {
    const from = { original: 'november first', resolved: { month: 11, day: 1 } };
    const to = { original: 'the tenth', resolved: { day: 10 } };
    expect(slotsOf({ from, to })).toEqual({
      period: { heard: 'november first to the tenth', id: 'november-1..day-10' },
    });
    expect(slotsOf({ from })).toEqual({ period: { heard: 'november first' } });
  });

  it.each([
    ['period', 'the age of steam'],
    ['date', { month: 13, day: 45 }],
    ['date', {}],
    ['duration', '0 days'],
    ['duration', '7 fortnights'],
  ])('keep the words of a period that is none, so that it is not passed over: %s %j', (name, resolved) => {
    expect(slotsOf({ [name]: { original: 'whenever', resolved } })).toEqual({
      period: { heard: 'whenever' },
    });
  });

  it.each([
    ['category', 'takeout', 'dining', 'dining'],
    ['category', 'sneakers', 'sneakers', undefined],
    ['count', 'five', 5, '5'],
    ['count', 'five', '5', '5'],
    ['count', 'half a', 0.5, undefined],
    ['order', 'biggest', 'largest', 'largest'],
    ['grouping', 'stores', 'merchant', 'merchant'],
    ['against', 'usual', 'usual', 'usual'],
    ['against', 'my neighbor', 'neighbor', undefined],
  ])('of spending are read by their own ids: %s "%s"', (name, original, resolved, id) => {
    expect(slotsOf({ [name]: { original, resolved } })).toEqual({
      [name]: { heard: original, ...(id !== undefined && { id }) },
    });
  });

  it('take the first of a list', () => {
    expect(
      slotsOf({ account: { original: 'card and loan', resolved: ['credit-card', 'loan'] } }).account?.id,
    ).toBe('credit-card');
  });

  it('are none when they are empty or of another type', () => {
    expect(
      slotsOf({
        account: { original: ' ', resolved: '' },
        digits: 7,
        measure: { original: 3, resolved: {} },
      }),
    ).toEqual({});
    expect(slotsOf({ account: null, position: { resolved: [] } })).toEqual({});
  });

  it('are cut at a length that no account name has', () => {
    expect(slotsOf({ account: { original: 'a'.repeat(5_000), resolved: '' } }).account?.heard).toHaveLength(
      200,
    );
  });
});

describe('who is listening', () => {
  const link = (user: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>>) => {
    const { said } = read({ handler: 'AccountBalance', user }, headers);
    return [said.audience, said.link.state];
  };
  const bearer = { authorization: `Bearer ${TOKEN}` };

  it('is the owner when Google verified them', () => {
    expect(link(LINKED, bearer)).toEqual(['owner', 'linked']);
    expect(link(UNLINKED, {})).toEqual(['owner', 'unlinked']);
  });

  it('is the owner by a scheme in any case', () => {
    expect(link(LINKED, { authorization: `bearer  ${TOKEN}` })).toEqual(['owner', 'linked']);
  });

  it.each(['', 'Bearer', 'Bearer ', `Basic ${TOKEN}`, 'Bearer two words'])(
    'is not linked by the header "%s"',
    (authorization) => {
      expect(link(LINKED, { authorization })).toEqual(['owner', 'unlinked']);
    },
  );

  it('is not linked by a header that the status contradicts', () => {
    expect(link(UNLINKED, bearer)).toEqual(['owner', 'unlinked']);
  });

  it.each(['GUEST', 'USER_VERIFICATION_STATUS_UNSPECIFIED', '', 7])(
    'is a guest when the status is %j',
    (verificationStatus) => {
      expect(link({ ...LINKED, verificationStatus }, bearer)).toEqual(['stranger', 'guest']);
    },
  );

  it('is nobody by name', () => {
    expect(ask().said).not.toHaveProperty('speaker');
  });
});

describe('the device', () => {
  it("tells the customer's time zone", () => {
    expect(ask({ zone: 'Europe/Lisbon' }).said.zone).toBe('Europe/Lisbon');
  });

  it.each(['', 'Mars/Olympus', '../../etc/passwd'])('tells none that is called "%s"', (zone) => {
    expect(ask({ zone }).said).not.toHaveProperty('zone');
  });

  it('has a screen when it shows rich responses', () => {
    expect(ask().said.capabilities).toEqual({ speech: true, screen: true });
    expect(ask({ capabilities: ['SPEECH'] }).said.capabilities).toEqual({ speech: true, screen: false });
  });
});

describe('a session', () => {
  const session = {
    ...SESSION,
    query: { kind: 'balance', measure: 'owed', account: { ref: 'r3f-r3f-r3f-r' } },
    pending: { intent: 'AccountBalance', awaiting: 'account', query: { kind: 'balance' }, next: 3 },
    listed: ['r3f-r3f-r3f-r'],
  };

  it('comes back as it was kept', () => {
    expect(ask({ session }).session).toEqual(session);
  });

  it.each([
    ['text', 'session'],
    ['a list', []],
    ['empty', {}],
    ['without its speaker', { ...session, speaker: '' }],
    ['of another time', { ...session, at: 'now' }],
    ['about no query of ours', { ...session, query: { kind: 'transfer', amount: 5 } }],
    ['awaiting nothing of ours', { ...session, pending: { ...session.pending, awaiting: 'password' } }],
    ['listing what is no ref', { ...session, listed: ['<script>'] }],
    [
      'explaining an explanation',
      { ...session, query: { kind: 'explain', of: { kind: 'explain', of: session.query } } },
    ],
    ['listing without end', { ...session, listed: Array(1_000).fill('r3f-r3f-r3f-r') }],
  ])('is none when it is %s', (_, forged) => {
    expect(ask({ session: forged }).session).toBeUndefined();
  });

  it('keeps no name and no digits that it was given', () => {
    const forged = {
      ...session,
      balance: 99,
      query: { kind: 'balance', account: { name: 'Nest egg', lastFour: '4321' } },
    };
    expect(ask({ session: forged }).session).toEqual({ ...session, query: { kind: 'balance', account: {} } });
  });
});

describe('a one-shot', () => {
  it('is a conversation that begins with a question', () => {
    expect(turnFor('AccountBalance', ask()).isOneShot).toBe(true);
  });

  it('is none when it begins with a launch', () => {
    expect(turnFor('Launch', read({ handler: 'Launch' })).isOneShot).toBe(false);
  });

  it.each([true, false])('stays what the session says it is: %s', (isOneShot) => {
    expect(turnFor('More', ask({ session: { ...SESSION, isOneShot } })).isOneShot).toBe(isOneShot);
  });
});
