/**
 * What this deployment is for. Where it shows and tries things out, all people are invented, and each record says so
 * for as long as it exists, wherever it travels.
 */
export abstract class Deployment {
  abstract readonly peopleAreInvented: boolean;
}
