import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import * as classic from 'zod'
import * as z from 'zod/mini'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { Project, readProject } from '../project/project.js'
import { Register } from '../territory/register.js'
import { problemsOf } from './issue-problems.js'

const item = (more: object): object => ({
  id: 'p',
  items: [{ id: '1', activity: 'showroom', ...more }],
})
const event = (more: object): object => ({
  ...item({}),
  events: [{ type: 'progress', on: '2023-01-01', ...more }],
})
/** Inputs that are refused, by what is wrong with them. */
const BAD: Readonly<Record<string, unknown>> = {
  'no project at all': undefined,
  'a text': 'x',
  'a misspelt field': { ...item({}), fnud: 'local' },
  'three misspelt fields': { ...item({}), fnud: 'local', a: 1, b: 2 },
  'no items': { id: 'p' },
  'an empty list': { id: 'p', items: [] },
  'an activity that is a number': item({ activity: 5 }),
  'no activity': { id: 'p', items: [{ id: '1' }] },
  'an unreadable amount': item({ costs: [{ amount: '300 trieu dong' }] }),
  'an amount of no type': item({ costs: [{ amount: true }] }),
  'a day that is none': { ...item({}), approval: { on: '2023-06-31' } },
  'a number as text': item({ beneficiary: { employees: '12' } }),
  'a number too small': item({ units: 0 }),
  'a bare percentage': event({ progress: 50 }),
  'too much progress': event({ progress: '101%' }),
  'an empty id': { ...item({}), id: '' },
}
/** Inputs whose shape is right and whose words no pack declares. */
const BAD_WORDS: Readonly<Record<string, unknown>> = {
  'a misspelt activity': item({ activity: 'advanced-machinary' }),
  'an activity by its name': item({ activity: 'Ứng dụng máy móc, thiết bị tiên tiến' }),
  'a misspelt word': item({ site: { unitKind: 'wrad' } }),
  'a class out of the list': item({ site: { cityClass: 9 } }),
  'a misspelt fact': item({ facts: { 'machinery.isnew': true } }),
}
const refusedBy = (read: () => unknown): readonly Problem[] => {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  return []
}
const MARKS = /[àáảãạâấầẩẫậăắằẳẵặèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựđ]/iu

describe('the schema of a project by itself', () => {
  it.each(Object.entries(BAD))('%s: says in both languages what is wrong', (_name, input) => {
    const { success, error } = Project.safeParse(input)
    expect(success).toBe(false)
    for (const { message } of error?.issues ?? [])
      for (const line of message.split('\n')) {
        const [vi = '', en = ''] = line.split(' / ')
        expect(vi).toMatch(MARKS)
        expect(en).toMatch(/^[A-Z`].*[.?]$/u)
        expect(line).not.toMatch(/Invalid|meant:|known keys|undefined|\[object/u)
      }
  })

  it.each(Object.entries(BAD))('%s: the problems are those of readProject', (_name, input) => {
    const { error } = Project.safeParse(input)
    expect(problemsOf(error!, 'project')).toEqual(
      refusedBy(() => readProject(input, 'project', NATIONAL)),
    )
  })

  it.each(Object.entries(BAD_WORDS))(
    '%s: in order for the schema, refused in the words of the packs',
    (_name, input) => {
      expect(Project.safeParse(input).success).toBe(true)
      for (const { message, messageEn } of refusedBy(() =>
        readProject(input, 'project', NATIONAL),
      )) {
        expect(message).toMatch(MARKS)
        expect(messageEn).toMatch(/^[A-Z`].*[.?]$/u)
      }
      expect(refusedBy(() => readProject(input, 'project', NATIONAL))).toHaveLength(1)
    },
  )

  it('what is in order has no problem', () => {
    expect(Project.safeParse(item({})).success).toBe(true)
  })
})

describe('the schema of a project within another', () => {
  const bad = { on: 5, project: BAD['a misspelt field'] }

  it.each([
    ['zod/mini', z.object({ on: z.string(), project: Project })],
    ['zod', classic.object({ on: classic.string(), project: Project })],
  ])('%s: its issues keep place, code and hint; others become WRONG_SHAPE', (_name, schema) => {
    const { error } = schema.safeParse(bad)
    expect(problemsOf(error!, 'body').map(({ code, at, hint }) => [code, at, hint])).toEqual([
      ['WRONG_SHAPE', 'body › on', null],
      ['UNKNOWN_KEY', 'body › project', 'Có phải ý bạn là «fund»?'],
    ])
  })

  it('a group that is absent is named', () => {
    const { error } = z.object({ project: Project }).safeParse({})
    expect(problemsOf(error!)).toMatchObject([
      { code: 'FIELD_MISSING', at: 'input › project', message: 'Thiếu trường bắt buộc «project».' },
    ])
  })
})

describe('a schema that says what is wrong', () => {
  it('is every schema that is exported for others to compose with', () => {
    const { error } = Register.safeParse({ idd: 1 })
    expect(error?.issues.length).toBeGreaterThan(0)
    for (const { message } of error?.issues ?? []) expect(message).toMatch(/^.+ \/ .+\.$/mu)
  })
})
