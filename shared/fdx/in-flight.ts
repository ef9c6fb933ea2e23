/**
 * Several lists read at once, what they give handed on as it comes.
 *
 * A list goes on only when what it gave last was taken, so that nothing piles
 * up behind a slow reader; when the reader stops, no list is asked again.
 */

export async function* inFlight<Value>(
  lists: Iterable<() => AsyncIterator<Value, void, void>>,
  limit: number,
): AsyncGenerator<Value, void, void> {
  type List = AsyncIterator<Value, void, void>;
  type Given = { readonly list: List; readonly result: IteratorResult<Value, void> };
  const waiting = lists[Symbol.iterator]();
  const running = new Map<List, Promise<Given>>();
  const advance = (list: List): void => {
    const given = list.next().then((result) => ({ list, result }));
    given.catch(() => undefined);
    // Set anew, so that the lists take turns.
    running.delete(list);
    running.set(list, given);
  };
  const fill = (): void => {
    while (running.size < limit) {
      const next = waiting.next();
      if (next.done === true) return;
      advance(next.value());
    }
  };
  try {
    for (fill(); running.size > 0; fill()) {
      const { list, result } = await Promise.race(running.values());
      if (result.done === true) {
        running.delete(list);
        continue;
      }
      yield result.value;
      advance(list);
    }
  } finally {
    for (const list of running.keys()) list.return?.().catch(() => undefined);
  }
}
