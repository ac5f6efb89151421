import type * as Files from 'node:fs/promises'
import path from 'node:path'

/**
 * The files of the system, of which one operation goes wrong: for `vi.mock('node:fs/promises')`.
 * Only what concerns one folder is counted.
 */
type Real = typeof Files

/**
 * How an operation goes wrong: `once`; it and every later one (`onwards`); or it is never heard of
 * again, nor anything after it, as where the process is killed (`killed`).
 */
export type Going = 'once' | 'onwards' | 'killed'

interface Plan {
  readonly folder: string
  readonly at: number
  readonly going: Going
}

let plan: Plan | null = null
let count = 0
let failed = ''
let stopped: () => void = () => undefined
const opened = new Set<Files.FileHandle>()

/** The operation that went wrong, with what it was about; empty where none did. */
export const failedOperation = (): string => failed

/** Begins to count; the operation of this number goes wrong. Resolves once a process is «killed». */
export async function failAt(folder: string, at: number, going: Going): Promise<void> {
  plan = { folder, at, going }
  count = 0
  failed = ''
  return new Promise((resolve) => {
    stopped = resolve
  })
}

/** Everything works again; how many operations there were, and how many files are still open. */
export async function stopFailing(): Promise<{
  readonly operations: number
  readonly leftOpen: number
}> {
  plan = null
  const leftOpen = opened.size
  for (const handle of opened) await handle.close().catch(() => undefined)
  opened.clear()
  return { operations: count, leftOpen }
}

const WRITING = new Set(['open', 'write', 'writeFile', 'sync', 'mkdir', 'rename'])

/** Counts one operation; whether it is to go wrong. */
function goesWrong(operation: string, file: string): boolean {
  if (plan === null) return false
  count += 1
  const wrong = plan.going === 'once' ? count === plan.at : count >= plan.at
  if (wrong && failed === '') failed = `${count}: ${operation} ${path.basename(file)}`
  return wrong
}

const refusal = (operation: string, file: string): Error =>
  Object.assign(new Error(`${operation} went wrong`), {
    code: WRITING.has(operation) ? 'ENOSPC' : 'EIO',
    syscall: operation,
    path: file,
  })

async function attempt<T>(operation: string, file: string, work: () => Promise<T>): Promise<T> {
  if (!goesWrong(operation, file)) return work()
  if (plan?.going !== 'killed') throw refusal(operation, file)
  stopped()
  return new Promise(() => undefined)
}

const concerns = (file: unknown): file is string =>
  plan !== null && typeof file === 'string' && path.resolve(file).startsWith(plan.folder)

type Operation = (...given: unknown[]) => Promise<unknown>

/** An open file: what is written before a full disk is told stays written, as on a real one. */
function handleOf(handle: Files.FileHandle, file: string): Files.FileHandle {
  opened.add(handle)
  const watched: Readonly<Record<string, Operation>> = {
    stat: async () => attempt('stat', file, async () => handle.stat()),
    sync: async () => attempt('sync', file, async () => handle.sync()),
    readFile: async () => attempt('read', file, async () => handle.readFile()),
    writeFile: async (text, encoding) => {
      const whole = text as string
      await handle.writeFile(whole.slice(0, whole.length / 2), encoding as BufferEncoding)
      return attempt('write', file, async () =>
        handle.writeFile(whole.slice(whole.length / 2), encoding as BufferEncoding),
      )
    },
    close: async () => {
      opened.delete(handle)
      await handle.close()
      await attempt('close', file, async () => Promise.resolve())
    },
  }
  const streams = (options?: object): AsyncIterable<unknown> => streamOf(handle, file, options)
  return new Proxy(handle, {
    get: (target, name) => {
      if (name === 'createReadStream') return streams
      const value = Reflect.get(target, name) as unknown
      return watched[String(name)] ?? (typeof value === 'function' ? value.bind(target) : value)
    },
  })
}

async function* streamOf(
  handle: Files.FileHandle,
  file: string,
  options: { readonly autoClose?: boolean } = {},
): AsyncGenerator<unknown> {
  await attempt('read', file, async () => Promise.resolve()).catch(async (error: unknown) => {
    if (options.autoClose !== false) {
      opened.delete(handle)
      await handle.close()
    }
    throw error
  })
  yield* handle.createReadStream(options)
  if (options.autoClose !== false) opened.delete(handle)
}

const BY_PATH = ['access', 'lstat', 'mkdir', 'readFile', 'readdir', 'realpath'] as const
const BY_PATH_TOO = ['rename', 'rm', 'rmdir', 'stat', 'writeFile'] as const

/** The real operations, watched. */
export function failingFiles(real: Real): Real {
  const watched = Object.fromEntries(
    [...BY_PATH, ...BY_PATH_TOO].map((name): [string, Operation] => {
      const work = real[name] as unknown as Operation
      return [
        name,
        async (file, ...more) =>
          concerns(file)
            ? attempt(name, file, async () => work(file, ...more))
            : work(file, ...more),
      ]
    }),
  )
  const open = async (file: string, ...more: [flags?: string | number, mode?: number]) =>
    concerns(file)
      ? handleOf(await attempt('open', file, async () => real.open(file, ...more)), file)
      : real.open(file, ...more)
  return { ...real, ...watched, open } as unknown as Real
}
