import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, provincialSource } from '../../sandbox.fixture.js'
import { localManifest as manifest, putLocalPack } from '../local-pack.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const at = (name: string): string => path.join(home.path, name)
beforeEach(async () => {
  home = await folder()
  await putLocalPack(home)
})
afterEach(async () => {
  await home.remove()
})

describe('diff', () => {
  const copy = async (change: (rule: Record<string, never>) => void): Promise<string> => {
    const rule = structuredClone(
      provincialSource.rules['support/advanced-machinery.json'],
    ) as Record<string, never>
    change(rule)
    await mkdir(at('other/support'), { recursive: true })
    await home.put('other/pack.json', manifest)
    await home.put('other/documents.json', provincialSource.documents)
    await home.put('other/support/advanced-machinery.json', rule)
    return at('other')
  }
  const version = (rule: Record<string, never>): Record<string, unknown> =>
    (rule['versions'] as unknown as Record<string, unknown>[])[0] ?? {}

  it('đổi lời văn thì không khác gì', async () => {
    const other = await copy((rule) => {
      Object.assign(rule, { title: 'Khác' })
      Object.assign(version(rule), { note: 'Khác', evidence: 'memory' })
    })
    expect(await khuyencong(['diff', at('pack'), '--with', other])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Trước: .*\nSau: .*\nKhông có thay đổi về nội dung\.\n$/u,
      ) as string,
    })
  })

  it('bội số của một mức trong gói quốc gia: nêu số tiền tính ra', async () => {
    const times = async (factor: string): Promise<string> =>
      copy((rule) => {
        const of = 'national:support.advanced-machinery'
        const grant = { of: 'cost.machinery', rate: '50%', cap: { times: factor, of } }
        Object.assign(version(rule), { grant: { ...grant, per: 'establishment' } })
      })
    const before = await times('1')
    await rename(before, at('before'))
    const ran = await khuyencong(['diff', at('before'), '--with', await times('1,5')])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('trước: 50%, 1 = 300 triệu đồng · đạt 300 triệu đồng')
    expect(ran.stdout).toMatch(/sau: {3}50%, 1\.5 = 450 triệu đồng · đạt \d+ triệu đồng/u)
  })

  it('đổi mức, đổi điều kiện: nêu hai mức, hai căn cứ, một tình huống', async () => {
    const other = await copy((rule) => {
      Object.assign(version(rule), {
        grant: { of: 'cost.machinery', rate: '50%', cap: '450 triệu đồng' },
      })
    })
    const ran = await khuyencong(['diff', at('pack'), '--with', other])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('trước: 50%, 400 triệu đồng · đạt ')
    expect(ran.stdout).toContain('sau:   50%, 450 triệu đồng · đạt ')
    expect(ran.stdout).toMatch(/tình huống: .*chi phí máy móc, thiết bị: [\d.,]+ triệu đồng/u)
    expect(ran.stdout).not.toMatch(/cost\.|"|\bmet\b/u)
    const narrower = await copy((rule) => {
      Object.assign(version(rule), {
        when: {
          all: [
            { fact: 'activity', operator: 'equal', value: 'advanced-machinery' },
            { fact: 'beneficiary.employees', operator: 'lessThan', value: 10 },
          ],
        },
      })
    })
    const { changes } = JSON.parse(
      (await khuyencong(['diff', at('pack'), '--with', narrower, '--json'])).stdout,
    ) as {
      changes: { counterexample: { given: Record<string, unknown> }; after: { answer: string } }[]
    }
    expect(changes).toHaveLength(1)
    expect(changes[0]?.counterexample.given['beneficiary.employees']).toBe(10)
    expect(changes[0]?.after.answer).toBe('not-applicable')
  })

  it('hai bản của một gói: mọi ngày có khác nhau, kể cả sau ngày cập nhật pháp luật', async () => {
    const other = await copy((rule) => {
      const [now] = rule['versions'] as unknown as Record<string, unknown>[]
      const grant = { of: 'cost.machinery', rate: '50%', cap: '450 triệu đồng' }
      Object.assign(rule, {
        versions: [
          { ...now, to: '2026-12-31' },
          { ...now, from: '2027-01-01', to: '2028-06-30', grant },
          { ...now, from: '2028-07-01', grant },
        ],
      })
    })
    const ran = await khuyencong(['diff', at('pack'), '--with', other])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(
      /^Trước: .*, mọi ngày\nSau: .*, mọi ngày\n\nTừ ngày 01\/01\/2027 trở đi\n/u,
    )
    expect(ran.stdout).toContain('sau:   50%, 450 triệu đồng · đạt ')
    expect(ran.stdout.match(/trước:/gu)).toHaveLength(1)
    const { before, changes } = JSON.parse(
      (await khuyencong(['diff', at('pack'), '--with', other, '--json'])).stdout,
    ) as { before: { on: null }; changes: object[] }
    expect(before.on).toBeNull()
    expect(changes).toMatchObject([
      { from: '2027-01-01', to: null, activity: 'advanced-machinery' },
    ])
    const days = (...asked: readonly string[]) =>
      khuyencong(['diff', at('pack'), '--with', other, ...asked]).then(({ code }) => code)
    expect(await days('--on', '31/12/2026')).toBe(0)
    expect(await days('--on', '01/01/2027')).toBe(1)
    expect(await days('--from', '31/12/2026', '--to', '2026-12-31')).toBe(0)
    expect(
      (await khuyencong(['diff', at('pack'), '--with', other, '--lang', 'en'])).stdout,
    ).toContain('From 2027-01-01 on\n')
  })

  it('trong phần thân của trình tự: tên chỗ khác, hai giá trị, chuỗi sự kiện xét khác, bằng lời', async () => {
    const deadline = (days: number): object => ({
      id: 'pay',
      title: 'Quyết toán',
      titleEn: 'Settlement',
      event: 'settled',
      citation: { document: '01/2020/NQ-HĐND', provision: 'Điều 9' },
      severity: 'error',
      daysAfter: { event: 'accepted', days },
    })
    const write = async (name: string, days: number, title: string): Promise<string> => {
      await mkdir(at(`${name}/procedure`), { recursive: true })
      await home.put(`${name}/pack.json`, manifest)
      await home.put(`${name}/documents.json`, provincialSource.documents)
      await home.put(`${name}/procedure/local.json`, {
        id: 'procedure.local',
        kind: 'procedure',
        adds: true,
        title,
        titleEn: title,
        encodedSince: '2020-01-01',
        versions: [
          {
            from: '2020-01-01',
            citation: { document: '01/2020/NQ-HĐND', provision: 'Điều 1' },
            evidence: 'quoted',
            deadlines: [deadline(days)],
          },
        ],
      })
      return at(name)
    }
    const [a, b] = [await write('a', 15, 'Trình tự'), await write('b', 20, 'Trình tự đề án')]
    const { code, stdout } = await khuyencong(['diff', a, b])
    expect(code).toBe(1)
    expect(stdout).toContain(
      'thời hạn «Quyết toán» › số ngày sau › số ngày (procedure.local)\n  trước: 15 · 01/2020/NQ-HĐND Điều 9\n  sau:   20 · 01/2020/NQ-HĐND Điều 9\n',
    )
    expect(stdout).toMatch(
      /sự kiện: nghiệm thu \d{2}\/\d{2}\/\d{4}, quyết toán \d{2}\/\d{2}\/\d{4}\n$/u,
    )
    expect((await khuyencong(['diff', a, b, '--lang', 'en'])).stdout).toContain(
      'deadline "Settlement" › days after › days (procedure.local)',
    )
    expect((await khuyencong(['diff', a, await write('b', 15, 'Trình tự đề án')])).code).toBe(0)
  })

  it('hai ngày của một gói; thiếu vế thứ hai thì nói', async () => {
    expect(
      (await khuyencong(['diff', at('pack'), '--from', '2018-05-10', '--to', '2018-05-11'])).code,
    ).toBe(1)
    expect(
      (await khuyencong(['diff', at('pack'), '--from', '2018-05-11', '--to', '2020-01-01'])).code,
    ).toBe(0)
    expect((await khuyencong(['diff', at('pack')])).stderr).toContain('[VALUE_MISSING] --with')
  })
})
