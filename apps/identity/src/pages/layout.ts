import { html, type Html } from './html.js';

/** One page of identity: header, the banner of the demonstration, and what it is about. */
export function page(title: string, main: Html, { script }: { readonly script?: string } = {}): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Junction</title>
        <link rel="stylesheet" href="/assets/identity.css" />
        <link rel="icon" href="data:," />
        ${script === undefined ? html`` : html`<script src="${script}" defer></script>`}
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header>
          <div class="width"><span class="brand">Junction</span> <span>Liaison and Diversion</span></div>
        </header>
        <div class="banner" role="region" aria-label="About this demonstration">
          <div class="width"><strong>Demonstration:</strong> all people are invented.</div>
        </div>
        <main id="main" class="width" tabindex="-1">${main}</main>
      </body>
    </html> `.text;
}
