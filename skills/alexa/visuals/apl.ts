/** Words of APL that the layouts are written in. developer.amazon.com/docs/alexa-presentation-language */

/** A component, or a part of a document. */
export type Apl = Readonly<Record<string, unknown>>;

/** An expression that the device evaluates. Only the documents' own text comes in here. */
export function bound(expression: string): string {
  return `\${${expression}}`;
}

export const ROUND = bound("viewport.shape == 'round'");
export const RECTANGLE = bound("viewport.shape != 'round'");

/** The device's own sans-serif where Amazon's is not there. */
export const TEXT: Apl = { type: 'Text', fontFamily: 'amazon-ember, sans-serif' };
