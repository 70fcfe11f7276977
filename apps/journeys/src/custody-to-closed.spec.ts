import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { anInventedName, arrive, arriveAgain, arrivedIn, stayOf } from './arrivals.js';
import { openBrowser, openWindow, photograph, signIn } from './browser.js';
import { askGraph } from './graph.js';
import { BRAMLEY_COURT, ELMFIELD_CUSTODY } from './places.js';
import { eventually } from './platform.js';
import { draftsAbout, due, dueAt } from './work-due.js';

const HOUR_MS = 3_600_000;

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('link', { name, exact: true }).click();
const headed = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

describe('somebody we know is brought into custody again', () => {
  const name = anInventedName();
  let browser: Browser;
  let sams: BrowserContext;
  let sam: Page;
  let personId: string;
  let caseId: string;

  beforeAll(async () => {
    browser = await openBrowser();
    sams = await openWindow(browser);
    sam = await signIn(sams, 'sam.reid');
    const { stayId, version, ...known } = arrivedIn(await arrive(sams, BRAMLEY_COURT, undefined, name));
    personId = known.personId;
    await askGraph(sams, 'LeaveStay', { input: { stayId, version, leftTo: 'HOME' } });
  });
  afterAll(() => browser.close());

  it('given their name in the search box, they are found with the reason, and no address tells whom one looked for', async () => {
    await sam.getByLabel(/Find somebody/).fill(`${name.given} ${name.family}`);
    await sam.keyboard.press('Enter');

    await sam.getByRole('link', { name: `${name.family}, ${name.given}` }).waitFor();
    await sam.getByText('Same name').waitFor();
    const told = await sam.evaluate<string>('JSON.stringify([location.href, document.title, history.state])');
    expect(told).not.toContain(name.given);
    await photograph(sam, 'search');
  });

  it('when they are added, the record that is there is taken, and nothing of it is typed again', async () => {
    await sam.goto('/people/new');
    await sam.getByLabel('Place', { exact: true }).selectOption(ELMFIELD_CUSTODY);
    await sam.getByLabel(/Where inside/).fill('5');
    await press(sam, 'Continue');
    await sam.getByLabel('Yes').check();
    await sam.getByLabel('Family name').fill(name.family);
    await sam.getByLabel('Given name').fill(name.given);
    await press(sam, new RegExp(`This is them.*${name.given}`));
    expect(await sam.getByLabel('Family name').count()).toBe(0);
    await press(sam, 'Continue');
    await sam.getByLabel('Mental health').check();
    await press(sam, 'Continue');
    await headed(sam, 'Check your answers');
    await photograph(sam, 'add-check');
    await press(sam, 'Add them');

    await headed(sam, 'They are added');
    const stay = await stayOf(name.given);
    expect(stay.person_id).toBe(personId);
    caseId = stay.case_id;
  });

  it('when they are triaged, they are to be seen, and a correction begins with what was said', async () => {
    await follow(sam, 'Triage now');
    await sam.getByLabel('Our own records').selectOption({ label: 'Found' });
    await press(sam, 'Continue');
    await sam.getByLabel('Probation', { exact: true }).check();
    await press(sam, 'Continue');
    await sam.getByLabel('See them').check();
    await press(sam, 'Continue');
    await press(sam, 'Save the triage');
    await headed(sam, 'Triage saved');

    expect(await due(caseId)).toContain('see');
    await sam.goto(`/cases/${caseId}/triage`);
    expect(await sam.getByLabel('Our own records').inputValue()).toBe('FOUND');
  });

  it('given they sleep, what was noted comes back after the page is lost, and they are tried again', async () => {
    await sam.goto(`/cases/${caseId}/not-now`);
    await sam.getByLabel('Asleep').check();
    await sam.getByLabel('What did you see or hear?').fill('Did not wake when called');
    await sam.getByText(/Saved \d\d:\d\d/).waitFor();
    await sam.goto('/');
    await sam.goto(`/cases/${caseId}/not-now`);
    await sam.getByText(/This is what you typed before/).waitFor();
    expect(await sam.getByLabel('What did you see or hear?').inputValue()).toBe('Did not wake when called');
    await press(sam, 'Save');

    await headed(sam, 'Saved: not now');
    await photograph(sam, 'not-now-saved');
    const again = await dueAt(caseId, 'try_again');
    expect(again.getTime()).toBeGreaterThan(Date.now() + HOUR_MS);
    expect(await due(caseId)).toEqual(['try_again']);
    const left = await eventually(
      () => draftsAbout(caseId),
      (count) => count === 0,
    );
    expect(left).toBe(0);
  });

  it('when they are awake and seen, nothing is due any more', async () => {
    await follow(sam, 'Back to the record');
    await press(sam, /mark as seen/);

    await sam
      .getByText(/Seen \d\d:\d\d/)
      .first()
      .waitFor();
    expect(
      await eventually(
        () => due(caseId),
        (kinds) => kinds.length === 0,
      ),
    ).toEqual([]);
  });

  it('given they are released, a call is due until somebody reaches them', async () => {
    await sam
      .getByRole('main')
      .getByRole('link', { name: /^Leave/ })
      .click();
    await sam.getByLabel('Home').check();
    await press(sam, 'Save: they have left');
    await follow(sam, 'Open their record');
    await follow(sam, 'Call after release');
    await sam.getByLabel('With whom').selectOption('PERSON');
    await sam.getByLabel('How', { exact: true }).selectOption('PHONE');
    await sam.getByLabel('Reached them').check();
    await press(sam, 'Save the contact');

    await headed(sam, 'Contact saved');
    expect(await due(caseId)).toEqual([]);
  });

  it('given a hearing afterwards, they are at court in the same case', async () => {
    const arrived = await arriveAgain(sams, BRAMLEY_COURT, personId);

    expect(arrived.caseId).toBe(caseId);
    await askGraph(sams, 'LeaveStay', { input: { stayId: arrived.id, version: 1, leftTo: 'HOME' } });
  });

  it('when the case is closed, its record says what came of it', async () => {
    await sam.goto(`/cases/${caseId}/outcome`);
    await sam.getByLabel(/What did the police/).selectOption('COMMUNITY_RESOLUTION');
    await sam.getByLabel('An alternative by the police').check();
    await press(sam, 'Continue');
    await sam.getByLabel(/Close it/).check();
    await press(sam, 'Continue');
    await press(sam, 'Save');

    await headed(sam, 'Case closed');
    await follow(sam, 'Back to the record');
    await sam.getByText('Community resolution').first().waitFor();
    await sam.getByText(/Closed \d\d:\d\d/).waitFor();
    await photograph(sam, 'person-closed');
  });
});
