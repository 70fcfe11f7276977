import { useEffect, useRef, type RefObject } from 'react';
import { Button, Hidden, SelectField, TextField } from '@junction/design-system';
import { useNow } from '../../gateway/use-now.js';
import type { Setting } from '../../generated/graphql.js';
import { understood } from '../../stay/who.content.js';
import { choicesOf, PLACE, REASONS } from '../../stay/stay.content.js';
import { dayOf } from '../../words/london.js';
import { readWho } from '../../words/who.js';
import { check } from './check-board.content.js';
import { placeId, whoId } from './check-board.form.js';
import type { Checking } from './use-check.js';

export interface NewPeopleProps {
  readonly form: Checking;
  readonly setting: Setting;
  /** The button that adds a row: the keyboard comes here after the last cell. */
  readonly add: RefObject<HTMLButtonElement | null>;
}

const WHY = choicesOf(REASONS);

/** Who is there and was not on the list: a row each. */
export function NewPeople({ form, setting, add }: NewPeopleProps) {
  const { added } = form.words;
  const before = useRef(added.length);
  useEffect(() => {
    if (added.length > before.current) document.getElementById(placeId(added.length - 1))?.focus();
    before.current = added.length;
  }, [added.length]);

  return (
    <section aria-labelledby="new-people" className="junction-check__new">
      <h2 id="new-people" className="nhsuk-heading-s">
        {check.added.title}
      </h2>
      {added.map((_, at) => (
        <NewRow key={at} at={at} form={form} setting={setting} />
      ))}
      <Button kind="secondary" isSmall ref={add} onClick={form.addNew}>
        {check.added.add}
      </Button>
    </section>
  );
}

interface NewRowProps extends Pick<NewPeopleProps, 'form' | 'setting'> {
  readonly at: number;
}

function NewRow({ at, form, setting }: NewRowProps) {
  const now = useNow();
  const person = form.words.added[at];
  const who = readWho(person?.who ?? '', dayOf(now));
  if (!person) return null;
  const faultOf = (field: string): string | undefined => {
    const found = form.faults.find((fault) => fault.field === field);
    return found && check.faults[found.fault];
  };
  const change = form.changeNew;
  return (
    <div className="junction-quick-add__row" role="group" aria-label={check.added.which(at + 1)}>
      <TextField
        id={placeId(at)}
        label={PLACE[setting]}
        value={person.place}
        change={(place) => change(at, { place })}
        error={faultOf(placeId(at))}
      />
      <TextField
        id={whoId(at)}
        label={check.added.who}
        hint={who.ok ? understood(who.who, now) : undefined}
        value={person.who}
        change={(text) => change(at, { who: text })}
        error={faultOf(whoId(at))}
        spellCheck={false}
      />
      <SelectField
        id={`new-why-${at}`}
        label={check.added.why}
        value={person.reason}
        choices={WHY}
        change={(reason) => change(at, { reason })}
      />
      <Button kind="plain" onClick={() => form.removeNew(at)}>
        {check.added.remove}
        <Hidden> {check.added.which(at + 1)}</Hidden>
      </Button>
    </div>
  );
}
