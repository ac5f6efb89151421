import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { decide, judge, screen } from '../decision/decide.js'
import { checkEligibility } from '../decision/judgement-parts.js'
import { explain } from '../explain/explain.js'
import { explanation } from '../explain/explanation.js'
import { type Project, type ProjectInput, readProject, writeProject } from '../project/project.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational, sampleBook } from '../packs/sample-pack.fixture.js'
import { type ItemInput, projectWith, SOC_TRANG_ITEM } from '../packs/sample-project.fixture.js'
import { machineryRule, newMachineryRule } from '../packs/sample-rules.fixture.js'
import type { Day } from '../values/calendar.js'
import { refuseRulings } from './rulings.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'

const ON = '2023-06-01'
const LINE = '1/national:eligibility.new-machinery/bc3ed71d'
const answer = (changes: object = {}): object => ({
  line: LINE,
  holds: true,
  by: 'Hội đồng thẩm định',
  on: '2023-05-20',
  why: 'biên bản số 12',
  ...changes,
})
const answered = (...verified: readonly object[]): ProjectInput =>
  ({ ...projectWith(), verified }) as ProjectInput
const problemsOf = (work: () => unknown): readonly Problem[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  return []
}
const refused = (project: ProjectInput, on = ON): readonly string[] =>
  problemsOf(() => decide(sampleBook, { on, project })).map(({ code, at }) => `${code} ${at}`)

describe('a line of the checklist', () => {
  it('is open until it is answered, and the decision counts the open ones', () => {
    const open = decide(sampleBook, { on: ON, project: projectWith() })
    expect(open.toVerify).toEqual([
      expect.objectContaining({ id: LINE, item: '1', answered: null }),
    ])
    expect(open.openChecks).toBe(1)
    const done = decide(sampleBook, { on: ON, project: answered(answer()) })
    expect(done.toVerify[0]?.answered).toEqual({
      holds: true,
      by: 'Hội đồng thẩm định',
      on: '2023-05-20',
      why: 'biên bản số 12',
    })
    expect(done.openChecks).toBe(0)
  })
  it('is answered with no word of why, and with no', () => {
    const { toVerify, openChecks, verdict } = decide(sampleBook, {
      on: ON,
      project: answered(answer({ holds: false, why: null })),
    })
    expect(toVerify[0]?.answered).toMatchObject({ holds: false, why: null })
    expect([openChecks, verdict]).toEqual([0, 'eligible'])
  })
  it('belongs to one item: the others stay open', () => {
    const items = ['1', '2'].map((id): ItemInput => ({ ...SOC_TRANG_ITEM, id }))
    const { toVerify, openChecks } = decide(sampleBook, {
      on: ON,
      project: { ...answered(answer()), items },
    })
    expect(toVerify.map(({ id, answered: by }) => [id, by !== null])).toEqual([
      [LINE, true],
      [LINE.replace(/^1/u, '2'), false],
    ])
    expect(openChecks).toBe(1)
  })
  it('keeps its id wherever its question stands, and gets another where the question is another', () => {
    const idsOf = (toVerify: readonly object[]): readonly string[] => {
      const [version] = (newMachineryRule as { versions: object[] }).versions
      const rule = { ...newMachineryRule, versions: [{ ...version, toVerify }] }
      const book = createRuleBook([bareNational(machineryRule, rule)])
      return decide(book, { on: ON, project: projectWith() }).toVerify.map(({ id }) => id)
    }
    const [a, b] = [
      { text: 'Máy có mới không?', textEn: 'Is it new?' },
      { text: 'Máy có tốt không?', textEn: 'Is it good?' },
    ]
    const [first, second] = idsOf([a!, b!])
    expect(idsOf([b!, a!])).toEqual([second, first])
    expect(idsOf([{ ...a, text: 'Máy có thật mới không?' }])).not.toContain(first)
  })
  it('is written back with the project, so that the record replays', () => {
    const project = readProject(answered(answer()), 'project', NATIONAL)
    expect(readProject(writeProject(project), 'project', NATIONAL)).toEqual(project)
  })
})

