import { FINDING_CODES, term } from '@khuyencong/core'
import { countedNoun, dongText } from '../../text/numbers.js'
import type { Reader } from '../../text/reader.js'
import { type Sum, type Tally, VERDICTS } from './tally.js'

/** The summary, a name and a text each. */
export function summaryRows(
  tally: Tally,
  { say, lang }: Reader,
): readonly (readonly [name: string, text: string])[] {
  const verdicts = VERDICTS.filter((each) => each in tally.verdicts).map(
    (each) => `${tally.verdicts[each] ?? 0} ${term(each, lang)}`,
  )
  const codes = FINDING_CODES.filter((each) => each in tally.codes).map(
    (each) => `[${each}] ${tally.codes[each] ?? 0}`,
  )
  return [
    [
      say('Đã xét', 'Judged'),
      [
        say(`${tally.judged} đề án`, countedNoun(tally.judged, 'project', 'projects')),
        ...(verdicts.length === 0 ? [] : [verdicts.join(' · ')]),
      ].join(' — '),
    ],
    ...(tally.unread === 0
      ? []
      : [[say('Không xét được', 'Could not be judged'), String(tally.unread)] as const]),
    [
      say('Phát hiện', 'Findings'),
      codes.length === 0 ? say('không có', 'none') : codes.join(' · '),
    ],
    [say('Số tiền đề nghị', 'Money requested'), sumText(tally.requested, { say, lang })],
    [
      say('Tổng mức hỗ trợ tối đa đã tính được', 'Money that may be granted'),
      sumText(tally.allowed, { say, lang }, true),
    ],
  ]
}

/**
 * A sum in words; where some items are not known it is a lower bound, unless its name says that it
 * is what was computed.
 */
function sumText({ dong, known, unknown }: Sum, { say, lang }: Reader, computed = false): string {
  const items = countedNoun(unknown, 'item', 'items')
  if (known === 0 && unknown > 0)
    return say(`chưa có số liệu (${unknown} hạng mục)`, `not known (${items})`)
  const text = dongText(dong, { say, lang })
  if (unknown === 0) return text
  return say(
    computed
      ? `${text} (${unknown} hạng mục chưa tính được)`
      : `ít nhất ${text} (${unknown} hạng mục chưa có số liệu)`,
    `at least ${text} (${items} not known)`,
  )
}
