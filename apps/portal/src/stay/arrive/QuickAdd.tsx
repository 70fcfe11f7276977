import { Button, ErrorSummary, SelectField, TextField } from '@junction/design-system';
import { ActNotice } from '../../gateway/ActNotice.js';
import { errorWords } from '../../gateway/errors.content.js';
import { useNow } from '../../gateway/use-now.js';
import type { Setting } from '../../generated/graphql.js';
import { dayOf } from '../../words/london.js';
import { readWho } from '../../words/who.js';
import { choicesOf, PLACE, REASONS } from '../stay.content.js';
import { understood } from '../who.content.js';
import { FAULTS, quickAdd } from './quick-add.content.js';
import type { QuickAddWords } from './quick-add.form.js';
import { useQuickAdd, type QuickAddForm } from './use-quick-add.js';

export interface QuickAddProps {
  readonly siteId: string;
  readonly setting: Setting;
  readonly added: (stayId: string) => void;
}

const REASON_CHOICES = choicesOf(REASONS);

/** Adds somebody who is here, in one row and by keyboard: where, who, why. */
export function QuickAdd({ siteId, setting, added }: QuickAddProps) {
  const form = useQuickAdd(siteId, added);
  const now = useNow();
  const who = readWho(form.words.who, dayOf(now));
  const errors = Object.entries(form.faults).map(([field, fault]) => ({ field: `add-${field}`, words: FAULTS[fault] }));

  return (
    <section className="junction-quick-add" aria-labelledby="add-title">
      <h2 id="add-title" className="nhsuk-heading-s">
        {quickAdd.title}
      </h2>
      {errors.length > 0 && <ErrorSummary key={form.tries} title={errorWords.summary} errors={errors} />}
      <form onSubmit={form.submit} noValidate>
        <QuickAddRow form={form} placeLabel={PLACE[setting]} />
        <p className="junction-quick-add__hint" id="add-understood">
          {who.ok ? understood(who.who, now) : quickAdd.whoHint}
        </p>
      </form>
      <ActNotice sending={form.act.sending} stop={form.act.stop} />
    </section>
  );
}

interface RowProps {
  readonly form: QuickAddForm;
  readonly placeLabel: string;
}

function QuickAddRow({ form: { words, change, faults, first, act }, placeLabel }: RowProps) {
  const field = (name: keyof QuickAddWords) => {
    const fault = faults[name];
    return {
      id: `add-${name}`,
      value: words[name],
      change: (value: string) => change({ [name]: value }),
      error: fault && FAULTS[fault],
    };
  };
  return (
    <fieldset className="junction-quick-add__row" disabled={act.isLocked}>
      <TextField {...field('place')} ref={first} label={placeLabel} />
      <TextField {...field('who')} label={quickAdd.who} spellCheck={false} describedBy="add-understood" />
      <SelectField {...field('reason')} label={quickAdd.why} choices={REASON_CHOICES} />
      <TextField {...field('since')} label={quickAdd.since} inputMode="numeric" />
      <Button type="submit">{quickAdd.add}</Button>
    </fieldset>
  );
}
