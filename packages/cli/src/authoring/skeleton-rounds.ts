import { fileText } from './skeleton.js'

type Json = Readonly<Record<string, unknown>>
type Marks = readonly (readonly [market: string, technical: string])[]

/**
 * Names of the sample rounds and what each comes to: around the pass mark, and with several jurors.
 */
const SAMPLES: readonly (readonly [
  name: string,
  marks: Marks,
  mean: string,
  machine: 'pass' | 'fail',
])[] = [
  ['dưới mức đạt', [['39,99', '30']], '69,99', 'fail'],
  ['vừa đúng mức đạt, ngày đầu', [['40', '30']], '70', 'pass'],
  ['trên mức đạt', [['40,01', '30']], '70,01', 'pass'],
  ['trọn điểm', [['60', '40']], '100', 'pass'],
  [
    'điểm trung bình, không phải điểm giữa',
    [
      ['60', '40'],
      ['60', '40'],
      ['40', '0'],
    ],
    '80',
    'pass',
  ],
]

/**
 * The rounds of the sample scheme: just below the pass mark, at it, above it, at full marks;
 * several jurors; the first day and the day before. `review` marks each name as one to look at.
 */
export function roundsText(
  scheme: string,
  {
    from,
    dayBefore,
    schema,
  }: { readonly from: string; readonly dayBefore: string; readonly schema: string },
  review: string,
): string {
  const rounds: readonly Json[] = SAMPLES.map(([name, marks, mean, machine]) => ({
    name: `${review}: ${name}`,
    round: { on: from, entries: [{ id: 'a', marks: marks.map(sheetOf) }] },
    expect: { answer: 'in-force', entries: { a: { mean, machine } } },
  }))
  const before: Json = {
    name: `${review}: hôm trước ngày đầu`,
    round: { on: dayBefore, entries: [] },
    expect: { answer: 'not-encoded' },
  }
  return fileText({ $schema: schema, scheme, rounds: [...rounds, before] })
}

const sheetOf = ([market, technical]: Marks[number], index: number): Json => ({
  juror: `gk${index + 1}`,
  points: { market, technical },
})
