import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAnyone } from '@junction/auth';
import { metricsPage } from '@junction/telemetry';
import { Parts } from './parts.js';

/** What those who run the platform look at; nothing about a person is in it. */
@Controller()
@OpenToAnyone('says only which parts are up, and counts')
export class HealthController {
  constructor(private readonly parts: Parts) {}

  /** Each part, up or not, and why; 200 when people can work, else 503. */
  @Get('health')
  @Header('cache-control', 'no-store')
  async health(@Res() reply: FastifyReply): Promise<void> {
    const health = await this.parts.health();
    await reply.status(health.usable ? 200 : 503).send(health);
  }

  /** The figures that Prometheus reads. */
  @Get('metrics')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    const { contentType, body } = await metricsPage();
    await reply.header('content-type', contentType).send(body);
  }
}
