import type { Monitored } from '@khuyencong/core/monitor'
import type { NamingReader } from '../../text/reader.js'
import { figuresTable, groupedTable, type IndicatorTable } from '../../text/figure-tables.js'
import { blendedTable } from '../indicators/sections.js'
import { DIMENSION_WORDS, valueName } from './labels.js'

/** The work around the projects as tables: all together, by group, programmes blended in. */
export function workTables(found: Monitored, reader: NamingReader): readonly IndicatorTable[] {
  const { work } = found
  if (work === undefined) return []
  const { translate } = reader
  const { by, groups, indicators, total, blended } = work
  const heading = translate('CÔNG TÁC QUANH ĐỀ ÁN', 'THE WORK AROUND THE PROJECTS')
  const named = groups.map(({ key, figures }) => ({
    figures,
    names: by.map((dimension) => valueName(dimension, key[dimension] ?? null, found, reader)),
  }))
  const dimensions = by.map((each) => translate(...DIMENSION_WORDS[each]))
  const grouped = groupedTable(dimensions, named, indicators, reader)
  return [
    figuresTable(heading, total, indicators, reader),
    { ...grouped, heading: `${translate('CÔNG TÁC', 'THE WORK')} ${grouped.heading}` },
    blendedTable(blended, reader),
  ].filter(({ rows }) => rows.length > 0)
}
