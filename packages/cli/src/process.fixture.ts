import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** For tests of the program itself, from its source, as a process of its own. */
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
/** Reads TypeScript in every thread: `--import tsx` alone does so in the first only. */
const TYPESCRIPT =
  'data:text/javascript,import { register } from ' +
  `'${pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href}'; ` +
  'register()'
const COMMAND = ['--conditions=khuyencong-source', '--import', TYPESCRIPT, MAIN]

/** Starts the program; `before` stands before its script, for Node. */
export const started = (
  argv: readonly string[],
  before: readonly string[] = [],
): ChildProcess & {
  readonly stdin: NonNullable<ChildProcess['stdin']>
  readonly stdout: NonNullable<ChildProcess['stdout']>
} => {
  const child = spawn(process.execPath, [...before, ...COMMAND, ...argv], {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: path.dirname(MAIN),
  })
  child.stdin.on('error', () => undefined)
  return child
}

/** A word the shell takes as it is: the path may hold spaces. */
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** Runs a script of bash in which `"$NODE" $KC` is the program and `$DIR` a folder. */
export const shell = (
  script: string,
  folder: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync('bash', ['-c', script.replaceAll('$KC', COMMAND.map(quoted).join(' '))], {
    encoding: 'utf8',
    cwd: path.dirname(MAIN),
    env: { ...process.env, NODE: process.execPath, DIR: folder },
    maxBuffer: 64 * 1024 * 1024,
  })

/** How a process ended and what it said on standard error. */
export const ended = async (
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly stderr: string }> => {
  let stderr = ''
  child.stderr?.on('data', (part: Buffer) => {
    stderr += part.toString('utf8')
  })
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve({ code, stderr })
    }),
  )
}

/**
 * Looks again and again until something holds; gives up only where the process has ended without
 * it.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  child: ChildProcess,
): Promise<void> {
  while (!(await holds())) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the process has ended (${child.exitCode ?? child.signalCode})`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
