// npm run build: dist/ of every package (ESM, CJS, types), two at a time.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { node, packages, root, tool } from './steps.mjs'

/**
 * Builds all packages; types resolve to source, so the order does not matter. Resolves to `{ code,
 * output }`.
 */
export async function build() {
  const waiting = [...packages]
  const results = []
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const home = path.join(root, 'packages', name)
      rmSync(path.join(home, 'dist'), { recursive: true, force: true })
      const { code, output } = await node([tool('tsup')], { cwd: home })
      results.push({ code, output: `packages/${name}\n${output}` })
    }
  }
  await Promise.all([worker(), worker()])
  const failed = results.filter(({ code }) => code !== 0)
  return {
    code: failed.length === 0 ? 0 : 1,
    output: failed.map(({ output }) => output).join('\n'),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, output } = await build()
  if (code !== 0) process.stderr.write(`${output.trimEnd()}\n`)
  process.exitCode = code
}
