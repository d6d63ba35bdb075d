import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'

/** Top of the checkout. */
export const top = dirname(dirname(import.meta.dirname))

/** Runs one program in the foreground, from where the user is, and answers its exit code. Scripts are named from the top. */
export function run(command: string, args: readonly string[], cwd = process.cwd()): Promise<number> {
  const [script = '', ...rest] = args
  const isScript = script.startsWith('main/') || script.startsWith('tests/')
  return new Promise((done) => {
    const child = spawn(command, isScript ? [resolve(top, script), ...rest] : args, { cwd, stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', () => done(127))
    child.on('exit', (code, signal) => done(signal ? 128 : (code ?? 1)))
  })
}

/** Runs steps until one fails; answers its exit code, or 0. */
export async function inOrder(steps: readonly (() => Promise<number>)[]): Promise<number> {
  for (const step of steps) {
    const code = await step()
    if (code !== 0) return code
  }
  return 0
}
