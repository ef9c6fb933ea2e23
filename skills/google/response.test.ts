/** Replies as Google's JSON, held against Google's own protos. */

import { readFileSync } from 'node:fs';
import type { Reply, Visual } from '../../shared/dialog/reply.ts';
import { called, SESSION, scripted, webhookBody } from './fixtures.ts';

interface ProtoType {
  readonly fields?: Readonly<Record<string, { readonly type: string; readonly rule?: string }>>;
  readonly values?: Readonly<Record<string, number>>;
  readonly nested?: Readonly<Record<string, ProtoType>>;
  readonly oneofs?: Readonly<Record<string, { readonly oneof: readonly string[] }>>;
}

const ROOT: ProtoType = JSON.parse(
  readFileSync(require.resolve('@assistant/actions/build/protos/protos.json'), 'utf8'),
);
const CONVERSATION = ['google', 'actions', 'sdk', 'v2', 'conversation'];
const SCALARS: Readonly<Record<string, string>> = { string: 'string', bool: 'boolean', int32: 'number' };

/** A type as a message names it: its own, or one of the package. */
function typeNamed(name: string, message?: ProtoType): ProtoType | undefined {
  const path = [...CONVERSATION, name];
  return (
    message?.nested?.[name] ?? path.reduce<ProtoType | undefined>((type, part) => type?.nested?.[part], ROOT)
  );
}

/** What in `value` the proto message `name` does not know, as paths. */
function strangers(
  value: unknown,
  name: string,
  rule?: string,
  path = name,
  message?: ProtoType,
): readonly string[] {
  if (rule === 'repeated')
    return Array.isArray(value)
      ? value.flatMap((one, i) => strangers(one, name, undefined, `${path}[${i}]`, message))
      : [path];
  if (SCALARS[name] !== undefined) return typeof value === SCALARS[name] ? [] : [path];
  const type = typeNamed(name, message);
  if (type?.values !== undefined) return typeof value === 'string' && value in type.values ? [] : [path];
  if (type?.fields === undefined || typeof value !== 'object' || value === null) return [path];
  const { fields } = type;
  const doubled = Object.values(type.oneofs ?? {}).filter(
    ({ oneof }) => oneof.filter((one) => one in value).length > 1,
  );
  const inside = Object.entries(value).flatMap(([key, part]) => {
    const field = fields[key];
    return field === undefined
      ? [`${path}.${key}`]
      : strangers(part, field.type, field.rule, `${path}.${key}`, type);
  });
  return [...doubled.map(() => path), ...inside];
}

async function respondedTo(reply: Partial<Reply>, said: Partial<Parameters<typeof webhookBody>[0]> = {}) {
  const { converse } = scripted({ reply });
  const { json } = await called(
    converse,
    webhookBody({ handler: 'AccountBalance', session: SESSION, ...said }),
  );
  expect(strangers(json.prompt, 'Prompt')).toEqual([]);
  expect(Object.keys(json).filter((key) => !['session', 'prompt', 'scene'].includes(key))).toEqual([]);
  return json;
}

const row = (title: string, value: string, note?: string) => ({
  title,
  value,
  ...(note === undefined ? {} : { note }),
});
const JOINT = "Tom & Ann's <joint>";
const balances = (...rows: readonly ReturnType<typeof row>[]): Visual => ({
  kind: 'balances',
  title: 'Balances',
  rows,
  text: rows.map(({ title, value }) => `${title}: ${value}`).join('\n'),
});

describe('the proto check of these tests', () => {
  it('notices what Google does not know', () => {
    expect(strangers({ firstSimple: { speech: 'x', ssml: 'y' }, suggestions: [{}] }, 'Prompt')).toEqual([
      'Prompt.firstSimple.ssml',
    ]);
    expect(strangers({ content: { card: {}, table: {} } }, 'Prompt')).toEqual(['Prompt.content']);
    expect(strangers({ columns: [{ align: 'LEFT' }] }, 'Table')).toEqual(['Table.columns[0].align']);
  });
});

