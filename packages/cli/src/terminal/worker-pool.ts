import { Worker } from 'node:worker_threads'

/** A chunk of NDJSON lines: their bytes, joined by line feeds, and the number of each. */
export interface Lines {
  readonly name: string
  readonly bytes: Uint8Array
  readonly numbers: readonly number[]
}

/** Tổ xét song song. / Threads that judge chunks of lines; each loads the packs once. */
export interface WorkerPool<Outcome> {
  readonly size: number
  readonly judge: (lines: Lines) => Promise<Outcome>
  readonly stop: () => Promise<void>
}

interface Task<Outcome> {
  readonly lines: Lines
  readonly done: (outcome: Outcome) => void
  readonly failed: (error: unknown) => void
}

/**
 * Starts the threads. Whoever is free takes the next chunk; its outcome is given back as soon as it
 * is done, in any order.
 */
export function startWorkerPool<Outcome>(setup: unknown, size: number): WorkerPool<Outcome> {
  const queue: Task<Outcome>[] = []
  const workers = Array.from(
    { length: size },
    () => new PoolWorker<Outcome>(setup, () => queue.shift()),
  )
  return {
    size,
    judge: async (lines) =>
      new Promise((done, failed) => {
        queue.push({ lines, done, failed })
        for (const worker of workers) worker.wake()
      }),
    stop: async () => {
      await Promise.all(workers.map(async (worker) => worker.stop()))
    },
  }
}

/** From source the script stands in the folder of its verb, in the build beside this code. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? '../verbs/audit/worker.ts' : 'audit-worker.js',
  import.meta.url,
)

/** One thread, with the task it works on. */
class PoolWorker<Outcome> {
  readonly #thread: Worker
  readonly #next: () => Task<Outcome> | undefined
  #task: Task<Outcome> | null = null
  #broken: unknown = null

  constructor(setup: unknown, next: () => Task<Outcome> | undefined) {
    this.#next = next
    this.#thread = new Worker(SCRIPT, { workerData: setup })
    this.#thread.on('message', (outcome: Outcome) => {
      this.#task?.done(outcome)
      this.#task = null
      this.#thread.unref()
      this.wake()
    })
    this.#thread.on('error', (error) => {
      this.#ended(error)
    })
    // a thread may also end without an error; whoever waits for it must not wait for ever
    this.#thread.on('exit', (code) => {
      this.#ended(new Error(`thread ended (${code})`))
    })
    this.#thread.unref()
  }

  /** Takes the next task, if this thread is free. */
  wake(): void {
    if (this.#task !== null) return
    const task = this.#next()
    if (task === undefined) return
    if (this.#broken !== null) {
      task.failed(this.#broken)
      this.wake()
      return
    }
    this.#task = task
    this.#thread.ref()
    this.#thread.postMessage(task.lines, ownBuffer(task.lines))
  }

  async stop(): Promise<unknown> {
    return this.#thread.terminate()
  }

  #ended(error: unknown): void {
    this.#broken ??= error
    this.#task?.failed(this.#broken)
    this.#task = null
    this.wake()
  }
}

/** The buffer of some lines, to be moved to the thread where it holds nothing else. */
const ownBuffer = ({ bytes }: Lines): ArrayBuffer[] =>
  bytes.buffer.byteLength === bytes.byteLength ? [bytes.buffer as ArrayBuffer] : []
