import { Tag as NhsTag } from 'nhsuk-react-components';

export type TagTone = 'waiting' | 'done' | 'quiet' | 'alert';

const TONE = { waiting: 'yellow', done: 'green', quiet: 'grey', alert: 'red' } as const;
/** Colour is never alone: each tone has a shape of its own. */
const SHAPE: Readonly<Record<TagTone, string>> = { waiting: '○', done: '✓', quiet: '–', alert: '▲' };

/** A state in a word, a colour and a shape. */
export function Tag({ tone, words }: { readonly tone: TagTone; readonly words: string }) {
  return (
    <NhsTag modifier={TONE[tone]} className="junction-tag">
      <span aria-hidden="true">{SHAPE[tone]}</span> {words}
    </NhsTag>
  );
}
