import { ruleShapes } from '../kinds/read-kinds.js'
import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../json/digest.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { Register } from '../territory/register.js'
import { definePack, type PackSource } from './pack.js'
import { PACK_LIMITS, readRule } from './read-rules.js'

type Json = Record<string, unknown>
const manifest = {
  id: 'sample',
  version: '1.0.0',
  schemaVersion: 1,
  jurisdiction: 'dak-lak',
  title: 'Gói mẫu',
  titleEn: 'Sample',
  maintainer: 'M',
  lawAsOf: '2026-01-01',
}
const document = { id: 'QĐ 1', title: 'Quyết định', titleEn: 'Decision', issuer: 'UBND' }
const version = {
  from: '2020-01-01',
  to: null,
  citation: { document: 'QĐ 1', provision: 'Điều 1' },
  evidence: 'quoted',
  grant: { rate: '50%' },
}
const rule = (parts: Json = {}, ...versions: Json[]): Json => ({
  id: 'support.x',
  kind: 'support',
  title: 'X',
  titleEn: 'X',
  encodedSince: '2020-01-01',
  adds: true,
  versions: versions.length === 0 ? [version] : versions.map((each) => ({ ...version, ...each })),
  ...parts,
})
const source = (
  rules: Record<string, unknown> = { 'support/x.json': rule() },
  parts: Partial<PackSource> = {},
): PackSource => ({ manifest, documents: { documents: [document] }, rules, ...parts })

const register = {
  source: 'x',
  provinces: [
    { id: 'dak-lak', name: 'Đắk Lắk', periods: [{ kind: 'province', evidence: 'quoted' }] },
  ],
}
const national = (parts: Partial<PackSource> = {}): PackSource =>
  source(undefined, {
    manifest: { ...manifest, id: 'national', jurisdiction: 'national' },
    ...parts,
  })

