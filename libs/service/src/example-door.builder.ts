import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureLog } from '@junction/telemetry';
import { createService } from './create-service.js';
import { ExampleModule, exampleSettings } from './example-service.builder.js';
import { GRAPHQL_PATH } from './graphql-options.js';

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly error:
    | {
        readonly message: string;
        readonly path?: readonly unknown[];
        readonly extensions: Readonly<Record<string, unknown>>;
      }
    | undefined;
}

/** How specs ask. */
interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS';
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: object | string;
}

/** The example service, asked through its front door without a port. */
export class ExampleDoor {
  /** Every line it logged. */
  readonly lines: string[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly authorization: string,
  ) {}

  static async open(mode: 'demonstration' | 'production' = 'demonstration'): Promise<ExampleDoor> {
    const { config, authorization } = await exampleSettings();
    const door = new ExampleDoor(await createService(ExampleModule, { ...config, JUNCTION_MODE: mode }), authorization);
    const destination = { write: (line: string) => void door.lines.push(line) };
    configureLog({ service: 'cases', level: 'info', destination });
    await door.app.init();
    await door.app.getHttpAdapter().getInstance().ready();
    return door;
  }

  /** A query of somebody who may ask. */
  ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answered> {
    return this.knock({ headers: { authorization: this.authorization, ...headers }, payload: { query, variables } });
  }

  /** Any request at all. */
  async knock({ method = 'POST', url = GRAPHQL_PATH, headers = {}, payload }: Asking): Promise<Answered> {
    const reply = await this.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    const isJson = String(reply.headers['content-type']).includes('json');
    const body: { data?: Answered['data']; errors?: [Answered['error']] } = isJson ? reply.json() : {};
    const { statusCode: status, body: text } = reply;
    return { status, headers: reply.headers, text, data: body.data, error: body.errors?.[0] };
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
