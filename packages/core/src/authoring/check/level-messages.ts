import { figureIn } from '../../explain/number-text.js'
import { type Day, dayText } from '../../values/calendar.js'
import { formatVnd, type Rate, type Vnd } from '../../values/money.js'
import type { Bilingual } from '../../vocabulary/language.js'
import type { CheckMessage } from './messages.js'

/**
 * What is said of a local level beside a national one: of either, how they differ, and what to do.
 */
export interface LevelRemark {
  readonly local: Bilingual
  readonly national: Bilingual
  readonly so: Bilingual
  readonly hint: Bilingual
}

/** The remarks on a local level, by the code of their problem. */
export const levelRemarks = {
  ABOVE_NATIONAL_LEVEL: (
    found: Figure | 'no-cap',
    expected: Figure,
    unit: Bilingual | null,
  ): LevelRemark => {
    const [vi, en] = perEach(expected, unit)
    return {
      local: found === 'no-cap' ? ['không có mức tối đa', 'without a cap'] : perEach(found, unit),
      national: [vi, `of ${en}`],
      so: ['cao hơn', 'is above'],
      hint: [
        'Kiểm tra lại con số và căn cứ; nếu đúng, ghi rõ lý do trong «note».',
        'Check figure and text; if right, say why in `note`.',
      ],
    }
  },
  OTHER_UNIT: (found: Bilingual, expected: Bilingual): LevelRemark => ({
    local: perUnit(found),
    national: perUnit(expected),
    so: ['khác đơn vị, không so sánh được với', 'cannot be compared with'],
    hint: [
      'Kiểm tra lại đơn vị tính («per»); nếu đúng, ghi rõ trong «note».',
      'Check the unit (`per`); if right, say so in `note`.',
    ],
  }),
  NO_RATE: (cap: string, rate: string): LevelRemark => ({
    local: [
      `chỉ có mức tối đa ${cap}, không có tỷ lệ`,
      `has a cap of ${figureIn(cap, 'en')} and no rate`,
    ],
    national: [`${rate} chi phí`, `of ${figureIn(rate, 'en')} of the cost`],
    so: ['nên có thể hỗ trợ toàn bộ chi phí, khác với', 'and may pay the whole cost, unlike'],
    hint: [
      'Nếu văn bản của tỉnh có tỷ lệ thì ghi «rate»; nếu không có, ghi rõ trong «note».',
      'If the act gives a rate, write `rate`; if it gives none, say so in `note`.',
    ],
  }),
} as const

/** A remark as a message, with the texts the two levels rest on and the days both are in force. */
export function levelMessage(
  { local, national, so, hint }: LevelRemark,
  [localText, nationalText]: readonly [local: string, national: string],
  days: Days,
): CheckMessage {
  return {
    message:
      `Mức địa phương ${local[0]} (${localText}) ${so[0]} ` +
      `mức quốc gia ${national[0]} (${nationalText}), ${daysIn(days)}.`,
    messageEn:
      `The local level ${local[1]} (${localText}) ${so[1]} ` +
      `the national one ${national[1]} (${nationalText}), ${days.from} – ${days.to ?? 'still in force'}.`,
    hint: hint[0],
    hintEn: hint[1],
  }
}

interface Days {
  readonly from: Day
  readonly to: Day | null
}

type Figure = Vnd | Rate | string | Bilingual

/** «từ ngày … đến hết ngày …» */
const daysIn = ({ from, to }: Days): string =>
  `từ ngày ${dayText(from)}${to === null ? ' trở đi' : ` đến hết ngày ${dayText(to)}`}`

const perUnit = ([vi, en]: Bilingual): Bilingual => [`tính theo ${vi}`, `per ${en}`]

/** A sum for one unit; a rate, or a sum whose unit goes without saying, by itself. */
function perEach(value: Figure, unit: Bilingual | null): Bilingual {
  const [vi, en] = figure(value)
  return unit === null || typeof value !== 'number'
    ? [vi, en]
    : [`${vi}/${unit[0]}`, `${en} per ${unit[1]}`]
}

function figure(value: Figure): Bilingual {
  if (typeof value === 'object') return value
  const text = typeof value === 'string' ? value : formatVnd(value as Vnd)
  return [text, figureIn(text, 'en')]
}
