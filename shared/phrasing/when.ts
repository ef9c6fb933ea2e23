/** Times for the ear, in the listener's zone: "9 this morning", "yesterday at 5 PM", "November 3rd". */

import type { Instant } from '../calendar/clock.ts';
import { daysBetween, type LocalTime, localTime } from '../calendar/zone.ts';
import type { Listening } from '../dialog/answer.ts';
import { type Phrase, say } from './catalogue.ts';

function hourAndMinutes(time: LocalTime): { readonly hour: string; readonly minutes: string } {
  return {
    hour: String(time.hour % 12 === 0 ? 12 : time.hour % 12),
    minutes: time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`,
  };
}

function partOfDay(hour: number): 'morning' | 'afternoon' | 'other' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'other';
}

function date(then: LocalTime, now: LocalTime): Phrase {
  const [year = '', month = '', day = ''] = then.day.split('-');
  const words = say('when.day', { month: say('when.month', { month: Number(month) }), day: Number(day) });
  return now.day.startsWith(year) ? words : say('when.year', { date: words, year });
}

export function when(at: Instant, listening: Listening): Phrase {
  const then = localTime(at, listening.zone);
  const now = localTime(listening.now, listening.zone);
  const clock = hourAndMinutes(then);
  switch (daysBetween(then.day, now.day)) {
    case 0:
      return say('when.today', { ...clock, part: partOfDay(then.hour) });
    case 1:
      return say('when.yesterday', {
        clock: say('when.clock', { ...clock, half: then.hour < 12 ? 'am' : 'other' }),
      });
    default:
      return date(then, now);
  }
}