describe('what nobody can have answered', () => {
  it.each([
    ['the day itself', ON, []],
    ['a day later', '2023-06-02', ['RULING_AFTER_DAY project › verified[0].on']],
  ])('an answer of %s', (_name, on, expected) => {
    expect(refused(answered(answer({ on })))).toEqual(expected)
  })
  it.each([
    ['the day itself', ON, []],
    ['a day later', '2023-06-02', ['RULING_AFTER_DAY project › items[0].facts.machinery.isNew.on']],
  ])('a ruling on a fact of %s', (_name, on, expected) => {
    const ruling = { value: true, by: 'Hội đồng', on, why: 'x' }
    expect(refused(projectWith({ facts: { 'machinery.isNew': ruling } }))).toEqual(expected)
  })
  it('is refused by every question alike, with both days in the message', () => {
    const project = answered(answer({ on: '2023-06-02' }))
    for (const ask of [judge, screen, checkEligibility])
      expect(problemsOf(() => ask(sampleBook, { on: ON, project }))).toMatchObject([
        {
          code: 'RULING_AFTER_DAY',
          found: '2023-06-02',
          message: 'Kết luận ghi ngày 02/06/2023 là sau ngày xét 01/06/2023.',
        },
      ])
  })
  it('a line that no rule asks, with the line that may be meant', () => {
    expect(
      problemsOf(() =>
        decide(sampleBook, {
          on: ON,
          project: answered(answer({ line: LINE.replace('bc3ed71d', 'bc3ed71e') })),
        }),
      ),
    ).toMatchObject([
      {
        code: 'UNKNOWN_CHECK_LINE',
        at: 'project › verified[0].line',
        hint: `Có phải ý bạn là «${LINE}»?`,
        hintEn: `Did you mean \`${LINE}\`?`,
      },
    ])
    expect(
      problemsOf(() =>
        decide(sampleBook, { on: ON, project: answered(answer({ line: 'không có' })) }),
      )[0]?.hint,
    ).toContain('Danh mục thẩm định')
  })
  it('a line of an item that is not there', () => {
    expect(refused(answered(answer({ line: LINE.replace(/^1/u, '7') })))).toEqual([
      'UNKNOWN_CHECK_LINE project › verified[0].line',
    ])
  })
  it.each(['', '/', '//', 'x', '1/x', '1/national:eligibility.new-machinery', '/1', `x${LINE}`])(
    'the id «%s»',
    (line) => {
      const project = projectWith()
      const problems = problemsOf(() =>
        refuseRulings(
          sampleBook,
          {
            ...readProject(project, 'project', NATIONAL),
            verified: [{ line, holds: true, by: 'x', on: ON, why: null }],
          } as Project,
          ON as Day,
        ),
      )
      expect(problems.map(({ code }) => code)).toEqual(['UNKNOWN_CHECK_LINE'])
    },
  )
  it('a line of an item whose id holds a stroke is found', () => {
    const items = [{ ...SOC_TRANG_ITEM, id: 'a/b' }]
    const verified = [answer({ line: LINE.replace(/^1/u, 'a/b') })]
    const project = { ...projectWith(), items, verified } as ProjectInput
    expect(decide(sampleBook, { on: ON, project }).openChecks).toBe(0)
  })
  it('of thousands of unknown lines the first are told with what may be meant', () => {
    const items = Array.from({ length: 1_000 }, (_, id) => ({ ...SOC_TRANG_ITEM, id: `${id}` }))
    const verified = Array.from({ length: 5_000 }, (_, id) => answer({ line: `${LINE}${id}` }))
    const project = { ...projectWith(), items, verified } as ProjectInput
    const problems = problemsOf(() => decide(sampleBook, { on: ON, project }))
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', at: 'project' })
    expect(problems.filter(({ hint }) => hint?.startsWith('Có phải') === true)).toHaveLength(10)
  })
  it('one line twice', () => {
    expect(refused(answered(answer(), answer({ holds: false })))).toEqual([
      'DUPLICATE_ID project › verified[1].line',
    ])
  })
  it('but a line of a version that is not in force that day is left alone', () => {
    const { toVerify, openChecks } = decide(sampleBook, {
      on: '2018-05-10',
      project: answered(answer({ on: '2018-05-01' })),
    })
    expect([toVerify, openChecks]).toEqual([[], 0])
  })
  it.each(['line', 'holds', 'by', 'on'])('an answer without «%s»', (field) => {
    expect(refused(answered(answer({ [field]: undefined })))).toEqual([
      `FIELD_MISSING project › verified[0].${field}`,
    ])
  })
})

describe('in words', () => {
  it('a line about the whole project names no item', () => {
    const decision = decide(sampleBook, { on: ON, project: projectWith() })
    const [line] = decision.toVerify
    const whole = { ...decision, toVerify: [{ ...line!, item: null, id: LINE.slice(1) }] }
    expect(explanation(whole).toVerify[0]?.lines).toEqual([
      `cả đề án: chưa trả lời [${LINE.slice(1)}]`,
    ])
    expect(explanation(whole, { lang: 'en' }).toVerify[0]?.lines).toEqual([
      `the whole project: open [${LINE.slice(1)}]`,
    ])
  })
  it('an open line shows its id, an answered one who found what', () => {
    const text = (project: ProjectInput, lang: 'vi' | 'en' = 'vi'): string =>
      explain(decide(sampleBook, { on: ON, project }), { lang, book: sampleBook })
    expect(text(projectWith())).toContain(
      `  [ ] Máy móc, thiết bị có tiên tiến hơn loại cơ sở đang dùng không?\n        hạng mục 1: chưa trả lời [${LINE}]`,
    )
    expect(text(answered(answer()))).toContain(
      '  [x] Máy móc, thiết bị có tiên tiến hơn loại cơ sở đang dùng không?\n        hạng mục 1: đúng — Hội đồng thẩm định, 20/05/2023, biên bản số 12',
    )
    const no = text(answered(answer({ holds: false, why: null })))
    expect(no).toContain('[!]')
    expect(no).toContain('hạng mục 1: KHÔNG đúng — Hội đồng thẩm định, 20/05/2023\n')
    expect(no).toContain('Có 1 nội dung thẩm định được kết luận là không đúng')
    expect(text(answered(answer()), 'en')).toContain(
      'item 1: holds — Hội đồng thẩm định, 2023-05-20, biên bản số 12',
    )
  })
  it('says how many of several lines are still open', () => {
    const items = ['1', '2'].map((id): ItemInput => ({ ...SOC_TRANG_ITEM, id }))
    const some = decide(sampleBook, { on: ON, project: { ...answered(answer()), items } })
    expect(explanation(some).remarks).toContain(
      'Còn 1 trên 2 nội dung thẩm định chưa có câu trả lời.',
    )
    expect(explanation(some).toVerify[0]).toMatchObject({
      mark: '[ ]',
      lines: [
        'hạng mục 1: đúng — Hội đồng thẩm định, 20/05/2023, biên bản số 12',
        `hạng mục 2: chưa trả lời [${LINE.replace(/^1/u, '2')}]`,
      ],
    })
  })
})
