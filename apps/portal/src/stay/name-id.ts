/** The name in a row, by which the row's links say whom they are about; `id` is that of what the row shows. */
export const nameId = (id: string): string => `name-${id}`;
