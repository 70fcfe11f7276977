import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatTraceparent, nextStep, parseTraceparent } from './trace-context.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('reading a traceparent', () => {
  it.each([
    ['sampled', `00-${TRACE}-${SPAN}-01`, true],
    ['not sampled', `00-${TRACE}-${SPAN}-00`, false],
    ['with flags we do not know', `00-${TRACE}-${SPAN}-fe`, false],
    ['of a later version', `cc-${TRACE}-${SPAN}-01`, true],
    ['of a later version that says more', `cc-${TRACE}-${SPAN}-01-what-the-future-holds`, true],
  ])('accepts one that is %s', (_, header, sampled) => {
    expect(parseTraceparent(header)).toEqual({ traceId: TRACE, spanId: SPAN, sampled });
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['a sentence', 'Mary Fiction was seen at nine'],
    ['in capitals', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['of the forbidden version', `ff-${TRACE}-${SPAN}-01`],
    ['of version 00 with more fields', `00-${TRACE}-${SPAN}-01-more`],
    ['with a trace id of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['with a span id of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['too short', `00-${TRACE.slice(1)}-${SPAN}-01`],
    ['surrounded by spaces', ` 00-${TRACE}-${SPAN}-01 `],
    ['followed by a line', `00-${TRACE}-${SPAN}-01\n`],
  ])('ignores one that is %s', (_, header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });

  it('gives back what was written, for every context', () => {
    const hex = (digits: number) =>
      fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`)).filter((id) => !/^0+$/.test(id));

    fc.assert(
      fc.property(hex(32), hex(16), fc.boolean(), (traceId, spanId, sampled) => {
        expect(parseTraceparent(formatTraceparent({ traceId, spanId, sampled }))).toEqual({ traceId, spanId, sampled });
      }),
    );
  });

  it('never fails, whatever it is handed', () => {
    fc.assert(fc.property(fc.string(), (header) => void parseTraceparent(header)));
  });
});

describe('a step in a trace', () => {
  it('keeps the trace and has an id of its own', () => {
    const parent = { traceId: TRACE, spanId: SPAN, sampled: false };

    const step = nextStep(parent);

    expect(step).toMatchObject({ traceId: TRACE, sampled: false });
    expect(step.spanId).not.toBe(SPAN);
  });

  it('begins a trace where there is none', () => {
    expect(parseTraceparent(formatTraceparent(nextStep(undefined)))).toBeDefined();
  });
});
