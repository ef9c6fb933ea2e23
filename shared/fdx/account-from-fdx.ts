/** One FDX account entity -> Account. Signs and names of figures are FDX's on the left and the house's on the right. */

import type {
  Account,
  AccountId,
  CreditAccount,
  CreditKind,
  DepositAccount,
  DepositKind,
  LoanAccount,
  LoanKind,
} from '../banking/account.ts';
import { isNegative, isZero, type Money } from '../money/money.ts';
import { accountSchema, type FdxAccount } from './account-schema.ts';
import { currencyFrom, type Figure, figureFrom } from './figure.ts';
import { momentFromFdx } from './moment-from-fdx.ts';

export interface ReadAccount {
  readonly account: Account;
  /** A figure is missing that an account of this class has. */
  readonly isIncomplete: boolean;
}

type Class = Account['class'];

const DEPOSITS: Readonly<Record<string, DepositKind>> = {
  CHECKING: 'checking',
  SAVINGS: 'savings',
  HIGHINTERESTSAVINGSACCOUNT: 'savings',
  FIRSTHOMESAVINGSACCOUNT: 'savings',
  CD: 'certificate',
  MONEYMARKET: 'money-market',
  ESCROW: 'deposit',
  OTHERDEPOSIT: 'deposit',
};
const CREDITS: Readonly<Record<string, CreditKind>> = {
  CREDITCARD: 'credit-card',
  CHARGE: 'credit-card',
  LINEOFCREDIT: 'credit-line',
  HOMELINEOFCREDIT: 'home-equity',
};
const LOANS: Readonly<Record<string, LoanKind>> = {
  MORTGAGE: 'mortgage',
  AUTOLOAN: 'auto-loan',
  STUDENTLOAN: 'student-loan',
  PERSONALLOAN: 'loan',
  HOMEEQUITYLOAN: 'loan',
  INSTALLMENT: 'loan',
  MILITARYLOAN: 'loan',
  SMBLOAN: 'loan',
  LOAN: 'loan',
};
const CATEGORIES: Readonly<Record<string, Class>> = {
  DEPOSIT_ACCOUNT: 'deposit',
  LOC_ACCOUNT: 'credit',
  LOAN_ACCOUNT: 'loan',
};
/** v4 puts the entity under the name of its category. */
const WRAPPERS: Readonly<Record<string, Class>> = {
  depositAccount: 'deposit',
  locAccount: 'credit',
  lineOfCreditAccount: 'credit',
  loanAccount: 'loan',
  investmentAccount: 'other',
  insuranceAccount: 'other',
  annuityAccount: 'other',
  commercialAccount: 'other',
  digitalWallet: 'other',
};

/** @returns undefined when `entity` is no FDX account */
export function accountFromFdx(entity: unknown): ReadAccount | undefined {
  const wrapped = unwrapped(entity);
  const { data } = accountSchema.safeParse(wrapped.entity);
  if (data === undefined) return undefined;
  const declared = data.accountCategory?.toUpperCase();
  const category = declared === undefined ? undefined : (known(CATEGORIES, declared) ?? 'other');
  const { account, figures } = classified(data, wrapped.class ?? category ?? classOfType(data));
  const isMissing = account.class !== 'other' && !account.isClosed && !hasMainFigure(account);
  const hasError = data.error !== undefined && data.error !== null;
  return { account, isIncomplete: isMissing || hasError || figures.includes('unreadable') };
}

/** What is said of an account first: what is there, or what is owed. */
export function hasMainFigure(account: Account): boolean {
  if (account.class === 'deposit') return account.available !== undefined || account.ledger !== undefined;
  return account.class !== 'other' && account.owed !== undefined;
}

function unwrapped(entity: unknown): { readonly entity: unknown; readonly class?: Class } {
  if (typeof entity !== 'object' || entity === null || 'accountId' in entity) return { entity };
  const [only, ...more] = Object.entries(entity);
  const wrapper = only === undefined || more.length > 0 ? undefined : known(WRAPPERS, only[0]);
  return wrapper === undefined ? { entity } : { entity: only?.[1], class: wrapper };
}

