/**
 * The page in the browser: one pane a surface. It shows only text (no HTML from
 * anywhere), and speaks answers with the browser's own voice.
 */

import type { Surface } from '../assistant.ts';
import { call, onTrouble } from './call.ts';
import { createPane } from './pane.ts';

const TITLES: Readonly<Record<Surface, { title: string; device: string; notice?: string }>> = {
  alexa: { title: 'Alexa', device: 'Echo Show' },
  google: {
    title: 'Google Assistant',
    device: 'a phone',
    notice: 'Google closed this platform in June 2023. This is the only place where it still answers.',
  },
};

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
}

function speaker(sound: HTMLInputElement): (text: string) => void {
  return (text) => {
    if (!sound.checked || !('speechSynthesis' in window)) return;
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(new SpeechSynthesisUtterance(text));
  };
}

async function start(): Promise<void> {
  const trouble = element('trouble', HTMLParagraphElement);
  onTrouble((message) => {
    trouble.textContent = message ?? '';
    trouble.hidden = message === undefined;
  });
  const state = await call('/api/state', {});
  element('bank', HTMLSpanElement).textContent = state.bank;
  document.title = `${state.bank}, out loud`;
  const speak = speaker(element('sound', HTMLInputElement));
  const template = element('pane', HTMLTemplateElement);
  for (const pane of state.panes) {
    const section = createPane({ template, bank: state.bank, state: pane, speak, ...TITLES[pane.surface] });
    element('panes', HTMLElement).append(section);
  }
}

start().catch(() => {
  element('trouble', HTMLParagraphElement).hidden = false;
});
