import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type Decision, decide, decideRecorded } from './decide.js'
import { canonicalJson, digestOf } from '../json/digest.js'
import { explain } from '../explain/explain.js'
import type { ProjectInput } from '../project/project.js'
import { anyDay, anyProject, FEWER } from './random.fixture.js'
import { replay } from './record.js'
import { digestOfDecision } from './seal.js'
import { createRuleBook } from '../packs/rule-book.js'
import {
  caoBangPack,
  hauGiangPack,
  nationalPack,
  sampleBook,
  sampleNational,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { decideSample, projectWith, SOC_TRANG } from '../packs/sample-project.fixture.js'

const sample = decideSample()
const copy = (): Decision => JSON.parse(JSON.stringify(sample)) as Decision
const bytes = (project: unknown): string =>
  JSON.stringify(decide(sampleBook, { on: '2023-06-01', project: project as ProjectInput }))

describe('the same input gives the same bytes', () => {
  it('under other orders of its keys', () => {
    const {
      items: [item],
      ...rest
    } = SOC_TRANG
    const other = {
      items: [Object.fromEntries(Object.entries(item!).reverse())],
      ...Object.fromEntries(Object.entries(rest).reverse()),
    }
    expect(bytes(other)).toBe(bytes(SOC_TRANG))
  })
  it('with amounts, absences and text written another way', () => {
    const other = projectWith(
      {
        costs: [
          { id: 'may', kind: 'machinery', amount: 2_014_900_000, otherStateSupport: '0 đồng' },
        ],
        requested: {
          national: '0,9 tỷ đồng',
          local: 0,
          other: 0,
          counterpart: '1.114.900.000 đồng',
        },
        level: null,
      },
      {
        $schema: './project.schema.json',
        events: null,
        planBuildingYear: null,
        title: SOC_TRANG.title,
      },
    )
    expect(bytes(other)).toBe(bytes(SOC_TRANG))
  })

  it('on one line, whatever the second engine says', () => {
    fc.assert(
      fc.property(
        anyProject,
        anyDay,
        fc.constantFrom('agrees' as const, 'not-run' as const),
        (project, on, crossCheck) => {
          const { decision, line } = decideRecorded(sampleBook, { on, project })
          expect(line(crossCheck)).toBe(canonicalJson({ ...decision, crossCheck }))
        },
      ),
      FEWER,
    )
  })

  const { TZ } = process.env
  afterEach(() => {
    if (TZ === undefined) delete process.env['TZ']
    else process.env['TZ'] = TZ
  })
  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Ho_Chi_Minh', 'UTC'])(
    'in the time zone %s',
    (zone) => {
      process.env['TZ'] = zone
      expect(bytes(SOC_TRANG)).toBe(JSON.stringify(sample))
      expect(explain(decideSample())).toBe(explain(sample))
    },
  )
  it('in another process, far away, under Turkish', () => {
    const file = fileURLToPath(new URL('record.fixture.ts', import.meta.url))
    const output = execFileSync(
      process.execPath,
      ['--conditions=khuyencong-source', '--import', 'tsx', file],
      {
        env: {
          ...process.env,
          TZ: 'Pacific/Marquesas',
          LANG: 'tr_TR.UTF-8',
          LC_ALL: 'tr_TR.UTF-8',
        },
        encoding: 'utf8',
      },
    )
    expect(output.trimEnd()).toBe(
      JSON.stringify([
        sample,
        explain(sample, { lang: 'vi', book: sampleBook }),
        explain(sample, { lang: 'en', book: sampleBook }),
      ]),
    )
  }, 30_000)
})

