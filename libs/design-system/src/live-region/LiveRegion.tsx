/** Says `words` politely to a screen reader when they change, and shows nothing. It must be on the page beforehand. */
export function LiveRegion({ words }: { readonly words: string }) {
  return (
    <div className="nhsuk-u-visually-hidden" aria-live="polite" aria-atomic="true">
      {words}
    </div>
  );
}
