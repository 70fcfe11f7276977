import { useCallback, useState } from 'react';
import type { Draft } from '../../draft/use-draft.js';
import { WithDraft } from '../../draft/WithDraft.js';
import { useAct } from '../../gateway/use-act.js';
import { RecordContactDocument, type RecordContactMutation } from '../../generated/graphql.js';
import { DonePage } from '../../questions/DonePage.js';
import { QuestionPath } from '../../questions/QuestionPath.js';
import { paths } from '../../shell/paths.js';
import { CasePage, type CaseWork } from '../CasePage.js';
import { ClosedCase, isAtWork } from '../ClosedCase.js';
import { ContactFields } from './ContactFields.js';
import { recordContact as words } from './record-contact.content.js';
import { contactFaults, contactInput, EMPTY, type ContactWords } from './record-contact.form.js';

type Recorded = RecordContactMutation['recordContact'];

/** Whom one spoke to about somebody, or tried to. */
export function Component() {
  return <CasePage page={words.page}>{(work) => <RecordContact key={work.onCase.id} work={work} />}</CasePage>;
}

function RecordContact({ work }: { readonly work: CaseWork }) {
  const [done, finish] = useState<Recorded | null>(null);
  if (done) return <Done work={work} done={done} />;
  if (!isAtWork(work.onCase)) return <ClosedCase work={work} heading={words.page} />;
  return (
    <WithDraft page="CONTACT" subjectId={work.onCase.id} empty={EMPTY}>
      {(draft) => <ContactForm work={work} draft={draft} done={finish} />}
    </WithDraft>
  );
}

interface FormProps {
  readonly work: CaseWork;
  readonly draft: Draft<ContactWords>;
  readonly done: (recorded: Recorded) => void;
}

function ContactForm({ work: { onCase, title, about, leave }, draft, done }: FormProps) {
  const { discard } = draft;
  const finished = useCallback(
    (result: RecordContactMutation) => {
      discard();
      done(result.recordContact);
    },
    [discard, done],
  );
  const act = useAct({
    place: `contact:${onCase.id}`,
    question: RecordContactDocument,
    label: words.label,
    path: paths.newContact(onCase.id),
    done: finished,
  });
  return (
    <QuestionPath
      title={title}
      about={about}
      questions={[
        {
          key: 'contact',
          heading: words.heading,
          faults: contactFaults(draft.words, new Date()),
          fields: (errorOf) => <ContactFields said={draft.words} change={draft.change} errorOf={errorOf} />,
        },
      ]}
      save={words.save}
      act={act}
      send={() => act.start({ input: contactInput(draft.words, onCase.id, new Date()) })}
      leave={leave}
      draft={draft}
    />
  );
}

function Done({ work: { onCase, title, about }, done }: { readonly work: CaseWork; readonly done: Recorded }) {
  const isAnswered = done.result === 'ACHIEVED' && done.withWhom === 'PERSON';
  const next = isAnswered ? words.reached : done.result === 'ACHIEVED' ? words.recorded : words.tried;
  return (
    <DonePage
      title={title}
      about={about}
      heading={words.done}
      next={[next]}
      ways={[
        { to: paths.person(onCase.person.id), words: words.ways.person },
        { to: paths.home(), words: words.ways.home },
      ]}
    />
  );
}
