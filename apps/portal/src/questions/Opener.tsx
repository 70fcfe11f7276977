import { useRef, useState, type ReactNode } from 'react';
import { Button, Hidden } from '@junction/design-system';
import { announcer } from '../wiring.js';
import { smallFormWords } from './questions.content.js';

export interface OpenerProps {
  readonly words: string;
  /** What it is about, for who can't see where the button stands. */
  readonly of?: string;
  /** What was saved has to be read again. */
  readonly changed: () => void;
  readonly form: (ways: FormWays) => ReactNode;
}

/** How a small form ends. */
export interface FormWays {
  readonly saved: () => void;
  readonly close: () => void;
}

/** A button that opens a small form under itself, and gets the keyboard back when the form goes. */
export function Opener({ words, of, changed, form }: OpenerProps) {
  const [isOpen, open] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    open(false);
    opener.current?.focus();
  };
  const saved = (): void => {
    close();
    announcer.say(smallFormWords.saved);
    changed();
  };
  return (
    <div className="junction-opener">
      <Button kind="plain" ref={opener} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {words}
        {of && <Hidden>: {of}</Hidden>}
      </Button>
      {isOpen && form({ saved, close })}
    </div>
  );
}
