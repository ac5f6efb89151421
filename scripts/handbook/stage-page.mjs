// One page for each stage of a project.
import {
  adjustments,
  advances,
  before,
  deadlines,
  dossiers,
  paper,
  steps,
} from './stage-tables.mjs'
import { LAST, STAGES, fileOf } from './stages.mjs'
import { both, citation, grade, period } from './text.mjs'

function stagePage(national, stage, index, generated) {
  const { title, titleEn } = stage
  const body = national.rules
    .filter(({ kind }) => kind === 'procedure')
    .flatMap((rule) =>
      rule.versions
        .filter(({ transitions }) => transitions !== undefined)
        .flatMap((version) => {
          const refund =
            index === LAST && version.refund !== undefined
              ? [
                  '### Hoàn trả / Refund',
                  '',
                  `${both(version.refund.text, version.refund.textEn)} (${citation(version.refund)})`,
                  '',
                ]
              : []
          const checks =
            index === 0 && version.toVerify !== undefined
              ? [
                  '### Cần người thẩm định xem xét / For people to verify',
                  '',
                  ...version.toVerify.map(paper),
                  '',
                ]
              : []
          return [
            `## ${both(rule.title, rule.titleEn)}, ${period(version)}`,
            '',
            `Mức tin cậy: ${grade(version, national.documents).replaceAll('<br>', '; ')}.`,
            '',
            ...(index === 0 && version.note !== undefined
              ? [version.note, '', `*${version.noteEn}*`, '']
              : []),
            ...steps(version, index),
            ...deadlines(version, index),
            ...dossiers(version, index),
            ...advances(national, index),
            ...adjustments(version, index),
            ...before(version, index),
            ...refund,
            ...checks,
          ]
        }),
    )
  const local = national.rules
    .filter(({ kind }) => kind === 'procedure')
    .flatMap(({ versions }) =>
      versions
        .filter(({ transitions }) => transitions === undefined)
        .map(
          (version) =>
            `Đề án địa phương: ${version.note} (${citation(version)}) / *${version.noteEn}*`,
        ),
    )
  const way = [
    index > 0 ? `[← ${STAGES[index - 1].title}](${fileOf(index - 1)})` : '',
    '[Mục lục](README.md)',
    index < LAST ? `[${STAGES[index + 1].title} →](${fileOf(index + 1)})` : '',
  ]
    .filter(Boolean)
    .join(' · ')
  return [
    `# ${index + 1}. ${title} / *${titleEn}*`,
    '',
    generated,
    '',
    way,
    '',
    ...body,
    ...[...new Set(local)],
    '',
  ].join('\n')
}

/** The pages of the stages, in order; none while the pack holds no procedure. */
export function stagePages(national, generated) {
  if (
    !national.rules.some(
      ({ kind, versions }) =>
        kind === 'procedure' && versions.some(({ transitions }) => transitions !== undefined),
    )
  )
    return []
  return STAGES.map((stage, index) => ({
    file: fileOf(index),
    title: `${index + 1}. ${stage.title}`,
    titleEn: stage.titleEn,
    text: stagePage(national, stage, index, generated),
  }))
}
