import { useEffect, useRef, type ReactNode } from 'react';
import { shell } from './shell.content.js';

export interface PageProps {
  /** For the window's title and the history: never a name. */
  readonly title: string;
  readonly heading: ReactNode;
  readonly children: ReactNode;
  /** Puts the heading into a frame of the page's own, such as the header of a person. */
  readonly frame?: (heading: ReactNode) => ReactNode;
}

/** Where the browser loaded the portal. There the keyboard begins at the top, however often the page is drawn anew. */
let loadedAt: string | null = null;
let hasMoved = false;

/** One page: says its title, and puts the keyboard on its heading when somebody came here from another page. */
export function Page({ title, heading, children, frame = (h1) => h1 }: PageProps) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = shell.title(title);
  }, [title]);
  useEffect(() => {
    const { pathname, search } = window.location;
    loadedAt ??= pathname + search;
    hasMoved ||= pathname + search !== loadedAt;
    if (hasMoved) top.current?.focus();
  }, []);

  return (
    <>
      {frame(
        <h1 className="nhsuk-heading-l junction-heading" tabIndex={-1} ref={top}>
          {heading}
        </h1>,
      )}
      {children}
    </>
  );
}
