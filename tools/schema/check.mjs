/** The check of schemas by the name that every check has; the same as `schema.mjs check`. */
process.argv.push('check');
await import('./schema.mjs');
