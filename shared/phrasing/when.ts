/** Times for the ear, in the listener's zone: "9 this morning", "yesterday at 5 PM", "November 3rd". */

import type { Moment } from '../calendar/moment.ts';
import { daysBetween, type LocalTime, localTime } from '../calendar/zone.ts';
import type { Listening } from '../dialog/answer.ts';
import { type Phrase, say } from './catalogue.ts';
import { dateOf, dayName, todayOf } from './dates.ts';

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

export function when(moment: Moment, listening: Listening): Phrase {
  if (moment.kind === 'day') return dayName(moment.day, todayOf(listening));
  const { at } = moment;
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
      return dateOf(then.day, now.day);
  }
}
