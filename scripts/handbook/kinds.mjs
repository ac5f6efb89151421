// The kinds of rule as the pages need them: which page each stands on, what its content says.
import { authoredKind } from '../../packages/core/src/kinds/authored-kinds.ts'
import { formOf, RULE_KINDS } from '../../packages/core/src/kinds/rule.ts'
import { VERSION_KEY_NAMES } from '../../packages/core/src/kinds/rule-base.ts'
import { fieldNames } from '../../packages/core/src/vocabulary/field-names.ts'
import { t, textOf } from './language.mjs'

/** The stage of a decision that asks rules of this kind; `null` where none does. */
export const stageOf = (rule) => formOf(rule).stage

/** The file of the page on which a rule stands in full; `undefined` where on none. */
export const pageOfKind = ({ kind }) => authoredKind(kind).page?.file

/** How a rule stands on its page. */
export const layoutOf = ({ kind }) => authoredKind(kind).page?.layout

/** The pages that rules of a pack stand on, each once, with the layouts of its kinds. */
export function kindPages({ rules }) {
  const pages = new Map()
  for (const kind of RULE_KINDS) {
    const { page } = authoredKind(kind)
    if (page === null || !rules.some((rule) => rule.kind === kind)) continue
    const { file, title, layout } = page
    const layouts = [...(pages.get(file)?.layouts ?? []), layout]
    pages.set(file, { file, title: pages.get(file)?.title ?? title, layouts })
  }
  return [...pages.values()]
}

const COMMON = new Set([...VERSION_KEY_NAMES, '$schema'])

/** The title of a member, else its plain values. */
function memberText(member) {
  if (typeof member !== 'object' || member === null) return String(member)
  return textOf(member) || Object.values(member).map(memberText).join(' ')
}

/** What a version of a kind without words of its own says: each field with its members. */
export const contentText = ({ kind }, version) =>
  Object.entries(version)
    .filter(([field, value]) => !COMMON.has(field) && value != null)
    .map(([field, value]) => {
      const name = t(...(authoredKind(kind).fields[field] ?? fieldNames(field)))
      return `${name}: ${[value].flat().map(memberText).join('; ')}`
    })
    .join('<br>')
