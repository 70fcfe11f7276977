/** How the states of pages are reached. */

export const bramley = (_, [site]) => `/sites/${site.id}`;
export const row = (page, index) => page.locator('.junction-row').nth(index);
export const ready = (page) => page.waitForSelector('.junction-row');

/** A page with rows on it, and what is done there. */
export const onBoard = (after, more = {}) => ({
  path: bramley,
  ...more,
  after: async (parts) => {
    await ready(parts.page);
    await after(parts);
  },
});
