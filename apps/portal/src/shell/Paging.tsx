import { Button } from '@junction/design-system';

export interface PagingProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly after: string | null;
  readonly goAfter: (cursor: string | null) => void;
  readonly words: { readonly paging: string; readonly first: string; readonly more: string };
}

/** The ways to the next page of a list, and back to its beginning; nothing where one page holds it all. */
export function Paging({ pageInfo: { hasNextPage, endCursor }, after, goAfter, words }: PagingProps) {
  if (!hasNextPage && after === null) return null;
  return (
    <nav aria-label={words.paging} className="junction-actions">
      {after !== null && (
        <Button kind="secondary" isSmall onClick={() => goAfter(null)}>
          {words.first}
        </Button>
      )}
      {hasNextPage && (
        <Button kind="secondary" isSmall onClick={() => goAfter(endCursor ?? null)}>
          {words.more}
        </Button>
      )}
    </nav>
  );
}
