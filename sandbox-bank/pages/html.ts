/** HTML as a value: a template that escapes everything put into it, except other HTML. */

export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | undefined | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return {
    markup: template.map((text, at) => text + (at < pieces.length ? markup(pieces[at]) : '')).join(''),
  };
}

function markup(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number')
    return String(piece).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return 'markup' in piece ? piece.markup : piece.map((one) => one.markup).join('\n');
}
