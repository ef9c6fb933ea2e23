/** What every implementation of AccountData keeps to: run beside each of them. */

import type { Account } from '../banking/account.ts';
import {
  type AccountData,
  AccountDataFailure,
  type AccountDataFailureCode,
} from '../banking/account-data.ts';
import { deadlineIn } from '../calendar/clock.ts';

type Made = AccountData | Promise<AccountData>;

export interface AccountDataSubject {
  /** As a customer sees it who shares exactly `expected`. */
  readonly working: () => Made;
  readonly expected: readonly Account[];
  /** As seen when the bank fails in each of these ways; those that cannot happen are left out. */
  readonly failing: Partial<Record<AccountDataFailureCode, () => Made>>;
}

export function accountDataContract(name: string, subject: AccountDataSubject): void {
  describe(`${name}, as any AccountData`, () => {
    it("gives the customer's accounts in the bank's order", async () => {
      const { accounts } = await (await subject.working()).accounts(deadlineIn(5000));
      expect(accounts).toStrictEqual(subject.expected);
    });

    it('gives the same when it is asked again', async () => {
      const bank = await subject.working();
      const first = await bank.accounts(deadlineIn(5000));
      expect(await bank.accounts(deadlineIn(5000))).toStrictEqual(first);
    });

    it.each(Object.keys(subject.failing) as AccountDataFailureCode[])(
      'fails with the code %s',
      async (code) => {
        const bank = await subject.failing[code]?.();
        const failure = await bank?.accounts(deadlineIn(300)).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(AccountDataFailure);
        expect(failure).toHaveProperty('code', code);
      },
    );
  });
}
