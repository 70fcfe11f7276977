import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventStream } from './event-stream.js';

const TEXT =
  ': beat\n\nevent: changed\ndata: {"view":"board"}\n\ndata: a\r\ndata: b\r\n\r\n: beat\n\nevent: session\ndata:{}\n\n';
const EVENTS = [
  { event: 'changed', data: '{"view":"board"}' },
  { event: 'message', data: 'a\nb' },
  { event: 'session', data: '{}' },
];

describe('reading an event stream', () => {
  it('finds the events and leaves out the heartbeat', () => {
    expect(new EventStream().read(TEXT)).toEqual(EVENTS);
  });

  it('does not mind where the network cuts it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: TEXT.length })), (cuts) => {
        const stream = new EventStream();
        const places = [0, ...cuts.sort((left, right) => left - right), TEXT.length];
        const pieces = places.map((from, index) => TEXT.slice(from, places[index + 1] ?? TEXT.length));

        expect(pieces.flatMap((piece) => stream.read(piece))).toEqual(EVENTS);
      }),
    );
  });

  it('waits for the blank line that ends an event', () => {
    expect(new EventStream().read('event: changed\ndata: half\n')).toEqual([]);
  });
});
