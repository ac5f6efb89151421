import { national } from '@khuyencong/rules-national'
import { definePack, type Pack } from '@khuyencong/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, nationalSource, project } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => {
  await home.remove()
})

const local = (id: string, amount: number): object => ({
  id,
  items: [{ id: '1', activity: 'advanced-machinery', requested: { local: amount } }],
})
const PLAN = {
  on: '2023-01-15',
  fund: 'local',
  budget: { total: 500 },
  scores: { A: 90, B: 85, C: 84, D: '60' },
  projects: [local('A', 300), local('B', 250), local('C', 250), local('D', 200)],
}
const parsed = (text: string): Record<string, unknown> =>
  JSON.parse(text) as Record<string, unknown>

describe('plan', () => {
  it('allocates by the lawful order and prints it all with --json', async () => {
    const ran = await khuyencong(['plan', await home.put('plan.json', PLAN), '--json'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(parsed(ran.stdout)).toMatchObject({
      order: [
        { project: 'A', rank: 1, reasons: [{ key: 'score', value: '90' }] },
        { project: 'B', rank: 2 },
        { project: 'C', rank: 3 },
        { project: 'D', rank: 4 },
      ],
      funded: [{ project: 'A', amount: 300 }],
      reserve: [
        { project: 'B', needs: 50 },
        { project: 'C', needs: 50 },
        { project: 'D', needs: 0 },
      ],
      managementAsked: false,
      management: 0,
      left: 200,
    })
  })

  it('shows a page people can read', async () => {
    const ran = await khuyencong([
      'plan',
      await home.put('page.json', {
        ...PLAN,
        fund: 'national',
        budget: { total: '500 triệu đồng', managementShare: true },
        projects: [project(), project({ id: 'no' }, { beneficiary: { kind: 'artisan' } })],
      }),
    ])
    expect(ran.code).toBe(0)
    for (const text of [
      'KẾ HOẠCH KHUYẾN CÔNG · quốc gia',
      '300 triệu đồng',
      'Còn lại: 200 triệu đồng',
      'no: không đủ điều kiện [NOT_ELIGIBLE]',
      'Chi quản lý: chưa có số liệu',
      '[MANAGEMENT_NOT_ENCODED]',
    ])
      expect(ran.stdout).toContain(text)
    const unasked = (await khuyencong(['plan', await home.put('page.json', PLAN)])).stdout
    expect(unasked).toContain('Chi quản lý: không tính (kế hoạch không yêu cầu trích)')
    expect(unasked).not.toContain('Chi quản lý: 0')
    const english = await khuyencong(['plan', await home.put('page.json', PLAN), '--lang', 'en'])
    expect(english.stdout).toContain('To fund the next: VND 50 (B)')
    expect(english.stdout).toContain('Funded, 1 project: VND 300')
  })

  it('writes money the English way in English', async () => {
    const ran = await khuyencong([
      'plan',
      await home.put('english.json', { ...PLAN, budget: { total: '1.500 triệu đồng' } }),
      '--lang',
      'en',
    ])
    expect(ran.stdout).toContain('Budget: VND 1,500 million')
    expect(ran.stdout).not.toContain('triệu')
  })

  it('compares with the most points only beside the lawful order', async () => {
    const ran = await khuyencong([
      'plan',
      await home.put('best.json', { ...PLAN, mode: 'maximise-score' }),
    ])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('CHỈ ĐỂ SO SÁNH')
    expect(ran.stdout).toContain('Bị thay ra: A · thêm vào: B, C')
  })

  it('refuses with --strict a plan that pays by a level above the national one', async () => {
    const site = { province: 'dak-lak', formerProvince: 'dak-lak' }
    const paid = project(
      { fund: 'local', approval: { level: 'province', on: '2023-02-01' } },
      { site, requested: { local: '300 triệu đồng' } },
    )
    const file = await home.put('strict.json', {
      on: '2023-01-15',
      fund: 'local',
      budget: { total: '500 triệu đồng' },
      projects: [paid],
    })
    expect((await khuyencong(['plan', file])).code).toBe(0)
    const ran = await khuyencong(['plan', file, '--strict', '--json'])
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toContain('[ABOVE_NATIONAL_LEVEL]')
  })

  it('refuses with --strict a plan that pays by a text nobody has seen, and only such a plan', async () => {
    const paid = (activity: string, kind: string): unknown =>
      project(
        { fund: null, commitments: { noDoubleFunding: true } },
        {
          activity,
          costs: [{ kind, amount: '200 triệu đồng' }],
          requested: { national: '50 triệu đồng', local: '10 triệu đồng' },
        },
      )
    const rule = {
      id: 'funding.once',
      kind: 'funding',
      title: 'Không hỗ trợ trùng',
      titleEn: 'No double funding',
      encodedSince: '2014-04-08',
      versions: [
        {
          from: '2018-05-11',
          to: null,
          citation: { document: '28/2018/TT-BTC', provision: 'Điều 7' },
          evidence: 'memory',
          require: { fact: 'commitments.noDoubleFunding', operator: 'equal', value: true },
          check: 'double-funding',
        },
      ],
    }
    const rules = { ...nationalSource.rules, 'funding/once.json': rule }
    const shipped = async (): Promise<Pack[]> =>
      Promise.resolve([
        definePack({ ...nationalSource, rules }, { extends: national, shipped: true }),
      ])
    for (const [activity, kind, code] of [
      ['advanced-machinery', 'machinery', 0],
      ['trade-fair-join', 'booth-rental', 1],
    ] as const) {
      const input = {
        on: '2023-06-01',
        fund: 'national',
        budget: { total: '500 triệu đồng' },
        projects: [paid(activity, kind)],
      }
      const plan = async (...options: readonly string[]): ReturnType<typeof khuyencong> =>
        khuyencong(['plan', '-', ...options], { stdin: [JSON.stringify(input)], shipped })
      const plain = await plan('--json')
      const { funded } = JSON.parse(plain.stdout) as { funded: { findings: string[] }[] }
      expect(funded[0]?.findings).toContain('UNVERIFIED_FIGURE')
      const strict = await plan('--json', '--strict')
      expect([activity, strict.code]).toEqual([activity, code])
      if (code === 0) expect(strict).toEqual(plain)
      else expect(strict.stderr).toContain('[UNVERIFIED_FIGURE] stdin')
    }
  })

  it('exits 1 where no plan is possible', async () => {
    const ran = await khuyencong([
      'plan',
      await home.put('tie.json', { ...PLAN, scores: { A: 1, B: 1, C: 1, D: 1 } }),
    ])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('[TIE_AT_THE_MONEY_LINE]')
  })

  it('takes the day from --on where the plan has none', async () => {
    const { on: _on, ...undated } = PLAN
    const file = await home.put('undated.json', undated)
    expect(await khuyencong(['plan', file])).toMatchObject({ code: 2 })
    expect(
      parsed((await khuyencong(['plan', file, '--on', '2023-01-15', '--json'])).stdout),
    ).toMatchObject({ on: '2023-01-15' })
  })

  it('--on comes before the day the plan names', async () => {
    const ran = await khuyencong([
      'plan',
      await home.put('dated.json', PLAN),
      '--on',
      '2023-03-31',
      '--json',
    ])
    expect(parsed(ran.stdout)).toMatchObject({ on: '2023-03-31' })
  })

  it('names the file and the project in what is wrong', async () => {
    const ran = await khuyencong([
      'plan',
      await home.put('bad.json', {
        ...PLAN,
        projects: [local('A', 1), { id: 'B', items: [{ id: '1', activity: 'advanced-machine' }] }],
      }),
    ])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('bad.json › projects[1] › items[0].activity')
    expect(ran.stderr).toContain('Có phải ý bạn là «advanced-machinery»')
  })
})
