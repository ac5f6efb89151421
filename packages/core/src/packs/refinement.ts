import type { ProblemInput } from '../errors/errors.js'
import type { Rule } from '../kinds/rule.js'

const FULL_ID = /^[a-z][a-z0-9-]*:[a-z]+(?:\.[a-z0-9-]+)+$/u

/**
 * Cụ thể hóa hay bổ sung. / What a rule of a pack says of the rule it stands under: it refines a
 * rule of another pack, by its full id, or adds one. A province's level must say which; a rule
 * that gives no level yet need not.
 */
export function refinementProblems(
  rule: Rule,
  file: string,
  pack: { readonly id: string; readonly national: boolean },
): readonly ProblemInput[] {
  const { refines, adds, id } = rule
  if (refines !== null && adds === true)
    return [
      {
        code: 'REFINES_AND_ADDS',
        at: file,
        found: id,
        message: 'Chỉ ghi một trong hai: «refines» hoặc «adds».',
        messageEn: 'Say `refines` or `adds`, not both.',
      },
    ]
  if (refines !== null) return referenceProblems(refines, `${file} › refines`, pack.id)
  return adds === true || pack.national || !givesLevel(rule) ? [] : [neither(id, file)]
}

const givesLevel = (rule: Rule): boolean =>
  rule.kind === 'support' && rule.versions.some(({ grant }) => grant !== 'not-encoded')

const neither = (id: string, at: string): ProblemInput => ({
  code: 'REFINES_OR_ADDS',
  at,
  found: id,
  message: 'Mức của tỉnh phải ghi cụ thể hóa quy định quốc gia nào, hoặc là nội dung thêm.',
  messageEn: 'A local level must say which national rule it refines, or that it adds one.',
  hint: 'Thêm «"refines": "national:support.…"» hoặc «"adds": true».',
  hintEn: 'Add `"refines": "national:support.…"` or `"adds": true`.',
})

function referenceProblems(refines: string, at: string, own: string): readonly ProblemInput[] {
  if (!FULL_ID.test(refines))
    return [
      {
        code: 'REFINES_FORM',
        at,
        found: refines,
        message: 'Cần mã đầy đủ của một quy định: mã gói, dấu hai chấm, mã quy định.',
        messageEn: 'The full id of a rule is needed: id of the pack, colon, id of the rule.',
        hint: 'Viết như «national:support.advanced-machinery».',
        hintEn: 'Write it like `national:support.advanced-machinery`.',
      },
    ]
  if (!refines.startsWith(`${own}:`)) return []
  return [
    {
      code: 'REFINES_OWN_PACK',
      at,
      found: refines,
      message: 'Một gói không cụ thể hóa quy định của chính nó.',
      messageEn: 'A pack does not refine a rule of its own.',
      hint: 'Ghi quy định quốc gia được cụ thể hóa, hoặc «"adds": true».',
      hintEn: 'Name the national rule that is refined, or say `"adds": true`.',
    },
  ]
}
