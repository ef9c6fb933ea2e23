/** Days and times on the bank's pages, where the bank is. */

export function day(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: zone }).format(at);
}

export function dayAndTime(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(
    at,
  );
}
