import { useState } from 'react';
import { useAct } from '../gateway/use-act.js';
import { MarkOfferInErrorDocument, type ErrorReason } from '../generated/graphql.js';
import { paths } from '../shell/paths.js';
import type { FormWays } from '../questions/Opener.js';
import { mistake as words } from './mistake.content.js';
import { MistakeForm } from './MistakeForm.js';

export interface MarkOfferProps extends FormWays {
  readonly offer: { readonly id: string; readonly version: number };
}

/** An offer that was not made, or was made to somebody else. */
export function MarkOffer({ offer, saved, close }: MarkOfferProps) {
  const [reason, choose] = useState('');
  const act = useAct({
    place: `mistake:${offer.id}`,
    question: MarkOfferInErrorDocument,
    label: words.label,
    path: paths.home(),
    done: saved,
  });
  const send = (): void =>
    act.start({ input: { offerId: offer.id, version: offer.version, reason: reason as ErrorReason } });
  return (
    <MistakeForm
      id={offer.id}
      title={words.offer}
      reason={reason}
      choose={choose}
      act={act}
      send={send}
      close={close}
    />
  );
}
