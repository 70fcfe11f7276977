import { useState } from 'react';
import { useAct } from '../gateway/use-act.js';
import { MarkCaseInErrorDocument, type ErrorReason } from '../generated/graphql.js';
import { paths } from '../shell/paths.js';
import type { FormWays } from '../questions/Opener.js';
import { mistake as words } from './mistake.content.js';
import { MistakeForm } from './MistakeForm.js';

export interface MarkCaseProps extends FormWays {
  readonly onCase: { readonly id: string; readonly version: number };
}

/** A case that should never have begun: its stays go with it. */
export function MarkCase({ onCase, saved, close }: MarkCaseProps) {
  const [reason, choose] = useState('');
  const act = useAct({
    place: `mistake:${onCase.id}`,
    question: MarkCaseInErrorDocument,
    label: words.label,
    path: paths.home(),
    done: saved,
  });
  const send = (): void =>
    act.start({ input: { caseId: onCase.id, version: onCase.version, reason: reason as ErrorReason } });
  return (
    <MistakeForm
      id={onCase.id}
      title={words.case}
      more={words.withCase}
      reason={reason}
      choose={choose}
      act={act}
      send={send}
      close={close}
    />
  );
}
