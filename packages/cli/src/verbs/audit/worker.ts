import { parentPort, workerData } from 'node:worker_threads'
import { judgeBatch, type WorkerSetup } from './batch.js'
import type { Lines } from '../../terminal/worker-pool.js'
import { entriesFromLines } from '../../files/entries.js'
import { bookFrom, shippedPacks } from '../../files/packs.js'

// One thread of an audit: makes the rule book from the sources it was handed, then judges lines as
// they come. Reads no file of the user.

const setup = workerData as WorkerSetup
const book = bookFrom(setup.sources, shippedPacks)

parentPort?.on('message', (lines: Lines) => {
  void (async () => {
    parentPort?.postMessage(await judgeBatch(entriesFromLines(lines), await book, setup))
  })()
})
