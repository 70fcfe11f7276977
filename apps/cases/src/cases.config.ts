import { serviceVariables, type ServiceConfig } from '@junction/service';

/** What the cases service is told: what every service is, and nothing more. */
export const casesVariables = serviceVariables;

export type CasesConfig = ServiceConfig;
