/** Ends what still runs for the data folder named in the first argument. Started by the guard of `watch.mjs`. */
import { endLeftovers } from './register.mjs';

const [, , data] = process.argv;
if (data !== undefined) await endLeftovers(data);
