import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { national } from '@khuyencong/rules-national'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedPacks } from '../../files/packs.js'
import { folder, khuyencong as bare } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

/** With the packs that are shipped, as an officer runs it. */
const khuyencong: typeof bare = async (argv, more = {}) =>
  bare(argv, { shipped: shippedPacks, ...more })
const at = (name: string): string => path.join(home.path, name)
const json = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(at(name), 'utf8')) as Record<string, unknown>
const codesOf = async (
  pack: string,
): Promise<readonly (readonly [severity: string, code: string])[]> => {
  const { stdout } = await khuyencong(['check', at(pack), '--json'])
  return (JSON.parse(stdout) as { problems: { severity: string; code: string }[] }).problems.map(
    ({ severity, code }) => [severity, code] as const,
  )
}
const given = [
  '--document',
  '05/2026/NQ-HĐND',
  '--provision',
  'Điều 3',
  '--from',
  '2026-02-01',
] as const

describe('new-pack', () => {
  it.each([...national.vocabulary.activities.keys()])(
    '%s: gói mới đạt mọi tình huống, phủ hết, không chỗ sai nào lọt',
    async (activity) => {
      expect(
        (
          await khuyencong([
            'new-pack',
            at(activity),
            '--province',
            'Gia Lai',
            '--activity',
            activity,
          ])
        ).code,
      ).toBe(0)
      const { code, stdout } = await khuyencong(['test', at(activity), '--json'])
      expect(JSON.parse(stdout)).toMatchObject({
        cases: { failed: [] },
        percent: 100,
        gaps: [],
        mutation: { survivors: [] },
      })
      expect(code).toBe(0)
    },
  )

  it('tỷ lệ nhỏ: «trên trần» là chi phí đầu tiên vượt trần tròn một đồng', async () => {
    await khuyencong([
      'new-pack',
      at('x'),
      '--province',
      'Gia Lai',
      '--rate',
      '3%',
      '--cap',
      '10 triệu đồng',
    ])
    const { cases } = (await json('x/support/advanced-machinery.cases.json')) as {
      cases: { given: Record<string, string> }[]
    }
    expect(
      cases.map((each) => each.given['cost.machinery']).filter((cost) => cost !== undefined),
    ).toEqual(['333.333.333 đồng', '333.333.334 đồng', '333.333.367 đồng'])
  })

  it('điều chưa ai ghi đều mang dấu «CẦN GHI»: check nêu từng chỗ, chặt thì là lỗi', async () => {
    await khuyencong(['new-pack', at('x'), '--province', 'Gia Lai'])
    const { stdout } = await khuyencong(['check', at('x')])
    for (const place of [
      'documents.json › documents[0].id',
      'documents.json › documents[0].issuer',
      'support/advanced-machinery.json › versions[0].citation.provision',
      'support/advanced-machinery.json › versions[0].note',
    ]) {
      expect(stdout).toContain(`Lưu ý [PLACEHOLDER_LEFT] ${place}: Chỗ này còn dấu «CẦN GHI»`)
    }
    expect((await khuyencong(['check', at('x'), '--strict'])).stdout).toContain(
      'Lỗi [PLACEHOLDER_LEFT]',
    )
  })

  it('tỉnh đã có gói thì gói mới mang mã khác, thay gói có sẵn; tỉnh chưa có thì mang mã tỉnh', async () => {
    await khuyencong(['new-pack', at('x'), '--province', 'Gia Lai'])
    await khuyencong(['new-pack', at('y'), '--province', 'Cao Bằng'])
    expect([await json('x/pack.json'), await json('y/pack.json')]).toMatchObject([
      { id: 'gia-lai-rieng', jurisdiction: 'gia-lai', replaces: 'gia-lai' },
      { id: 'cao-bang', jurisdiction: 'cao-bang' },
    ])
    expect(
      (
        await khuyencong([
          'levels',
          '--on',
          '2026-03-15',
          '--province',
          'gia-lai',
          '--pack',
          at('x'),
          '--pack',
          at('y'),
        ])
      ).code,
    ).toBe(0)
  })

  it('trả lời đủ thì mức không còn dấu nào; tỷ lệ bằng số mẫu nhưng do người ghi là câu trả lời', async () => {
    await khuyencong([
      'new-pack',
      at('x'),
      '--province',
      'Gia Lai',
      ...given,
      '--rate',
      '10%',
      '--cap',
      '10 triệu đồng',
    ])
    expect(await readFile(at('x/support/advanced-machinery.json'), 'utf8')).not.toContain('CẦN GHI')
    expect(await readFile(at('x/documents.json'), 'utf8')).toContain('CẦN GHI')
  })
})

