import { Reflector } from '@nestjs/core';

/** Marks a route that answers without a token, and says why that is safe; for health and metrics, not for resolvers. */
export const OpenToAnyone = Reflector.createDecorator<string>();
