/**
 * The days that are meant by what customers say at the stage's moment, a Sunday:
 * written out, so that no calendar of the product's decides what is right.
 */

export const THIS_YEAR = { from: '2026-01-01' };
export const LAST_YEAR = { from: '2025-01-01', last: '2025-12-31' };
export const SAME_DAYS_LAST_YEAR = { from: '2025-01-01', last: '2025-11-22' };
const APRIL = { from: '2026-04-01', last: '2026-04-30' };
const MAY = { from: '2026-05-01', last: '2026-05-31' };
const JUNE = { from: '2026-06-01', last: '2026-06-30' };
const JULY = { from: '2026-07-01', last: '2026-07-31' };
export const AUGUST = { from: '2026-08-01', last: '2026-08-31' };
export const SEPTEMBER = { from: '2026-09-01', last: '2026-09-30' };
export const LAST_MONTH = { from: '2026-10-01', last: '2026-10-31' };
export const THIS_MONTH = { from: '2026-11-01' };
export const LAST_QUARTER = { from: '2026-07-01', last: '2026-09-30' };
/** From Sunday to Saturday. */
export const LAST_WEEK = { from: '2026-11-15', last: '2026-11-21' };
export const LAST_30_DAYS = { from: '2026-10-24' };
export const YESTERDAY = { from: '2026-11-21', last: '2026-11-21' };
export const BEFORE_LAST_MONTH = [APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER];
export const MONDAY = { from: '2026-11-16', last: '2026-11-16' };
export const OCTOBER_31 = { from: '2026-10-31', last: '2026-10-31' };
export const OCTOBER_5_TO_20 = { from: '2026-10-05', last: '2026-10-20' };
export const WINTER = { from: '2025-12-01', last: '2026-02-28' };
export const SUMMER = { from: '2026-06-01', last: '2026-08-31' };
export const WEEKEND_BEFORE = { from: '2026-11-14', last: '2026-11-15' };
/** As much of each month as there is of this one. */
export const MONTHS_UNTIL_22 = ['10', '09', '08', '07', '06', '05'].map((month) => ({
  from: `2026-${month}-01`,
  last: `2026-${month}-22`,
}));
