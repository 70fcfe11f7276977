import { ClaimButton, ClaimNotice } from './claim/Claim.js';
import { claim } from './claim/claim.content.js';
import { useClaim } from './claim/use-claim.js';
import type { WorkActsProps } from './WorkActs.js';

/** Takes over from the shift before: accepting is claiming. */
export function AcceptAct({ item, changed }: Omit<WorkActsProps, 'focusRow'>) {
  const claiming = useClaim(item, changed);
  return (
    <>
      <div className="junction-row__acts">
        <ClaimButton item={item} claiming={claiming} take={claim.accept} />
      </div>
      <div className="junction-row__form">
        <ClaimNotice claiming={claiming} />
      </div>
    </>
  );
}
