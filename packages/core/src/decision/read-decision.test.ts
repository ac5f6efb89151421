import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from './decide.js'
import { anyDay, anyProject, FEWER } from './random.fixture.js'
import { readDecision } from './read-decision.js'
import { jsonSchemas } from '../json-schema/json-schema.js'
import { sampleBook } from '../packs/sample-pack.fixture.js'
import { decideSample } from '../packs/sample-project.fixture.js'
import { KhuyenCongError } from '../errors/errors.js'

type Json = Record<string, unknown>
const copy = (): Json => JSON.parse(JSON.stringify(decideSample())) as Json
const at = (value: unknown): readonly string[] => {
  try {
    readDecision(value)
  } catch (error) {
    if (error instanceof KhuyenCongError)
      return error.problems.map((problem) => `${problem.code} ${problem.at}`)
    throw error
  }
  return []
}
/** The sample with a change at a place: keys and numbers. */
const touched = (path: readonly (string | number)[], value: unknown): unknown => {
  const record = copy()
  const last = path.at(-1) as string
  const group = path.slice(0, -1).reduce<Json>((inner, key) => inner[key as string] as Json, record)
  if (value === undefined) Reflect.deleteProperty(group, last)
  else group[last] = value
  return record
}

it('reads any decision, gives back the very value, and changes nothing of it', () => {
  fc.assert(
    fc.property(anyProject, anyDay, (project, on) => {
      const stored: unknown = JSON.parse(JSON.stringify(decide(sampleBook, { on, project })))
      const before = JSON.stringify(stored)
      expect(readDecision(stored)).toBe(stored)
      expect(JSON.stringify(stored)).toBe(before)
    }),
    FEWER,
  )
})
it('reads a decision as decide gives it, frozen or not', () => {
  const decision = decideSample()
  expect(readDecision(decision)).toBe(decision)
})

describe('the JSON Schema of a decision', () => {
  const require = createRequire(import.meta.url)
  const Ajv = createRequire(require.resolve('eslint'))('ajv') as new (options: object) => {
    compile: (schema: object) => (value: unknown) => boolean
  }
  const { decision } = jsonSchemas({ vocabulary: NATIONAL_WORDS })
  const fits = new Ajv({ unknownFormats: 'ignore', logger: false }).compile(decision!)

  it('takes what the reader takes: any decision', () => {
    fc.assert(
      fc.property(anyProject, anyDay, (project, on) => {
        expect(fits(decide(sampleBook, { on, project }))).toBe(true)
      }),
      FEWER,
    )
  })
  it('refuses another format, a missing field, a field too many, a figure that is text', () => {
    for (const [path, value] of [
      [['format'], 2],
      [['digest'], undefined],
      [['approvedBy'], 'me'],
      [['items', 0, 'support', 'ceiling'], '900000000'],
      [['items', 0, 'support', 'answer'], 'unknown'],
      [['steps', 0, 'parts', 0], { some: [] }],
      [['project', 'input', 'fnud'], 'national'],
    ] as const)
      expect([path, fits(touched(path, value))]).toEqual([path, false])
  })
})

describe('refuses what is not the record of a decision, at its place', () => {
  it.each([
    [null, 'WRONG_SHAPE decision'],
    ['x', 'WRONG_SHAPE decision'],
    [[], 'WRONG_SHAPE decision'],
    [{}, 'UNKNOWN_FORMAT decision › format'],
    [{ format: 2 }, 'UNKNOWN_FORMAT decision › format'],
  ])('%j', (value, expected) => {
    expect(at(value)).toEqual([expected])
  })
  it('names every field that is missing', () => {
    expect(at({ format: 1 })).toContain('FIELD_MISSING decision › items')
  })
  it.each([
    [['verdict'], 'maybe', 'UNKNOWN_WORD decision › verdict'],
    [['on'], '01/06/2023', 'WRONG_SHAPE decision › on'],
    [['digest'], 'sha256-0', 'WRONG_SHAPE decision › digest'],
    [['digest'], undefined, 'FIELD_MISSING decision › digest'],
    [['approvedBy'], 'me', 'UNKNOWN_KEY decision'],
    [['openChecks'], 0.5, 'WRONG_SHAPE decision › openChecks'],
    [['packs', 0, 'lawAsOf'], null, 'WRONG_SHAPE decision › packs[0].lawAsOf'],
    [['packs', 0, 'signedBy'], 'me', 'UNKNOWN_WORD decision › packs[0].signedBy'],
    [['packs', 0, 'signedBy'], {}, 'FIELD_MISSING decision › packs[0].signedBy.owner'],
    [['items', 0, 'eligibility'], 'yes', 'UNKNOWN_WORD decision › items[0].eligibility'],
    [['items', 0, 'support', 'answer'], 'maybe', 'UNKNOWN_WORD decision › items[0].support.answer'],
    [
      ['items', 0, 'support', 'answer'],
      undefined,
      'FIELD_MISSING decision › items[0].support.answer',
    ],
    [['items', 0, 'support'], 5, 'WRONG_SHAPE decision › items[0].support'],
    [
      ['items', 0, 'support', 'ceiling'],
      '900 triệu đồng',
      'WRONG_SHAPE decision › items[0].support.ceiling',
    ],
    [['items', 0, 'support', 'parts'], [], 'WRONG_SHAPE decision › items[0].support.parts'],
    [
      ['items', 0, 'support', 'parts', 0, 'byCap'],
      undefined,
      'FIELD_MISSING decision › items[0].support.parts[0].byCap',
    ],
    [
      ['items', 0, 'support', 'parts', 0, 'atMost'],
      [1],
      'WRONG_SHAPE decision › items[0].support.parts[0].atMost[0]',
    ],
    [['toVerify', 0, 'answered'], {}, 'FIELD_MISSING decision › toVerify[0].answered.holds'],
    [['funding', 'advance'], 0, 'WRONG_SHAPE decision › funding.advance'],
    [['steps', 0, 'stage'], 'x', 'UNKNOWN_WORD decision › steps[0].stage'],
    [
      ['project', 'input', 'items', 0, 'activity'],
      5,
      'WRONG_SHAPE decision › project.input.items[0].activity',
    ],
    [['project', 'input', 'fnud'], 'national', 'UNKNOWN_KEY decision › project.input'],
  ] as const)('%j as %j', (path, value, expected) => {
    expect(at(touched(path, value))[0]).toBe(expected)
  })
  it('a part of a condition that is neither a leaf nor a group', () => {
    expect(at(touched(['steps', 0, 'parts', 0], { some: [] }))[0]).toMatch(
      /decision › steps\[0\]\.parts\[0\]/u,
    )
    expect(
      at(touched(['steps', 0, 'parts', 0], { all: [{ not: 5, verdict: 'met' }], verdict: 'met' })),
    ).not.toEqual([])
  })
})
