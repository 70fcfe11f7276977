import type { Page } from 'playwright-core';

/**
 * What a person who is not practised takes for one key, and for looking at the next thing and knowing what to do with it
 * (Card, Moran and Newell 1980, the keystroke-level model: 0.28 s and 1.35 s). A browser that is driven takes neither, so
 * a time that is promised to people is the time of the platform plus theirs.
 */
const KEY_MS = 280;
const THOUGHT_MS = 1_350;

/** Somebody who works by keyboard alone, and how long it would have taken them. */
export class Typist {
  private readonly begunAt = performance.now();
  private keys = 0;
  private thoughts = 0;

  constructor(private readonly page: Page) {}

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.keys += keys.length;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  /** Looks up, or at the next row, and decides. */
  thinks(times = 1): void {
    this.thoughts += times;
  }

  /** Goes on by the Tab key until something is reached; fails when it is not in 60 steps. */
  async tabTo(selector: string): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await this.page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`))
        return;
      await this.press('Tab');
    }
    throw new Error(`not reached by the Tab key: ${selector}`);
  }

  /** What it took: the platform's own time and what a person needs for the keys and the thoughts. */
  get tookMs(): number {
    return performance.now() - this.begunAt + this.keys * KEY_MS + this.thoughts * THOUGHT_MS;
  }
}
