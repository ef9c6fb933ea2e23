import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SKILL_PACKAGE } from '../simulated-skill.ts';
import { declaresScreens } from './model.ts';

describe('the manifest of a skill', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function declaring(interfaces: unknown): boolean {
    writeFileSync(
      join(folder, 'skill.json'),
      JSON.stringify({ manifest: { apis: { custom: { interfaces } } } }),
    );
    return declaresScreens(folder);
  }

  it('as built asks for screens', () => {
    expect(declaresScreens(SKILL_PACKAGE)).toBe(true);
  });

  it('that does not is offered none', () => {
    expect(declaring([{ type: 'CAN_FULFILL_INTENT_REQUEST' }])).toBe(false);
    expect(declaring(undefined)).toBe(false);
  });

  it('of another shape is told by file', () => {
    expect(() => declaring('all')).toThrow('skill.json');
  });
});