describe('new-rule', () => {
  it('mã đứng sau gói nói luôn loại và nội dung', async () => {
    await khuyencong(['new-pack', at('x'), '--province', 'Gia Lai'])
    expect(
      (await khuyencong(['new-rule', at('x'), 'support.showroom', ...given, '--rate', '40%'])).code,
    ).toBe(0)
    expect(await json('x/support/showroom.json')).toMatchObject({
      id: 'support.showroom',
      refines: 'national:support.showroom',
    })
    expect((await khuyencong(['new-rule', at('x'), 'eligibility.workers', ...given])).code).toBe(0)
    expect(await json('x/eligibility/workers.json')).toMatchObject({
      kind: 'eligibility',
      id: 'eligibility.workers',
    })
    expect((await khuyencong(['new-rule', at('x'), 'nothing.workers', ...given])).stderr).toContain(
      '[RULE_ID]',
    )
    expect((await khuyencong(['new-rule', at('x'), 'eligibility.a', 'b'])).stderr).toContain(
      '[EXTRA_ARGUMENT]',
    )
  })

  beforeEach(async () => {
    await khuyencong([
      'new-pack',
      at('p'),
      '--province',
      'Gia Lai',
      ...given,
      '--rate',
      '50%',
      '--cap',
      '250 triệu đồng',
    ])
  })

  it.each(['eligibility', 'funding', 'priority', 'procedure', 'programme', 'scheme', 'support'])(
    '--kind %s: đạt check và test',
    async (kind) => {
      const ran = await khuyencong([
        'new-rule',
        at('p'),
        '--kind',
        kind,
        ...given,
        ...(kind === 'support'
          ? ['--activity', 'trademark', '--rate', '50%', '--cap', '30 triệu đồng']
          : []),
      ])
      expect(ran).toMatchObject({ code: 0, stdout: '' })
      const found = await codesOf('p')
      expect(found.filter(([severity]) => severity === 'error')).toEqual([])
      expect([...new Set(found.map(([, code]) => code))].sort()).toEqual([
        'CASE_NOT_REVIEWED',
        'EVIDENCE_BELOW_QUOTED',
        'PLACEHOLDER_LEFT',
      ])
      const tested = await khuyencong(['test', at('p')])
      expect(tested.stdout).toMatch(/0 sai\.[\s\S]*Phủ chung: 100%[\s\S]*0 sống sót/u)
      expect(tested.code).toBe(0)
    },
  )

  it('danh sách khu vực là việc của gói quốc gia: từ chối, không ghi gì', async () => {
    const ran = await khuyencong(['new-rule', at('p'), '--kind', 'regions', ...given])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[REGIONS_NOT_NATIONAL]')
    expect(await readdir(at('p'))).not.toContain('regions')
  })

  it.each([
    [
      'eligibility',
      ['--cap', '30 triệu đồng', '--per', 'establishment', '--rate', '50%'],
      ['--rate', '--cap', '--per'],
    ],
    ['funding', ['--activity', 'trademark', '--cap', '30 triệu đồng'], ['--cap']],
    ['priority', ['--activity', 'trademark'], ['--activity']],
    ['procedure', ['--rate', '50%'], ['--rate']],
    ['programme', ['--activity', 'trademark'], ['--activity']],
    ['regions', ['--per', 'booth'], ['--per']],
    ['scheme', ['--activity', 'trademark', '--rate', '50%'], ['--activity', '--rate']],
  ])(
    '--kind %s không dùng %j thì từ chối, nói rõ loại nào dùng, và không ghi gì',
    async (kind, options, refused) => {
      const ran = await khuyencong(['new-rule', at('p'), '--kind', kind, ...given, ...options])
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(
        [...ran.stderr.matchAll(/\[OPTION_NOT_USED\] (--\S+):/gu)].map(([, option]) => option),
      ).toEqual(refused)
      expect((await readdir(at('p'))).sort()).toEqual([
        'documents.json',
        'pack.json',
        'schema',
        'support',
      ])
    },
  )

  it('lời từ chối kể các loại có dùng tùy chọn ấy, bằng tiếng Việt và tiếng Anh', async () => {
    const refused = async (...lang: string[]): Promise<string> =>
      (
        await khuyencong([
          'new-rule',
          at('p'),
          '--kind',
          'priority',
          '--activity',
          'trademark',
          ...given,
          ...lang,
        ])
      ).stderr
    expect(await refused()).toBe(
      'Lỗi [OPTION_NOT_USED] --activity: Quy định loại «priority» không dùng --activity.\n  Đã gặp: «trademark»\n  Gợi ý: Bỏ --activity, hoặc chọn loại có dùng: --kind support, eligibility, funding.\n',
    )
    expect(await refused('--lang', 'en')).toContain(
      'Hint: Leave --activity out, or choose a kind that uses it: --kind support, eligibility, funding.',
    )
  })

  it('mọi loại cùng trong một gói, mỗi loại một nội dung hay một mã riêng', async () => {
    await khuyencong([
      'new-rule',
      at('p'),
      '--kind',
      'eligibility',
      '--activity',
      'trademark',
      ...given,
    ])
    await khuyencong([
      'new-rule',
      at('p'),
      '--kind',
      'funding',
      '--rate',
      '60%',
      '--id',
      'funding.tam-ung',
      '--title',
      'Tạm ứng',
      ...given,
    ])
    await khuyencong(['new-rule', at('p'), '--kind', 'scheme', ...given])
    expect(await json('p/eligibility/beneficiary-trademark.json')).toMatchObject({
      versions: [{ when: { fact: 'activity', operator: 'equal', value: 'trademark' } }],
    })
    expect(await json('p/funding/tam-ung.json')).toMatchObject({
      id: 'funding.tam-ung',
      title: 'Tạm ứng',
      adds: true,
      versions: [{ advance: { rate: '60%' } }],
    })
    expect(await json('p/scheme/gia-lai-outstanding-product.rounds.json')).toMatchObject({
      $schema: '../schema/rounds.schema.json',
      scheme: 'gia-lai-outstanding-product',
    })
    expect((await khuyencong(['test', at('p')])).code).toBe(0)
  })

  it.each([
    [['--kind', 'suport'], '[UNKNOWN_KIND] --kind'],
    [['--kind', 'funding', '--id', 'support.x', ...given], '[RULE_ID] --id'],
    [['--kind', 'eligibility', '--activity', 'x', ...given], '[UNKNOWN_WORD] --activity'],
    [['--kind', 'programme', '--provision', 'Điều 1', '--from', '2026-13-01'], '[DAY_FORMAT]'],
    [['--kind', 'scheme'], '[VALUE_MISSING] --provision'],
  ])('%j là sai cách dùng và không để lại gì', async (options, said) => {
    const ran = await khuyencong(['new-rule', at('p'), ...options])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(said)
    expect(
      await mkdir(at('p/programme')).then(
        () => 'trống',
        () => 'còn lại',
      ),
    ).toBe('trống')
  })
})

