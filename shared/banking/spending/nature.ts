/**
 * What a row is to its owner: money spent, given back or earned, or moved
 * between what is the customer's own.
 *
 * The bank's kind of the row says it, else the words of the line. What neither
 * tells is not sure: it counts unless its other half is found in another account
 * (pairs.ts).
 */

import type { Account } from '../account.ts';
import type { Transaction } from '../transaction.ts';

export type Effect = 'spent' | 'refund' | 'income' | 'own';

export interface Nature {
  /** `own`: between own accounts, to own cards and loans, to investments. */
  readonly effect: Effect;
  /** Nothing in another account can make it `own`, or tell more of it. */
  readonly isSure: boolean;
}

const SPENT: Nature = { effect: 'spent', isSure: true };
const REFUND: Nature = { effect: 'refund', isSure: true };
const INCOME: Nature = { effect: 'income', isSure: true };
const OWN: Nature = { effect: 'own', isSure: false };
const MAYBE_OUT: Nature = { effect: 'spent', isSure: false };
const MAYBE_IN: Nature = { effect: 'income', isSure: false };
const MAYBE_BACK: Nature = { effect: 'refund', isSure: false };

const TRANSFER =
  /\b(?:XFER|TRANSFERS?|TRNSFR|TFR|TRF|MONEY ?LIN[EK]|BROKERAGE|INVESTMENTS?|ROUND ?UPS?|VANGUARD|SCHWAB|FIDELITY|COINBASE|ROBINHOOD|BETTERMENT|WEALTHFRONT|ACORNS)\b/i;
const CARD_PAYMENT =
  /\b(?:CREDIT ?C(?:AR|R)?D|CARD|CRCARDPMT|CRD)\b.*\b(?:PAYMENT|PYMT|PMT|AUTOPAY|EPAY(?:MENT)?|PAY)\b|\b(?:AMEX|AMERICAN EXPRESS|DISCOVER|BARCLAYCARD|CITI(?: CARD)?|APPLECARD|SYNCHRONY|CAPITAL ONE|CHASE)\b.*\b(?:E-?PAY(?:MENT)?|AUTOPAY|ACH PMT|PYMT|PMT|PAYMENT|CRCARDPMT)\b/i;
const PAYMENT = /\b(?:PAYMENT|PYMT|PMT|AUTOPAY|THANK YOU)\b/i;
const TO_PERSON = /\b(?:ZELLE|VENMO|CASH ?APP|POPMONEY|PAYPAL)\b/i;
const CASH = /\b(?:ATM|CASH)\b/i;
const GIVEN_BACK = /\b(?:REFUND|REVERSAL|REVERSED|RETURN(?:ED)?|CHARGEBACK|CREDIT ADJ\w*|ADJUSTMENT)\b/i;
const LOAN_PAYMENT = /\b(?:LOAN|MTG|MORTGAGE|LN)\b/i;

/** @param ownDigits the last four digits of the customer's other accounts */
export function natureOf(row: Transaction, on: Account['class'], ownDigits: ReadonlySet<string>): Nature {
  if (on === 'loan') return row.direction === 'debit' && isCost(row) ? SPENT : OWN;
  if (on === 'credit') return row.direction === 'debit' ? onCard(row) : toCard(row);
  return row.direction === 'debit' ? outOfAccount(row, ownDigits) : intoAccount(row);
}

function isCost({ kind }: Transaction): boolean {
  return kind === 'fee' || kind === 'interest';
}

/** A balance moved here from another card is no purchase. */
function onCard({ kind, description }: Transaction): Nature {
  return kind === 'transfer' || /\bBALANCE TRANSFER\b/i.test(description) ? OWN : SPENT;
}

function toCard(row: Transaction): Nature {
  switch (row.kind) {
    case 'card-payment':
    case 'bill-payment':
    case 'transfer':
    case 'deposit':
    case 'direct-deposit':
    case 'check':
      return OWN;
    case 'purchase':
    case 'fee':
    case 'interest':
      return REFUND;
    default:
      if (isOfShop(row) || GIVEN_BACK.test(row.description)) return REFUND;
      return PAYMENT.test(row.description) ? OWN : MAYBE_BACK;
  }
}

function outOfAccount(row: Transaction, ownDigits: ReadonlySet<string>): Nature {
  const { kind, description } = row;
  switch (kind) {
    case 'fee':
    case 'interest':
    case 'purchase':
    case 'check':
      return SPENT;
    case 'card-payment':
      return OWN;
    case 'transfer':
      return TO_PERSON.test(description) ? SPENT : OWN;
    default:
      return byWords(row, ownDigits);
  }
}

function byWords(row: Transaction, ownDigits: ReadonlySet<string>): Nature {
  const { kind, description } = row;
  if (isOfShop(row) || TO_PERSON.test(description)) return SPENT;
  if (CARD_PAYMENT.test(description) || namesOwn(description, ownDigits)) return OWN;
  if (kind === 'withdrawal' && CASH.test(description)) return SPENT;
  return TRANSFER.test(description) ? OWN : MAYBE_OUT;
}

/** "LOAN PAYMENT 3360" where 3360 is the customer's own loan. */
function namesOwn(description: string, ownDigits: ReadonlySet<string>): boolean {
  const isPayment = PAYMENT.test(description) || LOAN_PAYMENT.test(description) || TRANSFER.test(description);
  return isPayment && (description.match(/\d{4,}/g) ?? []).some((digits) => ownDigits.has(digits.slice(-4)));
}

function intoAccount(row: Transaction): Nature {
  switch (row.kind) {
    case 'purchase':
    case 'fee':
      return REFUND;
    case 'direct-deposit':
    case 'interest':
    case 'dividend':
      return INCOME;
    case 'transfer':
    case 'card-payment':
      return TO_PERSON.test(row.description) ? INCOME : OWN;
    default:
      return intoByWords(row);
  }
}

function intoByWords(row: Transaction): Nature {
  if (isOfShop(row) || GIVEN_BACK.test(row.description)) return REFUND;
  if (TO_PERSON.test(row.description)) return INCOME;
  return row.kind !== 'deposit' && TRANSFER.test(row.description) ? OWN : MAYBE_IN;
}

/** What a card network carried. */
function isOfShop({ mcc, merchantName }: Transaction): boolean {
  return mcc !== undefined || merchantName !== undefined;
}
