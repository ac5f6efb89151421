import { access, mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, provincialSource, screen } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
  await mkdir(path.join(home.path, 'support'))
  await home.put('pack.json', provincialSource.manifest)
  await home.put('documents.json', provincialSource.documents)
  await home.put(
    'support/advanced-machinery.json',
    JSON.stringify(provincialSource.rules['support/advanced-machinery.json'], null, 2),
  )
})
afterEach(async () => {
  await home.remove()
})

const json = (text: string): Record<string, never> => JSON.parse(text) as Record<string, never>
const there = async (name: string): Promise<boolean> =>
  access(path.join(home.path, name)).then(
    () => true,
    () => false,
  )
const rules = provincialSource.rules as Record<string, { versions: { grant: object }[] }>
const cheaper = async (): Promise<unknown> =>
  home.put('support/advanced-machinery.json', {
    ...rules['support/advanced-machinery.json'],
    versions: [
      {
        ...rules['support/advanced-machinery.json']!.versions[0],
        grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' },
      },
    ],
  })

describe('check', () => {
  it('nói hết các vấn đề; chỉ lỗi mới thoát 1', async () => {
    const ran = await khuyencong(['check', home.path])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain(
      'Lưu ý [ABOVE_NATIONAL_LEVEL] support/advanced-machinery.json › versions[0].grant: Mức địa phương 400.000.000 đồng (01/2020/NQ-HĐND Điều 8) cao hơn mức quốc gia 300.000.000 đồng (28/2018/TT-BTC Điều 8)',
    )
    expect(ran.stdout).toContain('0 lỗi, 2 lưu ý, 0 thông tin.')
    expect((await khuyencong(['check', home.path, '--lang', 'en'])).stdout).toContain(
      '0 errors, 2 warnings, 0 notes.',
    )
    expect((await khuyencong(['check', home.path, '--strict'])).code).toBe(1)
  })

  it('--json: đúng sáu trường, theo ngôn ngữ', async () => {
    const { stdout } = await khuyencong(['check', home.path, '--json', '--lang', 'en'])
    expect(json(stdout)['format']).toBe(1)
    const problems = json(stdout)['problems'] as unknown as Record<string, unknown>[]
    expect(problems.map((each) => Object.keys(each).sort())).toEqual(
      problems.map(() => ['at', 'code', 'found', 'hint', 'message', 'severity']),
    )
    expect(problems.map(({ message }) => message)).toContain('The rule has no cases.')
  })

  it('rất nhiều điều cùng một mã thì kể hai trăm, và đếm đủ', async () => {
    const [document] = (provincialSource.documents as { documents: object[] }).documents
    const more = Array.from({ length: 1_500 }, (_, index) => ({ ...document, id: `QĐ ${index}` }))
    await home.put('documents.json', { documents: [document, ...more] })
    const listed = json((await khuyencong(['check', home.path, '--json'])).stdout) as unknown as {
      counts: object
      problems: { code: string; severity: string; found: string | null }[]
    }
    expect(listed.counts).toEqual({ errors: 0, warnings: 2, notes: 1_500 })
    expect(listed.problems).toHaveLength(203)
    expect(listed.problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', found: '1300' })
    expect(listed.problems.filter(({ severity }) => severity === 'warning')).toHaveLength(2)
    const shown = await khuyencong(['check', home.path])
    expect(shown.stdout).toContain('0 lỗi, 2 lưu ý, 1500 thông tin.')
    expect(shown.stdout.match(/\[DOCUMENT_NOT_CITED\]/gu)).toHaveLength(200)
    const { stdout } = await khuyencong(['check', home.path, '--sarif'])
    expect(stdout.match(/"ruleId"/gu)).toHaveLength(203)
  })

  it('một tên dài cả triệu chữ không làm dài lời từ chối', async () => {
    const rule = rules['support/advanced-machinery.json']
    const fact = 'x'.repeat(1_000_000)
    await home.put('support/advanced-machinery.json', {
      ...rule,
      versions: [{ ...rule!.versions[0], when: { fact, operator: 'equal', value: 1 } }],
    })
    for (const argv of [['check'], ['check', '--json'], ['check', '--sarif'], ['test']]) {
      const ran = await khuyencong([argv[0] ?? '', home.path, ...argv.slice(1)])
      expect(ran.code).toBe(1)
      expect(ran.stdout.length + ran.stderr.length).toBeLessThan(20_000)
    }
  })

  it('--sarif chỉ đúng dòng', async () => {
    const { stdout } = await khuyencong(['check', home.path, '--sarif'])
    const run = (
      json(stdout)['runs'] as unknown as {
        results: {
          ruleId: string
          level: string
          locations: {
            physicalLocation: { region?: { startLine: number }; artifactLocation: { uri: string } }
          }[]
        }[]
      }[]
    )[0]
    const above = run?.results.find(({ ruleId }) => ruleId === 'ABOVE_NATIONAL_LEVEL')
    const text = await readFile(path.join(home.path, 'support/advanced-machinery.json'), 'utf8')
    expect(above?.level).toBe('warning')
    expect(above?.locations[0]?.physicalLocation.region?.startLine).toBe(
      text.slice(0, text.indexOf('"grant"')).split('\n').length,
    )
    expect(above?.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
      /support\/advanced-machinery\.json$/u,
    )
  })

  it('gói hỏng là vấn đề của gói: thoát 1, kể cả --json', async () => {
    await home.put('support/x.json', '{"id": 1, "id": 2}')
    const ran = await khuyencong(['check', home.path, '--json'])
    expect(ran.code).toBe(1)
    expect(
      (json(ran.stdout)['problems'] as unknown as { code: string; at: string }[]).map(
        ({ code, at }) => [code, at],
      ),
    ).toEqual([['DUPLICATE_KEY', 'support/x.json:1:11']])
  })

  it.each([['khong-co'], ['support']])('không có gói để đọc (%s): thoát 2', async (name) => {
    expect((await khuyencong(['check', path.join(home.path, name)])).code).toBe(2)
  })

  it.each([
    [['--within', 'hai tháng'], 'BAD_VALUE'],
    [['--on', '2023-02-30'], 'DAY_FORMAT'],
  ])('%j là sai cách dùng', async (options, code) => {
    const ran = await khuyencong(['check', home.path, ...options])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('tỉnh không có trong danh mục đơn vị hành chính', async () => {
    await home.put('pack.json', {
      ...(provincialSource.manifest as object),
      jurisdiction: 'dak-lac',
    })
    const ran = await khuyencong(['check', home.path])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('Có phải ý bạn là «dak-lak»?')
  })
})

describe('test', () => {
  it('thiếu tình huống thì không đạt; --suggest viết đủ, xem lại xong thì đạt', async () => {
    const first = await khuyencong(['test', home.path, '--suggest'])
    expect(first.code).toBe(1)
    expect(first.stderr).toContain('support/advanced-machinery.cases.json')
    const second = await khuyencong(['test', home.path])
    expect(second.stdout).toContain('Phủ chung: 100% (cần 100%).')
    expect(second.stdout).toContain('0 sống sót')
    expect(second.code).toBe(0)
    expect((await khuyencong(['check', home.path])).stdout).toContain('CASE_NOT_REVIEWED')
  })

  it('không sửa tệp người đã viết', async () => {
    const written = await home.put('support/advanced-machinery.cases.json', {
      rule: 'support.advanced-machinery',
      cases: [
        { name: 'x', on: '2020-01-01', given: { 'cost.machinery': 2 }, expect: { amount: 1 } },
      ],
    })
    const before = await readFile(written, 'utf8')
    await khuyencong(['test', home.path, '--suggest'])
    expect(await readFile(written, 'utf8')).toBe(before)
    expect(await there('support/advanced-machinery.suggested.cases.json')).toBe(true)
    expect((await khuyencong(['test', home.path])).code).toBe(0)
  })

  it('tình huống sai, mức phủ tối thiểu, đột biến sống sót', async () => {
    await home.put('support/advanced-machinery.cases.json', {
      rule: 'support.advanced-machinery',
      cases: [
        { name: 'máy', on: '2020-01-01', given: { 'cost.machinery': 2 }, expect: { amount: 7 } },
      ],
    })
    const ran = await khuyencong(['test', home.path, '--min-coverage', '10', '--no-mutants'])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('amount: mong đợi 7 đồng, tính ra 1')
    await home.put('support/advanced-machinery.cases.json', {
      rule: 'support.advanced-machinery',
      cases: [
        { name: 'máy', on: '2020-01-01', given: { 'cost.machinery': 2 }, expect: { amount: 1 } },
      ],
    })
    expect(
      (await khuyencong(['test', home.path, '--min-coverage', '10', '--no-mutants'])).code,
    ).toBe(0)
    const survived = await khuyencong(['test', home.path, '--min-coverage', '10'])
    expect(survived.code).toBe(1)
    expect(survived.stdout).toContain(
      '«400.000.000 đồng» sửa thành «400.000.001 đồng» mà không tình huống nào biết',
    )
    const { stdout } = await khuyencong(['test', home.path, '--json', '--lang', 'en'])
    expect(Object.keys(json(stdout)).sort()).toEqual([
      'cases',
      'coverage',
      'gaps',
      'mutation',
      'percent',
    ])
  })
})

describe('new-pack và new-rule', () => {
  const make = async (name: string, ...more: string[]): ReturnType<typeof khuyencong> =>
    khuyencong(['new-pack', path.join(home.path, name), '--province', 'Sóc Trăng', ...more])

  it('tạo gói đạt check và test, rồi thêm một mức', async () => {
    const made = await make(
      'moi',
      '--document',
      '05/2026/NQ-HĐND',
      '--provision',
      'Điều 3',
      '--from',
      '2026-02-01',
      '--rate',
      '50%',
      '--cap',
      '250 triệu đồng',
    )
    expect(made).toMatchObject({ code: 0, stdout: '' })
    const pack = path.join(home.path, 'moi')
    expect(
      (await readdir(pack, { recursive: true }))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.replaceAll('\\', '/'))
        .sort(),
    ).toEqual([
      'documents.json',
      'pack.json',
      ...['cases', 'documents', 'pack', 'rounds', 'rule', 'vocabulary'].map(
        (name) => `schema/${name}.schema.json`,
      ),
      'support/advanced-machinery.cases.json',
      'support/advanced-machinery.json',
    ])
    expect((await khuyencong(['check', pack])).code).toBe(0)
    expect((await khuyencong(['test', pack])).code).toBe(0)
    const added = await khuyencong([
      'new-rule',
      pack,
      '--activity',
      'trademark',
      '--document',
      '06/2026/NQ-HĐND',
      '--provision',
      'Điều 1',
      '--from',
      '2026-03-01',
      '--rate',
      '60%',
    ])
    expect(added.code).toBe(0)
    expect((await khuyencong(['test', pack])).code).toBe(0)
    expect((await khuyencong(['check', pack])).code).toBe(0)
    expect(
      (
        await khuyencong([
          'new-rule',
          pack,
          '--activity',
          'trademark',
          '--provision',
          'x',
          '--from',
          '2026-03-01',
          '--cap',
          '1 đồng',
        ])
      ).stderr,
    ).toContain('[FILE_EXISTS]')
  })

  it('thư mục mang mã của một tỉnh là gói của tỉnh ấy', async () => {
    const ran = await khuyencong(['new-pack', path.join(home.path, 'soc-trang')])
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(json(await readFile(path.join(home.path, 'soc-trang/pack.json'), 'utf8'))).toMatchObject(
      { jurisdiction: 'soc-trang', maintainer: 'Sở Công Thương Sóc Trăng' },
    )
  })

  it('hỏi khi ở màn hình', async () => {
    const stdout = Object.assign(screen(), { isTTY: true })
    const ran = await khuyencong(['new-pack', path.join(home.path, 'hoi')], {
      stdin: [
        'soc-trang\nSở Công ',
        'Thương\n09/2026/QĐ-UBND\nĐiều 2\n2026-05-01\n\n40%\n',
        '30 triệu đồng\n',
      ],
      stdout,
    })
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('số hiệu văn bản quy định mức [CẦN GHI số/năm/QĐ-UBND]: ')
    expect(
      json(await readFile(path.join(home.path, 'hoi/support/advanced-machinery.json'), 'utf8'))[
        'versions'
      ]?.[0],
    ).toMatchObject({
      from: '2026-05-01',
      citation: { document: '09/2026/QĐ-UBND', provision: 'Điều 2' },
      grant: { of: 'cost.machinery', rate: '40%', cap: '30 triệu đồng', per: 'establishment' },
    })
  })

  it('điều sai thì không để lại gì', async () => {
    expect((await make('sai', '--cap', 'ba trăm triệu')).stderr).toContain(
      '[AMOUNT_FORMAT] --cap: ',
    )
    expect((await make('sai', '--activity', 'máy bay phản lực')).stderr).toContain(
      '[UNKNOWN_WORD] --activity',
    )
    expect((await khuyencong(['new-pack', path.join(home.path, 'sai')])).stderr).toContain(
      '[VALUE_MISSING] --province',
    )
    expect(
      (await khuyencong(['new-pack', path.join(home.path, 'sai'), '--province', 'Sóc Trang Trại']))
        .stderr,
    ).toContain('[UNKNOWN_PROVINCE] --province')
    expect((await khuyencong(['new-pack', home.path, '--province', 'soc-trang'])).stderr).toContain(
      '[FOLDER_NOT_EMPTY]',
    )
    expect((await readdir(home.path)).filter((name) => name.startsWith('sai'))).toEqual([])
    await cheaper()
    expect(
      (
        await khuyencong([
          'new-rule',
          home.path,
          '--activity',
          'showroom',
          '--provision',
          'x',
          '--from',
          '2026-03-01',
        ])
      ).stderr,
    ).toContain('support/showroom.json › versions[0].grant')
    expect(await there('support/showroom.json')).toBe(false)
  })
})
