import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { readProject } from '../project/project.js'
import {
  acrossFinding,
  type AcrossFinding,
  type ConcernedProject,
} from '../across/across-finding.js'
import type { AcrossRecord } from '../across/across-record.js'
import { finding, type Finding } from '../vocabulary/finding.js'
import { type PaperDetailsInput, readPaperDetails } from './paper-details.js'
import { type AuditedRecord, type WorkingPaper, workingPaper } from './working-paper.js'

const above = (item: string, excess: number, severity: Finding['severity'] = 'error'): Finding =>
  finding('ABOVE_CEILING', severity, { item, found: 1_000 + excess, expected: 1_000 })
const record = (id: string, ...findings: readonly Finding[]): AuditedRecord =>
  ({
    on: '2023-06-01',
    project: {
      id,
      digest: 'sha256-x',
      input: readProject({ id, items: [{ id: '1', activity: 'showroom' }] }),
    },
    findings,
    digest: `sha256-${id}`,
  }) as unknown as AuditedRecord
const paperOf = (
  details: PaperDetailsInput | null,
  records: readonly AuditedRecord[],
  severities?: readonly Finding['severity'][],
): WorkingPaper => {
  const draft = workingPaper(details === null ? null : readPaperDetails(details), severities)
  for (const each of records) draft.add(each)
  return draft.paper()
}
const told = ({ lines }: WorkingPaper): readonly string[] =>
  lines.map(({ project, finding: { item, code } }) => `${project} ${item ?? ''} ${code}`)
const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
  return 'nothing'
}

const RECORDS = [
  record('a', above('1', 5), finding('LAW_GAP', 'info', { item: '1' })),
  record('b', above('1', 9), above('2', 100, 'warning'), finding('HOLE', 'error', { item: '1' })),
  record('c'),
]

describe('a working paper', () => {
  it('takes the errors, the gravest and the largest first, and adds them up', () => {
    const paper = paperOf(null, RECORDS)
    expect(told(paper)).toEqual(['b 1 ABOVE_CEILING', 'a 1 ABOVE_CEILING', 'b 1 HOLE'])
    expect(paper.excess).toEqual({ error: 14n, warning: 0n, info: 0n })
    expect(paper.records).toEqual([
      { project: 'a', digest: 'sha256-a' },
      { project: 'b', digest: 'sha256-b' },
    ])
  })

  it('takes other severities where they are asked for', () => {
    expect(told(paperOf(null, RECORDS, ['warning', 'info']))).toEqual([
      'b 2 ABOVE_CEILING',
      'a 1 LAW_GAP',
    ])
  })

  it('leaves open what nobody has written', () => {
    const paper = paperOf(null, RECORDS)
    expect(paper).toMatchObject({ number: null, preparedBy: null, evidence: [] })
    expect(paper.lines[0]).toMatchObject({ evidence: [], answer: null, recommendation: null })
  })

  it('takes what the details name and nothing else, with what they add', () => {
    const paper = paperOf(
      {
        number: 'GLV-01',
        auditedUnit: 'Đơn vị mẫu',
        preparedBy: { name: 'Người lập mẫu', on: '2026-11-30' },
        evidence: [{ id: 'BC-01', what: 'Hợp đồng' }],
        findings: [
          {
            project: 'a',
            code: 'ABOVE_CEILING',
            evidence: ['BC-01'],
            answer: 'Đồng ý.',
            recommendation: { kind: 'recover', amount: '5 triệu đồng' },
          },
        ],
      },
      RECORDS,
    )
    expect(told(paper)).toEqual(['a 1 ABOVE_CEILING'])
    expect(paper).toMatchObject({ number: 'GLV-01', auditedUnit: 'Đơn vị mẫu' })
    expect(paper.lines[0]).toMatchObject({
      evidence: ['BC-01'],
      answer: 'Đồng ý.',
      recommendation: { kind: 'recover', amount: 5_000_000 },
    })
  })

  it('a name without an item means every item; with one, that item', () => {
    const named = (item?: string): PaperDetailsInput => ({
      findings: [{ project: 'b', code: 'ABOVE_CEILING', item }],
    })
    expect(told(paperOf(named(), RECORDS)).length).toBe(2)
    expect(told(paperOf(named('2'), RECORDS))).toEqual(['b 2 ABOVE_CEILING'])
  })

  it('does not depend on the order of the records', () => {
    expect(paperOf(null, [...RECORDS].reverse())).toEqual(paperOf(null, RECORDS))
  })

  it('refuses a finding that no record has, and evidence that is not in the index', () => {
    const of = (project: string, code: Finding['code'], evidence: string[] = []): string =>
      refusal(() => paperOf({ findings: [{ project, code, evidence }] }, RECORDS))
    expect(of('a', 'ABOVE_CEILING')).toBe('nothing')
    expect(of('a', 'HOLE')).toBe('PAPER_FINDING')
    expect(of('z', 'ABOVE_CEILING')).toBe('PAPER_FINDING')
    expect(of('a', 'ABOVE_CEILING', ['BC-01'])).toBe('PAPER_EVIDENCE')
  })

  it('refuses more than a thousand findings, and takes a thousand', () => {
    const of = (count: number): string =>
      refusal(() =>
        paperOf(
          null,
          Array.from({ length: count }, (_, index) => record(`p${index}`, above('1', 1))),
        ),
      )
    expect([of(1_000), of(1_001)]).toEqual(['nothing', 'PAPER_TOO_LONG'])
  })

  it.each([
    ['a misspelt field', { numbr: 'x' }],
    [
      'another recommendation',
      { findings: [{ project: 'a', code: 'HOLE', recommendation: { kind: 'forgive' } }] },
    ],
    ['a code that is none', { findings: [{ project: 'a', code: 'TOO_MUCH' }] }],
    ['a day that is none', { preparedBy: { on: '2026-02-30' } }],
  ])('details with %s are refused', (_name, details) => {
    expect(refusal(() => readPaperDetails(details))).not.toBe('nothing')
  })
})

