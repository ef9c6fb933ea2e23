/** A pane's elements, and the state they show. */

import type { Heard } from '../assistant.ts';
import type { PaneState } from './wire.ts';

/** The pane's parts, found once. */
export function partsOf(section: HTMLElement) {
  const part = <T extends HTMLElement>(selector: string, kind: new () => T): T => {
    const found = section.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`a pane has no ${selector}`);
    return found;
  };
  return {
    title: part('h2', HTMLHeadingElement),
    device: part('.device', HTMLParagraphElement),
    notice: part('.notice', HTMLParagraphElement),
    linkState: part('.link-state', HTMLSpanElement),
    link: part('.link', HTMLButtonElement),
    speaker: part('.speaker', HTMLSelectElement),
    talk: part('.talk', HTMLOListElement),
    form: part('form', HTMLFormElement),
    input: part('input', HTMLInputElement),
    ask: part('form button', HTMLButtonElement),
    microphone: part('.microphone', HTMLSpanElement),
    suggestions: part('.suggestions', HTMLDivElement),
  };
}
export type Parts = ReturnType<typeof partsOf>;

export function showState(parts: Parts, bank: string, state: PaneState): void {
  parts.linkState.textContent = state.isLinked ? 'Linked' : 'Not linked';
  parts.linkState.classList.toggle('linked', state.isLinked);
  parts.link.textContent = state.isLinked ? 'Unlink' : `Link ${bank}`;
  parts.link.classList.toggle('primary', !state.isLinked);
  parts.speaker.value = state.speaker;
}

export function showMicrophone(parts: Parts, microphone: Heard['microphone']): void {
  parts.microphone.className = `microphone ${microphone}`;
  parts.microphone.title = `The microphone is ${microphone}`;
}
