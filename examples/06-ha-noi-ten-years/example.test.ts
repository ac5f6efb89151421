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
  it('fourteen figures, of which none follows from another: nothing is compared, and nothing is said to agree', () => {
    const { status, stdout } = khuyencong('reconcile', here('report.json'), '--json')
    expect(status).toBe(0)
    const found = JSON.parse(stdout) as {
      readonly compared: unknown
      readonly findings: unknown
      readonly notComparable: readonly { readonly why: { readonly code: string } }[]
    }
    expect(found).toMatchObject({ format: 1, id: 'ha-noi-ten-years', compared: [], findings: [] })
    expect(found.notComparable.map(({ why }) => why.code)).toEqual(
      new Array(14).fill('STATED_ONCE'),
    )
    expect(khuyencong('reconcile', here('report.json')).stdout).toContain(
      'Không có gì để đối chiếu: 14 số liệu không có căn cứ để đối chiếu.',
    )
  })
})
