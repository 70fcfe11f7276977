import { useEffect, useState } from 'react';

/** Under this a page that is quick would only flicker. */
const PATIENCE_MS = 300;

export interface SkeletonProps {
  /** What is being waited for; said to a screen reader once the skeleton stands. */
  readonly words: string;
  readonly lines?: number;
}

/** Nothing for 300 ms, then the shape of what is coming. */
export function Skeleton({ words, lines = 5 }: SkeletonProps) {
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div role="status" className="junction-skeleton">
      {isShown && <span className="nhsuk-u-visually-hidden">{words}</span>}
      {isShown && Array.from({ length: lines }, (_, line) => <div key={line} className="junction-skeleton__line" />)}
    </div>
  );
}
