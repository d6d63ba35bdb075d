// Loaded ahead of what is measured: leaves the peak memory of the process, in KiB, where the bench reads it.
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)))
