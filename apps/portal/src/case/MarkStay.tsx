import { useState } from 'react';
import { useAct } from '../gateway/use-act.js';
import { MarkStayInErrorDocument, type ErrorReason } from '../generated/graphql.js';
import { paths } from '../shell/paths.js';
import type { FormWays } from '../questions/Opener.js';
import { mistake as words } from './mistake.content.js';
import { MistakeForm } from './MistakeForm.js';

export interface MarkStayProps extends FormWays {
  readonly stay: { readonly id: string; readonly version: number };
}

/** A time at a place that did not happen, or was somebody else’s. */
export function MarkStay({ stay, saved, close }: MarkStayProps) {
  const [reason, choose] = useState('');
  const act = useAct({
    place: `mistake:${stay.id}`,
    question: MarkStayInErrorDocument,
    label: words.label,
    path: paths.home(),
    done: saved,
  });
  const send = (): void =>
    act.start({ input: { stayId: stay.id, version: stay.version, reason: reason as ErrorReason } });
  return (
    <MistakeForm id={stay.id} title={words.stay} reason={reason} choose={choose} act={act} send={send} close={close} />
  );
}