describe('what is said', () => {
  it('is escaped in speech and plain in text', async () => {
    const { prompt } = await respondedTo({ speech: [{ kind: 'text', text: `${JOINT} has $5.` }] });
    expect(prompt?.firstSimple).toEqual({
      speech: '<speak>Tom &amp; Ann&apos;s &lt;joint&gt; has $5.</speak>',
      text: `${JOINT} has $5.`,
    });
  });

  it('fits into a chat bubble', async () => {
    const { prompt } = await respondedTo({
      speech: [{ kind: 'text', text: 'seven words that go on and on. '.repeat(40) }],
    });
    expect(prompt?.firstSimple?.text?.length).toBeLessThanOrEqual(640);
    expect(prompt?.firstSimple?.text).toMatch(/[a-z.]…$/);
  });
});

describe('what is shown', () => {
  it('is a table when there are several rows', async () => {
    const { prompt } = await respondedTo({ visual: balances(row(JOINT, '$5.00'), row('Card', '$7.00')) });
    expect(prompt?.content).toEqual({
      table: {
        title: 'Balances',
        columns: [{ align: 'LEADING' }, { align: 'TRAILING' }],
        rows: [
          { cells: [{ text: JOINT }, { text: '$5.00' }] },
          { cells: [{ text: 'Card' }, { text: '$7.00' }] },
        ],
      },
    });
  });

  it('has a cell for a note in every row when one has a note', async () => {
    const { prompt } = await respondedTo({ visual: balances(row('A', '$5', 'overdrawn'), row('B', '$7')) });
    expect(prompt?.content?.table?.columns).toHaveLength(3);
    expect(prompt?.content?.table?.rows?.[1]?.cells).toEqual([{ text: 'B' }, { text: '$7' }, { text: '' }]);
  });

  it('is a card when there is one row', async () => {
    const { prompt } = await respondedTo({ visual: balances(row('Checking', '$5.00')) });
    expect(prompt?.content).toEqual({ card: { title: 'Balances', text: 'Checking: $5.00' } });
  });

  it('is the text of what Google cannot draw', async () => {
    const visual: Visual = { kind: 'bars', title: 'Groceries', bars: [], text: 'May $5\nJune $7' };
    expect((await respondedTo({ visual })).prompt?.content).toEqual({
      card: { title: 'Groceries', text: 'May $5  \nJune $7' },
    });
  });

  it('is the card of the reply when there is no visual', async () => {
    const card = { title: 'Lost card', text: 'Call 1-800-555-0199' };
    expect((await respondedTo({ card })).prompt?.content).toEqual({ card });
  });

  it('is nothing without a screen', async () => {
    const { prompt } = await respondedTo({ visual: balances(row('A', '$5')) }, { capabilities: ['SPEECH'] });
    expect(Object.keys(prompt ?? {}).sort()).toEqual(['firstSimple', 'override']);
  });

  it('is at most eight short suggestions, each once', async () => {
    const suggestions = [
      'a'.repeat(26),
      'All',
      'All',
      ' ',
      ...Array.from({ length: 12 }, (_, i) => `Account ${i}`),
    ];
    const { prompt } = await respondedTo({ suggestions });
    expect(prompt?.suggestions?.map(({ title }) => title)).toEqual([
      'All',
      ...Array.from({ length: 7 }, (_, i) => `Account ${i}`),
    ]);
  });
});

describe('what comes next', () => {
  it('is the main scene again, without entering it anew', async () => {
    const json = await respondedTo({ next: { kind: 'elicit', slot: 'account' } });
    expect(json).not.toHaveProperty('scene');
    expect(json.session).toMatchObject({ id: 'session-1', params: { session: SESSION } });
  });

  it('is the main scene from wherever the conversation began', async () => {
    const json = await respondedTo({}, { scene: 'actions.scene.START_CONVERSATION' });
    expect(json.scene).toEqual({
      name: 'actions.scene.START_CONVERSATION',
      slots: {},
      next: { name: 'Main' },
    });
  });

  it.each([true, false])(
    'is the end, with nothing remembered and nothing to tap (final: %s)',
    async (isFinal) => {
      const json = await respondedTo({ next: { kind: 'end', isFinal } });
      expect(json.scene).toEqual({
        name: 'Main',
        slots: {},
        next: { name: 'actions.scene.END_CONVERSATION' },
      });
      expect(json.session?.params).toEqual({});
      expect(json.prompt?.suggestions).toBeUndefined();
    },
  );
});
