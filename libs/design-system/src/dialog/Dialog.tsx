import { useEffect, useId, useRef, type ReactNode } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the Escape key does; without it the dialog stays until its question is answered. */
  readonly close?: () => void;
  /** Hides the page behind altogether: for a shared computer, when nobody is signed in. */
  readonly coversAll?: boolean;
}

/** A question that must be answered first: in the browser's top layer, the keyboard kept inside, given back after. */
export function Dialog({ title, children, close, coversAll = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={box}
      className={`junction-dialog${coversAll ? ' junction-dialog--covers' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
    >
      <h2 id={titleId} className="nhsuk-heading-m">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
