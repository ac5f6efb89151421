// The page of all that is not encoded, with the reason.
import { gaps } from './gaps.mjs'
import { factorText, figure, t, textOf } from './language.mjs'
import { isKnown, levelText } from './levels.mjs'
import { advanceText } from './money-text.mjs'
import { packName } from './packs.mjs'
import {
  citation,
  handbookHead,
  heads,
  indexLink,
  listed,
  row,
  since,
  table,
  until,
} from './text.mjs'

const notEncodedHeads = () => [
  heads.activity(),
  heads.from(),
  heads.to(),
  t('Văn bản', 'Provision'),
  t('Vì sao', 'Why'),
]

const withoutAnswer = ({ rules }) =>
  rules.flatMap((rule) =>
    rule.versions
      .filter(({ grant }) => grant === 'not-encoded')
      .map((version) => ({ rule, version })),
  )

/** Rows with the same days, text and note become one, naming what they are about. */
function groupedRows(entries) {
  const groups = new Map()
  for (const { rule, version } of entries) {
    const { document, provision } = version.citation
    const key = [version.from, version.to ?? '', document, provision, version.note ?? ''].join('\n')
    groups.set(key, { version, rules: [...(groups.get(key)?.rules ?? []), rule] })
  }
  return [...groups.values()].map(({ rules, version }) =>
    row(
      listed(rules.map((rule) => textOf(rule))),
      since(version),
      until(version),
      citation(version),
      textOf(version, 'note'),
    ),
  )
}

/** Everything in a version that a reader would take for a figure. */
function figureText(version) {
  const { advance, management, uplift, grant } = version
  const figures = [
    isKnown({ grant }) && levelText(version),
    advance && advanceText(advance),
    management && Object.values(management).map(figure).join(', '),
    uplift && factorText(uplift.factor),
  ].filter(Boolean)
  if (figures.length > 0) return figures.join('; ')
  return version.require === undefined
    ? t('nội dung của quy định', 'the content of the rule')
    : t('điều kiện', 'a condition')
}

/** The figures of versions whose text nobody has seen. */
const fromMemory = (packs) =>
  packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.versions
        .filter((version) => version.evidence === 'memory' && version.grant !== 'not-encoded')
        .map((version) =>
          row(
            packName(pack),
            textOf(rule),
            since(version),
            until(version),
            figureText(version),
            citation(version),
            textOf(version, 'note'),
          ),
        ),
    ),
  )

const unverified = (packs) => [
  `## ${t('Con số chưa kiểm chứng', 'Figures nobody has verified')} (\`memory\`)`,
  '',
  t('Dùng để tham khảo; `--strict` không nhận.', 'For reference only; `--strict` refuses them.'),
  '',
  ...table(
    [
      t('Gói', 'Pack'),
      heads.rule(),
      heads.from(),
      heads.to(),
      t('Con số', 'Figure'),
      t('Văn bản', 'Provision'),
      heads.note(),
    ],
    fromMemory(packs),
  ),
]

const provincial = (provinces) => [
  `## ${t('Mức của tỉnh chưa số hóa', 'Provincial levels')}`,
  '',
  t(
    'Những gì đã biết về từng tỉnh mà chưa thành mức: ' +
      '[COVERAGE.md](../../packages/rules-provincial/COVERAGE.md).',
    'What is known of each province and is no level yet: ' +
      '[COVERAGE.en.md](../../packages/rules-provincial/COVERAGE.en.md).',
  ),
  '',
  ...provinces.flatMap((pack) => {
    const rows = groupedRows(withoutAnswer(pack))
    return rows.length === 0 ? [] : [`### ${pack.name}`, '', ...table(notEncodedHeads(), rows)]
  }),
]

export function notEncodedPage(name, packs) {
  const { national, provinces } = packs
  return [
    ...handbookHead(name, t('Chưa số hóa và vì sao', 'What is not encoded and why')),
    indexLink(),
    '',
    t(
      '«Chưa số hóa» nghĩa là luật có quy định nhưng gói chưa có lời văn: không phải là ' +
        'không được hỗ trợ, cũng không phải là 0 đồng. Không có con số nào được đoán.',
      '"Not encoded" means that the law has a provision whose text the pack has not got. ' +
        'It is neither a refusal nor zero. No figure is guessed.',
    ),
    '',
    `## ${t('Mức quốc gia chưa số hóa', 'National levels')}`,
    '',
    ...table(notEncodedHeads(), groupedRows(withoutAnswer(national))),
    ...unverified([national, ...provinces]),
    ...gaps(packs),
    ...provincial(provinces),
  ].join('\n')
}
