import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Figures = Readonly<{ milliseconds: number; peakMiB: number }>
/** `rounds`: runs that count, where fewer than those of the others will do. */
export type Runner = Readonly<{ name: string; script: string; args: readonly string[]; rounds?: number }>

/** One whole process from start to exit. */
export async function runOnce({ script, args }: Runner, folder: string): Promise<Figures & { output: string }> {
  const peak = join(folder, 'peak.txt')
  const preload = pathToFileURL(join(import.meta.dirname, 'peak.mjs')).href
  const started = performance.now()
  const output = await new Promise<string>((done, failed) => {
    const child = spawn(process.execPath, ['--import', preload, script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, BENCH_PEAK: peak },
    })
    let text = ''
    let errors = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('exit', (code) =>
      code === 0 ? done(text) : failed(new Error(`${script} ended with ${code}: ${errors.slice(-500)}`)),
    )
  })
  const milliseconds = performance.now() - started
  return { milliseconds, peakMiB: Number(await readFile(peak, 'utf8')) / 1024, output }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Runs everybody in turn, so that a noisy spell hits all alike; the first round warms up and does not count. */
export async function inTurn(
  runners: readonly Runner[],
  rounds: number,
  folder: string,
): Promise<ReadonlyMap<string, readonly Figures[]>> {
  const figures = new Map<string, Figures[]>(runners.map((runner) => [runner.name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const runner of runners) {
      if (runner.rounds !== undefined && (round === 0 || round > runner.rounds)) continue
      const { milliseconds, peakMiB } = await runOnce(runner, folder)
      if (round > 0) figures.get(runner.name)?.push({ milliseconds, peakMiB })
    }
  }
  return figures
}

/** Median of the ratios of runs made side by side. */
export const pairedRatio = (a: readonly Figures[], b: readonly Figures[]): number =>
  median(b.map((figure, index) => (a[index]?.milliseconds ?? Number.NaN) / figure.milliseconds))
