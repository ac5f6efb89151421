import { Presets, SingleBar } from 'cli-progress'
import type { Call, Screen } from './io.js'

/**
 * Tiến độ. / What a long audit shows while it runs; nothing at all where standard error is not a
 * terminal.
 */
export interface Progress {
  /** So many more projects judged; `bytes` of the input read so far. */
  readonly step: (bytes: number, projects: number) => void
  /** Hides the bar, runs, and shows it again: for what is written to the same terminal. */
  readonly aside: <T>(work: () => Promise<T>) => Promise<T>
  readonly stop: () => void
}

const NO_PROGRESS: Progress = {
  step: () => undefined,
  aside: async (work) => work(),
  stop: () => undefined,
}

/** A bar on standard error; without a known size only a count. */
export function startProgress(
  { err, io, translate }: Pick<Call, 'err' | 'io' | 'translate'>,
  size: number | null,
  wanted: boolean,
): Progress {
  if (!err.terminal || !wanted) return NO_PROGRESS
  let count = 0
  let at = 0
  const bar = barOn(io.stderr, size, translate('đề án', 'projects'))
  const start = (): void => {
    bar.start(size ?? 1, at, { count })
  }
  start()
  return {
    step: (bytes, projects) => {
      count += projects
      at = size === null ? 0 : Math.min(bytes, size)
      bar.update(at, { count })
    },
    aside: async (work) => {
      bar.stop()
      try {
        return await work()
      } finally {
        start()
      }
    },
    stop: () => {
      bar.stop()
    },
  }
}

/** Says on a terminal what takes its time, for as long as it does; nothing anywhere else. */
export async function whileShown<T>(
  { err, io }: Pick<Call, 'err' | 'io'>,
  text: string,
  work: () => Promise<T>,
): Promise<T> {
  if (!err.terminal) return work()
  io.stderr.write(`${text}…`)
  try {
    return await work()
  } finally {
    io.stderr.write(LINE_ERASED)
  }
}

const LINE_ERASED = '\r\u001b[2K'

const barOn = (stream: Screen, size: number | null, unit: string): SingleBar =>
  new SingleBar(
    {
      stream: stream as Screen & NodeJS.WritableStream,
      format: size === null ? ` {count} ${unit}` : ` {bar} {percentage}% | {count} ${unit}`,
      clearOnComplete: true,
      gracefulExit: false,
      hideCursor: false,
      linewrap: true,
    },
    Presets.shades_classic,
  )