describe('sign', () => {
  it('không ký gói còn dấu «CẦN GHI», và nói ở đâu; ghi xong thì ký được', async () => {
    await khuyencong([
      'new-pack',
      at('p'),
      '--province',
      'Gia Lai',
      ...given,
      '--rate',
      '50%',
      '--cap',
      '250 triệu đồng',
    ])
    await khuyencong(['new-key', at('k'), '--maintainer', 'Sở', '--province', 'gia-lai'])
    const draft = await khuyencong(['bundle', at('p'), '--out', at('b.json')])
    expect(draft.code).toBe(0)
    expect(draft.stderr).toContain('Bản nháp')
    const refused = await khuyencong([
      'sign',
      at('b.json'),
      '--key',
      at('k.private.pem'),
      '--at',
      '2026-02-10',
      '--out',
      at('s.json'),
    ])
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('Lỗi [PLACEHOLDER_LEFT] documents.json › documents[0].title')
    expect(
      await readFile(at('s.json')).then(
        () => true,
        () => false,
      ),
    ).toBe(false)
    await home.put('p/documents.json', {
      documents: [
        {
          id: '05/2026/NQ-HĐND',
          title: 'Mức chi',
          titleEn: 'Levels',
          issuer: 'HĐND tỉnh',
          issued: '2026-01-20',
          from: '2026-02-01',
          to: null,
        },
      ],
    })
    expect((await khuyencong(['bundle', at('p'), '--out', at('b.json')])).stderr).toContain(
      'Ký bằng: khuyencong sign',
    )
    const sign = ['sign', at('b.json'), '--key', at('k.private.pem'), '--at', '2026-02-10']
    const unreviewed = await khuyencong([...sign, '--out', at('s.json')])
    expect(unreviewed).toMatchObject({ code: 1, stdout: '' })
    expect(unreviewed.stderr).toContain('Lỗi [CASE_NOT_REVIEWED]')
    expect(unreviewed.stderr).not.toContain('PLACEHOLDER_LEFT')
    for (const name of await readdir(at('p/support')))
      if (name.endsWith('.cases.json')) {
        const text = await readFile(at(`p/support/${name}`), 'utf8')
        await home.put(`p/support/${name}`, text.replaceAll('CẦN XEM LẠI: ', 'Đã xem: '))
      }
    await khuyencong(['bundle', at('p'), '--out', at('b.json')])
    expect(await khuyencong([...sign, '--out', at('s.json')])).toMatchObject({ code: 0 })
  })
})
