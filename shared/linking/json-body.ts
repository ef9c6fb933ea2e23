/** The JSON of a body. JSON.parse's own error quotes the text, which may hold a token or an amount, so it goes no further. */
export function jsonBody(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}
