import type { RuleBook } from '@khuyencong/core'
import type { Sample } from '@khuyencong/core/auditing'
import { AUDIT_DIMENSION_WORDS, dimensionName } from '../../auditing/dimension-names.js'
import { choiceText, leftOutText } from '../../auditing/project-choice.js'
import type { Call } from '../../terminal/io.js'
import { countedNoun, countText, dongText } from '../../text/numbers.js'
import { colorsFor } from '../../text/output.js'
import { textTable } from '../../text/table.js'
import type { DrawnSample } from './drawn-sample.js'

/** Trang mẫu. / The sample for people: what was drawn, and all that is needed to draw it again. */
export function samplePage(drawn: DrawnSample, book: RuleBook, call: Call): string {
  const { translate, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const { sample } = drawn
  const title = bold(translate('MẪU ĐƯỢC CHỌN', 'SAMPLE'))
  const log = bold(translate('NHẬT KÝ CHỌN MẪU', 'HOW IT WAS DRAWN'))
  const lines = logRows(drawn, call).map(([name, text]) => `  ${name}: ${text}\n`)
  const groups = sample.by === null ? '' : `\n${strataTable(sample.by, sample, book, call)}`
  return `${title}\n${drawnTable(sample, book, call)}${groups}\n${log}\n${lines.join('')}`
}

function drawnTable({ drawn, by, method }: Sample, book: RuleBook, call: Call): string {
  const { translate, lang, out } = call
  const head = [
    translate('STT', 'No.'),
    translate('Đề án', 'Project'),
    translate('Số tiền', 'Amount'),
    ...(by === null ? [] : [translate(...AUDIT_DIMENSION_WORDS[by])]),
    ...(method === 'random' ? [] : [translate('Số điểm', 'Points')]),
    translate('Vị trí trong tệp', 'Place in the file'),
  ]
  const rows = drawn.map(({ id, amount, stratum, points, where }, index) => [
    String(index + 1),
    id,
    amount === null ? '—' : dongText(BigInt(amount), call),
    ...(by === null ? [] : [stratumName(by, stratum, book, call)]),
    ...(method === 'random' ? [] : [countText(points, lang)]),
    where,
  ])
  return rows.length === 0
    ? `${translate('Không có đề án nào để chọn.', 'There is no project to draw.')}\n`
    : textTable(head, rows, out.columns)
}

const stratumName = (
  by: NonNullable<Sample['by']>,
  stratum: readonly string[],
  book: RuleBook,
  call: Call,
): string =>
  stratum.length === 0
    ? dimensionName(by, null, book, call)
    : stratum.map((each) => dimensionName(by, each, book, call)).join('; ')

function strataTable(
  by: NonNullable<Sample['by']>,
  { strata, method }: Sample,
  book: RuleBook,
  call: Call,
): string {
  const { translate, lang, out } = call
  const head = [
    translate(...AUDIT_DIMENSION_WORDS[by]),
    translate('Số đề án', 'Projects'),
    translate('Số tiền', 'Amount'),
    method === 'random' ? translate('Số chọn', 'Drawn') : translate('Số điểm', 'Points'),
  ]
  const rows = strata.map(({ stratum, projects, amount, size }) => [
    stratumName(by, stratum, book, call),
    countText(projects, lang),
    dongText(BigInt(amount), call),
    countText(size, lang),
  ])
  return textTable(head, rows, out.columns)
}

/** What someone needs who draws the sample again. */
function logRows(
  { sample, left, input }: DrawnSample,
  call: Call,
): readonly (readonly [name: string, text: string])[] {
  const { translate } = call
  const random = sample.method === 'random'
  const [chosen, out] = [choiceText(call.options, call), leftOutText(left, call)]
  return [
    [
      translate('Cách chọn', 'Method'),
      random
        ? translate('ngẫu nhiên, mỗi đề án như nhau', 'random, each project alike')
        : translate('theo đơn vị tiền tệ, mỗi đồng như nhau', 'by money unit, each đồng alike'),
    ],
    [translate('Cỡ mẫu', 'Size'), countText(sample.size, call.lang)],
    [translate('Hạt giống', 'Seed'), sample.seed],
    [translate('Tổng thể', 'Population'), populationText(sample, call)],
    ...(chosen === null ? [] : [[translate('Điều kiện chọn', 'Choice'), chosen] as const]),
    ...(out === null ? [] : [[translate('Không đưa vào', 'Left out'), out] as const]),
    ...(random ? [] : intervalRows(sample, call)),
    [
      translate('Cách chọn lại', 'To draw it again'),
      random
        ? translate(
            'sắp các đề án theo SHA-256 của «hạt giống, dấu xuống dòng, mã đề án» (UTF-8), lấy từ đầu',
            'sort the projects by SHA-256 of seed, line feed, project id (UTF-8), take the first',
          )
        : translate(
            'sắp các đề án theo SHA-256 của «hạt giống, dấu xuống dòng, mã đề án», cộng dồn số ' +
              'tiền; điểm thứ k (từ 0) là phần nguyên của (k × tổng + số bắt đầu) / cỡ mẫu',
            'sort the projects by SHA-256 of seed, line feed, project id, add their amounts up; the ' +
              'k-th point (from 0) is (k × total + start) / size, rounded down',
          ),
    ],
    [translate('Tệp dữ liệu', 'Input file'), `${input.name} ${input.digest}`],
  ]
}

function populationText({ population }: Sample, call: Call): string {
  const { translate, lang } = call
  const { projects, amount, unknownAmount, noAmount, repeated } = population
  const more = [
    [unknownAmount, 'đề án chưa có số tiền', 'without a known amount'],
    [noAmount, 'đề án không đề nghị tiền', 'that ask for nothing'],
    [repeated, 'đề án trùng mã với đề án khác', 'with the id of another one'],
  ] as const
  return [
    translate(`${countText(projects, lang)} đề án`, countedNoun(projects, 'project', 'projects')),
    dongText(BigInt(amount), call),
    ...more.flatMap(([count, vi, en]) =>
      count === 0
        ? []
        : [translate(`${countText(count, lang)} ${vi}`, `${countText(count, lang)} ${en}`)],
    ),
  ].join(' · ')
}

const intervalRows = (
  { strata }: Sample,
  call: Call,
): readonly (readonly [name: string, text: string])[] =>
  strata.flatMap(({ interval, start, stratum }) =>
    interval === null || start === null
      ? []
      : [
          [
            [call.translate('Khoảng cách · số bắt đầu', 'Interval · start'), ...stratum].join(' '),
            `${dongText(BigInt(interval), call)} · ${dongText(BigInt(start), call)}`,
          ] as const,
        ],
  )
