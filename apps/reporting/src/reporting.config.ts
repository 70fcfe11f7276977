import { serviceVariables, type ServiceConfig } from '@junction/service';

/** What the reporting service is told: what every service is, and nothing more. */
export const reportingVariables = serviceVariables;

export type ReportingConfig = ServiceConfig;
