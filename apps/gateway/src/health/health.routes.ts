import { metricsPage } from '@junction/telemetry';
import type { FastifyInstance } from 'fastify';
import type { Parts } from './parts.js';

/** What those who run the platform look at; nothing about a person is in it. */
export function healthRoutes(app: FastifyInstance, parts: Parts): void {
  /** Each part, up or not, and why; 200 when people can work, else 503. */
  app.get('/health', async (_request, reply) => {
    const health = await parts.health();
    return reply.status(health.usable ? 200 : 503).send(health);
  });

  app.get('/metrics', async (_request, reply) => {
    const { contentType, body } = await metricsPage();
    return reply.header('content-type', contentType).send(body);
  });
}
