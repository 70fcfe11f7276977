import { useState } from 'react';
import { useAct } from '../gateway/use-act.js';
import { MarkContactInErrorDocument, type ErrorReason } from '../generated/graphql.js';
import { paths } from '../shell/paths.js';
import type { FormWays } from '../questions/Opener.js';
import { mistake as words } from './mistake.content.js';
import { MistakeForm } from './MistakeForm.js';

export interface MarkContactProps extends FormWays {
  readonly contact: { readonly id: string; readonly version: number };
}

/** A contact that did not happen, or was about somebody else. */
export function MarkContact({ contact, saved, close }: MarkContactProps) {
  const [reason, choose] = useState('');
  const act = useAct({
    place: `mistake:${contact.id}`,
    question: MarkContactInErrorDocument,
    label: words.label,
    path: paths.home(),
    done: saved,
  });
  const send = (): void =>
    act.start({ input: { contactId: contact.id, version: contact.version, reason: reason as ErrorReason } });
  return (
    <MistakeForm
      id={contact.id}
      title={words.contact}
      reason={reason}
      choose={choose}
      act={act}
      send={send}
      close={close}
    />
  );
}
