import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { startWorkerPool } from './worker-pool.js'

// Luồng giả: kết thúc theo lệnh. / Threads that are not: they do what the test tells them.
const threads: (EventEmitter & { readonly posted: unknown[] })[] = []
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    readonly posted: unknown[] = []
    constructor() {
      super()
      threads.push(this)
    }
    postMessage(message: unknown): void {
      this.posted.push(message)
    }
    ref(): void {
      /* nothing waits */
    }
    unref(): void {
      /* nothing waits */
    }
    async terminate(): Promise<number> {
      return Promise.resolve(0)
    }
  },
}))
const lines = (): { name: string; bytes: Uint8Array; numbers: number[] } => ({
  name: 'x',
  bytes: new Uint8Array(1),
  numbers: [1],
})

describe('a thread of the pool that ends', () => {
  it.each<[string, (thread: EventEmitter) => void, string]>([
    [
      'with an error',
      (thread) => {
        thread.emit('error', new Error('boom'))
        thread.emit('exit', 1)
      },
      'boom',
    ],
    [
      'without a word',
      (thread) => {
        thread.emit('exit', 7)
      },
      'thread ended (7)',
    ],
  ])('%s: who waits for it is told, and who asks it later', async (_name, end, message) => {
    threads.length = 0
    const pool = startWorkerPool({}, 1)
    const waiting = pool.judge(lines())
    const [thread] = threads
    if (thread === undefined) throw new Error('no thread was started')
    expect(thread.posted).toHaveLength(1)
    end(thread)
    await expect(waiting).rejects.toThrow(message)
    await expect(pool.judge(lines())).rejects.toThrow(message)
    await pool.stop()
  })
})
