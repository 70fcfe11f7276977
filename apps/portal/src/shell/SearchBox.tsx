import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { searchTerms } from '../wiring.js';
import { paths } from './paths.js';
import { shell } from './shell.content.js';

/** From any page to any person: a name, a date of birth, any number, in any form. */
export function SearchBox() {
  const [terms, type] = useState('');
  const go = useNavigate();
  const look = (event: FormEvent): void => {
    event.preventDefault();
    if (terms.trim() === '') return;
    searchTerms.look(terms);
    type('');
    void go(paths.search());
  };
  return (
    <form className="junction-search" role="search" onSubmit={look}>
      <label className="nhsuk-u-visually-hidden" htmlFor="search">
        {shell.search.label}
      </label>
      <input
        id="search"
        className="nhsuk-input junction-search__input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={shell.search.hint}
        value={terms}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <button type="submit" className="junction-search__button">
        {shell.search.find}
      </button>
    </form>
  );
}
