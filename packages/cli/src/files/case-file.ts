import type { SuggestedCase } from '@khuyencong/core/testing'

/** A case file as people write it: one case on a line or two. The schema lies where that of `pack.json` lies. */
export function caseFileText(
  rule: string,
  cases: readonly SuggestedCase[],
  packSchema: string | undefined,
): string {
  const schema =
    packSchema === undefined
      ? []
      : [
          `  "$schema": ${JSON.stringify(`../${packSchema.replace(/pack\.schema\.json$/u, 'cases.schema.json')}`)},`,
        ]
  const lines = cases.map(
    ({ written: { name, on, given, events, expect } }) =>
      `    { "name": ${JSON.stringify(name)}, "on": ${JSON.stringify(on)}, "given": ${JSON.stringify(given)},${events === undefined ? '' : ` "events": ${JSON.stringify(events)},`}\n      "expect": ${JSON.stringify(expect)} }`,
  )
  return `{\n${[...schema, `  "rule": ${JSON.stringify(rule)},`, '  "cases": ['].join('\n')}\n${lines.join(',\n')}\n  ]\n}\n`
}
