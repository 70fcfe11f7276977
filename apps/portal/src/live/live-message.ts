import type { StreamEvent } from './event-stream.js';

/**
 * What the gateway says over the stream; `lost`: it hears of no changes itself for now; `reset`: it does again, and some
 * were missed, so that everything is read again.
 */
export type LiveMessage =
  { readonly says: 'changed'; readonly view: string } | { readonly says: 'session' | 'lost' | 'reset' | 'nothing' };

const NOTHING: LiveMessage = { says: 'nothing' };

/** `board:<id>`: how a view is named in the address of the stream and in the registry of watchers. */
export const viewName = (view: string, id: string): string => `${view}:${id}`;

/** Reads one event; what this build of the portal does not know says nothing to it. */
export function readMessage({ event, data }: StreamEvent): LiveMessage {
  if (event === 'session') return { says: 'session' };
  if (event === 'lost' || event === 'reset') return { says: event };
  if (event !== 'changed') return NOTHING;
  try {
    const said = JSON.parse(data) as { view?: unknown; id?: unknown };
    return typeof said.view === 'string' && typeof said.id === 'string'
      ? { says: 'changed', view: viewName(said.view, said.id) }
      : NOTHING;
  } catch {
    return NOTHING;
  }
}