const concerned = (id: string, ...items: readonly string[]): ConcernedProject =>
  ({ id, on: '2023-06-01', items }) as unknown as ConcernedProject
const split = (
  projects: readonly ConcernedProject[],
  found: number,
  severity: AcrossFinding['severity'] = 'error',
): AcrossFinding => acrossFinding('SPLIT_BELOW_CAP', severity, projects, { found, expected: 1_000 })
const audit = (digest: string, ...findings: readonly AcrossFinding[]): AcrossRecord =>
  ({ compared: { projects: 7 }, findings, digest }) as unknown as AcrossRecord
const AB = split([concerned('a', '1'), concerned('b', '1')], 1_050)
const CD = split([concerned('c', '2'), concerned('d', '1')], 1_020, 'warning')

function paperAcross(
  details: PaperDetailsInput | null,
  audits: readonly AcrossRecord[],
  severities?: readonly Finding['severity'][],
): WorkingPaper {
  const draft = workingPaper(details === null ? null : readPaperDetails(details), severities)
  for (const each of audits) draft.addAcross(each)
  return draft.paper()
}
const toldAcross = ({ across }: WorkingPaper): readonly string[] =>
  across.map(({ finding: { projects } }) => projects.map(({ id }) => id).join(''))

describe('a working paper of an audit across projects', () => {
  it('takes the errors, with every project they name, and adds them up apart', () => {
    const paper = paperAcross(null, [audit('sha256-x', AB, CD)])
    expect(toldAcross(paper)).toEqual(['ab'])
    expect(paper.across[0]).toMatchObject({ excess: 50, answer: null, recommendation: null })
    expect(paper.acrossExcess).toEqual({ error: 50n, warning: 0n, info: 0n })
    expect(paper.excess).toEqual({ error: 0n, warning: 0n, info: 0n })
    expect(paper.audits).toEqual([{ projects: 7, digest: 'sha256-x' }])
    expect([paper.lines, paper.records]).toEqual([[], []])
  })

  it('takes other severities where they are asked for', () => {
    expect(toldAcross(paperAcross(null, [audit('x', AB, CD)], ['warning']))).toEqual(['cd'])
  })

  it('takes what the details name by any of its projects, with what they add', () => {
    const named = { project: 'd', code: 'SPLIT_BELOW_CAP', answer: 'Đơn vị nhất trí.' } as const
    const paper = paperAcross({ findings: [named] }, [audit('x', AB, CD)])
    expect(toldAcross(paper)).toEqual(['cd'])
    expect(paper.across[0]?.answer).toBe('Đơn vị nhất trí.')
    const item = paperAcross({ findings: [{ ...named, item: '1' }] }, [audit('x', CD)])
    expect(toldAcross(item)).toEqual(['cd'])
  })

  it.each([
    ['another code', { project: 'd', code: 'TWO_FUNDS' }],
    ['another project', { project: 'e', code: 'SPLIT_BELOW_CAP' }],
    ['an item it does not name', { project: 'd', item: '2', code: 'SPLIT_BELOW_CAP' }],
  ] as const)('refuses details that name %s', (_, named) => {
    expect(refusal(() => paperAcross({ findings: [named] }, [audit('x', AB, CD)]))).toBe(
      'PAPER_FINDING',
    )
  })

  it('takes a record given twice once, and records in any order', () => {
    const [one, two] = [audit('x', AB), audit('y', split([concerned('e', '1')], 1_003))]
    const paper = paperAcross(null, [one, two, one])
    expect(paper).toEqual(paperAcross(null, [two, one]))
    expect(toldAcross(paper)).toEqual(['ab', 'e'])
    expect(paper.acrossExcess.error).toBe(53n)
  })

  it('stands beside records of single projects', () => {
    const draft = workingPaper(null)
    for (const each of RECORDS) draft.add(each)
    draft.addAcross(audit('x', AB))
    const paper = draft.paper()
    expect(told(paper)).toHaveLength(3)
    expect(toldAcross(paper)).toEqual(['ab'])
    expect([paper.excess.error, paper.acrossExcess.error]).toEqual([14n, 50n])
  })

  it('is refused beyond a thousand findings, and not at a thousand', () => {
    const many = (count: number): AcrossRecord =>
      audit('x', ...Array.from({ length: count }, () => AB))
    expect(refusal(() => paperAcross(null, [many(1_000)]))).toBe('nothing')
    expect(refusal(() => paperAcross(null, [many(1_001)]))).toBe('PAPER_TOO_LONG')
  })
})
