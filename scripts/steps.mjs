// Runs the tools of this repository: its own local copies, so that nothing has to be on PATH but
// Node and npm.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const packages = ['core', 'rules-national', 'rules-provincial', 'office', 'cli']

/** The script behind a local command, e.g. `tool('typescript', 'tsc')`. */
export function tool(name, command = name) {
  const manifest = findManifest(name)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

function findManifest(name) {
  const folders = createRequire(path.join(root, 'package.json')).resolve.paths(name) ?? []
  for (const folder of folders) {
    const manifest = path.join(folder, name, 'package.json')
    try {
      readFileSync(manifest)
      return manifest
    } catch {
      // not in this folder: look in the next
    }
  }
  throw new Error(`${name} is not installed: run "npm run setup"`)
}

/** Runs a program quietly; resolves to its exit code and everything it printed. */
export function run(program, args, { cwd = root, env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a Node script quietly. */
export const node = (args, options) => run(process.execPath, args, options)

/** pnpm at the pinned version, through npx: neither pnpm nor corepack needs to be there. */
export function pnpm(args, options = {}) {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return run('npx', ['--yes', packageManager, ...args], {
    ...options,
    shell: process.platform === 'win32',
  })
}

/**
 * Runs the steps in order, one line each with its time; stops at the first that fails and shows
 * what it printed.
 */
export async function inOrder(steps, print = (text) => process.stdout.write(text)) {
  for (const [name, step] of steps) {
    const start = performance.now()
    const { code, output } = await step()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    print(`${code === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${seconds.padStart(6)} s\n`)
    if (code !== 0) {
      print(`\n${output.trimEnd()}\n\n`)
      return false
    }
  }
  return true
}
