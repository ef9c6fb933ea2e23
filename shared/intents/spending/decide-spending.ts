/**
 * Decide on a question about spending: whose rows, which merchant, and then
 * what the rows come to. Rows are asked for when nothing else is unclear.
 */

import type { Account } from '../../banking/account.ts';
import type { Accounts } from '../../banking/account-data.ts';
import { accountsMeant } from '../../banking/find-account.ts';
import type { Merchant } from '../../banking/merchants/merchant.ts';
import type { Narrowing } from '../../banking/spending/spending-summary.ts';
import type { SpendingQuery } from '../../dialog/query.ts';
import { mentioned } from '../account-mention.ts';
import { balanceFacts, usualMeasure } from '../balance-facts.ts';
import type { Asked, Decision, DecisionContext, Memory, RowsWanted } from '../resolution.ts';
import { accountsFor, saysAll, spentFrom } from './accounts-meant.ts';
import { type Asking, aboutOf, askingFor, labelsOf } from './asking.ts';
import { compared } from './compared.ts';
import { isList } from './dimensions.ts';
import { type MerchantMeant, merchantMeant } from './merchant-meant.ts';
import {
  isEmpty,
  merchantsIn,
  missingIn,
  type RowsRead,
  rowsFor,
  summariesOf,
  widened,
} from './rows-read.ts';
import { spendingBasis } from './spending-basis.ts';
import { historyFrom, transactionFacts } from './spending-facts.ts';
import { listTold, spentTold, type Telling, topTold } from './told.ts';

type Step = Decision | RowsWanted;

export function decideSpending(
  asked: Asked,
  said: SpendingQuery,
  { accounts, isIncomplete }: Accounts,
  context: DecisionContext,
): Step {
  const of = orMerchant(asked, said, accounts);
  const meant = accountsFor(asked, of, accounts, context);
  const isNamed = of.merchant?.name !== undefined;
  // A session keeps no merchant's name: it has to be found before the customer is asked for something else.
  if (meant.kind === 'unclear' && !isNamed) return meant.ask(of);
  const isListShort = isIncomplete && meant.kind === 'all' && accounts.every(hasFigure(accounts, context));
  const asking = askingFor({ asked, of, open: accounts, meant, isListShort, context });
  return rowsFor(asking, (rows) => withRows(asking, rows));
}

/** "What about Amazon?" after spending: a name that no account has is somebody's who was paid. */
function orMerchant(asked: Asked, of: SpendingQuery, open: readonly Account[]): SpendingQuery {
  const { account, category: _replaced, ...rest } = of;
  if (asked.isFollowUp !== true || asked.pick !== undefined) return of;
  if (account?.name === undefined || account.kind !== undefined || account.lastFour !== undefined) return of;
  const isAnAccount = saysAll(account) || accountsMeant(open, mentioned(account)).length > 0;
  return isAnAccount ? of : { ...rest, merchant: { name: account.name } };
}

/** An account without its figure is why the bank said that something is missing; else an account is. */
function hasFigure(all: readonly Account[], context: DecisionContext): (account: Account) => boolean {
  return (account) =>
    account.class === 'other' ||
    balanceFacts(account, usualMeasure(account), all, context).primary !== undefined;
}

function withRows(asking: Asking, rows: RowsRead): Step {
  const meant = merchantMeant(asking, merchantsIn(rows));
  if (meant.kind === 'any') return told(asking, rows);
  if (meant.kind === 'one') return told(asking, rows, meant.merchant);
  // They may be a customer of it with another account.
  const accounts = [...new Set([...asking.meant.accounts, ...spentFrom(asking.open)])];
  const further = meant.kind === 'none' && widened(asking, rows, accounts, (more) => withRows(asking, more));
  return further || (gap(asking, rows) ?? unclearMerchant(asking, meant));
}

