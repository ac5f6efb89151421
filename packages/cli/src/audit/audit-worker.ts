import { parentPort, workerData } from 'node:worker_threads'
import { type AuditSetup, judgeBatch } from './audit-batch.js'
import type { Lines } from '../call/crew.js'
import { entriesFromLines } from '../files/entries.js'
import { loadBook, shippedPacks } from '../files/packs.js'

// One thread of an audit: loads the packs once, then judges the stretches of lines it is handed.

const setup = workerData as AuditSetup
const book = loadBook(shippedPacks, setup.options.pack, setup.options.locked)

parentPort?.on('message', (lines: Lines) => {
  void (async () => {
    parentPort?.postMessage(await judgeBatch(entriesFromLines(lines), await book, setup))
  })()
})
