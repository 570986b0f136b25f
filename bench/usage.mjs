/** Preloaded into a measured node process: writes what it used into the file that the environment names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
  writeFileSync(process.env.ORIGIN_PREFLIGHT_BENCH_USAGE ?? '/dev/null', JSON.stringify(used));
});
