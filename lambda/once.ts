/**
 * Begins at once and keeps the result. What failed is tried again by the next
 * caller: one bad moment at start must not spoil the instance for good.
 */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const begin = (): Promise<Value> => {
    const begun = load();
    begun.catch(() => {
      kept = undefined;
    });
    return begun;
  };
  let kept: Promise<Value> | undefined = begin();
  return () => {
    kept ??= begin();
    return kept;
  };
}
