import { finding, findingText, type Mismatch, reconcile, type Reconciliation, type ReportInput } from '@khuyencong/core'
import { amountText } from './amount.js'
import { readValue } from './files.js'
import type { Call, Verb } from './io.js'
import { colorsFor, findingLabel, prettyJson } from './output.js'
import { clean } from './problems.js'

/** Đối chiếu báo cáo. / `reconcile`: whether the figures of a published report agree with each other. */
export const reconcileVerb: Verb = async (call) => {
  const { name, value } = await readValue(call.file, call.io)
  const result = reconcile(value as ReportInput, name)
  await call.out.write(call.options.json === true ? prettyJson(result) : pageOf(result, call))
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function pageOf({ id, findings }: Reconciliation, call: Call): string {
  const { say, out, io } = call
  const { bold, green, red } = colorsFor(out, io.env)
  const head = `${bold(say('ĐỐI CHIẾU BÁO CÁO', 'REPORT RECONCILED'))} ${clean(id)}\n`
  if (findings.length === 0) return `${head}${green(say('Các số liệu khớp nhau.', 'The figures agree.'))}\n`
  return `${head}${findings.map((each) => (each.severity === 'error' ? red(lineOf(each, call)) : lineOf(each, call))).join('')}`
}

function lineOf({ code, severity, at, found, expected, difference }: Mismatch, { lang, say }: Call): string {
  const each = finding(code, severity, { found, expected })
  const by = code === 'PARTS_DO_NOT_ADD_UP' && typeof difference === 'number' ? amountText(difference) : String(difference)
  const why = severity === 'info' ? say(', trong phạm vi làm tròn', ', within rounding') : ''
  return `${findingLabel(each, lang)} ${clean(at)}: ${clean(findingText(each, lang))} ${say('Chênh lệch', 'Difference')}: ${clean(by)}${why}.\n`
}
