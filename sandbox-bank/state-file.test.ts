import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'oidc-provider';
import { oidcAdapter } from './oidc-adapter.ts';
import { stateFile } from './state-file.ts';
import { conditions } from './weather/conditions.ts';

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
  const told: string[] = [];
  const path = join(folder, 'inner', 'bank-state.json');
  return {
    folder: join(folder, 'inner'),
    path,
    told,
    open: () => stateFile<Payload>(path, (said) => told.push(said)),
  };
}

describe('the state file', () => {
  it('keeps rows over a restart, for its owner alone', async () => {
    const { path, open } = place();
    const before = open();
    before.set('Grant:a', { accountId: 'tom' }, 60);
    before.set('Grant:b', {});
    before.delete('Grant:b');
    await before.close();
    expect([...open().entries()]).toEqual([['Grant:a', { accountId: 'tom' }]]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes by itself after a moment, and leaves nothing half-written', async () => {
    const { folder, path, open } = place();
    const state = open();
    for (let id = 0; id < 50; id++) state.set(`AccessToken:${id}`, { id });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')).rows)).toHaveLength(50);
    expect(readdirSync(folder)).toEqual(['bank-state.json']);
  });

  it('drops rows past their end, from memory and from the file', async () => {
    const { path, open } = place();
    const state = open();
    state.set('AccessToken:brief', {}, 0.05);
    state.set('AccessToken:long', {}, 60);
    expect(state.get('AccessToken:brief')).toEqual({});
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(state.get('AccessToken:brief')).toBeUndefined();
    await state.close();
    expect(readFileSync(path, 'utf8')).not.toContain('brief');
  });

  it.each([
    '{"version":1,"rows":{"Gr',
    'null',
    '[]',
    '{"version":2,"rows":{}}',
    '{"version":1,"rows":{"a":null}}',
  ])('sets %s aside, says so, and starts anew', async (text) => {
    const { folder, path, told, open } = place();
    await open().close();
    writeFileSync(path, text);
    expect([...open().entries()]).toEqual([]);
    const [aside = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
    expect(told).toEqual([expect.stringContaining(aside)]);
  });
});

describe('the adapter', () => {
  it('revokes every row of one grant and model, and no other', async () => {
    const { open } = place();
    const adapter = oidcAdapter(open(), conditions());
    const [access, refresh] = [adapter('AccessToken'), adapter('RefreshToken')];
    await access.upsert('1', { grantId: 'g' }, 60);
    await access.upsert('2', { grantId: 'other' }, 60);
    await refresh.upsert('1', { grantId: 'g' }, 60);
    await access.revokeByGrantId('g');
    expect(await access.find('1')).toBeUndefined();
    expect(await access.find('2')).toEqual({ grantId: 'other' });
    expect(await refresh.find('1')).toEqual({ grantId: 'g' });
  });

  it('finds by uid and user code, marks as consumed, and hands out copies', async () => {
    const { open } = place();
    const session = oidcAdapter(open(), conditions())('Session');
    await session.upsert('id', { uid: 'u', userCode: 'code' }, 60);
    await session.consume('id');
    const found = await session.findByUid('u');
    expect(found?.consumed).toBeCloseTo(Date.now() / 1000, -1);
    expect(await session.findByUserCode('code')).toEqual(found);
    expect(await session.findByUid('other')).toBeUndefined();
    if (found !== undefined) found['uid'] = 'changed';
    expect((await session.find('id'))?.uid).toBe('u');
  });
});
