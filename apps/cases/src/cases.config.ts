import { quantityVariable, serviceVariables } from '@junction/service';
import type { z } from 'zod';

/** What the cases service is told: what every service is, and how often it looks for what has become overdue. */
export const casesVariables = serviceVariables.extend({
  JUNCTION_SWEEP_SECONDS: quantityVariable('seconds', 0, 3600).default(5),
});

/** The settings of the cases service, as read. */
export type CasesConfig = z.output<typeof casesVariables>;
