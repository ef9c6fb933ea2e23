/** This bank's accounts as FDX 6 entities: the descriptor, and the whole with what the consent covers. */

import type { BankAccount, Bill, Card, Loan } from '../customers/customer.ts';
import { minorDigits } from '../customers/row.ts';
import type { Entity } from './fdx-answer.ts';

/** FDX AccountDescriptor: no balances. */
export function accountDescriptor(account: BankAccount): Entity {
  return {
    accountCategory: account.category,
    accountId: account.id,
    accountType: account.type,
    accountNumberDisplay: account.lastFour,
    productName: account.productName,
    ...(account.nickname === undefined ? {} : { nickname: account.nickname }),
    status: account.category === 'DEPOSIT_ACCOUNT' && account.current < 0 ? 'NEGATIVECURRENTBALANCE' : 'OPEN',
    currency: { currencyCode: account.currency },
  };
}

/** FDX DepositAccount, LineOfCreditAccount or LoanAccount. */
export function accountDetails(account: BankAccount, asOf: Date, isWithBills: boolean): Entity {
  return {
    ...accountDescriptor(account),
    balanceType: account.category === 'DEPOSIT_ACCOUNT' ? 'ASSET' : 'LIABILITY',
    balanceAsOf: asOf.toISOString(),
    ...balances(account),
    ...(isWithBills ? bills(account) : {}),
  };
}

/** FDX writes amounts as JSON numbers of major units. */
export function major(minorUnits: number, currency: string): number {
  return minorUnits / 10 ** minorDigits(currency);
}

function balances(account: BankAccount): Entity {
  const amount = (minorUnits: number): number => major(minorUnits, account.currency);
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return {
        currentBalance: amount(account.current),
        availableBalance: amount(account.available),
        annualPercentageYield: account.annualPercentageYield,
        interestYtd: amount(account.interestYearToDate),
      };
    case 'LOC_ACCOUNT':
      return {
        creditLine: amount(account.line),
        availableCredit: amount(account.availableCredit),
        currentBalance: amount(account.owed),
        purchasesApr: account.purchasesApr,
        cardNetwork: account.network,
      };
    case 'LOAN_ACCOUNT':
      return {
        principalBalance: amount(account.principal),
        originalPrincipal: amount(account.originalPrincipal),
        interestRate: account.interestRate,
        interestRateType: 'FIXED',
        maturityDate: account.maturesOn,
      };
    default:
      return account satisfies never;
  }
}

function bills(account: BankAccount): Entity {
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return {};
    case 'LOC_ACCOUNT':
      return cardBills(account);
    case 'LOAN_ACCOUNT':
      return loanBills(account);
    default:
      return account satisfies never;
  }
}

function cardBills({ bill, currency }: Card): Entity {
  const { autoPay } = bill;
  return {
    bills: [billEntity(bill, currency)],
    scheduledPayments:
      autoPay === undefined
        ? []
        : [{ amount: major(autoPay.amount, currency), date: autoPay.on, type: 'AUTOPAY' }],
  };
}

/** FDX 6.4 bill; it writes what is owed with a minus here, and only here. */
function billEntity(bill: Bill, currency: string): Entity {
  const amount = (minorUnits: number): number => major(minorUnits, currency);
  const { autoPay, lastPayment } = bill;
  return {
    totalPaymentDue: amount(bill.totalDue),
    minimumPaymentDue: amount(bill.minimumPayment),
    dueDate: bill.dueOn,
    autoPayEnabled: autoPay !== undefined,
    ...(autoPay === undefined ? {} : { autoPayAmount: amount(autoPay.amount), autoPayDate: autoPay.on }),
    pastDueAmount: amount(0 - bill.pastDue),
    ...(lastPayment === undefined
      ? {}
      : { lastPaymentAmount: amount(lastPayment.amount), lastPaymentDate: lastPayment.on }),
    statementBalance: amount(0 - bill.statementBalance),
    statementDate: bill.statementOn,
  };
}

function loanBills({ nextPayment, lastPayment, currency }: Loan): Entity {
  const amount = major(nextPayment.amount, currency);
  const last =
    lastPayment === undefined
      ? {}
      : { lastPaymentAmount: major(lastPayment.amount, currency), lastPaymentDate: lastPayment.on };
  return {
    nextPaymentAmount: amount,
    nextPaymentDate: nextPayment.on,
    ...last,
    bills: [{ totalPaymentDue: amount, minimumPaymentDue: amount, dueDate: nextPayment.on, ...last }],
    scheduledPayments: [],
  };
}
