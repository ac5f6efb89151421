import {
  type Mismatch,
  reconcile,
  type Reconciliation,
  type ReportInput,
} from '@khuyencong/core/monitor'
import { readValue } from '../files/files.js'
import { writeReport } from '../html/write.js'
import type { Call, Verb } from '../call/io.js'
import { colorsFor, prettyJson } from '../words/output.js'
import { clean } from '../call/problems.js'
import { agreementText, mismatchText } from '../words/reconcile-words.js'

/** Đối chiếu báo cáo. / `reconcile`: whether the figures of a published report agree with each other; `--report` adds a page with each figure. */
export const reconcileVerb: Verb = async (call) => {
  const { name, value } = await readValue(call.file, call.io)
  const result = reconcile(value as ReportInput, name)
  await writeReport(call, async () =>
    (await import('../reports/reconcile.js')).reconcileReport(value as ReportInput, call),
  )
  await call.out.write(call.options.json === true ? prettyJson(result) : pageOf(result, call))
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function pageOf({ id, findings }: Reconciliation, call: Call): string {
  const { say, out, io } = call
  const { bold, green, red } = colorsFor(out, io.env)
  const head = `${bold(say('ĐỐI CHIẾU BÁO CÁO', 'REPORT RECONCILED'))} ${clean(id)}\n`
  if (findings.length === 0) return `${head}${green(agreementText(findings, call))}\n`
  return `${head}${findings.map((each) => (each.severity === 'error' ? red(lineOf(each, call)) : lineOf(each, call))).join('')}`
}

function lineOf(mismatch: Mismatch, call: Call): string {
  const { label, text } = mismatchText(mismatch, call)
  return `${label} ${clean(mismatch.at)}: ${clean(text)}\n`
}