function problemsOf(from: PackSource): readonly Problem[] {
  try {
    definePack(from, { extends: NATIONAL })
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}
const problemOf = (parts: Json, ...versions: Json[]): Problem =>
  problemsOf(source({ 'support/x.json': rule(parts, ...versions) }))[0]!

describe('a pack', () => {
  it('what is no pack at all is refused in words, like any other', () => {
    for (const nothing of [
      null,
      undefined,
      1,
      'x',
      [],
      {},
      { ...source(), rules: null },
      { ...source(), documents: null },
    ]) {
      expect(
        () => definePack(nothing as never, { extends: NATIONAL }).rules.length === 0 || 'read',
      ).not.toThrow(TypeError)
    }
    // @ts-expect-error: what the types refuse is refused at run time too
    expect(() => definePack(null, { extends: NATIONAL })).toThrow(KhuyenCongError)
  })

  it('is read: its rules, its documents, where each rule was read from, and a digest', () => {
    const pack = definePack(source(), { extends: NATIONAL })
    expect(pack.rules.map(({ id }) => id)).toEqual(['support.x'])
    expect(pack.files.get('support.x')).toBe('support/x.json')
    expect(pack.documents.get('QĐ 1')).toMatchObject({ amendedBy: [], issued: null })
    expect(pack.digest).toMatch(/^sha256-[0-9a-f]{64}$/u)
    expect([pack.register, Object.isFrozen(pack)]).toEqual([null, true])
  })

  it('has one digest whatever the order of its files and keys, another for another content', () => {
    const two = { 'a.json': rule(), 'b.json': rule({ id: 'support.y' }) }
    const turned = {
      'b.json': Object.fromEntries(Object.entries(two['b.json']).reverse()),
      'a.json': two['a.json'],
    }
    expect(definePack(source(turned), { extends: NATIONAL }).digest).toBe(
      definePack(source(two), { extends: NATIONAL }).digest,
    )
    expect(definePack(source(), { extends: NATIONAL }).digest).not.toBe(
      definePack(source({ 'support/x.json': rule({ title: 'Y' }) }), { extends: NATIONAL }).digest,
    )
  })

  it('has the digest of the canonical JSON of its files, names of any letters and a register included', () => {
    for (const each of [
      source(),
      source({}),
      source({
        'support/ß.json': rule(),
        'support/"ế".json': rule({ id: 'support.y' }),
        'support/Z.json': rule({ id: 'support.z' }),
      }),
      { ...source(), register: undefined },
      national({ register }),
    ]) {
      expect(definePack(each, { extends: NATIONAL }).digest).toBe(digestOf(each))
    }
  })

  it('has a digest of what is written, not of what reading fills in, nor of anything beside its files', () => {
    const read = Register.parse(register)
    expect(read).not.toEqual(register)
    expect(definePack(national({ register }), { extends: NATIONAL }).digest).not.toBe(
      definePack(national({ register: read }), { extends: NATIONAL }).digest,
    )
    const filled = source({ 'support/x.json': rule({}, { note: null, toVerify: null }) })
    expect(definePack(filled, { extends: NATIONAL }).rules).toEqual(
      definePack(source(), { extends: NATIONAL }).rules,
    )
    expect(definePack(filled, { extends: NATIONAL }).digest).toBe(digestOf(filled))
    const more = { ...source(), cases: {}, default: 1, register: undefined }
    expect(definePack(more, { extends: NATIONAL }).digest).toBe(
      definePack(source(), { extends: NATIONAL }).digest,
    )
  })

  it('has one digest however its letters are composed, as a folder is read as NFC', () => {
    const [composed, apart] = (['NFC', 'NFD'] as const).map((form) =>
      definePack(
        source({
          [`support/${'mức'.normalize(form)}.json`]: rule({ title: 'Hỗ trợ'.normalize(form) }),
        }),
        { extends: NATIONAL },
      ),
    )
    expect(apart?.digest).toBe(composed?.digest)
  })

  it('tells all problems of all files at once', () => {
    const found = problemsOf(
      source({
        'b.json': rule({ kind: 'suport' }),
        'a.json': rule({ tilte: 1 }),
        'c.json': rule({}, { citation: { document: 'QĐ 2', provision: 'Điều 1' } }),
      }),
    )
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'UNKNOWN_KEY a.json',
      'UNKNOWN_KIND b.json › kind',
      'UNKNOWN_DOCUMENT c.json › versions[0].citation.document',
    ])
  })

  it.each([
    [{ id: 'Sample' }],
    [{ version: '1.0' }],
    [{ schemaVersion: 2 }],
    [{ lawAsOf: '2026-02-30' }],
    [{ maintainer: '' }],
    [{ more: 1 }],
  ])('its declaration is read strictly: %j', (parts) => {
    expect(problemsOf(source({}, { manifest: { ...manifest, ...parts } }))[0]?.at).toContain(
      'pack.json',
    )
  })

  it('lists a document once', () => {
    expect(
      problemsOf(
        source({}, { documents: { documents: [document, { ...document, title: 'Khác' }] } }),
      )[0],
    ).toMatchObject({ code: 'DUPLICATE_ID', at: 'documents.json › documents[1].id', found: 'QĐ 1' })
  })

  it('may carry a register of provinces where it is national', () => {
    expect(
      definePack(national({ register }), { extends: NATIONAL }).register?.provinces[0],
    ).toMatchObject({
      id: 'dak-lak',
      otherNames: null,
    })
    expect(
      problemsOf(national({ register: { ...register, provinces: [{ id: 'X' }] } }))[0]?.at,
    ).toContain('register.json')
  })

  it('cites in its register only what it lists', () => {
    const reviews = [
      {
        mergedOn: '2025-07-01',
        due: '2027-03-01',
        citation: { document: 'QĐ 2', provision: 'Điều 1' },
        evidence: 'quoted',
      },
    ]
    expect(problemsOf(national({ register: { ...register, reviews } }))).toMatchObject([
      { code: 'UNKNOWN_DOCUMENT', at: 'register.json › reviews[0].citation.document' },
    ])
  })

  it.each([
    ['a register', register],
    ['what is none', null],
  ])('is refused where it speaks for a province and carries %s', (_name, carried) => {
    expect(problemsOf(source({}, { register: carried }))).toMatchObject([
      { code: 'REGISTER_NOT_NATIONAL', at: 'register.json' },
    ])
  })

  it('is refused where it has too many rules', () => {
    expect(
      problemsOf(
        source(
          Object.fromEntries(
            Array.from({ length: PACK_LIMITS.rules + 1 }, (_, index) => [`${index}.json`, null]),
          ),
        ),
      )[0]?.code,
    ).toBe('PACK_TOO_LARGE')
  })
})

