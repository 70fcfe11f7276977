import { arrowsInANoun } from './arrows-in-a-noun.mjs';
import { componentNames } from './component-names.mjs';
import { docstring } from './docstring.mjs';
import { fewParameters } from './few-parameters.mjs';
import { fileRole } from './file-role.mjs';
import { mutationNeedsPermission } from './mutation-needs-permission.mjs';
import { noTagOnAType } from './no-tag-on-a-type.mjs';
import { oneStem } from './one-stem.mjs';
import { onlyTheEntityMovesItsStatus } from './only-the-entity-moves-its-status.mjs';
import { testingInSpecsOnly } from './testing-in-specs-only.mjs';
import { timeIsAnArgument } from './time-is-an-argument.mjs';

/**
 * The rules of this house that no other plugin has; the fixtures beside show each of them failing.
 * The file ends in `.js` because the plugin of Nx looks into this folder by itself, and finds no other.
 */
export const rules = {
  'arrows-in-a-noun': arrowsInANoun,
  'component-names': componentNames,
  docstring,
  'few-parameters': fewParameters,
  'file-role': fileRole,
  'mutation-needs-permission': mutationNeedsPermission,
  'no-tag-on-a-type': noTagOnAType,
  'one-stem': oneStem,
  'only-the-entity-moves-its-status': onlyTheEntityMovesItsStatus,
  'testing-in-specs-only': testingInSpecsOnly,
  'time-is-an-argument': timeIsAnArgument,
};
