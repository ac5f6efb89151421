import { didYouMean, type ProblemInput } from '../words/errors.js'
import type { Pack } from '../rules/pack.js'

/**
 * Quy định của tỉnh gắn với quy định quốc gia. / A local level says which national rule it refines, or that it adds one; what it
 * names must be there. A rule that gives no level yet need not say either.
 */
export function refinementProblems(
  pack: Pack,
  national: Pack | undefined,
): readonly ProblemInput[] {
  if (pack.manifest.jurisdiction === 'national') return []
  const known =
    national === undefined
      ? null
      : new Set(national.rules.map((rule) => `${national.manifest.id}:${rule.id}`))
  return pack.rules.flatMap((rule): ProblemInput[] => {
    const at = pack.files.get(rule.id) ?? rule.id
    const { refines, adds } = rule
    if (refines !== null && adds === true)
      return [
        {
          code: 'REFINES_AND_ADDS',
          at,
          found: rule.id,
          message: 'Chỉ ghi một trong hai: «refines» hoặc «adds».',
          messageEn: 'Say `refines` or `adds`, not both.',
        },
      ]
    if (
      refines !== null &&
      known !== null &&
      refines.startsWith(`${national?.manifest.id ?? ''}:`) &&
      !known.has(refines)
    ) {
      return [
        {
          code: 'UNKNOWN_RULE',
          at: `${at} › refines`,
          found: refines,
          message: 'Gói quốc gia không có quy định này.',
          messageEn: 'The national pack has no such rule.',
          ...didYouMean(refines, known),
        },
      ]
    }
    const gives =
      rule.kind === 'support' && rule.versions.some(({ grant }) => grant !== 'not-encoded')
    if (!gives || refines !== null || adds === true) return []
    return [
      {
        code: 'REFINES_OR_ADDS',
        at,
        found: rule.id,
        message: 'Mức của tỉnh phải ghi cụ thể hóa quy định quốc gia nào, hoặc là nội dung thêm.',
        messageEn: 'A local level must say which national rule it refines, or that it adds one.',
        hint: 'Thêm «"refines": "national:support.…"» hoặc «"adds": true».',
        hintEn: 'Add `"refines": "national:support.…"` or `"adds": true`.',
      },
    ]
  })
}
