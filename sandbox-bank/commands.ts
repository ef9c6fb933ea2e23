/** The commands that change a running bank: customers, weather, dialect, trigger. Each answers with what to print. */

import { parseArgs } from 'node:util';
import { BANK_EVENTS, isBankEvent } from './bank-events.ts';
import { customersOf, setDialect, setWeather, setWeatherFields, trigger } from './control.ts';
import { DIALECTS, dialectsFrom } from './dialects/dialects.ts';
import type { ControlledCustomer } from './operator/control-api.ts';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';
import { WEATHERS } from './weather/weather.ts';

type Command = (args: readonly string[]) => Promise<string>;

/** Who is meant when nobody is named. */
const USUAL_CUSTOMER = 'tom';
const USUAL_BANK = 'http://localhost:4780';

export const USAGE = `npm run sandbox                                    serve the bank
npm run sandbox -- customers                       who banks there, in what weather
npm run sandbox -- weather [customer] [kind]       show or set the weather; --clear
npm run sandbox -- dialect <customer> [names...]   deviate from the standard; none for the standard
npm run sandbox -- trigger <event>                 make something happen; --customer, --account, --amount

Each takes --help, and --bank URL for another than ${USUAL_BANK}.`;

const COMMANDS = { customers, weather, dialect, trigger: triggered } as const satisfies Readonly<
  Record<string, Command>
>;

type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

export function unknownCommand(name: string): string {
  return `There is no command ${JSON.stringify(name)}. There are: ${Object.keys(COMMANDS).join(', ')}.`;
}

/** @throws SandboxBankFailure, ControlFailure */
export function commandOf(name: CommandName): Command {
  return async (args) => (args.includes('--help') ? help(name) : COMMANDS[name](args));
}

async function customers(args: readonly string[]): Promise<string> {
  const { bank } = parsed('customers', args, 0);
  return table(await customersOf(bank));
}

async function weather(args: readonly string[]): Promise<string> {
  const { bank, positionals, values } = parsed('weather', args, 2);
  const [customer, kind] = positionals;
  if (values.clear === true) return cleared(bank, customer);
  if (customer === undefined) return table(await customersOf(bank));
  if (kind === undefined) {
    const known = (await customersOf(bank)).filter(({ id, username }) => [id, username].includes(customer));
    // An unknown name is the bank's to refuse, with the names that there are.
    return known.length > 0 ? table(known) : setWeather(bank, customer, undefined);
  }
  const { seconds, status, days, account } = values;
  return setWeatherFields(bank, customer, { kind, seconds, status, days, account });
}

async function cleared(bank: string, customer: string | undefined): Promise<string> {
  if (customer !== undefined) return setWeather(bank, customer, undefined);
  const names = (await customersOf(bank)).map(({ username }) => username);
  for (const name of names) await setWeather(bank, name, undefined);
  return 'The weather is clear for everybody.';
}

async function dialect(args: readonly string[]): Promise<string> {
  const { bank, positionals } = parsed('dialect', args, 1 + Object.keys(DIALECTS).length);
  const [customer, ...names] = positionals;
  if (customer === undefined) throw new SandboxBankFailure(help('dialect'));
  const dialects = dialectsFrom(names);
  if (typeof dialects === 'string') throw new SandboxBankFailure(dialects);
  return setDialect(bank, customer, dialects);
}

async function triggered(args: readonly string[]): Promise<string> {
  const { bank, positionals, values } = parsed('trigger', args, 1);
  const [event] = positionals;
  if (event === undefined) throw new SandboxBankFailure(help('trigger'));
  if (!isBankEvent(event))
    throw new SandboxBankFailure(
      `There is no event ${JSON.stringify(event)}. There are: ${Object.keys(BANK_EVENTS).join(', ')}.`,
    );
  const { customer = USUAL_CUSTOMER, account, amount } = values;
  return trigger(bank, customer, event, { account, amount });
}

const FLAGS = {
  bank: { type: 'string', default: USUAL_BANK },
  customer: { type: 'string' },
  account: { type: 'string' },
  amount: { type: 'string' },
  seconds: { type: 'string' },
  status: { type: 'string' },
  days: { type: 'string' },
  clear: { type: 'boolean' },
} as const;

/** The flags of one command; the others belong to others. */
const TAKEN: Readonly<Record<CommandName, readonly (keyof typeof FLAGS)[]>> = {
  customers: ['bank'],
  weather: ['bank', 'seconds', 'status', 'days', 'account', 'clear'],
  dialect: ['bank'],
  trigger: ['bank', 'customer', 'account', 'amount'],
};

function parsed(name: CommandName, args: readonly string[], most: number) {
  const { values, positionals } = parsedArgs(name, args);
  const strange = Object.keys(values).find((flag) => !TAKEN[name].some((taken) => taken === flag));
  if (strange !== undefined || positionals.length > most)
    throw new SandboxBankFailure(
      strange === undefined
        ? `${name} takes no ${JSON.stringify(positionals[most])}. See --help.`
        : `${name} takes no --${strange}. See --help.`,
    );
  if (!URL.canParse(values.bank)) throw new SandboxBankFailure(`--bank is a URL such as ${USUAL_BANK}.`);
  return { values, positionals, bank: new URL(values.bank).origin };
}

function parsedArgs(name: CommandName, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\.?\n/);
    throw new SandboxBankFailure(`${sentence?.replace(/\.$/, '')}. See ${name} --help.`, { cause: error });
  }
}

function table(rows: readonly ControlledCustomer[]): string {
  return rows
    .map(({ username, weather: now, dialects, links, accounts }) => {
      const spoken = dialects.length === 0 ? 'standard' : dialects.join(', ');
      const head = `${username.padEnd(8)} ${now}; ${spoken}; ${links} linked`;
      return [head, ...accounts.map(({ id, label }) => `         ${id.padEnd(22)} ${label}`)].join('\n');
    })
    .join('\n');
}

function help(name: CommandName): string {
  switch (name) {
    case 'customers':
      return 'npm run sandbox -- customers\n\nWho banks there: accounts, weather, dialects, links.';
    case 'weather':
      return `npm run sandbox -- weather [customer] [kind] [--seconds N | --status N | --days N | --account ID]\nnpm run sandbox -- weather [customer] --clear\n\n${described(
        Object.entries(WEATHERS).map(([kind, { description }]) => [kind, description]),
      )}`;
    case 'dialect':
      return `npm run sandbox -- dialect <customer> [names...]\n\nNone for the standard.\n\n${described(
        Object.entries(DIALECTS).map(([one, { description }]) => [one, description]),
      )}`;
    case 'trigger':
      return `npm run sandbox -- trigger <event> [--customer NAME] [--account ID] [--amount 12.34]\n\nThe customer is ${USUAL_CUSTOMER} unless named.\n\n${described(
        Object.entries(BANK_EVENTS),
      )}`;
    default:
      return name satisfies never;
  }
}

function described(lines: readonly (readonly [string, string])[]): string {
  return lines.map(([name, description]) => `  ${name.padEnd(20)} ${description}`).join('\n');
}