function told(asking: Asking, rows: RowsRead, merchant?: Merchant): Step {
  const { of, meant, context } = asking;
  const found = merchant && { merchant: { ref: context.merchantRefOf(merchant.key) } };
  if (meant.kind === 'unclear') return meant.ask({ ...of, ...found });
  const telling = tellingOf(asking, rows, merchant);
  const hasRows = !isEmpty(telling.summaries);
  const missing =
    isList(of.measure) && hasRows && !asking.isListShort ? undefined : gap(asking, rows, telling);
  if (missing !== undefined) return missing;
  if (hasRows) return answered(telling);
  const goOn = (more: RowsRead): Step => told(asking, more, merchant);
  return widened(asking, rows, meant.accounts, goOn) ?? nothingFound(telling);
}

function tellingOf(asking: Asking, rows: RowsRead, merchant: Merchant | undefined): Telling {
  const { asked, of, meant, context } = asking;
  const narrowing: Narrowing = {
    accounts: meant.accounts.map(({ id }) => id),
    ...(of.category && { categories: [of.category] }),
    ...(merchant && { merchants: [merchant.key] }),
  };
  const { account: _account, merchant: _merchant, ...rest } = of;
  const query: SpendingQuery = {
    ...rest,
    ...(meant.kind === 'one' && { account: { ref: context.refOf(meant.account.id) } }),
    ...(merchant && { merchant: { ref: context.merchantRefOf(merchant.key) } }),
  };
  return {
    asking,
    about: aboutOf(asking, merchant?.name),
    summaries: summariesOf(rows, narrowing),
    missing: labelsOf(missingIn(rows, asking), asking),
    query,
    isExplained: asked.query.kind === 'explain',
  };
}

function answered(telling: Telling): Decision {
  const { of } = telling.asking;
  if (telling.isExplained) return spendingBasis(telling);
  switch (of.measure) {
    case 'total':
      return spentTold(telling);
    case 'latest':
    case 'largest':
      return listTold(telling, of.measure);
    case 'categories':
    case 'merchants':
      return topTold(telling, of.measure);
    case 'than-previous':
    case 'than-usual':
      return compared(telling);
    default:
      return of.measure satisfies never;
  }
}

/** @returns undefined when all rows are there */
function gap(asking: Asking, rows: RowsRead, telling?: Telling): Decision | undefined {
  const missing = missingIn(rows, asking);
  if (missing.length === 0 && !asking.isListShort) return undefined;
  const query = telling?.query ?? asking.of;
  return {
    answer: {
      kind: 'spending-gap',
      about: telling?.about ?? aboutOf(asking),
      missing: labelsOf(missing, asking),
      read: labelsOf(
        asking.meant.accounts.filter((account) => !missing.includes(account)),
        asking,
      ),
      isLate: rows.isLate,
    },
    memory: { query: remembered(telling, query), listed: [] },
  };
}

function remembered(telling: Telling | undefined, query: SpendingQuery): NonNullable<Memory['query']> {
  return telling?.isExplained ? { kind: 'explain', of: query } : query;
}

function nothingFound(telling: Telling): Decision {
  const { asking, about, summaries, query } = telling;
  const [nearest] = summaries.wide?.rows ?? [];
  return {
    answer: {
      kind: 'nothing-found',
      about,
      ...(nearest && { nearest: transactionFacts(nearest, asking) }),
      ...historyFrom(summaries.now, asking),
    },
    memory: { query: remembered(telling, query), listed: [] },
  };
}

/** What was asked before stays what is followed up, until a merchant is chosen. */
function unclearMerchant(
  { of, asked, context }: Asking,
  { kind, closest }: Extract<MerchantMeant, { readonly kind: 'several' | 'none' }>,
): Decision {
  const names = closest.map(({ name }) => name);
  const { merchant: _merchant, ...rest } = of;
  const query = asked.query.kind === 'explain' ? ({ kind: 'explain', of: rest } as const) : rest;
  const merchants = closest.map(({ key }) => context.merchantRefOf(key));
  return {
    answer:
      kind === 'several'
        ? { kind: 'which-merchant', options: names }
        : { kind: 'no-such-merchant', closest: names },
    memory: {
      ...(context.memory.query && { query: context.memory.query }),
      listed: [],
      ...(merchants.length > 0 && {
        pending: { intent: context.intent, awaiting: 'merchant', query, merchants },
      }),
    },
  };
}
