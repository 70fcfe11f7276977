/** Which colleagues this page's user is, one for each service; known once the platform has said so. */
let mine: ReadonlySet<string> = new Set();

/** Keeps what the platform said; nothing for the next user of this computer. */
export const knowMe = (colleagues: readonly { readonly id: string }[]): void => {
  mine = new Set(colleagues.map(({ id }) => id));
};

/** Whether a colleague is the user of this page. */
export const isMe = ({ id }: { readonly id: string }): boolean => mine.has(id);
