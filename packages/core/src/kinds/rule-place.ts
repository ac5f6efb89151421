import { type KnownFacts, givenOf, type Point } from '../conditions/value-classes.js'
import type { Rule, RuleVersion } from './rule.js'

/** Where a rule stands, for messages: its file, and the version's number in it. */
export interface RulePlace {
  readonly file: string
  readonly rule: Rule
  readonly index: number
  readonly version: RuleVersion
}

/** Every version of every rule with its place. */
export function placesOf(
  rules: readonly Rule[],
  files: ReadonlyMap<string, string>,
): readonly RulePlace[] {
  return rules.flatMap((rule) =>
    rule.versions.map((version, index) => ({
      file: files.get(rule.id) ?? rule.id,
      rule,
      index,
      version,
    })),
  )
}

/** `support/x.json › versions[1].when` */
export const placeText = ({ file, index }: RulePlace, path = ''): string =>
  `${file} › versions[${index}]${path === '' ? '' : `.${path}`}`

/** A concrete case as text, ready to be put into a case file: `{"on":"2023-06-01","given":{…}}`. */
export function caseText(
  { version }: Pick<RulePlace, 'version'>,
  point: Point,
  words: KnownFacts,
  on: string = version.from,
): string {
  return JSON.stringify({ on, given: givenOf(point, words) })
}
