/** Starts a clock that jumps of the system's time do not disturb; each call gives the milliseconds since, to a tenth. */
export function startStopwatch(): () => number {
  const start = performance.now();
  return () => Math.round((performance.now() - start) * 10) / 10;
}
