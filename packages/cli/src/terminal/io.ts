import { rmSync } from 'node:fs'
import type { Writable } from 'node:stream'
import type { Lang, Pack } from '@khuyencong/core'
import type { WorkerPool } from './worker-pool.js'

/** Nơi viết ra. / A stream to write to, and what is known of the terminal behind it. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** Everything a run touches outside itself, so that tests can stand in for it. */
export interface Io {
  /** `fd`: its descriptor, where it has one. */
  readonly stdin: AsyncIterable<Uint8Array> & { readonly fd?: number }
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: Readonly<Record<string, string | undefined>>
  /**
   * The folder from which npm packages and the configuration are looked for; absent: that of the
   * process, and no configuration.
   */
  readonly cwd?: string
  /** The packs loaded by default; imported only when a verb asks. */
  readonly shipped: () => Promise<readonly Pack[]>
  /** What the verifier page runs, as the build made it; absent where nothing was built. */
  readonly verifierScript?: () => Promise<string>
  /** Starts threads that judge with the same packs; absent where there are none to start. */
  readonly workerPool?: <Outcome>(setup: unknown, size: number) => WorkerPool<Outcome>
}

/**
 * Exit codes: 0 done · 1 the answer is no · 2 bad usage or input · 3 the two engines disagree · 70
 * a fault of the program itself.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 70

/** One of two texts, in the language of the run. */
type Translate = (vi: string, en: string) => string

/** What the command line said. */
export interface Options {
  readonly on?: string
  /** The files after the first, where a verb takes several. */
  readonly more?: readonly string[]
  readonly pack: readonly string[]
  readonly allow: readonly string[]
  readonly lang: Lang
  readonly json?: boolean
  readonly strict?: boolean
  readonly out?: string
  readonly crossCheck: boolean
  /** `audit` */
  readonly across?: boolean
  readonly brief?: boolean
  readonly workers?: string
  /** `questions` */
  readonly for?: string
  readonly province?: string
  /** `decide`, `audit`: the private key that signs the result. */
  readonly sign?: string
  /** `monitor`: what to group by; `decide`, `audit`: who signs. */
  readonly by?: string
  /** `monitor`, `reconcile`: files of work records. */
  readonly work?: readonly string[]
  /** `indicators`: the form to fill. */
  readonly form?: string
  /** `score` */
  readonly marks?: string
  /** Tables of projects: the map of their columns, and the sheet. */
  readonly map?: string
  readonly sheet?: string
  /** A workbook of the result. */
  /** `new-pack`, `new-rule`: a table of levels. */
  readonly table?: string
  /** `audit`: a workbook of the findings. */
  readonly export?: string
  /** `export`: what the table or paper is made from. */
  readonly input?: string
  readonly report?: string
  /** `audit`, `sample`: what projects are chosen by, beside the province and the activity. */
  readonly district?: string
  readonly fund?: string
  readonly year?: string
  /** `audit`: findings of these severities; what they are sorted by. */
  readonly severity?: string
  readonly group?: string
  /** `follow-up`, `ledger` */
  readonly records?: string
  /** `follow-up`: how many inspections to plan, and by which points. */
  readonly plan?: string
  readonly risks?: string
  /** `ledger` */
  readonly beneficiary?: string
  /** `sample` */
  readonly size?: string
  readonly seed?: string
  readonly method?: string
  readonly drawn?: string
  /** `export working-paper` */
  readonly details?: string
  /** `check` */
  readonly within?: string
  readonly sarif?: boolean
  /** `test` */
  readonly minCoverage?: string
  readonly suggest?: boolean
  readonly mutants?: boolean
  /** `false`: no `khuyencong.config.json` is looked for. */
  readonly config?: boolean
  /** A `packs.lock`: no other pack may be used. */
  readonly locked?: string
  /** `diff` */
  readonly to?: string
  readonly with?: string
  readonly portfolio?: string
  /** `sign`, `publish`: the edition that was published last. */
  readonly since?: string
  /** `publish`: the folder of published editions. */
  readonly into?: string
  /** `verify-pack`: where the bundle is put once it is verified. */
  readonly install?: string
  /** Key rings. */
  readonly trust: readonly string[]
  /** `verify`, `replay`: the folder that keeps the packs as applied. */
  readonly archive?: string
  readonly schemas?: string
  /** `verify`: the records of one project only. */
  readonly project?: string
  /** `sign` */
  readonly key?: string
  readonly at?: string
  readonly draft?: boolean
  /** `new-key` */
  readonly pseudonyms?: boolean
  readonly national?: boolean
  /** `new-pack`, `new-rule` */
  readonly kind?: string
  readonly id?: string
  readonly title?: string
  readonly titleEn?: string
  readonly maintainer?: string
  readonly document?: string
  readonly provision?: string
  readonly activity?: string
  readonly rate?: string
  readonly cap?: string
  readonly per?: string
  /** `new-rule`: what a level says beside its rate and cap. */
  readonly level?: string
  readonly of?: string
  readonly amount?: string
  readonly atMost?: readonly string[]
  readonly once?: string
  readonly instrument?: string
  readonly when?: readonly string[]
  readonly choose?: readonly string[]
  readonly part?: readonly string[]
  readonly asIn?: string
  readonly evidence?: string
  readonly budget?: string
  readonly elsewhere?: string
  /** A day (`diff`, `new-rule`), or a file of projects (`reconcile`, `monitor`). */
  readonly from?: string
}

