/** The check of contracts by the name that every check has; the same as `contracts.mjs check`. */
process.argv.push('check');
await import('./contracts.mjs');
