import type { Decision } from '../decision/decide.js'
import type { Finding } from '../vocabulary/finding.js'
import type { Translator } from './translator.js'

/** What stands under the verdict: counts of findings and of open lines, and why it is provisional. */
export const decisionRemarks = (decision: Decision, translator: Translator): readonly string[] => [
  ...findingRemark(decision, translator),
  ...checklistRemarks(decision, translator),
  ...provisionalRemark(decision, translator),
]

function findingRemark({ findings }: Decision, { translate }: Translator): readonly string[] {
  const count = (severity: Finding['severity']): number =>
    findings.filter((each) => each.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors + warnings === 0) return []
  return [
    translate(
      `Có ${errors} điểm sai quy định, ${warnings} điểm cần làm rõ: xem mục PHÁT HIỆN.`,
      `Non-compliant: ${errors}, to clarify: ${warnings}; see FINDINGS.`,
    ),
  ]
}

function checklistRemarks(
  { toVerify, openChecks }: Decision,
  { translate }: Translator,
): readonly string[] {
  const failed = toVerify.filter(({ answered }) => answered?.holds === false).length
  const failedRemark = translate(
    `Có ${failed} nội dung thẩm định được kết luận là không đúng: ` + 'xem mục DANH MỤC THẨM ĐỊNH.',
    `Lines of the checklist found not to hold: ${failed}; see CHECKLIST.`,
  )
  const openRemark = translate(
    `Còn ${openChecks} trên ${toVerify.length} nội dung thẩm định chưa có câu trả lời.`,
    `Lines of the checklist still open: ${openChecks} of ${toVerify.length}.`,
  )
  return [
    ...(failed > 0 ? [failedRemark] : []),
    ...(openChecks < toVerify.length && openChecks > 0 ? [openRemark] : []),
  ]
}

function provisionalRemark(
  { provisional, evidence }: Decision,
  { translate }: Translator,
): readonly string[] {
  if (!provisional) return []
  return evidence === 'memory'
    ? [
        translate(
          'Kết luận tạm thời: có căn cứ chưa thấy văn bản, chưa kiểm chứng.',
          'Provisional: some of the texts behind it have not been seen.',
        ),
      ]
    : [
        translate(
          'Kết luận tạm thời: có căn cứ chỉ được đọc qua nguồn dẫn lại, ' +
            'chưa đối chiếu với nguyên văn.',
          'Provisional: some of the texts behind it are known only as restated elsewhere; ' +
            'the clause itself has not been read.',
        ),
      ]
}
