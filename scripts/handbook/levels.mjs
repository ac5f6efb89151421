// The tables of support levels: national, and provincial beside it.
import { figure, notEncoded, t, textOf } from './language.mjs'
import { nationalVocabulary } from '../national-vocabulary.mjs'
import { rulesFor } from './packs.mjs'
import {
  citation,
  factName,
  grade,
  heads,
  inWords,
  row,
  since,
  table,
  unitName,
  until,
} from './text.mjs'

/** Notes under a table: each text once, numbered. */
export function footnotes() {
  const texts = []
  const mark = (version) => {
    if (version.note === undefined) return ''
    const text = textOf(version, 'note')
    if (!texts.includes(text)) texts.push(text)
    return `(${texts.indexOf(text) + 1})`
  }
  const lines = () =>
    texts.length === 0
      ? []
      : [
          ...texts.map(
            (text, index) => `(${index + 1}) ${text}${index === texts.length - 1 ? '' : '  '}`,
          ),
          '',
        ]
  return { mark, lines }
}

export const isKnown = ({ grant }) => grant !== undefined && grant !== 'not-encoded'

const perOf = ({ grant }) =>
  isKnown({ grant }) && grant.per !== undefined ? unitName(grant.per) : ''

/** Rate, cap, and what they are counted per. */
const levelCells = (version) => [
  ...(isKnown(version)
    ? [figure(version.grant.rate), figure(version.grant.cap)]
    : [notEncoded(), notEncoded()]),
  perOf(version),
]

/** «50% chi phí, tối đa 300 triệu đồng/cơ sở» */
export function levelText(version) {
  if (!isKnown(version)) return notEncoded()
  const { rate, cap, per } = version.grant
  return [
    rate && `${figure(rate)} ${t('chi phí', 'of the costs')}`,
    cap &&
      `${t('tối đa', 'at most')} ${figure(cap)}` +
        (per === undefined ? '' : `${t('/', ' per ')}${perOf(version)}`),
  ]
    .filter(Boolean)
    .join(', ')
}

const levelHeads = () => [
  heads.from(),
  heads.to(),
  t('Tỷ lệ', 'Rate'),
  t('Tối đa', 'At most'),
  t('Tính cho mỗi', 'Per'),
  heads.provision(),
  heads.grade(),
  heads.note(),
]

const levelRow = (first, version, documents, note) =>
  row(
    ...first,
    since(version),
    until(version),
    ...levelCells(version),
    citation(version),
    grade(version, documents),
    note,
  )

function countedCosts(activity) {
  const { base } = nationalVocabulary.activities.get(activity).versions.at(-1)
  return base.includes('all')
    ? t('mọi khoản chi của hạng mục', 'every cost of the item')
    : base.map(factName).join('; ')
}

export function nationalLevels({ national }, activity) {
  const rules = rulesFor(national, 'support', activity)
  const several = rules.length > 1
  const notes = footnotes()
  const rows = rules.flatMap((rule) =>
    rule.versions.map((version) =>
      levelRow(several ? [textOf(rule)] : [], version, national.documents, notes.mark(version)),
    ),
  )
  return [
    `## ${t('Mức hỗ trợ quốc gia', 'National levels')}`,
    '',
    `${t('Chi phí được tính', 'Costs counted')}: ${countedCosts(activity)}.`,
    '',
    ...table([...(several ? [t('Mức', 'Level')] : []), ...levelHeads()], rows),
    ...notes.lines(),
  ]
}

const elsewhere = () =>
  t(
    'Tỉnh và ngày không có trong bảng: mức của tỉnh chưa số hóa, xem [mức độ bao ' +
      'phủ](../../packages/rules-provincial/COVERAGE.md).',
    'Provinces and days that are not in the table: the level of the province is not encoded, see ' +
      '[the coverage](../../packages/rules-provincial/COVERAGE.en.md).',
  )

export function provincialLevels({ provinces }, activity) {
  const notes = footnotes()
  const rows = provinces.flatMap((pack) =>
    rulesFor(pack, 'support', activity).flatMap((rule) =>
      rule.versions
        .filter(isKnown)
        .map((version) =>
          levelRow(
            [pack.name],
            version,
            pack.documents,
            [inWords(version.rest), notes.mark(version)].filter(Boolean).join(' '),
          ),
        ),
    ),
  )
  return [
    `## ${t('Mức của tỉnh, thành phố', 'Provincial levels')}`,
    '',
    ...table([t('Tỉnh, thành phố', 'Province'), ...levelHeads()], rows),
    ...notes.lines(),
    elsewhere(),
    '',
  ]
}
