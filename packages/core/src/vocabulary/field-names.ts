import type { Lang, Bilingual, BilingualTable } from './language.js'
import { PROCEDURE_FIELDS } from './procedure-field-names.js'
import { SCHEME_FIELDS } from './scheme-field-names.js'

/** The fields of schemes, procedures and programmes, read by comparison and by the JSON Schemas. */
const FIELD_NAMES: BilingualTable = { ...SCHEME_FIELDS, ...PROCEDURE_FIELDS }

/** The name of a field in both languages; one without a name stands for itself. */
export function fieldNames(field: string): Bilingual {
  const [vi = field, en = field] = Object.hasOwn(FIELD_NAMES, field)
    ? (FIELD_NAMES[field] ?? [])
    : []
  return [vi, en]
}

/**
 * Tên một trường. / What a field of a scheme, a procedure or a programme is called: `lastDay` is
 * «ngày cuối».
 *
 * @param field - The field as files write it.
 * @param lang - `vi` or `en`.
 * @returns Its name, or the field itself.
 * @example
 * ```ts
 * import { fieldName } from '@khuyencong/core/packs'
 * fieldName('lastDay', 'vi') // => 'ngày cuối'
 * ```
 */
export const fieldName = (field: string, lang: Lang): string =>
  fieldNames(field)[lang === 'vi' ? 0 : 1]
