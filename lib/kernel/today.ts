/** The process clock, epoch milliseconds: the only place that reads it, so that every rule can be given its "now". */
export const clockNow = (): number => Date.now();
