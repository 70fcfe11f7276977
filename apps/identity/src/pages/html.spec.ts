import { describe, expect, it } from '@jest/globals';
import { errorPage } from './error.page.js';
import { html } from './html.js';
import { signInPage } from './sign-in.page.js';
import { signOutPage } from './sign-out.page.js';

describe('a piece of a page', () => {
  it('escapes what it is given, and nests what is a piece already', () => {
    const piece = html`<b title="${'"'}">${'<script>'}</b>`;

    expect(html`<p>${piece}${[piece, piece]}</p>`.text).toBe(
      `<p>${'<b title="&quot;">&lt;script&gt;</b>'.repeat(3)}</p>`,
    );
  });
});

describe('each page', () => {
  const pages = {
    'sign-in': signInPage('/sign-in/1', { partner: 'demonstration-partner' }),
    'sign-out': signOutPage('<form id="op.logoutForm"></form>', true),
    error: errorPage('invalid_request', 'http://localhost:4000'),
    'error of an odd name': errorPage('<script>alert(1)</script>', 'http://localhost:4000'),
  };

  it.each(Object.entries(pages))('(%s) runs and styles nothing that stands in it', (_, page) => {
    expect(page).not.toMatch(/<script>|<script [^>]*>[^<]|<style|style="|\son\w+="|javascript:/);
  });

  it.each(Object.entries(pages))('(%s) says that all people are invented', (_, page) => {
    expect(page).toContain('<strong>Demonstration:</strong> all people are invented.');
  });
});
