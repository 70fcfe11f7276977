import { AsyncLocalStorage } from 'node:async_hooks';
import { Database } from '@junction/persistence';
import type { ServiceUnderTest } from './service.js';

/**
 * How many statements a service sends to PostgreSQL because something is asked, `begin` and `commit` among them. What it
 * does by itself meanwhile is not counted.
 */
export async function statementsOf(
  { app }: Pick<ServiceUnderTest, 'app'>,
  ask: () => Promise<unknown>,
): Promise<number> {
  const database = app.get(Database);
  const lend = database.lend.bind(database);
  const asking = new AsyncLocalStorage<true>();
  let sent = 0;
  const counted = <C extends object>(client: C): C =>
    new Proxy(client, {
      get(target, name) {
        if (name === 'query') sent += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  database.lend = (work) =>
    asking.getStore() ? lend((client, discard) => work(counted(client), discard)) : lend(work);
  try {
    await asking.run(true, ask);
  } finally {
    database.lend = lend;
  }
  return sent;
}
