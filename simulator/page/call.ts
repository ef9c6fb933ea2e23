/** Calls to the page's server. A failure is shown on the page and then thrown. */

import type { Calls, Path } from './wire.ts';

type Show = (message: string | undefined) => void;
const shown: { show: Show } = { show: () => undefined };

export function onTrouble(show: Show): void {
  shown.show = show;
}

export async function call<P extends Path>(path: P, asked: Calls[P]['asked']): Promise<Calls[P]['given']> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  }).catch(() => undefined);
  if (response === undefined) {
    shown.show('The simulator does not answer. Start it again with: npm start');
    throw new Error('the simulator does not answer');
  }
  const given: unknown = await response.json();
  if (!response.ok) {
    const message =
      (given as { readonly error?: string }).error ?? `The simulator answered ${response.status}.`;
    shown.show(message);
    throw new Error(message);
  }
  shown.show(undefined);
  return given as Calls[P]['given'];
}
