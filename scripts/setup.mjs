// npm run setup: installs the pinned dependencies; says nothing when they are already there.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { packages, pnpm, root } from './steps.mjs'

const homes = ['.', 'examples', ...packages.map((name) => `packages/${name}`)]
const stamp = path.join(root, 'node_modules', '.cache', 'khuyencong', 'setup')

/** One digest of everything that decides what gets installed, and for which Node and machine. */
function wanted() {
  const hash = createHash('sha256').update(
    `${process.versions.modules} ${process.platform} ${process.arch} ${root}`,
  )
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...homes.map((home) => `${home}/package.json`),
  ]) {
    hash.update(file).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function isDone() {
  const there = homes.every((home) => existsSync(path.join(root, home, 'node_modules')))
  return there && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()
}

/** Makes the dependencies ready. Resolves to `{ code, output }`. */
export async function setup(print = (text) => process.stderr.write(text)) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    const found = process.version
    return {
      code: 1,
      output: `Cần Node.js từ 20 trở lên; đang dùng ${found}. / Needs Node.js 20 or later; found ${found}.`,
    }
  }
  if (isDone()) return { code: 0, output: '' }
  print('Đang cài đặt các gói phụ thuộc… / Installing dependencies…\n')
  rmSync(stamp, { force: true })
  const args = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  const result = await pnpm(args, { env: { NODE_ENV: 'development' } })
  if (result.code !== 0) return result
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted())
  return result
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, output } = await setup()
  if (code !== 0) process.stderr.write(`${output.trimEnd()}\n`)
  process.exitCode = code
}
