import { googleFindings } from './validate.ts';

const scenes = new Set(['Main']);
const request = { session: { id: 'S1' } };

function rules(body: unknown, status = 200, token = 'canary'): readonly string[] {
  return googleFindings(request, { status, body }, { scenes, token }).map(({ rule }) => rule);
}

const hello = { firstSimple: { speech: '<speak>Hello.</speak>', text: 'Hello.' } };

describe('the rules of Google', () => {
  it('let a whole answer pass', () => {
    const body = {
      session: { id: 'S1', params: {} },
      scene: { name: 'Main', next: { name: 'actions.scene.END_CONVERSATION' } },
      prompt: {
        ...hello,
        suggestions: [{ title: 'Help' }],
        content: { table: { columns: [{}, {}], rows: [{ cells: [{ text: 'a' }, { text: 'b' }] }] } },
      },
    };
    expect(rules(body)).toEqual([]);
  });

  it('take a 401 for the request to renew the token that was sent', () => {
    expect(rules({}, 401)).toEqual([]);
    expect(googleFindings(request, { status: 401, body: {} }, { scenes })).toHaveLength(1);
  });

  it.each([
    ['a 500', {}, 500, 'A1.2 response'],
    ['no body', undefined, 200, 'A1.2 response'],
  ])('refuse %s', (_what, body, status, rule) => {
    expect(rules(body, status)).toContain(rule);
  });

  it.each([
    ['an unknown field', { surprise: 1 }, 'A1.2 response'],
    ['another session', { session: { id: 'S2' } }, 'A1.2 session'],
    ['a scene that is none', { scene: { next: { name: 'Nowhere' } } }, 'A2 scenes'],
    ['long text', { prompt: { firstSimple: { text: 'x'.repeat(641) } } }, 'A1.2 limits'],
    ['an empty prompt', { prompt: { firstSimple: { speech: '' } } }, 'A1.2 prompt'],
    ['unescaped speech', { prompt: { firstSimple: { speech: '<speak>a & b</speak>' } } }, 'A1.2 SSML'],
    ['a last word without a first', { prompt: { lastSimple: { speech: 'a' } } }, 'A1.2 prompt'],
    [
      'nine suggestions',
      { prompt: { suggestions: [...'abcdefghi'].map((title) => ({ title })) } },
      'A1.2 limits',
    ],
    ['a long suggestion', { prompt: { suggestions: [{ title: 'x'.repeat(26) }] } }, 'A1.2 limits'],
    ['two of a kind', { prompt: { suggestions: [{ title: 'a' }, { title: 'a' }] } }, 'A1.2 prompt'],
    ['a list of one', { prompt: { content: { list: { items: [{}] } } } }, 'A1.2 limits'],
    ['an empty card', { prompt: { content: { card: { title: 'x' } } } }, 'A1.2 content'],
    ['two contents', { prompt: { content: { card: { text: 'x' }, image: {} } } }, 'A1.2 content'],
    [
      'a ragged table',
      { prompt: { content: { table: { columns: [{}, {}], rows: [{ cells: [{}] }] } } } },
      'A1.2 content',
    ],
    ['the token', { prompt: { firstSimple: { text: 'canary' } } }, 'A1.3 token'],
    ['a token param', { user: { params: { bearerToken: 'x' } } }, 'A1.3 token'],
  ])('refuse %s', (_what, body, rule) => {
    expect(rules(body)).toContain(rule);
  });
});
