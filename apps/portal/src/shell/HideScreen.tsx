import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from '@junction/design-system';
import { readHideKey } from './hide-key.js';
import { hidden, shell } from './shell.content.js';

export interface HideScreenProps {
  /** Gets `hide`, for the button in the header. */
  readonly children: (hide: () => void) => ReactNode;
}

/** One key, or a button, takes everything from the screen and brings it back as it was. */
export function HideScreen({ children }: HideScreenProps) {
  const [isHidden, set] = useState(false);
  const hide = useCallback(() => set(true), []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isAnswering = document.querySelector('dialog[open]') !== null;
      if (event.key !== readHideKey() || event.defaultPrevented || isAnswering) return;
      event.preventDefault();
      set((before) => !before);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    const title = document.title;
    if (!isHidden) return;
    document.title = shell.title(hidden.title);
    return () => void (document.title = title);
  }, [isHidden]);

  return (
    <>
      <div className={isHidden ? 'junction-covered' : undefined} inert={isHidden}>
        {children(hide)}
      </div>
      {isHidden && (
        <main className="junction-hidden">
          <h1 className="nhsuk-heading-m">{hidden.title}</h1>
          <p>{hidden.text}</p>
          <Button autoFocus onClick={() => set(false)}>
            {hidden.show}
          </Button>
        </main>
      )}
    </>
  );
}
