import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

// The page «Publish a pack on npm», done from its first line to its last with the built packages:
// the blocks of commands run as they stand, each from the same folder; a line `#> text` is found in
// what its block prints. The pack is installed from the file that `npm pack` made of it.

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PACKAGES = ['core', 'rules-national', 'rules-provincial', 'cli']

/** A folder in which the built packages are installed, and their command can be called. */
function workshop(): { readonly home: string; readonly env: NodeJS.ProcessEnv } {
  const home = mkdtempSync(path.join(tmpdir(), 'khuyencong-npm-'))
  const [scope, bin] = [path.join(home, 'node_modules/@khuyencong'), path.join(home, 'bin')]
  for (const folder of [scope, bin]) mkdirSync(folder, { recursive: true })
  for (const name of PACKAGES)
    symlinkSync(path.join(ROOT, 'packages', name), path.join(scope, name))
  const command = path.join(bin, 'khuyencong')
  const main = path.join(ROOT, 'packages/cli/dist/main.js')
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`)
  chmodSync(command, 0o755)
  const { NODE_OPTIONS: _options, ...inherited } = process.env
  const env = {
    ...inherited,
    PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_legacy_peer_deps: 'true',
    npm_config_update_notifier: 'false',
    npm_config_cache: path.join(home, 'cache'),
  }
  return { home, env }
}

const PARTS =
  /<!-- copy: (?<from>\S+) -> (?<to>\S+) -->|<!-- file: (?<file>\S+) -->\n+```\w*\n(?<content>.*?)^```$|^```bash\n(?<block>.*?)^```$/gmsu
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ')

/** Does what a page says in a folder; gives how many blocks of commands ran. */
function play(page: string, home: string, env: NodeJS.ProcessEnv): number {
  let ran = 0
  const put = (name: string): string => {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true })
    return path.join(home, name)
  }
  for (const { groups = {} } of readFileSync(path.join(ROOT, page), 'utf8').matchAll(PARTS)) {
    const { from, to = '', file, content = '', block } = groups
    if (from !== undefined) cpSync(path.join(ROOT, from), put(to), { recursive: true })
    if (file !== undefined) writeFileSync(put(file), content)
    if (block === undefined) continue
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', block], {
      cwd: home,
      env,
      encoding: 'utf8',
    })
    ran += 1
    const text = stdout + stderr
    expect({ block, status }, text).toEqual({ block, status: 0 })
    for (const [, printed = ''] of block.matchAll(/^#> (.*)$/gmu))
      expect(squeezed(text)).toContain(squeezed(printed))
  }
  return ran
}

describe('a pack of somebody else, published on npm', () => {
  it.each(['docs/publish-a-pack.md', 'docs/publish-a-pack.en.md'])(
    '%s works from the first line to the last',
    (page) => {
      const { home, env } = workshop()
      try {
        expect(play(page, home, env)).toBeGreaterThan(6)
      } finally {
        rmSync(home, { recursive: true, force: true })
      }
    },
  )

  it('the package.json that the page shows is that of the sample, but for its description', () => {
    const sample = readFileSync(new URL('package/package.json', import.meta.url), 'utf8')
    const {
      description: _words,
      license: _licence,
      ...own
    } = JSON.parse(sample) as object & {
      description: string
      license: string
    }
    for (const page of ['docs/publish-a-pack.md', 'docs/publish-a-pack.en.md']) {
      const [, shown = ''] =
        /^```json\n(.*?)^```$/msu.exec(readFileSync(path.join(ROOT, page), 'utf8')) ?? []
      expect(JSON.parse(shown)).toEqual(own)
    }
  })
})
