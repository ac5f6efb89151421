import { FINDING_CODES, term } from '@khuyencong/core'
import { countedNoun, dongText } from '../../text/numbers.js'
import type { Reader } from '../../text/reader.js'
import { type Sum, type Tally, VERDICTS } from './tally.js'

/** The summary, a name and a text each. */
export function summaryRows(
  tally: Tally,
  { translate, lang }: Reader,
): readonly (readonly [name: string, text: string])[] {
  const verdicts = VERDICTS.filter((each) => each in tally.verdicts).map(
    (each) => `${tally.verdicts[each] ?? 0} ${term(each, lang)}`,
  )
  const codes = FINDING_CODES.filter((each) => each in tally.codes).map(
    (each) => `[${each}] ${tally.codes[each] ?? 0}`,
  )
  return [
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
