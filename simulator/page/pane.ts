/** One surface's pane: its link, who speaks, the conversation, and the box to type in. */

import type { Speaker, Surface } from '../assistant.ts';
import { actionsOn } from './pane-actions.ts';
import { type Parts, partsOf, showMicrophone, showState } from './pane-parts.ts';
import type { PaneState } from './wire.ts';

const SPEAKERS: Readonly<Record<Surface, Readonly<Record<Speaker, string>>>> = {
  alexa: {
    owner: 'the owner, recognized',
    household: 'a voice nobody recognizes',
    stranger: 'somebody else, recognized',
  },
  google: { owner: 'the owner, verified', household: 'a guest', stranger: 'somebody else' },
};

export interface PaneOptions {
  readonly template: HTMLTemplateElement;
  readonly bank: string;
  readonly state: PaneState;
  readonly title: string;
  readonly device: string;
  readonly notice?: string;
  readonly speak: (text: string) => void;
}

function dressed(parts: Parts, options: PaneOptions): void {
  parts.title.textContent = options.title;
  parts.device.textContent = options.device;
  parts.notice.textContent = options.notice ?? '';
  parts.notice.hidden = options.notice === undefined;
  parts.input.placeholder = 'Type what you would say';
  parts.input.setAttribute('aria-label', `Say to ${options.title}`);
  for (const speaker of options.state.speakers) {
    parts.speaker.append(new Option(SPEAKERS[options.state.surface][speaker], speaker));
  }
  parts.speaker.disabled = options.state.speakers.length < 2;
}

export function createPane(options: PaneOptions): DocumentFragment {
  const fragment = options.template.content.cloneNode(true) as DocumentFragment;
  const section = fragment.querySelector('section');
  if (section === null) throw new Error('the page has no pane');
  section.dataset['surface'] = options.state.surface;
  const parts = partsOf(section);
  const actions = actionsOn({
    parts,
    bank: options.bank,
    surface: options.state.surface,
    speak: options.speak,
  });
  dressed(parts, options);
  showState(parts, options.bank, options.state);
  showMicrophone(parts, 'closed');
  actions.suggestStarters();
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = parts.input.value.trim();
    parts.input.value = '';
    if (text !== '') void actions.say(text);
  });
  parts.link.addEventListener('click', () => {
    const isLinked = parts.linkState.classList.contains('linked');
    void (isLinked ? actions.unlink() : actions.link());
  });
  parts.speaker.addEventListener('change', () => void actions.speakAs(parts.speaker.value as Speaker));
  return fragment;
}
