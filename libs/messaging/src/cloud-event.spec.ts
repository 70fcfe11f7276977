import { describe, expect, it } from '@jest/globals';
import { envelopeOf, messageOf } from './cloud-event.js';

const event = {
  id: '5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f04',
  type: 'junction.stay.seen.v1',
  source: 'cases',
  time: '2026-03-02T09:05:00.000Z',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  topic: 'junction.stay',
  key: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
  data: '{"version":2}',
};

describe('an event as a message', () => {
  it('carries its envelope in headers and its data alone in the value, under its key', () => {
    expect(messageOf(event)).toEqual({
      topic: event.topic,
      key: event.key,
      value: event.data,
      headers: {
        ce_specversion: '1.0',
        ce_id: event.id,
        ce_type: event.type,
        ce_source: '/junction/cases',
        ce_time: event.time,
        'content-type': 'application/json',
        traceparent: event.traceparent,
      },
    });
  });

  it('says nothing of a trace that there is none of', () => {
    expect(messageOf({ ...event, traceparent: undefined }).headers).not.toHaveProperty('traceparent');
  });

  it('is read back as it was', () => {
    const { id, type, time, traceparent } = event;

    expect(envelopeOf(messageOf(event))).toEqual({ id, type, source: '/junction/cases', time, traceparent });
  });

  it.each([
    { headers: { ce_specversion: undefined }, fault: 'EVENT_NOT_CLOUDEVENTS_1' },
    { headers: { ce_specversion: '0.3' }, fault: 'EVENT_NOT_CLOUDEVENTS_1' },
    { headers: { ce_id: undefined }, fault: 'EVENT_WITHOUT_ID' },
    { headers: { ce_id: "1'; drop table inbox" }, fault: 'EVENT_WITHOUT_ID' },
    { headers: { ce_type: undefined }, fault: 'EVENT_WITHOUT_TYPE' },
  ])('with $headers has the fault $fault', ({ headers, fault }) => {
    const given = Object.entries({ ...messageOf(event).headers, ...headers }).filter(
      ([, value]) => value !== undefined,
    );

    expect(envelopeOf({ headers: Object.fromEntries(given) as Record<string, string> })).toEqual({ fault });
  });
});
