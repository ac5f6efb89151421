import type { Decision } from '@khuyencong/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as core from '@khuyencong/core'
import { folder, greedy, khuyencong, project } from '../../sandbox.fixture.js'

vi.mock('@khuyencong/core', async (original) => {
  const real = await original<typeof core>()
  return { ...real, crossCheck: vi.fn(real.crossCheck) }
})

const ON = ['--on', '2023-06-01']
const decide = async (
  value: unknown,
  ...options: readonly string[]
): ReturnType<typeof khuyencong> =>
  khuyencong(['decide', '-', ...options], {
    stdin: [typeof value === 'string' ? value : JSON.stringify(value)],
  })

describe('decide', () => {
  let home: Awaited<ReturnType<typeof folder>>
  beforeEach(async () => {
    home = await folder()
  })
  afterEach(async () => {
    await home.remove()
    vi.mocked(core.crossCheck).mockClear()
  })

  it('explains the decision in Vietnamese, or in English', async () => {
    const vn = await decide(project(), ...ON)
    expect(vn).toMatchObject({ code: 0, stderr: '' })
    expect(vn.stdout).toContain('300 triệu đồng')
    expect(vn.stdout).toContain('Điều 8 Thông tư số 28/2018/TT-BTC')
    expect(vn.stdout).toContain('khớp')
    expect((await decide(project(), ...ON, '--lang', 'en')).stdout).toContain('ELIGIBLE')
  })

  it('prints the Decision alone with --json, cross-checked, whatever the language', async () => {
    const ran = await decide(project(), ...ON, '--json')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const decision = JSON.parse(ran.stdout) as Decision
    expect(decision).toMatchObject({ verdict: 'eligible', crossCheck: 'agrees', on: '2023-06-01' })
    expect(ran.stdout.startsWith('{\n  "crossCheck"')).toBe(true)
    expect((await decide(project(), ...ON, '--json', '--lang', 'en')).stdout).toBe(ran.stdout)
  })

  it('says that it was not cross-checked with --no-cross-check', async () => {
    expect(
      JSON.parse((await decide(project(), ...ON, '--json', '--no-cross-check')).stdout),
    ).toMatchObject({ crossCheck: 'not-run' })
    expect(core.crossCheck).not.toHaveBeenCalled()
  })

  it('exits 3 and gives no result when the two engines disagree', async () => {
    vi.mocked(core.crossCheck).mockResolvedValueOnce({
      agrees: false,
      checked: 1,
      disagreements: [
        {
          rule: 'national:support.advanced-machinery',
          item: '1',
          ours: 'met',
          theirs: 'unmet',
          facts: [],
        },
      ],
    })
    const ran = await decide(project(), ...ON, '--json')
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.stderr).toContain('[ENGINES_DISAGREE] p1')
    expect(ran.stderr).toContain('«national:support.advanced-machinery»')
  })

  it('gives the same bytes whatever the order of keys and the time zone', async () => {
    const once = (await decide(project(), ...ON, '--json')).stdout
    const { items, fund, id } = project() as {
      items: Record<string, unknown>[]
      fund: string
      id: string
    }
    const turned = {
      items: items.map((item) => Object.fromEntries(Object.entries(item).reverse())),
      fund,
      id,
    }
    for (const TZ of ['Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      for (const LANG of ['vi_VN.UTF-8', 'tr_TR.UTF-8', 'C']) {
        vi.stubEnv('TZ', TZ)
        vi.stubEnv('LANG', LANG)
        expect((await decide(turned, ...ON, '--json')).stdout).toBe(once)
      }
    }
    vi.unstubAllEnvs()
  })

  it('takes a line of audit that brings its own day', async () => {
    expect(
      JSON.parse((await decide({ on: '2019-12-26', project: project() }, '--json')).stdout),
    ).toMatchObject({ on: '2019-12-26' })
  })

  it('decides also where there are findings: a refusal is not a failure', async () => {
    const ran = await decide(greedy(), ...ON)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('[ABOVE_CEILING]')
  })

  describe('--strict', () => {
    it('refuses a figure nobody has seen in a text', async () => {
      const fair = project(
        {},
        {
          activity: 'trade-fair-join',
          costs: [{ kind: 'booth-rental', amount: '700 triệu đồng' }],
        },
      )
      expect((await decide(fair, ...ON)).code).toBe(0)
      for (const json of [[], ['--json']]) {
        const ran = await decide(fair, ...ON, '--strict', ...json)
        expect(ran).toMatchObject({ code: 1, stdout: '' })
        expect(ran.stderr).toContain('Sai quy định [UNVERIFIED_FIGURE] p1 › hạng mục 1')
        expect(ran.stderr).toContain('Điều 8 Thông tư số 28/2018/TT-BTC')
      }
    })

    it('makes an error of a level above the national one', async () => {
      const local = project(
        { fund: 'local' },
        { requested: { national: 0, local: 1, other: 0, counterpart: 699_999_999 } },
      )
      expect((await decide(local, ...ON)).stdout).toContain('Cần làm rõ [ABOVE_NATIONAL_LEVEL]')
      expect((await decide(local, ...ON, '--strict')).stdout).toContain(
        'Sai quy định [ABOVE_NATIONAL_LEVEL]',
      )
    })

    it('has decided all the same: the exit is 0 as for any other error finding, and --json says it beside the record, which stays as it is', async () => {
      const local = project(
        { fund: 'local' },
        { requested: { national: 0, local: 1, other: 0, counterpart: 699_999_999 } },
      )
      expect(await decide(local, ...ON, '--strict')).toMatchObject({ code: 0, stderr: '' })
      const plain = await decide(local, ...ON, '--json')
      const strict = await decide(local, ...ON, '--strict', '--json')
      expect(plain).toMatchObject({ code: 0, stderr: '' })
      expect(strict).toMatchObject({ code: 0, stdout: plain.stdout })
      expect(strict.stderr).toMatch(
        /^Sai quy định \[ABOVE_NATIONAL_LEVEL\] p1 › hạng mục 1: .*\n$/u,
      )
      expect(
        (await khuyencong(['audit', await home.put('chặt.json', local), ...ON, '--strict'])).code,
      ).toBe(1)
    })

    it('lets figures that were read pass', async () => {
      expect((await decide(project(), ...ON, '--strict')).code).toBe(0)
    })
  })

  describe('bad input', () => {
    const machinery = (amount: unknown): unknown =>
      project({}, { costs: [{ kind: 'machinery', amount }] })
    it.each([
      ['a misspelt field', project({ titel: 'x' }), 'UNKNOWN_KEY', 'stdin', '«title»'],
      ['a missing field', { id: 'p1', items: [{ id: '1' }] }, '', 'items[0].activity', ''],
      [
        'an impossible day',
        project({ approval: { on: '2023-02-30' } }),
        'DAY_FORMAT',
        'approval.on',
        'Gợi ý',
      ],
      [
        'an English amount',
        machinery('1,000.5 triệu'),
        'AMOUNT_FORMAT',
        'items[0].costs[0].amount',
        '«300 triệu đồng»',
      ],
      [
        'an amount without diacritics',
        machinery('300 trieu dong'),
        'AMOUNT_FORMAT',
        'items[0].costs[0].amount',
        '«300 triệu đồng»',
      ],
      ['a negative amount', machinery(-5), 'AMOUNT_NEGATIVE', 'items[0].costs[0].amount', '-5'],
      [
        'an unknown activity',
        project({}, { activity: 'advanced-machine' }),
        'UNKNOWN_WORD',
        'items[0].activity',
        '«advanced-machinery»',
      ],
      [
        'an unknown province',
        project({}, { site: { province: 'dak-lac' } }),
        'UNKNOWN_PROVINCE',
        'stdin',
        '«dak-lak»',
      ],
      ['no JSON', '{"id": "p1",}', 'JSON', 'stdin:1:', ''],
      ['an empty file', ' \n', 'EMPTY_INPUT', 'stdin', ''],
      ['a list', [project()], 'NOT_ONE_PROJECT', 'stdin', 'audit'],
      [
        'a line with more than a day and a project',
        { on: '2019-01-01', project: project(), extra: 1 },
        'UNKNOWN_KEY',
        'stdin',
        '«on»',
      ],
    ])('%s', async (_name, value, code, place, hint) => {
      for (const json of [[], ['--json']]) {
        const ran = await decide(value, ...ON, ...json)
        expect(ran).toMatchObject({ code: 2, stdout: '' })
        expect(ran.stderr).toContain(`[${code}`)
        expect(ran.stderr).toContain(place)
        expect(ran.stderr).toContain(hint)
        expect(ran.stderr).not.toMatch(/^ {4}at /mu)
      }
      expect((await decide(value, ...ON, '--lang', 'en')).stderr).toMatch(/^Error \[/u)
    })

    it('names the file, and a file that is not there', async () => {
      const file = await home.put('đề án.json', { id: 'p1', items: 3 })
      expect((await khuyencong(['decide', file, ...ON])).stderr).toContain(`${file} › items`)
      expect((await khuyencong(['decide', `${file}x`, ...ON])).stderr).toContain('[FILE_NOT_FOUND]')
    })

    it('refuses bytes that are not UTF-8', async () => {
      const file = await home.put('utf16.json', Buffer.from('\uFEFF{"id":"p1"}', 'utf16le'))
      const ran = await khuyencong(['decide', file, ...ON])
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain('[NOT_UTF8]')
    })

    it('asks for the day', async () => {
      const ran = await decide(project(), '--json')
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain('[ON_MISSING]')
      expect(ran.stderr).toContain('--on 2023-06-01')
      expect((await decide(project(), '--on', '01/13/2023')).stderr).toMatch(
        /\[DAY_FORMAT\] --on[^]*«2023-06-01»/u,
      )
    })
  })
})