describe('replay', () => {
  it('rebuilds a decision that was stored and read again, byte for byte', () => {
    expect(canonicalJson(copy())).toBe(canonicalJson(sample))
    expect(replay(sampleBook, copy())).toEqual({ identical: true, digest: sample.digest })
    expect(digestOfDecision(copy())).toBe(sample.digest)
  })
  it('rebuilds any decision', () => {
    fc.assert(
      fc.property(anyProject, anyDay, (project, on) => {
        const stored = JSON.parse(JSON.stringify(decide(sampleBook, { on, project }))) as Decision
        expect(replay(sampleBook, stored)).toEqual({ identical: true, digest: stored.digest })
        expect(digestOfDecision(stored)).toBe(stored.digest)
      }),
      FEWER,
    )
  })
  it('does not mind a cross-check that was run since, and nothing else in its place', () => {
    expect(replay(sampleBook, { ...copy(), crossCheck: 'agrees' })).toMatchObject({
      identical: true,
    })
    expect(replay(sampleBook, { ...copy(), crossCheck: 'sure' })).toMatchObject({
      identical: false,
      at: 'crossCheck',
      stored: '"sure"',
      derived: '"not-run"',
    })
    const { crossCheck: _, ...without } = copy()
    expect(replay(sampleBook, without)).toMatchObject({
      identical: false,
      at: 'crossCheck',
      stored: '—',
    })
  })

  it('names a pack with another content and a pack that is missing; a pack the decision does not rest on is nothing to it', () => {
    const changed = nationalPack({
      'eligibility/more.json': {
        id: 'eligibility.more',
        kind: 'eligibility',
        title: 'x',
        titleEn: 'x',
        encodedSince: '2030-01-01',
        versions: [
          {
            from: '2030-01-01',
            to: null,
            citation: { document: '28/2018/TT-BTC', provision: 'x' },
            evidence: 'quoted',
          },
        ],
      },
    })
    expect(
      replay(createRuleBook([changed, socTrangPack, hauGiangPack, caoBangPack]), copy()),
    ).toMatchObject({ identical: false, at: 'packs[0].digest' })
    expect(
      replay(createRuleBook([sampleNational, socTrangPack, caoBangPack]), copy()),
    ).toMatchObject({ identical: true })
    const { id: _, ...anonymous } = { ...sampleNational.manifest }
    const other = { ...sampleNational, manifest: { ...anonymous, id: 'zz-national' } }
    expect(replay(createRuleBook([other, socTrangPack]), copy())).toMatchObject({
      identical: false,
      at: 'packs[0].id',
    })
    expect(() => replay(createRuleBook([socTrangPack]), copy())).toThrow(
      expect.objectContaining({ code: 'REGISTER_MISSING' }),
    )
  })
  it('names a project that was touched by what was sealed over it', () => {
    const touched = copy()
    Object.assign(touched.project.input.items[0]!.costs![0]!, { amount: 1_000_000_000 })
    expect(replay(sampleBook, touched)).toMatchObject({
      identical: false,
      at: 'project.digest',
      stored: `"${sample.project.digest}"`,
    })
    expect(
      replay(sampleBook, { ...copy(), project: { ...sample.project, id: 'st-2' } }),
    ).toMatchObject({ at: 'project.id', stored: '"st-2"', derived: '"st-2023-kcqg-01"' })
  })
  it('names every difference: the input and what was read in it first, then what follows, the seal last', () => {
    const touched = copy()
    Object.assign(touched.project.input.items[0]!.beneficiary!, { kind: 'artisan' })
    Object.assign(touched.project.input.items[0]!.costs![0]!, { amount: 1_000_000_000 })
    const result = replay(sampleBook, touched)
    if (result.identical) throw new Error('a touched project came out the same')
    const places = result.differences.map(({ at, of }) => `${of} ${at}`)
    expect(places.slice(0, 4)).toEqual([
      'input project.digest',
      'input steps[0].facts.beneficiary.kind',
      'input funding.total',
      'input items[0].support.parts[0].base',
    ])
    expect(places).toContain('outcome verdict')
    expect(places.at(-1)).toBe('seal digest')
    expect(result.differences).toContainEqual({
      at: 'steps[0].facts.beneficiary.kind',
      of: 'input',
      stored: '"business-household"',
      derived: '"artisan"',
    })
  })
  it('refuses a format it does not read, whatever else the record holds, and a record without one', () => {
    for (const format of [0, 2, '1', null, {}])
      expect(() => replay(sampleBook, { format })).toThrow(
        expect.objectContaining({ code: 'UNKNOWN_FORMAT', at: 'format' }),
      )
    const { format: _, ...without } = copy()
    expect(() => replay(sampleBook, without)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_FORMAT', found: null }),
    )
    expect(() => replay(sampleBook, { ...copy(), format: 2 })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_FORMAT', found: '2' }),
    )
  })
  it('names a project that was added to', () => {
    expect(
      replay(sampleBook, { ...copy(), project: { ...sample.project, approvedBy: 'me' } }),
    ).toMatchObject({ identical: false, at: 'project.approvedBy', stored: '"me"', derived: '—' })
  })
  it('names a ceiling that was touched, with both numbers', () => {
    const touched = copy()
    Object.assign(touched.items[0]!.support, { ceiling: 900_000_001 })
    expect(replay(sampleBook, touched)).toMatchObject({
      identical: false,
      at: 'items[0].support.ceiling',
      stored: '900000001',
      derived: '900000000',
    })
  })
  it('names the digest where only the seal was touched', () => {
    const digest = digestOf('something else')
    expect(replay(sampleBook, { ...copy(), digest })).toMatchObject({
      identical: false,
      at: 'digest',
      stored: `"${digest}"`,
      derived: `"${sample.digest}"`,
    })
  })
  it('names a field that is missing, and one too many', () => {
    const { evidence: _, ...without } = copy()
    expect(replay(sampleBook, without)).toMatchObject({
      identical: false,
      at: 'evidence',
      stored: '—',
      derived: '"secondary"',
    })
    expect(replay(sampleBook, { ...copy(), steps: sample.steps.slice(0, -1) })).toMatchObject({
      identical: false,
      at: 'steps[6]',
      stored: '—',
    })
    expect(replay(sampleBook, { ...copy(), steps: [...sample.steps, 1] })).toMatchObject({
      identical: false,
      at: 'steps[7]',
      stored: '1',
      derived: '—',
    })
    expect(replay(sampleBook, { ...copy(), findings: {} })).toMatchObject({
      identical: false,
      at: 'findings',
      stored: '{}',
      derived: '[]',
    })
  })
  it('names another day by what follows from it', () => {
    expect(replay(sampleBook, { ...copy(), on: '2018-05-10' })).toMatchObject({ identical: false })
  })
  it('names list places in order of number, not of text', () => {
    const items = Array.from({ length: 12 }, (_, index) => ({
      ...SOC_TRANG.items[0]!,
      id: String(index),
    }))
    const stored = JSON.parse(
      JSON.stringify(decide(sampleBook, { on: '2023-06-01', project: { ...SOC_TRANG, items } })),
    ) as Decision
    for (const index of [2, 10]) Object.assign(stored.items[index]!, { eligibility: 'unmet' })
    expect(replay(sampleBook, stored)).toMatchObject({ at: 'items[2].eligibility' })
  })
  it.each([
    [null],
    [undefined],
    ['x'],
    [5],
    [[]],
    [{}],
    [{ on: 5, project: { input: {} } }],
    [{ on: '2023-06-01' }],
    [{ on: '2023-06-01', project: null }],
    [{ on: '2023-06-01', project: { id: 'p' } }],
  ])('refuses %j, which is no decision', (stored) => {
    expect(() => replay(sampleBook, stored)).toThrow(
      expect.objectContaining({ name: 'KhuyenCongError', code: 'NOT_A_DECISION' }),
    )
  })
  it('refuses a decision whose project cannot be read', () => {
    expect(() =>
      replay(sampleBook, { ...copy(), project: { input: { id: 'p', items: [] } } }),
    ).toThrow(expect.objectContaining({ name: 'KhuyenCongError' }))
  })
})
