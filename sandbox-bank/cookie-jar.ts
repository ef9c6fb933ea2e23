/** Cookies of one site, as a browser keeps them: by path, until they end. */

export interface CookieJar {
  /** The `cookie` header for a request to `url`. */
  readonly header: (url: URL) => string;
  readonly store: (setCookies: readonly string[]) => void;
}

export function cookieJar(): CookieJar {
  const cookies = new Map<string, { readonly path: string; readonly pair: string }>();
  return {
    header: (url) =>
      [...cookies.values()]
        .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
        .map(({ pair }) => pair)
        .join('; '),
    store: (setCookies) => {
      for (const cookie of setCookies) {
        const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
        const path = attribute(attributes, 'path') ?? '/';
        const key = `${path} ${pair.split('=', 1)[0]}`;
        if (hasEnded(attributes)) cookies.delete(key);
        else cookies.set(key, { path, pair });
      }
    },
  };
}

function attribute(attributes: readonly string[], name: string): string | undefined {
  return attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
}

function hasEnded(attributes: readonly string[]): boolean {
  const expires = attribute(attributes, 'expires');
  return (
    attribute(attributes, 'max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now())
  );
}
