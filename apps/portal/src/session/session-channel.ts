const NAME = 'junction-session';

/** Tells the other windows of this browser that somebody has signed in or out; they ask the gateway who it is. */
export function tellWindows(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `changed` whenever another window says so; returns how to stop. */
export function hearWindows(changed: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', changed);
  return () => channel.close();
}
