/**
 * Reads the words of a form from the text of its draft. What this build of the form does not know, or knows in another
 * shape, is left as it was empty: an older draft never breaks a newer form.
 */
export function readDraft<Words extends object>(text: string, empty: Words): Words {
  const said = parsed(text);
  const known = Object.entries(empty).map(([field, before]) => {
    const value = said[field];
    return [field, isAlike(value, before) ? value : (before as unknown)];
  });
  return Object.fromEntries(known) as Words;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

const isAlike = (value: unknown, before: unknown): boolean =>
  typeof value === typeof before && Array.isArray(value) === Array.isArray(before) && value !== null;
