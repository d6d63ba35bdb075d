#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { keepYoungSmall, letYoungGrow } from './keep-young-small.ts'
import { loadKept } from './kept-code.ts'

// The command starts cold each time: compiled code kept from the last run halves the wait before the first page.
enableCompileCache()
const args = process.argv.slice(2)
process.exitCode = args[0] === 'build' ? await runBuild() : await runAny()

async function runAny(): Promise<number> {
  const { runCommandLine } = await import('./command-line.ts')
  return runCommandLine(args)
}

/** Beside the finished bundle lies a script of this command alone; a checkout has none. */
async function runBuild(): Promise<number> {
  const script = join(import.meta.dirname, 'build.cjs')
  if (!existsSync(script)) return runAny()
  const { exports, keep } = loadKept(script, asBuild)
  keepYoungSmall()
  return exports.runBuildAlone(args, () => {
    letYoungGrow()
    keep()
  })
}

function asBuild(exports: unknown): typeof import('./build-alone.ts') {
  // The same build makes that script from this module.
  return exports as typeof import('./build-alone.ts')
}
