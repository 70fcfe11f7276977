/** What has to be named and is not wanted begins with `_`. */
const UNUSED = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }];

/** In scripts, which the compiler checks but no type-aware rule does. */
export const SCRIPTS = { 'no-unused-vars': UNUSED };

/** Walls, not targets: a file that reaches one has a noun hiding in it. */
export const SIZES = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'junction/few-parameters': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
};

/** Where the strict set of typescript-eslint and the habits of Nest or of this house differ. */
export const STRICT = {
  // The modules of Nest are classes with nothing but a decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-meaningless-void-operator': 'off',
  '@typescript-eslint/no-unnecessary-type-arguments': 'off',
  // Drivers hand functions over as members of interfaces; taking them apart is how they are used.
  '@typescript-eslint/unbound-method': 'off',
  // Some libraries mark what they still ask for, or what they only want noticed. Upgrades look for the rest.
  '@typescript-eslint/no-deprecated': 'off',
  // A method is async because its interface is, whether or not there is something to wait for yet.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  // Types of other people's libraries promise what their code doesn't keep; checking again is not a fault.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  // `newId<StayId>()`: a parameter used once is how a brand is chosen.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // Builders and drivers take plain objects for classes that have no more than fields.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
  // Inputs of GraphQL are classes with nothing but fields, and codes are spread letter by letter.
  '@typescript-eslint/no-misused-spread': 'off',
  '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': UNUSED,
};

/** In what runs in production: not in specs, nor in what is made for them. */
export const SHIPPED = {
  'no-console': 'error',
  'junction/docstring': 'error',
  'junction/testing-in-specs-only': 'error',
};

/** In the nouns of a service. */
export const SERVICE = {
  'junction/file-role': 'error',
  'junction/one-stem': 'error',
  'junction/arrows-in-a-noun': 'error',
  'junction/only-the-entity-moves-its-status': 'error',
  'junction/mutation-needs-permission': 'error',
  'junction/no-tag-on-a-type': 'error',
  'junction/time-is-an-argument': 'error',
};

const NOTHING_STORED = 'A shared computer: nothing about a person stays in the browser.';

/** Markup takes a line for every attribute, so what draws gets half as many again. */
export const DRAWING = { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] };

/** In what runs in a browser. */
export const PORTAL = {
  'junction/component-names': 'error',
  'react-hooks/rules-of-hooks': 'error',
  'react-hooks/exhaustive-deps': 'error',
  'no-restricted-globals': [
    'error',
    ...['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({ name, message: NOTHING_STORED })),
  ],
  'no-restricted-properties': [
    'error',
    ...['localStorage', 'sessionStorage', 'indexedDB'].map((property) => ({
      object: 'window',
      property,
      message: NOTHING_STORED,
    })),
  ],
};

/** A migration is SQL, and one table is one statement. */
export const MIGRATIONS = { 'max-lines-per-function': 'off' };

/** A spec tells a story, and a story may be longer; everything else holds there as well. */
export const SPECS = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': 'off',
  'junction/time-is-an-argument': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
};

/** What a function that is sent into a page finds there. */
export const PAGE = { document: 'readonly', window: 'readonly' };

/** What scripts find without importing it. */
export const NODE = Object.fromEntries(
  [
    ...['AbortController', 'AbortSignal', 'Buffer', 'Response', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams'],
    ...['clearInterval', 'clearTimeout', 'console', 'crypto', 'fetch', 'performance', 'process', 'queueMicrotask'],
    ...['setImmediate', 'setInterval', 'setTimeout', 'structuredClone'],
  ].map((name) => [name, 'readonly']),
);
