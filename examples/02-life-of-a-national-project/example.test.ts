import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRuleBook, readLedger } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { provincial } from '@khuyencong/rules-provincial'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const text = readFileSync(here('project.json'), 'utf8')

interface Event {
  type: string
  on: string
  by?: string
  amount?: string
  papers?: string[]
  progress?: string
  changes?: string[]
}
interface Life {
  kind: string
  events: Event[]
}
interface Decided {
  verdict: string
  findings: {
    code: string
    severity: string
    found: unknown
    expected: unknown
    citation: { provision: string } | null
  }[]
  funding: object
}

function decided(input: string): Decided {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'decide', '-', '--on', '2024-02-15', '--json'],
    { encoding: 'utf8', input, env: { ...process.env, NO_COLOR: '1' } },
  )
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Decided
}

/** The findings of the life with something changed, beside those of the late settlement. */
function findingsWith(
  change: (life: Life) => void,
): { code: string; provision: string | undefined }[] {
  const life = JSON.parse(text) as Life
  change(life)
  return decided(JSON.stringify(life))
    .findings.filter(({ code }) => code !== 'DEADLINE_MISSED')
    .map(({ code, citation }) => ({ code, provision: citation?.provision }))
}

const eventOf = (life: Life, type: string, nth = 0): Event => {
  const found = life.events.filter((event) => event.type === type)[nth]
  if (found === undefined) throw new Error(`no ${type}`)
  return found
}

describe('vòng đời một đề án khuyến công quốc gia', () => {
  it('đủ điều kiện; chỉ quyết toán là trễ', () => {
    const { verdict, findings, funding } = decided(text)
    expect(verdict).toBe('eligible')
    expect(findings).toMatchObject(
      JSON.parse(readFileSync(here('findings.expected.json'), 'utf8')) as object[],
    )
    expect(findings).toHaveLength(2)
    expect(funding).toMatchObject({
      total: 2_014_900_000,
      national: 900_000_000,
      advance: { max: 630_000_000 },
    })
  })

  it('audit coi trễ hạn 22/01 là lỗi', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [cli, 'audit', here('project.json'), '--on', '2024-02-15'],
      { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    )
    expect(status).toBe(1)
    expect(stdout).toContain('22/01/2024')
  })

  it('từ phê duyệt đến quyết toán, mọi bước đều nằm trong trình tự', () => {
    const ledger = readLedger(createRuleBook([national, ...provincial]), JSON.parse(text) as never)
    const fromApproval = ledger.steps.slice(
      ledger.steps.findIndex(({ event }) => event === 'approved'),
    )
    expect(fromApproval.every(({ regular }) => regular)).toBe(true)
    expect(fromApproval.map(({ to }) => to)).toEqual([
      'approved',
      'contracted',
      'in-progress',
      'in-progress',
      'in-progress',
      'accepted',
      'accepted',
      'settled',
    ])
    expect({ state: ledger.state, advanced: ledger.advanced, refundDue: ledger.refundDue }).toEqual(
      { state: 'settled', advanced: 900_000_000, refundDue: 0 },
    )
  })
})

describe('nếu một bước khác đi', () => {
  it('tạm ứng trước ngày phê duyệt', () => {
    expect(
      findingsWith((life) => {
        eventOf(life, 'advanced').on = '2022-12-19'
      }),
    ).toContainEqual({ code: 'PAID_BEFORE_APPROVAL', provision: 'Điều 12 khoản 1' })
  })

  it('tạm ứng 631 triệu đồng: quá 70%', () => {
    expect(
      findingsWith((life) => {
        eventOf(life, 'advanced').amount = '631 triệu đồng'
      }).map(({ code }) => code),
    ).toContain('ADVANCE_TOO_HIGH')
  })

  it('khối lượng mới đạt đúng 70%: chưa đủ hồ sơ tạm ứng', () => {
    expect(
      findingsWith((life) => {
        eventOf(life, 'advanced').progress = '70%'
      }),
    ).toEqual([{ code: 'DOSSIER_INCOMPLETE', provision: 'Điều 13 khoản 2 điểm d' }])
  })

  it('đề án nhóm: Sở quyết định đổi đơn vị thụ hưởng; tăng mức hỗ trợ thì phải là Bộ', () => {
    expect(
      findingsWith((life) => {
        eventOf(life, 'adjusted').changes = ['raises-grant']
      }),
    ).toEqual([{ code: 'WRONG_AUTHORITY', provision: 'Điều 11 khoản 2 điểm a' }])
    expect(
      findingsWith((life) => {
        life.kind = 'single'
      }),
    ).toEqual([{ code: 'WRONG_AUTHORITY', provision: 'Điều 11 khoản 2 điểm b' }])
  })

  it.each<[string, (life: Life) => void, string, string]>([
    [
      'ký hợp đồng trước phê duyệt',
      (life) => {
        eventOf(life, 'contracted').on = '2022-12-10'
      },
      'CONTRACT_BEFORE_APPROVAL',
      'Điều 6 khoản 4; Điều 12 khoản 1',
    ],
    [
      'không có hợp đồng',
      (life) => {
        life.events = life.events.filter(({ type }) => type !== 'contracted')
      },
      'PAID_WITHOUT_CONTRACT',
      'Điều 12 khoản 2; Điều 13',
    ],
    [
      'nghiệm thu trước hợp đồng',
      (life) => {
        eventOf(life, 'accepted').on = '2023-02-01'
      },
      'ACCEPTED_BEFORE_CONTRACT',
      'Điều 12 khoản 1; Điều 14',
    ],
    [
      'quyết toán cao hơn mức hỗ trợ',
      (life) => {
        eventOf(life, 'settled').amount = '950 triệu đồng'
      },
      'SETTLED_ABOVE_SUPPORT',
      'Điều 12 khoản 5; Điều 18',
    ],
    [
      'nghiệm thu sau năm kế hoạch',
      (life) => {
        eventOf(life, 'accepted').on = '2024-02-05'
      },
      'BEYOND_PLAN_YEAR',
      'Điều 11 khoản 2 điểm a',
    ],
  ])('%s', (_name, change, code, provision) => {
    expect(findingsWith(change)).toContainEqual({ code, provision })
  })

  it('quyết toán trước nghiệm thu', () => {
    expect(
      findingsWith((life) => {
        eventOf(life, 'settled').on = '2023-11-19'
      }).map(({ code }) => code),
    ).toContain('SETTLED_BEFORE_ACCEPTANCE')
  })

  it('quyết toán đúng ngày 22/01/2024: không còn lỗi', () => {
    const life = JSON.parse(text) as Life
    eventOf(life, 'settled').on = '2024-01-22'
    expect(
      decided(JSON.stringify(life)).findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([])
  })
})
