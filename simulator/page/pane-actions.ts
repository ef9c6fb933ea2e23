/** What the customer does on a pane. Each waits for the one before it, as a conversation does. */

import type { Heard, Speaker, Surface } from '../assistant.ts';
import { call } from './call.ts';
import { asideItem, buttonOf, heardItem, loginItem, saidItem } from './heard.ts';
import { type Parts, showMicrophone, showState } from './pane-parts.ts';

const STARTERS = [
  "What's my checking balance?",
  'What are all my balances?',
  'What do I owe?',
  'I lost my card',
];

const LINK_ENDS = {
  linked: 'Linked at the bank.',
  declined: 'Linking was cancelled.',
  failed: 'Linking failed. Try again.',
} as const;

interface Place {
  readonly parts: Parts;
  readonly bank: string;
  readonly surface: Surface;
  readonly speak: (text: string) => void;
}

function suggest({ parts }: Place, texts: readonly string[], say: (text: string) => void): void {
  const offered = texts.length > 0 ? texts : STARTERS;
  parts.suggestions.replaceChildren(...offered.map((text) => buttonOf(text, () => say(text))));
}

/** Everything is disabled while one action runs; a failure is already shown on the page. */
async function busy({ parts }: Place, work: () => Promise<void>): Promise<void> {
  parts.ask.disabled = true;
  parts.link.disabled = true;
  await work().catch(() => undefined);
  parts.ask.disabled = false;
  parts.link.disabled = false;
}

export function actionsOn(place: Place) {
  const { parts, bank, surface } = place;
  const hear = (heard: Heard): void => {
    parts.talk.append(heardItem(heard, () => buttonOf(`Link ${bank}`, () => void link(), 'primary')));
    showMicrophone(parts, heard.microphone);
    suggest(place, heard.suggestions, say);
    if (heard.speech !== '') place.speak(heard.speech);
    parts.talk.lastElementChild?.scrollIntoView({ block: 'nearest' });
  };
  const finishLinking = async (url: string): Promise<void> => {
    window.open(url, '_blank', 'noopener');
    const waiting = loginItem(bank, url);
    parts.talk.append(waiting);
    const { end, heard, pane } = await call('/api/after-link', { surface });
    waiting.replaceWith(asideItem(LINK_ENDS[end]));
    showState(parts, bank, pane);
    if (heard !== undefined) hear(heard);
  };
  const say = (text: string): Promise<void> =>
    busy(place, async () => {
      parts.talk.append(saidItem(text));
      const { heard, pane } = await call('/api/say', { surface, text });
      hear(heard);
      showState(parts, bank, pane);
      if (heard.linkUrl !== undefined) await finishLinking(heard.linkUrl);
    });
  const link = (): Promise<void> =>
    busy(place, async () => finishLinking((await call('/api/link', { surface })).url));
  const unlink = (): Promise<void> =>
    busy(place, async () => {
      const { pane } = await call('/api/unlink', { surface });
      parts.talk.append(asideItem('Unlinked. The tokens are revoked at the bank.'));
      showState(parts, bank, pane);
    });
  const speakAs = (speaker: Speaker): Promise<void> =>
    busy(place, async () => showState(parts, bank, (await call('/api/speaker', { surface, speaker })).pane));
  return { say, link, unlink, speakAs, suggestStarters: () => suggest(place, [], say) };
}
