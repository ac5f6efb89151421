import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(...args: readonly string[]): {
  status: number | null
  stdout: string
  stderr: string
} {
  return spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

describe('Hà Nội, ten years', () => {
  it('nothing in the figures contradicts; approximate ones are taken by their words', () => {
    const { status, stdout } = khuyencong('reconcile', here('report.json'), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ id: 'ha-noi-ten-years', findings: [] })
  })
})
