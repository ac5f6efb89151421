import { FINDING_CODES, severityName, term } from '@khuyencong/core'
import { countedNoun, countText, dongText } from '../../text/numbers.js'
import type { Reader } from '../../text/reader.js'
import { partsOfOption } from '../../auditing/option-words.js'
import { choiceText, leftOutText } from '../../auditing/project-choice.js'
import type { Call } from '../../terminal/io.js'
import { SEVERITIES, type Sum, type Tally, VERDICTS } from './tally.js'

/** The summary, a name and a text each. */
export function summaryRows(
  tally: Tally,
  { translate, lang }: Reader,
  options: Partial<Call['options']> = {},
): readonly Row[] {
  const verdicts = VERDICTS.filter((each) => each in tally.verdicts).map(
    (each) => `${tally.verdicts[each] ?? 0} ${term(each, lang)}`,
  )
  const codes = FINDING_CODES.filter((each) => each in tally.codes).map(
    (each) => `[${each}] ${tally.codes[each] ?? 0}`,
  )
  return [
    ...choiceRows(tally, { translate, lang }, options),
    [
      translate('Đã xét', 'Judged'),
      [
        translate(`${tally.judged} đề án`, countedNoun(tally.judged, 'project', 'projects')),
        ...(verdicts.length === 0 ? [] : [verdicts.join(' · ')]),
      ].join(' — '),
    ],
    ...(tally.unread === 0
      ? []
      : [[translate('Không xét được', 'Could not be judged'), String(tally.unread)] as const]),
    [
      translate('Phát hiện', 'Findings'),
      codes.length === 0 ? translate('không có', 'none') : codes.join(' · '),
    ],
    ...excessRow(tally, { translate, lang }),
    [
      translate('Số tiền đề nghị', 'Money requested'),
      sumText(tally.requested, { translate, lang }),
    ],
    [
      translate('Tổng mức hỗ trợ tối đa đã tính được', 'Money that may be granted'),
      sumText(tally.allowed, { translate, lang }, true),
    ],
  ]
}

type Row = readonly [name: string, text: string]

/** What was chosen, and what that leaves out. */
function choiceRows(
  { left, hidden }: Tally,
  reader: Reader,
  options: Partial<Call['options']>,
): readonly Row[] {
  const { translate, lang } = reader
  const [chosen, out] = [choiceText(options, reader), leftOutText(left, reader)]
  const severities = wordsOfSeverity(options.severity, reader)
  return [
    ...(chosen === null ? [] : [[translate('Điều kiện chọn', 'Choice'), chosen] as const]),
    ...(out === null ? [] : [[translate('Không xét', 'Not judged'), out] as const]),
    ...(severities === null
      ? []
      : [
          [
            translate('Chỉ nêu', 'Shown'),
            translate(
              `${severities} (không nêu ${countText(hidden, lang)} phát hiện ở mức khác)`,
              `${severities} (${countedNoun(hidden, 'finding', 'findings')} of other severities not shown)`,
            ),
          ] as const,
        ]),
  ]
}

const wordsOfSeverity = (given: string | undefined, { lang }: Reader): string | null =>
  given === undefined
    ? null
    : SEVERITIES.filter((each) => partsOfOption(given).includes(each))
        .map((each) => severityName(each, lang))
        .join(', ')

/** By how much amounts are too high, by severity. */
function excessRow({ excess }: Tally, reader: Reader): readonly Row[] {
  const parts = SEVERITIES.filter((each) => excess[each] > 0n).map(
    (each) => `${severityName(each, reader.lang)} ${dongText(excess[each], reader)}`,
  )
  return parts.length === 0
    ? []
    : [[reader.translate('Số tiền vượt mức', 'Above what may be'), parts.join(' · ')]]
}

/**
 * A sum in words; where some items are not known it is a lower bound, unless its name says that it
 * is what was computed.
 */
function sumText(
  { dong, known, unknown }: Sum,
  { translate, lang }: Reader,
  computed = false,
): string {
  const items = countedNoun(unknown, 'item', 'items')
  if (known === 0 && unknown > 0)
    return translate(`chưa có số liệu (${unknown} hạng mục)`, `not known (${items})`)
  const text = dongText(dong, { translate, lang })
  if (unknown === 0) return text
  return translate(
    computed
      ? `${text} (${unknown} hạng mục chưa tính được)`
      : `ít nhất ${text} (${unknown} hạng mục chưa có số liệu)`,
    `at least ${text} (${items} not known)`,
  )
}
