import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

/** What a verb says as JSON of the samples beside this test. */
function sample<T>(verb: string, file: string, ...options: readonly string[]): T {
  const { stdout, stderr } = khuyencong(verb, here(file), ...options, '--json')
  expect(stderr).toBe('')
  return JSON.parse(stdout) as T
}
const PROJECTS = here('projects-sample.ndjson')

describe('what the article asks for, on samples', () => {
  it('twelve of the fourteen figures against projects; classes elsewhere are counted apart', () => {
    const found = sample<{ compared: object[]; notComparable: object[]; findings: object[] }>(
      'reconcile',
      'report.json',
      '--from',
      PROJECTS,
    )
    expect([found.compared.length, found.notComparable.length, found.findings]).toEqual([12, 2, []])
  })

  it('right beneficiary, once: the same machine from both funds is found, else nothing', () => {
    const across = (...files: readonly string[]): readonly string[] =>
      (
        JSON.parse(
          khuyencong('audit', '--across', ...files.map(here), '--on', '2022-12-31', '--json')
            .stdout,
        ) as { findings: { code: string }[] }
      ).findings.map(({ code }) => code)
    expect(across('projects-sample.ndjson')).toEqual([])
    const found = ['TWO_FUNDS', 'REPEATED_BENEFICIARY']
    expect(across('projects-sample.ndjson', 'mistaken-sample.ndjson')).toEqual(found)
    expect(across('mistaken-sample.ndjson', 'projects-sample.ndjson')).toEqual(found)
  })

  it('needs that became no project; OCOP, craft villages and a design centre blended in', () => {
    const { total, blended } = sample<{
      total: { figures: Record<string, { value: number }> }
      blended: { programme: string; rate: { percent: string } }[]
    }>('indicators', 'work-sample.json', '--from', PROJECTS)
    expect([total.figures['needs']?.value, total.figures['needs.planned']?.value]).toEqual([4, 2])
    const trips = ['trips', 'trips.places', 'trips.people', 'means.vehicle']
    expect(trips.map((id) => total.figures[id]?.value)).toEqual([3, 2, 7, 1])
    expect(total.figures['trips.kilometres']).toMatchObject({ value: null, least: 240, unknown: 1 })
    expect(blended.map(({ programme, rate }) => [programme, rate.percent])).toEqual([
      ['lang-nghe-du-lich', '100,00%'],
      ['ocop', '50,00%'],
      ['trung-tam-thiet-ke', '50,00%'],
    ])
  })

  it('a new content that others follow comes first', () => {
    const { order } = sample<{ order: { project: string }[] }>(
      'plan',
      'plan-sample.json',
      '--pack',
      here('order-sample.json'),
    )
    expect(order.map(({ project }) => project)).toEqual([
      'mau-hn-p-moi-lan-toa',
      'mau-hn-p-moi',
      'mau-hn-p-cu',
    ])
  })

  it('the list for publication names each project', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'khuyen-cong-'))
    const out = path.join(folder, 'danh-muc.html')
    const on = ['--on', '2022-12-31', '--out', out]
    expect(khuyencong('export', 'publication', PROJECTS, ...on).status).toBe(0)
    const page = readFileSync(out, 'utf8')
    rmSync(folder, { recursive: true })
    for (const id of ['mau-hn-truyen-nghe', 'mau-hn-thiet-ke']) expect(page).toContain(id)
  })
})
