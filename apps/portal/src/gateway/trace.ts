/** Names one request from the click to the last consumer: W3C Trace Context, version 00, sampled. */
export function newTraceparent(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const hex = (length: number): string =>
    Array.from(random(new Uint8Array(length)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `00-${hex(16)}-${hex(8)}-01`;
}

/** What somebody reads out to support when there is no answer to take a reference from: the start of the trace id. */
export const referenceOf = (traceparent: string): string => traceparent.slice(3, 15);
