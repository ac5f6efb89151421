import { citationText, term } from '@khuyencong/core'
import type { Group, IndicatorResult, Monitored } from '@khuyencong/core/monitor'
import { bar, type Mark } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import { countText } from '../../text/numbers.js'
import type { NamingReader, Reader } from '../../text/reader.js'
import {
  figureText,
  hasBound,
  percentText,
  promisedText,
  targetText,
} from '../../text/figure-text.js'
import { DIMENSION_WORDS, keyCells, workMark } from './labels.js'
import { drawn } from './page-money.js'

/** Targets, and what was reached of each. */
export function targetSection(found: Monitored, reader: NamingReader): Html | null {
  const { translate } = reader
  const shown = found.indicators.filter(({ target, result }) => target !== null || hasBound(result))
  const promised = shown.some((each) => each.promised !== null)
  const columns: readonly Column[] = [
    [translate('Chỉ tiêu', 'Indicator'), 'long'],
    [translate('Mục tiêu', 'Target'), 'number'],
    ...(promised ? [[translate('Cam kết', 'Promised'), 'number'] as const] : []),
    [translate('Kết quả', 'Result'), 'number'],
    [translate('Đạt', 'Reached'), 'bars'],
  ]
  return section(
    translate('Chỉ tiêu và kết quả', 'Targets and results'),
    table(
      columns,
      shown.map((each) => ({
        cells: [
          html`${translate(each.title, each.titleEn)}${workMark(each, found, reader)}${sourceOf(each, reader)}`,
          targetText(each, reader),
          ...(promised ? [promisedText(each, reader)] : []),
          hasBound(each.result)
            ? figureText(each.result, countText, reader)
            : html`<span class="none">${figureText(each.result, countText, reader)}</span>`,
          [
            each.rate === null ? '—' : percentText(each.rate, reader),
            each.target === null || !hasBound(each.result) ? null : resultBar(each, reader),
          ],
        ],
      })),
    ),
  )
}

function sourceOf({ citation, evidence }: IndicatorResult, { lang }: Reader): Html | null {
  if (citation === null) return null
  const grade = evidence === null ? null : ` · ${term(evidence, lang)}`
  return html`<p><small>${citationText(citation, lang)}${grade}</small></p>`
}

function resultBar(
  { target, targetText: text, result, state }: IndicatorResult,
  reader: NamingReader,
): Html {
  const goal: Mark | null =
    target === null
      ? null
      : {
          amount: drawn(target),
          text: `${reader.translate('mục tiêu', 'target')} ${targetText({ target, targetText: text }, reader)}`,
        }
  return bar(
    [
      {
        amount: drawn(result),
        tone: state === 'reached' ? 'third' : 'main',
        text: `${reader.translate('kết quả', 'result')} ${figureText(result, countText, reader)}`,
      },
    ],
    goal?.amount ?? 0,
    goal,
  )
}

/** Results by group, for the indicators somebody reported. */
export function resultSection(found: Monitored, reader: NamingReader): Html | null {
  const { by, groups } = found
  const reported = (group: Group, id: string): boolean => {
    const result = group.results[id]
    return result !== undefined && hasBound(result)
  }
  const shown = [...new Map(found.indicators.map((each) => [each.id, each])).values()].filter(
    ({ id }) => groups.some((group) => reported(group, id)),
  )
  if (shown.length === 0) return null
  const columns: readonly Column[] = [
    ...by.map((each): Column => [reader.translate(...DIMENSION_WORDS[each]), 'name']),
    ...shown.map(({ title, titleEn }): Column => [reader.translate(title, titleEn), 'number']),
  ]
  const rows = groups
    .filter((group) => shown.some(({ id }) => reported(group, id)))
    .map((group) => ({
      cells: [
        ...keyCells(group, by, found, reader),
        ...shown.map(({ id }) => {
          const result = group.results[id]
          return result === undefined ? '' : figureText(result, countText, reader)
        }),
      ],
    }))
  return section(reader.translate('Kết quả theo nhóm', 'Results by group'), table(columns, rows))
}
