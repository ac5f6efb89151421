import type { Pack } from '../../packs/pack.js'
import { type Problem, problem } from '../../errors/errors.js'
import { PLACEHOLDER } from '../../kinds/placeholder.js'
import { caseCheckMessages } from './messages.js'

/**
 * Chỗ còn phải ghi. / Every place in files of a pack that still holds {@link PLACEHOLDER}, in a
 * text or in a name, as warnings `PLACEHOLDER_LEFT` with file and path; empty where there is none.
 *
 * @param files - Parsed JSON by the name of its file.
 * @returns One problem a place.
 * @example
 * ```ts
 * import { placeholdersIn } from '@khuyencong/core/packs'
 * const pack = { id: 'cao-bang', maintainer: 'CẦN GHI: cơ quan lập gói' }
 * placeholdersIn({ 'pack.json': pack }).map(({ at }) => at) // => ['pack.json › maintainer']
 * ```
 */
export function placeholdersIn(files: Readonly<Record<string, unknown>>): readonly Problem[] {
  return Object.entries(files).flatMap(([file, value]) =>
    placesIn(value, '').map(([path, found]) =>
      problem({
        code: 'PLACEHOLDER_LEFT',
        severity: 'warning',
        at: path === '' ? file : `${file} › ${path}`,
        found,
        ...caseCheckMessages.PLACEHOLDER_LEFT(PLACEHOLDER),
      }),
    ),
  )
}

/** The files of a pack that has been read, as far as people write texts into them. */
export function textsOf({
  manifest,
  documents,
  rules,
  files,
}: Pack): Readonly<Record<string, unknown>> {
  return {
    'pack.json': manifest,
    'documents.json': { documents: [...documents.values()] },
    ...Object.fromEntries(rules.map((rule) => [files.get(rule.id) ?? rule.id, rule])),
  }
}

function placesIn(
  value: unknown,
  path: string,
): readonly (readonly [path: string, found: string])[] {
  if (typeof value === 'string') return isLeft(value) ? [[path, value]] : []
  if (Array.isArray(value))
    return value.flatMap((each, index) => placesIn(each, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    const inner = path === '' ? key : `${path}.${key}`
    return [...(isLeft(key) ? [[inner, key] as const] : []), ...placesIn(each, inner)]
  })
}

const isLeft = (text: string): boolean => text.includes(PLACEHOLDER)
