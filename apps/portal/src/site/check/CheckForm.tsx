import { useMemo, useRef } from 'react';
import { Banner, Button, ErrorSummary } from '@junction/design-system';
import { ActNotice } from '../../gateway/ActNotice.js';
import { errorWords } from '../../gateway/errors.content.js';
import type { BoardToCheckQuery } from '../../generated/graphql.js';
import { useLiveList } from '../../live/use-live-list.js';
import { WaitingNotice } from '../../live/WaitingNotice.js';
import { byPlace } from './check-board.form.js';
import { check } from './check-board.content.js';
import { CheckRow } from './CheckRow.js';
import { NewPeople } from './NewPeople.js';
import { isChangedBoard, useCheck } from './use-check.js';
import { useRowKeys } from './use-row-keys.js';

export interface CheckFormProps {
  readonly board: BoardToCheckQuery['board'];
  readonly reload: () => void;
}

/** Everybody on the board in the order of the cells, in or gone; who is new; and one act that saves it all. */
export function CheckForm({ board, reload }: CheckFormProps) {
  const latest = useMemo(() => byPlace(board.stays.edges.map(({ node }) => node)), [board]);
  const list = useLiveList(latest);
  const present = list.shown.filter(({ id }) => !list.gone.has(id));
  const form = useCheck(board.site.id, present, reload);
  const end = useRef<HTMLButtonElement>(null);
  const rows = useRowKeys(end);
  const { act, faults, words } = form;
  const done = present.filter(({ id }) => words.marks[id]).length;

  return (
    <form onSubmit={form.submit} noValidate aria-label={check.page} className="junction-check">
      <p>{check.explain}</p>
      {faults.length > 0 && (
        <ErrorSummary
          key={form.tries}
          title={errorWords.summary}
          errors={faults.map(({ field, about, fault }) => ({ field, words: `${about}: ${check.faults[fault]}` }))}
        />
      )}
      <fieldset className="junction-plain-fieldset" disabled={act.isLocked}>
        {list.shown.length === 0 ? (
          <p>{check.nobody}</p>
        ) : (
          <div {...list.hold}>
            <WaitingNotice list={list}>
              <p className="junction-order">
                <strong>{check.progress(done, present.length)}</strong> · {check.keys}
              </p>
            </WaitingNotice>
            <ul className="junction-rows" aria-label={check.list} ref={rows.list}>
              {list.shown.map((stay) => (
                <CheckRow
                  key={stay.id}
                  stay={stay}
                  setting={board.site.setting}
                  mark={words.marks[stay.id]}
                  isGone={list.gone.has(stay.id)}
                  change={(mark) => form.mark(stay.id, mark)}
                  onKeyDown={(event) => rows.press(event, (is) => form.mark(stay.id, { is, leftTo: '' }))}
                />
              ))}
            </ul>
          </div>
        )}
        <NewPeople form={form} setting={board.site.setting} add={end} />
        <div className="junction-actions">
          <Button type="submit">{check.save}</Button>
          <Button kind="plain" onClick={form.cancel}>
            {check.cancel}
          </Button>
        </div>
      </fieldset>
      {isChangedBoard(act.sending) ? (
        <Banner tone="warning" title={check.stale} announce="assertive" takesFocus />
      ) : (
        <ActNotice sending={act.sending} stop={act.stop} />
      )}
    </form>
  );
}
