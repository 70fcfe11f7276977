const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that the calendar has, written YYYY-MM-DD, from year 0001. */
export function isCalendarDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = FORM.exec(text) ?? [];
  if (year === '' || year === '0000') return false;
  const lastDay = new Date(0);
  lastDay.setUTCFullYear(Number(year), Number(month), 0);
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay.getUTCDate();
}