describe('a rule file', () => {
  it.each([
    [null, null],
    [{}, null],
    ['x', null],
    [[], null],
    [{ kind: 'suport' }, 'suport'],
    [{ kind: ['support'] }, '["support"]'],
    [{ kind: { toString: null } }, '{"toString":null}'],
    [{ kind: Object.create(null) as object }, '{}'],
  ])('of no known kind is refused: %j', (file, found) => {
    expect(problemsOf(source({ 'x.json': file }))[0]).toMatchObject({
      code: 'UNKNOWN_KIND',
      at: 'x.json › kind',
      found,
    })
  })

  it('asks which kind was meant, or lists them', () => {
    expect(problemsOf(source({ 'x.json': { kind: 'suport' } }))[0]?.hint).toBe(
      'Có phải ý bạn là «support»?',
    )
    expect(problemsOf(source({ 'x.json': {} }))[0]?.hint).toContain(
      'Các từ dùng được: eligibility, support',
    )
  })

  it.each<[string, Json, string, string]>([
    ['no citation', { citation: undefined }, 'FIELD_MISSING', 'versions[0].citation'],
    ['no evidence', { evidence: undefined }, 'FIELD_MISSING', 'versions[0].evidence'],
    ['no first day', { from: undefined }, 'FIELD_MISSING', 'versions[0].from'],
    ['a grade there is not', { evidence: 'qouted' }, 'UNKNOWN_WORD', 'versions[0].evidence'],
    ['an impossible day', { from: '2020-02-30' }, 'DAY_FORMAT', 'versions[0].from'],
    ['a misspelt field', { graant: 1 }, 'UNKNOWN_KEY', 'versions[0]'],
    [
      'a bad condition',
      { when: { all: [{ fact: 'activty', operator: 'equal', value: 'x' }] } },
      'UNKNOWN_FACT',
      'versions[0].when.all[0].fact',
    ],
    ['an empty condition', { when: { any: [] } }, 'CONDITION_SHAPE', 'versions[0].when.any'],
    [
      'a condition with a path',
      { when: { all: [{ fact: 'activity', operator: 'equal', value: 'trademark', path: '$.x' }] } },
      'UNKNOWN_KEY',
      'versions[0].when.all[0]',
    ],
    ['no grant', { grant: undefined }, 'FIELD_MISSING', 'versions[0].grant'],
    ['a bad rate', { grant: { rate: '50' } }, 'RATE_FORMAT', 'versions[0].grant.rate'],
    ['a bad cap', { grant: { cap: '300 trieu' } }, 'AMOUNT_FORMAT', 'versions[0].grant.cap'],
    [
      'a base there is not',
      { grant: { of: 'cost.machinry', rate: '50%' } },
      'UNKNOWN_WORD',
      'versions[0].grant.of',
    ],
    ['a misspelt grant', { grant: 'not-encodd' }, 'UNKNOWN_WORD', 'versions[0].grant'],
  ])('with %s is refused at its place', (_name, parts, code, at) => {
    expect(problemOf({}, parts)).toMatchObject({ code, at: `support/x.json › ${at}` })
  })

  it('with neither a rate nor a cap is refused in words', () => {
    const problem = problemOf({}, { grant: { per: 'establishment' } })
    expect(problem).toMatchObject({
      at: 'support/x.json › versions[0].grant',
      message:
        'Cần ít nhất một trong bốn: «rate» (tỷ lệ), «amount» (mức khoán), «cap» (mức tối đa), ' +
        '«choose» (bảng mức).',
      messageEn: 'At least one of `rate`, `amount`, `cap` and `choose` is needed.',
    })
  })

  it.each([
    [{ id: 'x' }, 'support/x.json › id'],
    [{ versions: [] }, 'support/x.json › versions'],
    [{ title: '' }, 'support/x.json › title'],
    [{ adds: false }, 'support/x.json › adds'],
  ])('%j is refused', (parts, at) => {
    expect(problemOf(parts).at).toBe(at)
  })

  it('has an id of its own kind, once in the pack', () => {
    expect(problemOf({ id: 'eligibility.x' })).toMatchObject({
      code: 'RULE_ID',
      message: 'Mã phải bắt đầu bằng «support.».',
    })
    const other = rule({ title: 'Khác' })
    expect(problemsOf(source({ 'a.json': rule(), 'b.json': other }))[0]).toMatchObject({
      code: 'DUPLICATE_ID',
      at: 'b.json',
      found: 'support.x',
      message: 'Mã «support.x» đã dùng trong a.json.',
    })
    for (const copy of ['support/x - Copy.json', 'support/x (1).json', 'support/zz.json'])
      expect(problemsOf(source({ 'support/x.json': rule(), [copy]: rule() }))[0]).toMatchObject({
        code: 'DUPLICATE_ID',
        at: copy,
        message: 'Tệp này giống hệt support/x.json.',
        hint: 'Đây là bản sao: xóa đi, hoặc đặt mã khác ở «id» rồi sửa nội dung.',
      })
    expect(
      problemsOf(source({ 'support/x.json': rule(), 'support/a.json': other }))[0],
    ).toMatchObject({
      at: 'support/a.json',
      message: 'Mã «support.x» đã dùng trong support/x.json.',
    })
  })

  it.each<[string, Json, string, string, string]>([
    ['a number', { rate: 50 }, 'versions[0].grant.rate', '50', 'Viết "50%".'],
    ['a fraction', { rate: 12.5 }, 'versions[0].grant.rate', '12.5', 'Viết "12,5%".'],
    ['a share', { rate: 0.5 }, 'versions[0].grant.rate', '0.5', 'Viết "50%" hoặc "0,5%".'],
  ])('a rate given as %s is answered with what to write', (_name, grant, at, found, hint) => {
    const problem = problemOf({}, { grant })
    expect(problem).toMatchObject({ code: 'WRONG_SHAPE', at: `support/x.json › ${at}`, found })
    expect(problem.hint).toContain(hint)
  })

  it('a rate above the whole is said at its place, with its value and nothing else', () => {
    expect(problemOf({}, { grant: { rate: '150%' } })).toMatchObject({
      at: 'support/x.json › versions[0].grant.rate',
      found: '150%',
      message: 'Tỷ lệ hỗ trợ không quá 100%.',
      hint: null,
    })
    expect(problemOf({}, { grant: { rate: '100,0001%' } }).message).toContain('không quá 100%')
    expect(
      definePack(source({ 'support/x.json': rule({}, { grant: { rate: '100%' } }) }), {
        extends: NATIONAL,
      }).rules,
    ).toHaveLength(1)
  })

  it('a group that is missing names its fields', () => {
    expect(problemOf({}, { grant: { rate: '50%', atMost: [5] } })).toMatchObject({
      message: 'Cần nhóm trường { } với các trường amount, per, within.',
      messageEn: 'A group of fields { } with the fields amount, per, within is needed.',
    })
  })

  it.each([
    ['id', 'Nghệ An', '"nghe-an"'],
    ['id', 'Đắk Lắk 2', '"dak-lak-2"'],
    ['jurisdiction', 'Nghệ An', '"nghe-an"'],
  ])('pack.json › %s «%s» is answered with %s', (field, value, written) => {
    const made = source({})
    const [problem] = problemsOf({
      ...made,
      manifest: { ...(made.manifest as object), [field]: value },
    })
    expect(problem).toMatchObject({ at: `pack.json › ${field}`, found: value })
    expect(problem?.hint).toContain(`viết ${written}`)
  })

  it('an id of a rule keeps its point', () => {
    expect(problemOf({ id: 'support.Máy móc' }).hint).toContain('"support.may-moc"')
    expect(problemOf({ id: '???' }).hint).toBeNull()
  })

  it('cites a document of the pack', () => {
    expect(problemOf({}, { citation: { document: 'QĐ 2', provision: 'Điều 1' } })).toMatchObject({
      code: 'UNKNOWN_DOCUMENT',
      hint: 'Có phải ý bạn là «QĐ 1»?',
    })
  })

  it.each<[string, string | null, Json[]]>([
    ['one day after the other', null, [{ to: '2020-12-31' }, { from: '2021-01-01' }]],
    ['on the same day', 'VERSIONS_OVERLAP', [{ to: '2021-01-01' }, { from: '2021-01-01' }]],
    [
      'two days apart, undeclared',
      'UNDECLARED_GAP',
      [{ to: '2020-12-30' }, { from: '2021-01-01' }],
    ],
    [
      'two days apart, declared',
      null,
      [{ to: '2020-12-30', gapAfter: true }, { from: '2021-01-01' }],
    ],
    ['after one that never ends', 'VERSIONS_OVERLAP', [{ to: null }, { from: '2021-01-01' }]],
    [
      'in the wrong order',
      'VERSIONS_OUT_OF_ORDER',
      [
        { from: '2021-01-01', to: '2021-12-31' },
        { from: '2020-01-01', to: '2020-12-31' },
      ],
    ],
    ['across a leap day', null, [{ to: '2024-02-28' }, { from: '2024-02-29' }]],
    ['ending before it starts', 'DATES_REVERSED', [{ from: '2020-01-02', to: '2020-01-01' }]],
    ['lasting one day', null, [{ to: '2020-01-01' }]],
    ['before the pack knows the law', 'BEFORE_ENCODED', [{ from: '2019-12-31' }]],
  ])('a version %s: %s', (_name, code, versions) => {
    if (code === null)
      expect(
        definePack(source({ 'support/x.json': rule({}, ...versions) }), { extends: NATIONAL })
          .rules,
      ).toHaveLength(1)
    else expect(problemOf({}, ...versions).code).toBe(code)
  })

  it('versions in the wrong order are to be sorted, and no day is asked for', () => {
    const problem = problemOf(
      { encodedSince: '2018-01-01' },
      { from: '2021-01-01', to: '2021-12-31' },
      { from: '2018-01-01', to: '2020-12-31' },
    )
    expect(problem).toMatchObject({
      code: 'VERSIONS_OUT_OF_ORDER',
      at: 'support/x.json › versions[1]',
      message: 'Phiên bản từ ngày 01/01/2018 đứng sau phiên bản từ ngày 01/01/2021.',
      hint: 'Sắp xếp phiên bản cũ trước, mới sau.',
    })
  })

  it('the hint for an overlap names the day before', () => {
    expect(problemOf({}, { to: '2021-01-01' }, { from: '2021-01-01' }).hint).toContain('2020-12-31')
  })

  it('cannot smuggle in a prototype', () => {
    expect(
      problemsOf(
        source({ 'x.json': JSON.parse('{"kind":"support","__proto__":{"title":"x"}}') }),
      )[0],
    ).toMatchObject({ code: 'FORBIDDEN_KEY' })
    expect(
      problemsOf(
        source({
          'x.json': JSON.parse(JSON.stringify(rule()).replace('"rate"', '"constructor":{},"rate"')),
        }),
      )[0],
    ).toMatchObject({ code: 'FORBIDDEN_KEY', at: 'x.json › versions[0].grant' })
  })

  it('lets errors that are not about the input through', () => {
    const broken = new Proxy(
      {},
      {
        get: () => {
          throw new TypeError('a bug of ours')
        },
      },
    )
    expect(() => definePack(source({ 'x.json': broken }), { extends: NATIONAL })).toThrow(TypeError)
  })

  it('is read by its kind', () => {
    expect(readRule(rule(), 'x.json', ruleShapes(NATIONAL_WORDS))).toMatchObject({
      kind: 'support',
      refines: null,
      adds: true,
      versions: [{ when: null, gapAfter: null, binding: null }],
    })
  })
})
