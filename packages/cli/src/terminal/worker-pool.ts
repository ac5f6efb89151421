import { Worker } from 'node:worker_threads'

/** A stretch of NDJSON lines: their bytes, joined by line feeds, and the number of each. */
export interface Lines {
  readonly name: string
  readonly bytes: Uint8Array
  readonly numbers: readonly number[]
}

/** Tổ xét song song. / Threads that judge stretches of lines; each has the packs loaded once. */
export interface Crew<Outcome> {
  readonly size: number
  readonly judge: (lines: Lines) => Promise<Outcome>
  readonly stop: () => Promise<void>
}

interface Waiting<Outcome> {
  readonly lines: Lines
  readonly done: (outcome: Outcome) => void
  readonly failed: (error: unknown) => void
}

/** Starts the threads. Whoever is free takes the next stretch; what one came to is given back as it is done, in any order. */
export function startCrew<Outcome>(setup: unknown, size: number): Crew<Outcome> {
  const waiting: Waiting<Outcome>[] = []
  const members = Array.from({ length: size }, () => startMember(setup, () => waiting.shift()))
  return {
    size,
    judge: async (lines) =>
      new Promise((done, failed) => {
        waiting.push({ lines, done, failed })
        for (const { wake } of members) wake()
      }),
    stop: async () => {
      await Promise.all(members.map(async ({ stop }) => stop()))
    },
  }
}

function startMember<Outcome>(
  setup: unknown,
  next: () => Waiting<Outcome> | undefined,
): { readonly wake: () => void; readonly stop: () => Promise<unknown> } {
  const worker = new Worker(
    new URL(
      import.meta.url.endsWith('.ts') ? '../verbs/audit/worker.ts' : 'audit-worker.js',
      import.meta.url,
    ),
    { workerData: setup },
  )
  let busy: Waiting<Outcome> | null = null
  let broken: unknown = null
  const wake = (): void => {
    if (busy !== null) return
    busy = next() ?? null
    if (busy === null) return
    if (broken !== null) {
      busy.failed(broken)
      busy = null
      wake()
      return
    }
    worker.ref()
    worker.postMessage(
      busy.lines,
      busy.lines.bytes.buffer.byteLength === busy.lines.bytes.byteLength
        ? [busy.lines.bytes.buffer as ArrayBuffer]
        : [],
    )
  }
  worker.on('message', (outcome: Outcome) => {
    busy?.done(outcome)
    busy = null
    worker.unref()
    wake()
  })
  const ended = (error: unknown): void => {
    broken ??= error
    busy?.failed(broken)
    busy = null
    wake()
  }
  worker.on('error', ended)
  // a thread may also end without a word; who waits for it must not wait for ever
  worker.on('exit', (code) => {
    ended(new Error(`thread ended (${code})`))
  })
  worker.unref()
  return { wake, stop: async () => worker.terminate() }
}
