import type { SuggestedCase } from '@khuyencong/core/testing'

/**
 * A case file as people write it: one case on a line or two. The schema lies where that of
 * `pack.json` lies.
 */
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
  const head = [...schema, `  "rule": ${JSON.stringify(rule)},`, '  "cases": [']
  return `{\n${head.join('\n')}\n${cases.map(caseText).join(',\n')}\n  ]\n}\n`
}

function caseText({ written: { name, on, given, events, expect } }: SuggestedCase): string {
  const text = (value: unknown): string => JSON.stringify(value)
  const history = events === undefined ? '' : ` "events": ${text(events)},`
  return [
    `    { "name": ${text(name)}, "on": ${text(on)}, "given": ${text(given)},${history}`,
    `      "expect": ${text(expect)} }`,
  ].join('\n')
}
