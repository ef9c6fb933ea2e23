/** The weather and the dialects in which each customer is served now; clear and standard until told otherwise. */

import type { DialectName } from '../dialects/dialects.ts';
import type { Weather } from './weather.ts';

export interface Conditions {
  readonly weather: (customerId: string) => Weather | undefined;
  readonly setWeather: (customerId: string, weather: Weather | undefined) => void;
  readonly dialects: (customerId: string) => readonly DialectName[];
  readonly setDialects: (customerId: string, dialects: readonly DialectName[]) => void;
  /** By how much the bank's clock is ahead for that customer; in milliseconds. */
  readonly clockShift: (customerId: string) => number;
}

const DAY_MILLISECONDS = 86_400_000;

export function conditions(): Conditions {
  const weathers = new Map<string, Weather>();
  const dialects = new Map<string, readonly DialectName[]>();
  return {
    weather: (id) => weathers.get(id),
    setWeather: (id, weather) => {
      if (weather === undefined) weathers.delete(id);
      else weathers.set(id, weather);
    },
    dialects: (id) => dialects.get(id) ?? [],
    setDialects: (id, names) => {
      dialects.set(id, names);
    },
    clockShift: (id) => {
      const weather = weathers.get(id);
      return weather?.kind === 'clock-moved' ? weather.days * DAY_MILLISECONDS : 0;
    },
  };
}
