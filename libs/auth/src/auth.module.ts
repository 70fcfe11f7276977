import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { JWK } from 'jose';
import { ActorGuard } from './actor.guard.js';
import { InternalTokens } from './internal-tokens.js';
import { PermissionGuard } from './permission.guard.js';

/** Closes a service: nothing in it answers without an internal token and a permission. */
@Module({})
export class AuthModule {
  /** `publicKey`: the gateway's Ed25519 key, as a JWK. */
  static forService({ publicKey }: { publicKey: JWK }): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      providers: [
        { provide: InternalTokens, useValue: new InternalTokens(publicKey) },
        ActorGuard,
        { provide: APP_GUARD, useExisting: ActorGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
      exports: [ActorGuard, InternalTokens],
    };
  }
}