/** Lời gọi một lệnh. / One call of a verb: its file, its options, and where its result goes. */
export interface Call {
  readonly file: string
  readonly options: Options
  readonly lang: Lang
  readonly translate: Translate
  readonly io: Io
  /** Where the result goes: standard output or the file of `--out`. */
  readonly out: Sink
  /** Everything else. */
  readonly err: Sink
}

export type Verb = (call: Call) => Promise<ExitCode>

/** Where text goes; a write resolves when the reader has taken it. */
export interface Sink {
  /** The reader has gone away; nothing more need be written. */
  readonly closed: boolean
  readonly terminal: boolean
  readonly columns: number
  readonly write: (text: string) => Promise<void>
  /** Makes what was written the result. */
  readonly commit: () => Promise<void>
  /** Leaves no trace of what was written, where that is possible. */
  readonly abort: () => Promise<void>
}

/** The width of a page where there is no terminal to ask. */
export const PAGE = 110

/**
 * A sink over a stream. A closed pipe ends it quietly; any other failure is thrown by the next
 * write.
 */
export function streamSink(stream: Screen): Sink & { readonly release: () => void } {
  let closed = false
  let failure: Error | null = null
  const onError = (error: NodeJS.ErrnoException): void => {
    closed = true
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure = error
  }
  stream.on('error', onError)
  const check = (): void => {
    if (failure !== null) throw failure
  }
  return {
    get closed() {
      return closed
    },
    terminal: stream.isTTY === true,
    columns: stream.columns ?? PAGE,
    write: async (text) => {
      check()
      if (closed || text === '') return
      await new Promise<void>((resolve) =>
        stream.write(text, (error) => {
          if (error != null) onError(error)
          resolve()
        }),
      )
      check()
    },
    commit: async () => Promise.resolve(check()),
    abort: async () => Promise.resolve(),
    release: () => {
      if (!closed) stream.off('error', onError)
    },
  }
}

const temporaries = new Set<string>()

/** Remembers a half-written file or folder until it is finished; to be called before it is made. */
export function rememberTemporary(path: string): () => void {
  temporaries.add(path)
  return () => temporaries.delete(path)
}

/** Removes everything half-written; called when the process is interrupted. */
export function removeTemporaries(): void {
  for (const path of temporaries) rmSync(path, { recursive: true, force: true })
  temporaries.clear()
}
