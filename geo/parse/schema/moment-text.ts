/** Dates and local times as a story file writes them: `2023-09-13`, `2023-09-15T08:50+10:00`. */

/** Whether the calendar has a moment's day. */
export const isRealDate = (value: string): boolean => {
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value.slice(0, 10));
};

/** Whether a moment is before another. If one of them is a date without a time, only their dates are compared. */
export function isBefore(a: string, b: string): boolean {
  const areTimes = a.includes('T') && b.includes('T');
  return areTimes ? Date.parse(a) < Date.parse(b) : a.slice(0, 10) < b.slice(0, 10);
}
