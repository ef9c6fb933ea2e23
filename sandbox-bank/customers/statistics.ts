/** Prints every customer's history in figures, the household's beside those of the surveys. */

import { parseArgs } from 'node:util';
import { bankDayAt } from './bank-days.ts';
import { DEFAULT_SEED, PLANS } from './customers-at.ts';
import { type Figures, figuresOf } from './figures.ts';
import {
  HOUSEHOLD_FREQUENCY,
  HOUSEHOLD_INCOME,
  HOUSEHOLD_ROWS,
  HOUSEHOLD_SPENT,
  HOUSEHOLD_TOTAL,
  type Range,
} from './survey.ts';
import { TOM_AND_ANN } from './tom-and-ann.ts';

const USAGE = 'Usage: npm run measure:customers -- [--day YYYY-MM-DD] [--seed N] [--json]';

function flags() {
  const { values } = parseArgs({
    options: { day: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const seed = Number(values.seed ?? DEFAULT_SEED);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError('--seed is a whole number.');
  return { day: values.day ?? bankDayAt(new Date()), seed, isJson: values.json };
}

function main(): void {
  const { day, seed, isJson } = flags();
  console.log(`24 months up to ${day}, seed ${seed}`);
  const all = PLANS.map((plan) => ({ plan, figures: figuresOf(plan, seed, day) }));
  for (const { plan, figures } of all) {
    tell(figures);
    if (plan === TOM_AND_ANN) for (const line of besideSurvey(figures)) console.log(line);
  }
  if (isJson) console.log(JSON.stringify({ day, seed, customers: all.map((one) => one.figures) }));
}

function tell({ who, accounts, rowsPerMonth, frequency, share, spent, income }: Figures): void {
  console.log(`\n${who}`);
  for (const { id, kind, rows, pending, opening, balance, sum } of accounts)
    console.log(
      [
        `  ${id.padEnd(20)} ${kind.padEnd(9)}`,
        `${(rows / 24).toFixed(1).padStart(5)} rows a month, ${pending} pending`,
        `opening ${money(opening)}, balance ${money(balance)}${sum === balance ? '' : ' AND NOT THE SUM'}`,
      ].join('  '),
    );
  const kinds = Object.entries(rowsPerMonth).map(([kind, rows]) => `${kind} ${rows.toFixed(1)}`);
  console.log(`  rows a month: ${kinds.join(', ')}`);
  console.log(`  by category: ${listed(frequency)}`);
  console.log(`  share of spending, per cent: ${listed(share)}`);
  console.log(`  a month: spent ${money(spent)}, income ${money(income)}`);
}

function listed(figures: Readonly<Partial<Record<string, number>>>): string {
  return Object.entries(figures)
    .map(([name, figure = 0]) => ({ name, figure }))
    .sort((a, b) => b.figure - a.figure)
    .map(({ name, figure }) => `${name} ${figure.toFixed(1)}`)
    .join(', ');
}

function money(minorUnits: number): string {
  return (minorUnits / 100).toFixed(2);
}

function besideSurvey({ accounts, rowsPerMonth, frequency, spent, income }: Figures): string[] {
  const total = accounts.reduce((sum, { rows }) => sum + rows, 0);
  const rows = Object.entries(HOUSEHOLD_ROWS) as [keyof typeof HOUSEHOLD_ROWS, Range][];
  const often = Object.entries(HOUSEHOLD_FREQUENCY) as [keyof typeof HOUSEHOLD_FREQUENCY, Range][];
  return [
    '  beside the surveys:',
    line(HOUSEHOLD_TOTAL, total),
    ...rows.map(([kind, range]) => line(range, rowsPerMonth[kind])),
    ...often.map(([category, range]) =>
      line(range, (frequency[category] ?? 0) + (category === 'dining' ? (frequency.coffee ?? 0) : 0)),
    ),
    line(HOUSEHOLD_SPENT, spent, 100),
    line(HOUSEHOLD_INCOME, income, 100),
  ];
}

function line({ what, from, to }: Range, figure: number, unit = 1): string {
  const verdict = figure >= from && figure <= to ? '' : '  OUTSIDE';
  const told = (figure / unit).toFixed(1).padStart(8);
  return `    ${what.padEnd(24)} ${told}   (${from / unit} to ${to / unit})${verdict}`;
}

try {
  main();
} catch (error) {
  const isFlag = error instanceof TypeError && 'code' in error;
  console.error(isFlag || error instanceof RangeError ? `${error.message}\n${USAGE}` : error);
  process.exitCode = 1;
}
