#!/usr/bin/env node
import { constants } from 'node:os'
import process from 'node:process'
import { startCrew } from './call/crew.js'
import { removeTemporaries } from './call/io.js'
import { run } from './run.js'
import { shippedPacks } from './files/packs.js'

// Whatever ends the process, no half-written file stays behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    removeTemporaries()
    process.exit(128 + constants.signals[signal])
  })
}

process.once('exit', removeTemporaries)

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  shipped: shippedPacks,
  crew: startCrew,
})

// A terminal that was asked questions would keep the process waiting for more.
process.stdin.destroy()
