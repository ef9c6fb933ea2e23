/** Days by another way than the calendar's own, to hold it against. */

/** The same by the arithmetic of Date, day by day, knowing nothing of the code above. */
export function oracleDay(text: string, move: { years?: number; months?: number; days?: number }): string {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const moved = new Date(
    Date.UTC(year + (move.years ?? 0), month - 1 + (move.months ?? 0), day + (move.days ?? 0)),
  );
  return moved.toISOString().slice(0, 10);
}
