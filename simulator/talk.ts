/**
 * `npm run talk`: the assistants in the terminal. Type what you would say; what
 * would be said is printed, with cards and the state of the microphone.
 *
 * Without a terminal at stdin it reads line by line, for scripts.
 */

import { readFileSync, statSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { BankFileFailure } from '../bank-file/read.ts';
import { isSafeUrl } from '../bank-file/safe-url.ts';
import { SandboxBankFailure } from '../sandbox-bank/sandbox-bank-failure.ts';
import type { Assistant, Heard } from './assistant.ts';
import { linkAsCustomer, signIn } from './link-as-customer.ts';
import { type SimulatedBank, startSimulator } from './simulator.ts';
import { UsageFailure } from './usage-failure.ts';

const USAGE = `Usage: npm run talk -- [--surface alexa|google] [--unlinked] [--no-screen] [--now TIME]
                     [--port N] [--fdx-url URL --token-file FILE] [--say TEXT]...`;

const HELP = `Type a question, or an empty line for silence.
/as owner | household | stranger   who speaks
/link  /unlink                     account linking
/raw                               the last request and response
/quit`;

interface Talk {
  readonly surface: 'alexa' | 'google';
  readonly isUnlinked: boolean;
  readonly hasScreen: boolean;
  readonly now?: string;
  readonly bank: SimulatedBank;
  readonly said: readonly string[];
}

function flags() {
  try {
    return parseArgs({
      options: {
        surface: { type: 'string', default: 'alexa' },
        unlinked: { type: 'boolean', default: false },
        'no-screen': { type: 'boolean', default: false },
        now: { type: 'string' },
        port: { type: 'string', default: '0' },
        'fdx-url': { type: 'string' },
        'token-file': { type: 'string' },
        say: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageFailure(
      `${error instanceof Error ? error.message.split('. ')[0] : 'Wrong flags'}.\n${USAGE}`,
    );
  }
}

function bankFrom(values: ReturnType<typeof flags>): SimulatedBank {
  const { 'fdx-url': baseUrl, 'token-file': file } = values;
  if (baseUrl === undefined && file === undefined) {
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageFailure(`--port is a whole number from 0 to 65535, 0 for any free one.\n${USAGE}`);
    return { kind: 'sandbox', port };
  }
  if (baseUrl === undefined || file === undefined)
    throw new UsageFailure(`--fdx-url and --token-file go together.\n${USAGE}`);
  if (!isSafeUrl(baseUrl)) throw new UsageFailure('--fdx-url is an https address, or http on localhost.');
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UsageFailure(`--token-file: there is no file ${file}.`);
  return { kind: 'fdx', baseUrl, accessToken: readFileSync(file, 'utf8').trim() };
}

function talkFrom(values: ReturnType<typeof flags>): Talk {
  const { surface, now } = values;
  if (surface !== 'alexa' && surface !== 'google')
    throw new UsageFailure(`--surface is alexa or google.\n${USAGE}`);
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw new UsageFailure('--now is a time such as 2026-11-22T09:00:00Z.');
  return {
    surface,
    isUnlinked: values.unlinked,
    hasScreen: !values['no-screen'],
    ...(now === undefined ? {} : { now }),
    bank: bankFrom(values),
    said: values.say,
  };
}

function show(heard: Heard): void {
  for (const text of heard.waiting) console.log(`  (${text})`);
  console.log(`  ${heard.speech === '' ? '(nothing is said)' : heard.speech}`);
  for (const { title, text } of heard.cards)
    console.log(`  [${[title, ...text.split('\n')].filter((line) => line).join(' | ')}]`);
  if (heard.suggestions.length > 0) console.log(`  suggestions: ${heard.suggestions.join(', ')}`);
  if (heard.reprompt) console.log(`  after silence: ${heard.reprompt}`);
  console.log(`  microphone ${heard.microphone}`);
  for (const { findings, invocation } of heard.exchanges) {
    if (invocation.outcome.kind === 'error')
      console.log(`  ! ${invocation.outcome.name}: ${invocation.outcome.message}`);
    for (const { level, rule, message } of findings) console.log(`  ! ${level}, ${rule}: ${message}`);
  }
}

interface Terminal {
  readonly assistant: Assistant;
  /** Nobody is there to open a browser. */
  readonly isScripted: boolean;
  last: Heard | undefined;
}

async function linked(terminal: Terminal, url: string): Promise<void> {
  if (terminal.isScripted) {
    console.log('  (signing in as Tom)');
    await signIn(url);
  } else console.log(`  Open this and sign in (tom or ann, password sandpiper):\n  ${url}`);
  const { end, heard } = await terminal.assistant.afterLinking();
  console.log(`  account linking: ${end}`);
  if (heard) await hear(terminal, heard);
}

async function hear(terminal: Terminal, heard: Heard): Promise<void> {
  terminal.last = heard;
  show(heard);
  if (heard.linkUrl !== undefined) await linked(terminal, heard.linkUrl);
}

type Command = (terminal: Terminal, argument: string | undefined) => void | Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  '/as': ({ assistant }, name) => {
    const speaker = assistant.speakers.find((one) => one === name);
    if (speaker) assistant.setSpeaker(speaker);
    console.log(speaker ? `  now speaking: ${speaker}` : `  /as ${assistant.speakers.join(' | ')}`);
  },
  '/link': async (terminal) => linked(terminal, await terminal.assistant.startLinking()),
  '/unlink': async ({ assistant }) => {
    await assistant.unlink();
    console.log('  unlinked');
  },
  '/raw': ({ last }) => {
    for (const { request, invocation } of last?.exchanges ?? [])
      console.log(JSON.stringify({ request, outcome: invocation.outcome }, null, 2));
  },
};

async function typedLine(terminal: Terminal, line: string): Promise<void> {
  const [name = '', argument] = line.trim().split(/\s+/);
  const { assistant } = terminal;
  if (name === '') return hear(terminal, await assistant.silence());
  if (!name.startsWith('/')) return hear(terminal, await assistant.say(line));
  const command = COMMANDS[name];
  if (command) await command(terminal, argument);
  else console.log(HELP);
}

async function linkFirst(assistant: Assistant, talk: Talk): Promise<void> {
  if (talk.bank.kind === 'fdx') return console.log(`${talk.surface}, with the token from the file.`);
  if (talk.isUnlinked) return console.log(`${talk.surface}, not linked. /link links.`);
  await linkAsCustomer(assistant);
  console.log(`${talk.surface}, linked to the sandbox bank: signed in as Tom (--unlinked does not).`);
}

async function typedLines(lines: Interface, say: (line: string) => Promise<void>): Promise<void> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) console.log(HELP);
  lines.setPrompt('> ');
  const prompt = (): void => {
    // Input from a pipe has ended by the time that its first line is answered.
    if (isTerminal) lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    if (!isTerminal) console.log(`> ${line}`);
    if (/^\/(?:quit|exit|q)$/.test(line.trim())) break;
    await say(line).catch((error: Error) => console.log(`  ! ${error.message}`));
    prompt();
  }
  console.log('');
}

async function main(): Promise<void> {
  const values = flags();
  if (values.help) return console.log(`${USAGE}\n\n${HELP}`);
  const talk = talkFrom(values);
  const starting = startSimulator({
    bank: talk.bank,
    hasScreen: talk.hasScreen,
    ...(talk.now === undefined ? {} : { now: talk.now }),
  });
  // Ctrl-C while it starts waits for what there is to close.
  const stop = (): void =>
    void starting
      .then((one) => one.close())
      .catch(() => undefined)
      .finally(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const simulator = await starting;
  try {
    const assistant = simulator.assistants[talk.surface];
    await linkFirst(assistant, talk);
    const isScripted = talk.said.length > 0 || process.stdin.isTTY !== true;
    const terminal: Terminal = { assistant, isScripted, last: undefined };
    const say = (line: string): Promise<void> => typedLine(terminal, line);
    for (const text of talk.said) {
      console.log(`> ${text}`);
      await say(text);
    }
    if (talk.said.length > 0) return;
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    lines.once('SIGINT', stop);
    await typedLines(lines, say);
    lines.close();
  } finally {
    await simulator.close();
  }
}

main().catch((error: unknown) => {
  const isExpected = [UsageFailure, SandboxBankFailure, BankFileFailure].some((one) => error instanceof one);
  console.error(isExpected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
