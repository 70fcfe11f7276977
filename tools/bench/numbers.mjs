/** The value below which `share` of the numbers lie. @param {readonly number[]} numbers @param {number} share */
export const quantile = (numbers, share) =>
  numbers.toSorted((left, right) => left - right)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ??
  0;

/** @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/** With as many digits as say something. @param {number} ms */
export const milliseconds = (ms) => `${ms < 20 ? ms.toFixed(1) : Math.round(ms)} ms`;
