import type { Sending, Submission } from './submission.js';

/** What the frame of the page knows of an act, wherever it was asked for. Holds nothing about a person. */
export interface SubmissionEntry {
  /** What is being saved, in words that may be shown on any page. */
  readonly label: string;
  /** Where its form is. */
  readonly path: string;
  readonly at: Sending<unknown>['at'];
  /** Whether its form is on the page now, and so shows the state itself. */
  readonly isInSight: boolean;
}

interface Held {
  readonly label: string;
  readonly path: string;
  readonly submission: Pick<Submission<never, unknown>, 'now' | 'subscribe' | 'resume' | 'stop' | 'isUnderWay'>;
  sights: number;
}

/** All acts that are not finished, by the place of their form: going to another page neither loses nor repeats one. */
export class Submissions {
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<() => void>();
  private entries: readonly SubmissionEntry[] = [];

  /** The act of this place: the one under way, or a new one. */
  at<Variables, Result>(
    place: string,
    about: { readonly label: string; readonly path: string },
    make: () => Submission<Variables, Result>,
  ): Submission<Variables, Result> {
    const before = this.held.get(place);
    if (before) return before.submission as Submission<Variables, Result>;
    const submission = make();
    this.held.set(place, { ...about, submission, sights: 0 });
    submission.subscribe(this.say);
    return submission;
  }

  /** The form is on the page; returns what to call when it goes. An act at rest is forgotten with its form. */
  show(place: string): () => void {
    const held = this.held.get(place);
    if (held) held.sights += 1;
    this.say();
    return () => {
      if (held) held.sights -= 1;
      if (held && held.sights === 0 && this.held.get(place) === held && !this.isOpen(held)) this.held.delete(place);
      this.say();
    };
  }

  /** The act is finished, one way or another. */
  forget(place: string): void {
    this.held.get(place)?.submission.stop();
    this.held.delete(place);
    this.say();
  }

  forgetAll(): void {
    [...this.held.keys()].forEach((place) => this.forget(place));
  }

  /** The line, or the session, is back. */
  readonly resumeAll = (): void => this.held.forEach(({ submission }) => void submission.resume());

  readonly list = (): readonly SubmissionEntry[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get anyUnderWay(): boolean {
    return [...this.held.values()].some(({ submission }) => submission.isUnderWay);
  }

  private isOpen({ submission }: Held): boolean {
    return submission.isUnderWay || submission.now().at === 'refused';
  }

  private readonly say = (): void => {
    this.entries = [...this.held.values()].map(({ label, path, submission, sights }) => ({
      label,
      path,
      at: submission.now().at,
      isInSight: sights > 0,
    }));
    this.listeners.forEach((listener) => listener());
  };
}
