/** What some work takes of the processor, in milliseconds: a machine that others use too makes it no longer. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
