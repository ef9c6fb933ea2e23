/** What the page and its server say to each other: JSON over POST on the page's own origin. */

import type { Heard, LinkEnd, Speaker, Surface } from '../assistant.ts';

export interface PaneState {
  readonly surface: Surface;
  readonly speaker: Speaker;
  readonly speakers: readonly Speaker[];
  readonly isLinked: boolean;
}

interface PageState {
  readonly bank: string;
  readonly panes: readonly PaneState[];
}

/** path -> what is asked and what comes back */
export interface Calls {
  readonly '/api/state': { readonly asked: Record<string, never>; readonly given: PageState };
  readonly '/api/say': {
    readonly asked: { readonly surface: Surface; readonly text: string };
    readonly given: { readonly heard: Heard; readonly pane: PaneState };
  };
  readonly '/api/speaker': {
    readonly asked: { readonly surface: Surface; readonly speaker: Speaker };
    readonly given: { readonly pane: PaneState };
  };
  readonly '/api/link': {
    readonly asked: { readonly surface: Surface };
    readonly given: { readonly url: string };
  };
  readonly '/api/after-link': {
    readonly asked: { readonly surface: Surface };
    readonly given: { readonly end: LinkEnd; readonly heard?: Heard; readonly pane: PaneState };
  };
  readonly '/api/unlink': {
    readonly asked: { readonly surface: Surface };
    readonly given: { readonly pane: PaneState };
  };
}
export type Path = keyof Calls;
