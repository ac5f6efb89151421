// One page for each stage of a project.
import { layoutOf } from './kinds.mjs'
import { pageFile, t, textOf } from './language.mjs'
import { adjustments, advances, before, deadlines, dossiers, steps } from './stage-tables.mjs'
import { LAST, STAGES, fileOf } from './stages.mjs'
import { checkLine, citation, grade, handbookHead, heads, indexLink, period } from './text.mjs'

const refundSection = ({ refund }, index) =>
  index !== LAST || refund === undefined
    ? []
    : [`### ${t('Hoàn trả', 'Refund')}`, '', `${textOf(refund, 'text')} (${citation(refund)})`, '']

const verifySection = ({ toVerify }, index) =>
  index !== 0 || toVerify === undefined
    ? []
    : [
        `### ${t('Cần người thẩm định xem xét', 'For people to verify')}`,
        '',
        ...toVerify.map(checkLine),
        '',
      ]

const stageOfProcedure = (national, rule, version, index) => [
  `## ${textOf(rule)}, ${period(version)}`,
  '',
  `${heads.grade()}: ${grade(version, national.documents).replaceAll('<br>', '; ')}.`,
  '',
  ...(index === 0 && version.note !== undefined ? [textOf(version, 'note'), ''] : []),
  ...steps(version, index),
  ...deadlines(version, index),
  ...dossiers(version, index),
  ...advances(national, index),
  ...adjustments(version, index),
  ...before(version, index),
  ...refundSection(version, index),
  ...verifySection(version, index),
]

const isNational = ({ transitions }) => transitions !== undefined

/** Where the law leaves the procedure to the province. */
const localProcedures = (procedures) =>
  procedures
    .filter(({ version }) => !isNational(version))
    .map(
      ({ version }) =>
        `${t('Đề án địa phương', 'Local projects')}: ${textOf(version, 'note')} ` +
        `(${citation(version)})`,
    )

/** The way to the stage before and after. */
const wayOn = (index) =>
  [
    index > 0 ? `[← ${textOf(STAGES[index - 1])}](${pageFile(fileOf(index - 1))})` : '',
    indexLink(),
    index < LAST ? `[${textOf(STAGES[index + 1])} →](${pageFile(fileOf(index + 1))})` : '',
  ]
    .filter(Boolean)
    .join(' · ')

export function stagePage(name, national, index) {
  const procedures = proceduresOf(national)
  return [
    ...handbookHead(name, stageTitle(index)),
    wayOn(index),
    '',
    ...procedures
      .filter(({ version }) => isNational(version))
      .flatMap(({ rule, version }) => stageOfProcedure(national, rule, version, index)),
    ...new Set(localProcedures(procedures)),
    '',
  ].join('\n')
}

const proceduresOf = ({ rules }) =>
  rules
    .filter((rule) => layoutOf(rule) === 'stages')
    .flatMap((rule) => rule.versions.map((version) => ({ rule, version })))

export const stageTitle = (index) => `${index + 1}. ${textOf(STAGES[index])}`

/** The pages of the stages, in order; none while the pack holds no procedure. */
export const stageFiles = (national) =>
  proceduresOf(national).some(({ version }) => isNational(version))
    ? STAGES.map((_stage, index) => fileOf(index))
    : []
