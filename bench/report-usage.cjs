// Loaded into each measured process before all else. At its end it appends what the process has used:
// getrusage, which counts all threads, in microseconds; maxRSS in kilobytes.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const line = JSON.stringify({ cpuMicroseconds: userCPUTime + systemCPUTime, maxRssKilobytes: maxRSS });
  require("node:fs").appendFileSync(process.env.BENCH_USAGE_FILE, `${line}\n`);
});
