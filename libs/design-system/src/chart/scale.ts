/**
 * Round values for the axis of a chart, from nothing up to or above `max`: four to six lines, each 1, 2 or 5 times a power
 * of ten apart, never less than one, because people are counted whole.
 */
export function axisTicks(max: number): readonly number[] {
  const rough = Math.max(1, max / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 10 * power;
  const count = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
