/** What no page of the portal may load: it would be shipped to a browser. */
const SERVER_SIDE = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'kafkajs',
  'fastify',
  '@fastify/*',
  'undici',
  'pino',
  'oidc-provider',
];

const BROWSER = ['react', 'react-dom', 'react-router', 'nhsuk-frontend', 'nhsuk-react-components', '@vitejs/*', 'vite'];

/**
 * Who may depend on whom, by the `layer:` tag of each project; a project without a line here may depend on nothing.
 * Apps are imported by nobody, which the rule about boundaries knows by itself.
 */
export const ARROWS = [
  line('layer:pure', ['layer:pure'], { allowedExternalImports: ['zod', '@jest/globals', 'fast-check'] }),
  // Only their specs use `testing`: `testing-in-specs-only` sees to that.
  line('layer:platform', ['layer:pure', 'layer:platform', 'layer:test'], {
    bannedExternalImports: BROWSER,
  }),
  line('layer:test', ['layer:pure', 'layer:platform'], { bannedExternalImports: BROWSER }),
  line('layer:service', ['layer:pure', 'layer:platform', 'layer:test'], {
    bannedExternalImports: ['kafkajs', 'undici', 'oidc-provider', ...BROWSER],
  }),
  line('layer:gateway', ['layer:pure', 'layer:platform', 'layer:test'], {
    bannedExternalImports: ['kafkajs', ...BROWSER],
  }),
  line('layer:identity', ['layer:pure', 'layer:platform', 'layer:test'], {
    bannedExternalImports: ['kafkajs', ...BROWSER],
  }),
  line('layer:ui', ['layer:ui'], { bannedExternalImports: SERVER_SIDE }),
  line('layer:portal', ['layer:ui', 'runs:browser'], { bannedExternalImports: SERVER_SIDE }),
  line('layer:journeys', ['layer:pure', 'layer:platform', 'layer:test']),
];

/** Specs of the platform use `testing`, which is built on the platform; what ships has no such circle. */
export const CIRCLES_OF_SPECS = [['testing', 'tag:layer:platform']];

/** Journeys start the whole platform as `npm start` does, and with the same code. */
export const PLATFORM_TOOL = ['../../../tools/platform/*'];

/** @param {string} sourceTag @param {readonly string[]} onlyDependOnLibsWithTags @param {object} [externals] */
function line(sourceTag, onlyDependOnLibsWithTags, externals) {
  return { sourceTag, onlyDependOnLibsWithTags, ...externals };
}
