/**
 * What a household of two adults in the United States sees of its money, a
 * month: Federal Reserve Bank of Atlanta, Diary of Consumer Payment Choice
 * 2024 (48 payments a consumer, 14 % of them cash that no bank sees) and Bureau
 * of Labor Statistics, Consumer Expenditure Survey 2024 (78,535 spent and
 * 104,207 earned before taxes in a year).
 */

export interface Range {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/** Rows a month by kind of account. */
export const HOUSEHOLD_ROWS = {
  checking: { what: 'checking, both adults', from: 30, to: 40 },
  card: { what: 'cards', from: 40, to: 50 },
  savings: { what: 'savings', from: 2, to: 4.5 },
} as const satisfies Readonly<Record<string, Range>>;

export const HOUSEHOLD_TOTAL: Range = { what: 'all rows in 24 months', from: 1800, to: 2300 };

/** Rows a month by category. */
export const HOUSEHOLD_FREQUENCY = {
  groceries: { what: 'groceries', from: 8, to: 12 },
  fuel: { what: 'fuel', from: 5.5, to: 8 },
  dining: { what: 'dining and coffee', from: 12, to: 20 },
  online: { what: 'online', from: 8, to: 15 },
  cash: { what: 'cash machines', from: 1, to: 3 },
  income: { what: 'payroll', from: 2, to: 6 },
} as const satisfies Readonly<Record<string, Range>>;

/** Minor units a month: 85 to 110 % of the survey's spending, and its income after taxes. */
export const HOUSEHOLD_SPENT: Range = { what: 'spent', from: 556_000, to: 720_000 };
export const HOUSEHOLD_INCOME: Range = { what: 'net pay', from: 620_000, to: 800_000 };
