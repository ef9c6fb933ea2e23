/** Looking into JSON that nobody has checked yet, without trusting its shape. */

export type Json = Readonly<Record<string, unknown>>;

/** The object, or an empty one when it is something else. */
export function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Every text in it, at any depth. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}
