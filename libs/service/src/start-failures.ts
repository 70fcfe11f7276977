import { log } from '@junction/telemetry';

const SECRET = /KEY|SECRET|URL/;

/** A text without the settings that may hold secrets, whole or in part. */
export function withoutSecrets(text: string, environment: Readonly<Record<string, string | undefined>>): string {
  const secrets = Object.entries(environment)
    .filter(([name, value]) => name.startsWith('JUNCTION_') && SECRET.test(name) && (value ?? '').length > 7)
    .flatMap(([, value = '']) => [value, passwordOf(value)])
    .filter((secret) => secret !== '');
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
}

const passwordOf = (value: string): string => (URL.canParse(value) ? decodeURIComponent(new URL(value).password) : '');

/**
 * Ends the process because it could not start, and says why on standard error. No record has been read by then, so
 * the error's own words are safe; the log gets class and place alone.
 */
export function tellWhyNotStarted(error: unknown): never {
  log.error('start failed', { error });
  const reason = error instanceof Error ? error.message || error.name : 'unknown';
  process.stderr.write(`not started: ${withoutSecrets(reason, process.env)}\n`);
  process.exit(1);
}

/** A failure that nobody caught ends the process, is logged without its words, and leaves the rest to who restarts it. */
export function failLoudly(): void {
  const fail = (error: unknown): void => {
    log.error('process failed', { error });
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}
