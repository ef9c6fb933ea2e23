/** Rows that a decision wants, read from the bank and handed on page by page: none is kept here. */

import type { AccountData } from '../banking/account-data.ts';
import type { Deadline } from '../calendar/clock.ts';
import { type Decision, type RowsWanted, wantsRows } from '../intents/resolution.ts';

/** @throws AccountDataFailure */
export async function withRows(
  first: Decision | RowsWanted,
  data: AccountData,
  deadline: Deadline,
): Promise<Decision> {
  let step = first;
  while (wantsRows(step)) {
    for await (const page of data.transactions(step.request, deadline)) step.add(page);
    step = step.next(deadline.remaining() === 0);
  }
  return step;
}
