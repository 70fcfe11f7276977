/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Cuts a stream of text into events, however the network has cut it before: WHATWG HTML 9.2, without the parts that only
 * `EventSource` needs. Comments (the heartbeat) make no event.
 */
export class EventStream {
  private rest = '';
  private event = 'message';
  private data: string[] = [];

  read(text: string): StreamEvent[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.map((line) => this.line(line.replace(/\r$/, ''))).filter((event) => event !== null);
  }

  private line(line: string): StreamEvent | null {
    if (line === '') return this.flush();
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') this.event = value ?? '';
    if (field === 'data') this.data.push(value ?? '');
    return null;
  }

  private flush(): StreamEvent | null {
    const event = this.data.length > 0 ? { event: this.event, data: this.data.join('\n') } : null;
    this.event = 'message';
    this.data = [];
    return event;
  }
}
