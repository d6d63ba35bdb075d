#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// The command starts cold each time: compiled code kept from the last run halves the wait before the first page.
enableCompileCache()
const { runCommandLine } = await import('./command-line.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
