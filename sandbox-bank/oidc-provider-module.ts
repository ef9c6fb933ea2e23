/**
 * Loads oidc-provider without its greeting: it warns of every Node before 22,
 * on which it runs all the same. Nothing else that it says is held back.
 */

export type OidcProviderModule = typeof import('oidc-provider');

export async function oidcProviderModule(): Promise<OidcProviderModule> {
  const { warn } = console;
  console.warn = (...said: readonly unknown[]) => {
    if (!String(said[0]).includes('Unsupported runtime')) warn(...said);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
