/** The pages of work on one case, of looking for somebody and of adding them, in their states. */

const rosa = (world) => `/people/${world.stays[0].person.id}`;
const of = (page) => (world) => `/cases/${world.stays[0].caseId}/${page}`;
const second = (page) => (world) => `/cases/${world.stays[1].caseId}/${page}`;
const ready = ({ page }) => page.waitForSelector('form.junction-question');
const tab = (key) => (world) => `${rosa(world)}?tab=${key}`;
const press = (page, name) => page.getByRole('main').getByRole('button', { name }).first().click();

const find = async (page, terms) => {
  await page.waitForSelector('.junction-row');
  await page.getByRole('searchbox').or(page.locator('#search')).fill(terms);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Search results' }).waitFor();
};

/** @type {Record<string, {path: any, before?: (world: any) => void, after?: (parts: any) => Promise<unknown>}>} */
export const CASE_STATES = {
  'find-matches': {
    path: '/',
    after: async ({ page }) => {
      await find(page, 'inven');
      await page.waitForSelector('.junction-match');
    },
  },
  'find-nobody': {
    path: '/',
    after: async ({ page }) => {
      await find(page, 'zzz');
      await page.getByText('Nobody in your service matches').waitFor();
    },
  },
  'find-nothing-yet': { path: '/search', after: ({ page }) => page.getByText('Look for somebody').waitFor() },
  'add-where': { path: '/people/new', after: ready },
  'add-where-faults': {
    path: '/people/new',
    after: async (parts) => {
      await ready(parts);
      await press(parts.page, 'Continue');
      await parts.page.waitForSelector('.nhsuk-error-summary');
    },
  },
  'add-who': {
    path: '/people/new?step=who',
    after: async ({ page }) => {
      await page.getByLabel('Yes').check();
      await page.getByLabel('Family name').fill('Invent');
      await page.getByLabel('Given name').fill('Rosa');
      await page.waitForSelector('.junction-match');
      await page
        .getByText('✓ Saved')
        .or(page.getByText(/Saved \d/))
        .first()
        .waitFor();
    },
  },
  'add-this-is-them': {
    path: '/people/new?step=who',
    after: async ({ page }) => {
      await page.getByLabel('Yes').check();
      await page.getByLabel('Family name').fill('Invent');
      await page.getByLabel('Given name').fill('Rosa');
      await page.waitForSelector('.junction-match');
      await press(page, /This is them/);
      await page.getByText('You chose the record').waitFor();
    },
  },
  'add-noticed': { path: '/people/new?step=noticed', after: ready },
  'add-check': { path: '/people/new?step=check', after: ready },
  'triage-checked': { path: second('triage'), after: ready },
  'triage-involved': {
    path: second('triage?step=involved'),
    after: async (parts) => {
      await ready(parts);
      await parts.page.getByLabel('GP').check();
    },
  },
  'triage-next-faults': {
    path: second('triage?step=next'),
    after: async (parts) => {
      await ready(parts);
      await press(parts.page, 'Continue');
    },
  },
  'triage-correct-check': { path: of('triage?step=check'), after: ready },
  'triage-done': {
    path: second('triage?step=next'),
    after: async (parts) => {
      await ready(parts);
      await parts.page.getByLabel('See them').check();
      await press(parts.page, 'Continue');
      await press(parts.page, 'Save the triage');
      await parts.page.getByRole('heading', { name: 'Triage saved' }).waitFor();
    },
  },
  'triage-stale': {
    path: second('triage?step=next'),
    after: async (parts) => {
      await ready(parts);
      await parts.page.getByLabel('See them').check();
      Object.assign([...parts.world.cases.values()][0], {
        version: 2,
        outcome: { id: 'o', disposal: 'CHARGED', diversion: 'NONE', recordedAt: new Date().toISOString() },
      });
      await press(parts.page, 'Continue');
      await press(parts.page, 'Save the triage');
      await parts.page.getByText('Save mine as well').waitFor();
    },
  },
  'not-now': { path: of('not-now'), after: ready },
  'not-now-offline': {
    path: of('not-now'),
    after: async (parts) => {
      await ready(parts);
      parts.world.cut();
      await parts.context.setOffline(true);
      await parts.page.getByLabel('Asleep').check();
      await parts.page.getByText('Not saved: Junction').waitFor();
    },
  },
  'not-now-restored': {
    path: of('not-now'),
    before: (world) => {
      const subjectId = world.stays[0].caseId;
      const text = JSON.stringify({ reason: 'INTOXICATED', observed: 'Slurred speech' });
      const at = new Date().toISOString();
      const draft = { id: `NOT_NOW ${subjectId}`, page: 'NOT_NOW', subjectId, text, savedAt: at, expiresAt: at };
      world.typed.set(draft.id, draft);
    },
    after: ({ page }) => page.getByText('This is what you typed before').waitFor(),
  },
  'not-now-done': {
    path: of('not-now'),
    after: async (parts) => {
      await ready(parts);
      await parts.page.getByLabel('Asleep').check();
      await press(parts.page, 'Save');
      await parts.page.getByRole('heading', { name: 'Saved: not now' }).waitFor();
    },
  },
  contact: { path: of('contacts/new'), after: ready },
  'contact-faults': {
    path: of('contacts/new'),
    after: async (parts) => {
      await ready(parts);
      await press(parts.page, 'Save the contact');
      await parts.page.waitForSelector('.nhsuk-error-summary');
    },
  },
  'outcome-what': { path: of('outcome'), after: ready },
  'outcome-close': {
    path: second('outcome?step=close'),
    before: (world) =>
      Object.assign(world.stays[1], { status: 'LEFT', leftAt: new Date().toISOString(), leftTo: 'HOME' }),
    after: async (parts) => {
      await ready(parts);
      await parts.page.getByLabel('Close it').check();
    },
  },
  'outcome-closed': {
    path: of('outcome'),
    before: (world) => void (world.closes = world.stays[0].caseId),
    after: ready,
  },
  'case-hidden': {
    path: '/cases/eeeeeeee-0000-4000-8000-000000000001/triage',
    after: ({ page }) => page.getByText('There is nothing here').waitFor(),
  },
  'person-contacts': { path: tab('contacts'), after: ({ page }) => page.waitForSelector('.junction-timeline') },
  'person-details': { path: tab('details'), after: ({ page }) => page.waitForSelector('.nhsuk-summary-list') },
  'person-details-correct': {
    path: tab('details'),
    after: async ({ page }) => {
      await page.waitForSelector('.nhsuk-summary-list');
      await press(page, 'Correct these details');
      await page.getByLabel('Family name').fill('');
      await press(page, 'Save the details');
    },
  },
  'person-mistake': {
    path: tab('details'),
    after: async ({ page }) => {
      await page.waitForSelector('.nhsuk-summary-list');
      await press(page, /This case is a mistake/);
    },
  },
  'person-identify': {
    path: (world) => `/people/${world.stays[1].person.id}?tab=details`,
    after: async ({ page }) => {
      await page.waitForSelector('.nhsuk-summary-list');
      await press(page, 'We know now who this is');
    },
  },
  'person-details-administrator': {
    path: tab('details'),
    before: (world) => void (world.user = 'ali'),
    after: ({ page }) => page.waitForSelector('.nhsuk-summary-list'),
  },
  'person-details-lead': {
    path: tab('details'),
    before: (world) => void (world.user = 'lee'),
    after: async ({ page }) => {
      await page.waitForSelector('.nhsuk-summary-list');
      await press(page, /Choose who works/);
      await page.getByRole('combobox', { name: 'Who works with them' }).waitFor();
    },
  },
};
