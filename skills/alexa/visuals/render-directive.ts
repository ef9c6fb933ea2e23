/**
 * Visual -> the directive that draws it.
 *
 * What an earlier turn drew does not stay under a later one: a reply without a
 * visual puts the bank's name over it.
 */

import type { interfaces } from 'ask-sdk-model';
import type { Visual } from '../../../shared/dialog/reply.ts';
import { screenData } from './datasource.ts';
import { documentFor } from './document.ts';
import { type Screen, TOKEN } from './screen.ts';

type RenderDirective = interfaces.alexa.presentation.apl.RenderDocumentDirective;

/** Of the response's 24 KB; the speech and the session have the rest. */
export const MAX_DIRECTIVE_BYTES = 16 * 1024;

/** @returns undefined when there is nothing to draw and nothing to cover; a visual too large is only spoken */
export function renderDirective(
  visual: Visual | undefined,
  screen: Screen,
  bankName: string,
): RenderDirective | undefined {
  if (visual !== undefined) {
    const drawn = drawing(visual, bankName);
    if (Buffer.byteLength(JSON.stringify(drawn)) <= MAX_DIRECTIVE_BYTES) return drawn;
  }
  return screen.showsOurs ? drawing(undefined, bankName) : undefined;
}

function drawing(visual: Visual | undefined, bankName: string): RenderDirective {
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: TOKEN,
    document: documentFor(visual),
    datasources: { screen: screenData(visual, bankName) },
  };
}
