import { Reflector } from '@nestjs/core';
import type { Permission } from './permissions.js';

/** What the caller must be allowed to ask for before a query, mutation or route runs; without one it never runs. */
export const NeedsPermission = Reflector.createDecorator<Permission>();
