import { availableParallelism } from 'node:os'
import { KhuyenCongError } from '@khuyencong/core'
import type { Options } from '../../terminal/io.js'
import { acrossMessages } from './across/messages.js'
import { auditMessages } from './messages.js'

/** Each project by itself is judged of one file at a time. */
export function refuseSeveral({ more = [] }: Options): void {
  const [second] = more
  if (second !== undefined)
    throw new KhuyenCongError({
      code: 'EXTRA_ARGUMENT',
      found: second,
      ...acrossMessages.EXTRA_ARGUMENT(),
    })
}

/** How many threads may judge together. */
export function poolSize({ workers }: Options): number {
  if (workers === undefined) return availableParallelism()
  if (/^[1-9]\d?$/u.test(workers)) return Number(workers)
  throw new KhuyenCongError({
    code: 'WORKERS',
    at: '--workers',
    found: workers,
    ...auditMessages.WORKERS(),
  })
}

/** What the entries are judged with: where groups are printed, no records are. */
export function usable(options: Options): Options {
  const { group, brief, sign } = options
  if (group !== undefined && (brief === true || sign !== undefined))
    throw new KhuyenCongError({
      code: 'GROUP_WITHOUT_RECORDS',
      at: '--group',
      ...auditMessages.GROUP_WITHOUT_RECORDS(),
    })
  if (group !== undefined) return { ...options, json: false }
  if (options.brief !== true || options.json === true) return options
  throw new KhuyenCongError({
    code: 'BRIEF_WITHOUT_JSON',
    at: '--brief',
    ...auditMessages.BRIEF_WITHOUT_JSON(),
  })
}
