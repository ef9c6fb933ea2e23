import { holds } from './condition.ts';

const facts = {
  session: { params: { AccountLinkingSlot: 'LINKED', count: 2 } },
  user: { verificationStatus: 'GUEST', accountLinkingStatus: 'NOT_LINKED' },
  scene: { slots: { status: 'FINAL' } },
};

describe('a condition of a scene', () => {
  it.each([
    'session.params.AccountLinkingSlot == "LINKED"',
    'user.verificationStatus != "VERIFIED"',
    'session.params.nothing == ""',
    'session.params.count == 2',
    'user.accountLinkingStatus == "LINKED" || scene.slots.status == "FINAL"',
    'session.params.count',
    '!(user.verificationStatus == "VERIFIED") && !session.params.nothing',
    'true',
  ])('holds: %s', (condition) => {
    expect(holds(condition, facts)).toBe(true);
  });

  it.each([
    'session.params.AccountLinkingSlot == "REJECTED"',
    'user.verificationStatus == "VERIFIED" && true',
    'session.params.nothing.deeper',
    'false || session.params.nothing != ""',
  ])('does not hold: %s', (condition) => {
    expect(holds(condition, facts)).toBe(false);
  });

  it.each(['user.x ==', '(user.x', 'user.x > 3', 'user.x user.y', '', '== "a"'])(
    'cannot be read: %s',
    (condition) => {
      expect(() => holds(condition, facts)).toThrow(SyntaxError);
    },
  );
});
