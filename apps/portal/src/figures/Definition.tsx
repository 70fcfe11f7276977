import { Details } from '@junction/design-system';
import { figures as words } from './figures.content.js';

/** What is counted, how fresh it is, and what the star means, next to the numbers. */
export function Definition({ isLive, children }: { readonly isLive: boolean; readonly children: string }) {
  const { title, sentences, live, suppressed } = words.definition;
  return (
    <>
      <p>
        {children} {isLive ? live : suppressed}
      </p>
      <Details summary={title}>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {[...sentences, suppressed].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
