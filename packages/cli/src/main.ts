#!/usr/bin/env node
import { writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { constants } from 'node:os'
import process from 'node:process'
import { fatal } from './terminal/fatal.js'

const argv = process.argv.slice(2)

/** Whatever nothing else has caught: words and an exit code, never a stack trace. */
function failed(error: unknown): void {
  const { text, code } = fatal(error, argv)
  process.exitCode = code
  try {
    writeSync(process.stderr.fd, text)
  } catch {
    // nobody reads it
  }
}

process.on('uncaughtException', (error) => {
  failed(error)
  process.exit()
})

try {
  const [{ removeTemporaries }, { startWorkerPool }, { run }, { shippedPacks }] = await Promise.all(
    [
      import('./terminal/io.js'),
      import('./terminal/worker-pool.js'),
      import('./run.js'),
      import('./files/packs.js'),
    ],
  )
  // Whatever ends the process, no half-written file stays behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      removeTemporaries()
      process.exit(128 + constants.signals[signal])
    })
  }
  process.once('exit', removeTemporaries)

  process.exitCode = await run(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    shipped: shippedPacks,
    workerPool: startWorkerPool,
    verifierScript: async () => readFile(new URL('verifier-page.js', import.meta.url), 'utf8'),
  })
} catch (error) {
  failed(error)
}

// A terminal that was asked questions would keep the process waiting for more.
process.stdin.destroy()