function known<Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function classOfType({ accountType }: FdxAccount): Class {
  const type = accountType?.toUpperCase();
  if (known(DEPOSITS, type)) return 'deposit';
  if (known(CREDITS, type)) return 'credit';
  return known(LOANS, type) ? 'loan' : 'other';
}

function classified(data: FdxAccount, kindOf: Class): { account: Account; figures: readonly Figure[] } {
  switch (kindOf) {
    case 'deposit':
      return deposit(data);
    case 'credit':
      return credit(data);
    case 'loan':
      return loan(data);
    case 'other':
      return { account: { class: 'other', kind: 'other', ...common(data, 'account') }, figures: [] };
    default:
      return kindOf satisfies never;
  }
}

function deposit(data: FdxAccount): { account: DepositAccount; figures: readonly Figure[] } {
  const kind = known(DEPOSITS, data.accountType?.toUpperCase()) ?? 'deposit';
  const base = common(data, kind);
  const written = figureFrom(data.currentBalance, base.currency);
  const ledger = contradicts(written, data.status) ? 'unreadable' : written;
  const available = figureFrom(data.availableBalance, base.currency);
  const account = { class: 'deposit', kind, ...base, ...given({ ledger, available }) } as const;
  return { account, figures: [ledger, available] };
}

/** FDX: a card's currentBalance is positive when the customer owes. */
function credit(data: FdxAccount): { account: CreditAccount; figures: readonly Figure[] } {
  const kind = known(CREDITS, data.accountType?.toUpperCase()) ?? 'credit-line';
  const base = common(data, kind);
  const owed = figureFrom(data.currentBalance, base.currency);
  const creditLine = figureFrom(data.creditLine, base.currency);
  const availableCredit = figureFrom(data.availableCredit, base.currency);
  const figures = given({ owed, creditLine, availableCredit });
  return {
    account: { class: 'credit', kind, ...base, ...figures },
    figures: [owed, creditLine, availableCredit],
  };
}

function loan(data: FdxAccount): { account: LoanAccount; figures: readonly Figure[] } {
  const kind = known(LOANS, data.accountType?.toUpperCase()) ?? 'loan';
  const base = common(data, kind);
  const owed = figureFrom(data.principalBalance, base.currency);
  return { account: { class: 'loan', kind, ...base, ...given({ owed }) }, figures: [owed] };
}

/** Says it is overdrawn and gives an amount that is not: nobody can know which is true. */
function contradicts(ledger: Figure, status: string | undefined): boolean {
  const isOverdrawn = status?.toUpperCase() === 'NEGATIVECURRENTBALANCE';
  return isOverdrawn && typeof ledger === 'object' && !isNegative(ledger) && !isZero(ledger);
}

function given<Name extends string>(figures: Readonly<Record<Name, Figure>>): { [Key in Name]?: Money } {
  const kept = Object.entries<Figure>(figures).filter(([, figure]) => typeof figure === 'object');
  return Object.fromEntries(kept) as { [Key in Name]?: Money };
}

function common(data: FdxAccount, kind: string) {
  const { nickname, status, balanceAsOf } = data;
  const lastFour = lastFourOf(data.accountNumberDisplay);
  const asOf = momentFromFdx(balanceAsOf);
  return {
    id: String(data.accountId) as AccountId,
    ...(nickname === undefined ? {} : { nickname }),
    productName: data.productName ?? data.description ?? kind.replaceAll('-', ' '),
    ...(lastFour === undefined ? {} : { lastFour }),
    currency: currencyFrom(data.currency?.currencyCode),
    isClosed: status?.toUpperCase() === 'CLOSED',
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Masked or whole, no more of an account number than this is kept. */
function lastFourOf(display: string | number | undefined): string | undefined {
  return /\d{4}$/.exec(String(display ?? '').replace(/[^\p{L}\p{N}]/gu, ''))?.[0];
}
