import { useEffect, useRef, type ReactNode } from 'react';

export type BannerTone = 'information' | 'success' | 'warning' | 'error';

export interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `assertive` interrupts a screen reader: only for what stops people from working. */
  readonly announce?: 'polite' | 'assertive';
  /** Takes the keyboard when it appears, where what had it before is gone. */
  readonly takesFocus?: boolean;
}

const SHAPE: Readonly<Record<BannerTone, string>> = { information: 'i', success: '✓', warning: '!', error: '✕' };

/** Something that everybody on the page has to know: a word, a colour and a shape. */
export function Banner({ tone, title, children, announce, takesFocus = false }: BannerProps) {
  const role = announce === 'assertive' ? 'alert' : announce === 'polite' ? 'status' : undefined;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);

  return (
    <div
      className={`junction-banner junction-banner--${tone}`}
      role={role}
      ref={box}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <span className="junction-banner__shape" aria-hidden="true">
        {SHAPE[tone]}
      </span>
      <div className="junction-banner__words">
        {title && <p className="junction-banner__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
