import { Button, Hidden } from '@junction/design-system';
import { ActNotice } from '../../gateway/ActNotice.js';
import { SeeStayDocument } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { StaleChoice } from '../StaleChoice.js';
import { useStayAct, type StayActProps } from '../use-stay-act.js';
import { see } from './see.content.js';

/** Records that somebody was seen, now, with one press. */
export function See(props: StayActProps) {
  const { stay, done } = props;
  const act = useStayAct(props, 'see', see.label, SeeStayDocument);
  const save = (version: number): void => act.start({ input: { stayId: stay.id, version } });
  const isStale = act.sending.at === 'refused' && act.sending.error.isStale;

  return (
    <>
      <Button isSmall onClick={() => save(stay.version)} disabled={act.isLocked}>
        {stay.notSeenReason ? see.again : see.act}
        <Hidden> {see.hidden(calledBy(stay.person))}</Hidden>
      </Button>
      <ActNotice sending={act.sending} stop={act.stop} />
      {isStale && (
        <StaleChoice
          before={stay}
          yours={see.yours}
          saveMine={save}
          keep={() => {
            act.stop();
            done();
          }}
        />
      )}
    </>
  );
}
