/** What a function names is looked up here, whoever calls it; what somebody made for themselves comes last. */
const PINNED = 'set search_path = pg_catalog, public, pg_temp';

/**
 * How names become terms: without accents, case and punctuation (`Zoë O'BRIEN-Müller` is zoe, obrien, muller); `letters`
 * are those of a word in order, the same for two words of which one has letters swapped; `sound` is what a name sounds
 * like as a whole, in one or two codes of double metaphone, none for names in other letters.
 */
export const WORD_FUNCTIONS = [
  `create function fold_name(typed text) returns text language sql stable parallel safe ${PINNED} as $$
     select regexp_replace(lower(unaccent(normalize(typed, nfkc))), '[''’\`´ʼ]', '', 'g') $$`,
  `create function name_words(typed text) returns text[] language sql stable parallel safe ${PINNED} as $$
     select coalesce(array_agg(distinct left(word, 100)), '{}')
       from regexp_split_to_table(fold_name(typed), '[[:space:][:punct:]]+') as word where word <> '' $$`,
  `create function whole_name(typed text) returns text language sql stable parallel safe ${PINNED} as $$
     select left(regexp_replace(fold_name(typed), '[[:space:][:punct:]]+', '', 'g'), 100) $$`,
  `create function name_sounds(typed text) returns text[] language sql stable parallel safe ${PINNED} as $$
     select coalesce(array_agg(distinct sound), '{}')
       from whole_name(typed) as word, unnest(array[dmetaphone(word), dmetaphone_alt(word)]) as sound
      where word ~ '^[a-z]+$' and length(sound) >= 2 $$`,
  `create function letters_of(word text) returns text language sql immutable parallel safe ${PINNED} as $$
     select string_agg(letter, '' order by letter collate "C") from regexp_split_to_table(word, '') as letter $$`,
  // A name of several words is also known written as one, and one with an apostrophe as two.
  `create function terms_of_person(family text, given text, look text) returns table (kind text, term text)
   language sql stable parallel safe ${PINNED} as $$
     with part as (
       select name from unnest(array[family, given]) as name where name is not null
     ), word as (
       select unnest(name_words(name)) as term from part
       union select unnest(name_words(translate(name, '''’\`´ʼ', '     '))) from part
       union select whole_name(name) from part
     )
     select 'word', word.term from word where word.term <> ''
     union select 'letters', letters_of(word.term) from word where length(word.term) >= 4
     union select 'sound', sound from word, unnest(name_sounds(word.term)) as sound
     union select 'look', word from unnest(name_words(look)) as word $$`,
];

/** Keeps the terms of a person in step with their row, whoever writes it. */
export const KEEP_TERMS = `
  create function keep_person_terms() returns trigger language plpgsql security definer ${PINNED} as $$
  begin
    delete from person_terms where person_id = new.id;
    insert into person_terms (person_id, kind, term)
      select new.id, found.kind, found.term from terms_of_person(new.family, new.given, new.description) as found;
    return null;
  end $$`;

/**
 * People in the sight of the transaction's actor, the best fit first, no more than `at_most`: with one of the
 * identifiers; or with at least so many of the typed words (all of them, where `at_least` is null), born on one of the
 * days where any are given; or, where no word is typed, born on one of them. Earlier days fit better. `how` is the worst
 * fit among the words: 0 the same, 1 begins alike, 2 the same letters in another order, 3 sounds alike, 4 a word of the
 * description.
 *
 * The terms are read past every policy, since most ways to compare text use no index behind one; `people` and
 * `person_identifiers` are not, so that nobody comes out whom the actor does not see. Joins go by index, whatever the
 * planner thinks of the number of words.
 */
export const FIND_PEOPLE = `
  create function find_people(typed text, days date[], numbers text[], at_least int, at_most int)
    returns table (person_id uuid, how int, has_number boolean)
  language plpgsql stable security definer ${PINNED}
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
  #variable_conflict use_column
  declare
    asked text[] := name_words(typed);
    wanted int := coalesce(at_least, cardinality(asked));
  begin
    return query
    with word as (
      select place, asked[place] as text from generate_subscripts(asked, 1) as place
    ), fit as (
      select place, term.person_id, case when term.term = word.text then 0 else 1 end as how
        from word join person_terms as term
          on term.kind = 'word' and term.term >= word.text and term.term < word.text || chr(1114111)
      union all
      select place, term.person_id, 2 from word join person_terms as term
          on term.kind = 'letters' and term.term = letters_of(word.text)
       where length(word.text) >= 4
      union all
      select place, term.person_id, 3 from word, unnest(name_sounds(word.text)) as sound
        join person_terms as term on term.kind = 'sound' and term.term = sound
      union all
      select place, term.person_id, 4 from word join person_terms as term
          on term.kind = 'look' and term.term = word.text
    ), best as (
      select fit.place, fit.person_id, min(fit.how) as how from fit group by fit.place, fit.person_id
    ), candidate as (
      select best.person_id, max(best.how) as how, false as has_number from best where wanted > 0
       group by best.person_id having count(*) >= wanted
      union all
      select known.person_id, null, true from person_identifiers as known where known.compact = any (numbers)
      union all
      select born.id, null, false from people as born
       where cardinality(asked) = 0 and born.date_of_birth = any (days)
    ), found as (
      select candidate.person_id, min(candidate.how) as how, bool_or(candidate.has_number) as has_number
        from candidate group by candidate.person_id
    )
    select found.person_id, found.how, found.has_number
      from found join people on people.id = found.person_id
     where found.has_number or cardinality(days) = 0 or people.date_of_birth = any (days)
     order by found.has_number desc, found.how nulls last, array_position(days, people.date_of_birth),
              lower(people.family), lower(people.given), people.registered_at desc, found.person_id
     limit at_most;
  end $$`;
