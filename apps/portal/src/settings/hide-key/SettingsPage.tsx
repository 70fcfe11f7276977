import { useState } from 'react';
import { RadioField } from '@junction/design-system';
import { HIDE_KEYS, keepHideKey, readHideKey, type HideKey } from '../../shell/hide-key.js';
import { Page } from '../../shell/Page.js';
import { announcer } from '../../wiring.js';
import { KEYS, settings } from './settings.content.js';

const CHOICES = HIDE_KEYS.map((value) => ({ value, words: KEYS[value] }));

/** What is set on this computer: so far, the key that hides the screen. */
export function Component() {
  const [chosen, choose] = useState<HideKey>(() => readHideKey());
  const change = (value: string): void => {
    const key = HIDE_KEYS.find((one) => one === value) ?? 'Escape';
    keepHideKey(key);
    choose(key);
    announcer.say(settings.saved(KEYS[key]));
  };

  return (
    <Page title={settings.page} heading={settings.page}>
      <RadioField
        id="hide-key"
        legend={settings.legend}
        hint={settings.hint}
        value={chosen}
        choices={CHOICES}
        change={change}
      />
    </Page>
  );
}
