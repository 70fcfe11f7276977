import { Database } from '@junction/persistence';
import type { ServiceUnderTest } from './service.js';

/** How many statements a service sends to PostgreSQL while something is asked, `begin` and `commit` among them. */
export async function statementsOf(
  { app }: Pick<ServiceUnderTest, 'app'>,
  ask: () => Promise<unknown>,
): Promise<number> {
  const database = app.get(Database);
  const lend = database.lend.bind(database);
  let sent = 0;
  const counted = <C extends object>(client: C): C =>
    new Proxy(client, {
      get(target, name) {
        if (name === 'query') sent += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  database.lend = (work) => lend((client, discard) => work(counted(client), discard));
  try {
    await ask();
  } finally {
    database.lend = lend;
  }
  return sent;
}
