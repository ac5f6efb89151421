import { createHash, randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import process from 'node:process'

/**
 * Which machine a temporary file is of: the process that a name holds is looked for on this one
 * alone.
 */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/**
 * Tên tệp tạm. / The name of a temporary file beside a target: whose it is (machine and process),
 * and nobody else's. `kind` tells several of one target apart.
 */
export function temporaryBeside(target: string, kind = ''): string {
  const random = randomBytes(6).toString('hex')
  return path.join(
    path.dirname(target),
    `.${path.basename(target)}.${HOST}-${process.pid}-${random}${kind}.tmp`,
  )
}

/**
 * Dọn tệp tạm. / Removes what processes that were killed have left beside a target: their temporary
 * files of this very target, made on this machine. A process that is still there keeps its own.
 * What cannot be looked at or removed stays.
 */
export async function sweepBeside(target: string): Promise<void> {
  const folder = path.dirname(target)
  const start = `.${path.basename(target)}.${HOST}-`
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(start)) continue
    const [, pid] = /^(\d+)-[0-9a-f]{12}(?:\.[a-z]+)?\.tmp$/u.exec(name.slice(start.length)) ?? []
    if (pid !== undefined && isGone(Number(pid)))
      await rm(path.join(folder, name), { force: true, recursive: true }).catch(() => undefined)
  }
}

/** Whether no process of this number is there. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
