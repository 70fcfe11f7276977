/** The part of oidc-provider that we use; the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export interface Payload {
    readonly jti?: string;
    readonly uid?: string;
    readonly grantId?: string;
    readonly consumed?: unknown;
    readonly [claim: string]: unknown;
  }

  /** Where sessions, grants, codes and tokens are kept. One for each model; times to live are in seconds. */
  export interface Adapter {
    upsert(id: string, payload: Payload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<Payload | undefined>;
    findByUid(uid: string): Promise<Payload | undefined>;
    findByUserCode(userCode: string): Promise<Payload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface Client {
    readonly clientId: string;
    grantTypeAllowed(type: string): boolean;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(ttlSeconds: number): Promise<string>;
  }

  export interface Context {
    readonly oidc: {
      readonly provider: Provider;
      readonly client: Client;
      readonly session: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
      readonly entities: {
        readonly IdTokenHint?: unknown;
        readonly Client?: Client;
        readonly Account?: { readonly accountId: string };
      };
    };
    /** A header of the request; empty when it was not sent. */
    get(header: string): string;
    type: string;
    body: unknown;
  }

  /** A token, about to be issued or presented. */
  export interface Token {
    readonly accountId?: string;
    readonly clientId?: string;
  }

  export interface Account {
    readonly accountId: string;
    claims(): Record<string, unknown> & { readonly sub: string };
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }

  export class Provider extends EventEmitter {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly Grant: {
      new (details: { accountId: string; clientId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): RequestListener;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  }

  export const errors: {
    readonly InvalidClientAuth: new (detail: string) => Error;
    readonly InvalidGrant: new (detail: string) => Error;
    readonly SessionNotFound: new (description: string) => Error;
  };
}
