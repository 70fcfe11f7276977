import { Banner, Button } from '@junction/design-system';
import { errorWords, faultsOf, wordsFor } from './errors.content.js';
import type { GatewayError } from './gateway-error.js';

export interface ErrorNoticeProps {
  readonly error: GatewayError;
  /** Whether what was asked for may have been saved; `none` where nothing was to be saved. */
  readonly saved: keyof typeof errorWords.saved;
  readonly again?: () => void;
  readonly takesFocus?: boolean;
}

/** What happened, whether anything was saved, what to do, and a reference to read out. */
export function ErrorNotice({ error, saved, again, takesFocus = false }: ErrorNoticeProps) {
  const { title, next } = wordsFor(error);
  return (
    <Banner tone="error" title={title} announce="assertive" takesFocus={takesFocus}>
      <p>
        {errorWords.saved[saved]} {next}
      </p>
      {faultsOf(error.fields).map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
      {error.reference && <p>{errorWords.reference(error.reference)}</p>}
      {again && (
        <Button kind="secondary" isSmall onClick={again}>
          {errorWords.again}
        </Button>
      )}
    </Banner>
  );
}
