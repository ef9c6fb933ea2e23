/**
 * Who banks here, and what they have: one household of two adults. Made up.
 *
 * Amounts are in cents. What is owed on cards and loans is positive. Accounts
 * stand in the order in which each customer sees them.
 */

interface Shared {
  readonly id: string;
  readonly productName: string;
  readonly nickname?: string;
  readonly lastFour: string;
}

export interface Deposit extends Shared {
  readonly category: 'DEPOSIT_ACCOUNT';
  readonly type: 'CHECKING' | 'SAVINGS';
  /** Posted transactions only; below zero when overdrawn. */
  readonly current: number;
  readonly available: number;
}

export interface Card extends Shared {
  readonly category: 'LOC_ACCOUNT';
  readonly type: 'CREDITCARD';
  readonly owed: number;
  readonly line: number;
  readonly availableCredit: number;
}

export interface Loan extends Shared {
  readonly category: 'LOAN_ACCOUNT';
  readonly type: 'AUTOLOAN';
  readonly principal: number;
}

export type BankAccount = Deposit | Card | Loan;

export interface Customer {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly givenName: string;
  readonly accounts: readonly BankAccount[];
}

const everydayChecking: Deposit = {
  id: 'everyday-checking',
  category: 'DEPOSIT_ACCOUNT',
  type: 'CHECKING',
  productName: 'Everyday Checking',
  lastFour: '4321',
  current: 241_017,
  available: 234_567,
};

const rainyDay: Deposit = {
  id: 'rainy-day-savings',
  category: 'DEPOSIT_ACCOUNT',
  type: 'SAVINGS',
  productName: 'Rainy Day Savings',
  nickname: 'Rainy Day',
  lastFour: '8805',
  current: 1_280_000,
  available: 1_280_000,
};

const joint: Deposit = {
  id: 'joint-savings',
  category: 'DEPOSIT_ACCOUNT',
  type: 'SAVINGS',
  productName: 'Joint Savings',
  nickname: "Tom & Ann's <joint>",
  lastFour: '7719',
  current: 505_025,
  available: 505_025,
};

const cashRewards: Card = {
  id: 'cash-rewards-visa',
  category: 'LOC_ACCOUNT',
  type: 'CREDITCARD',
  productName: 'Cash Rewards Visa',
  lastFour: '1188',
  owed: 64_012,
  line: 500_000,
  availableCredit: 435_988,
};

const travel: Card = {
  id: 'travel-mastercard',
  category: 'LOC_ACCOUNT',
  type: 'CREDITCARD',
  productName: 'Travel Mastercard',
  lastFour: '4407',
  owed: 121_240,
  line: 1_000_000,
  availableCredit: 878_760,
};

const autoLoan: Loan = {
  id: 'auto-loan',
  category: 'LOAN_ACCOUNT',
  type: 'AUTOLOAN',
  productName: 'Auto Loan',
  lastFour: '3360',
  principal: 1_420_455,
};

const annsChecking: Deposit = {
  id: 'anns-checking',
  category: 'DEPOSIT_ACCOUNT',
  type: 'CHECKING',
  productName: "Ann's Checking",
  nickname: "Ann's Checking",
  lastFour: '2096',
  current: -4_217,
  available: -4_217,
};

export const HOUSEHOLD: readonly Customer[] = [
  {
    id: 'customer-tom',
    username: 'tom',
    password: 'sandpiper',
    givenName: 'Tom',
    accounts: [everydayChecking, rainyDay, joint, cashRewards, travel, autoLoan],
  },
  {
    id: 'customer-ann',
    username: 'ann',
    password: 'sandpiper',
    givenName: 'Ann',
    accounts: [annsChecking, joint, travel],
  },
];

export function customerById(id: string): Customer | undefined {
  return HOUSEHOLD.find((customer) => customer.id === id);
}
