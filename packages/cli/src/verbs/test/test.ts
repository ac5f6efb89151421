import { access } from 'node:fs/promises'
import path from 'node:path'
import { dayText, KhuyenCongError, type Pack } from '@khuyencong/core'
import { type PackTest, testPack } from '@khuyencong/core/testing'
import { caseFileText } from '../../files/case-file.js'
import { nationalOf, openPack, percentOption } from '../../authoring/checking.js'
import type { Call, Verb } from '../../terminal/io.js'
import { fileSink } from '../../files/out-file.js'
import { colorsFor, prettyJson, tell } from '../../text/output.js'
import { isFolder } from '../../files/pack-folder.js'
import { clean } from '../../terminal/problems.js'
import { testMessages, testTexts } from './messages.js'

/**
 * Kiểm thử gói. / `test`: runs the cases, says what they do not show, and which mutants they would
 * not notice.
 */
export const testVerb: Verb = async (call) => {
  const least = percentOption(call.options.minCoverage) ?? 100
  const { pack, cases, problems } = await openPack(call.file, call)
  if (pack === null) {
    await tell(call, problems)
    return 1
  }
  const suggest = call.options.suggest === true
  if (suggest && !(await isFolder(call.file))) throw NEEDS_FOLDER
  const { register, packs } = await nationalOf(call)
  const mutate = call.options.mutants !== false
  const result = testPack(pack, cases, { mutate, suggest, register, beside: packs })
  const written = suggest ? await writeSuggestions(call, pack, result.suggestions) : []
  if (call.options.json === true) await call.out.write(prettyJson(jsonOf(result, call)))
  else await printed(call, result, least)
  for (const file of written)
    await call.err.write(
      call.translate(
        `Đã viết ${file}: xem lại từng tình huống, rồi đặt lại tên.\n`,
        `Wrote ${file}: look at each case, then name it.\n`,
      ),
    )
  return failed(result).length === 0 &&
    result.percent >= least &&
    (result.mutation?.survivors.length ?? 0) === 0
    ? 0
    : 1
}

const NEEDS_FOLDER = new KhuyenCongError({
  code: 'NOT_A_FOLDER',
  at: '--suggest',
  ...testMessages.NOT_A_FOLDER(),
})

const failed = ({ cases }: PackTest): PackTest['cases'] =>
  cases.filter(({ differences }) => differences.length > 0)

function jsonOf(result: PackTest, { lang }: Call): object {
  const { coverage, percent, gaps, mutation } = result
  return {
    cases: {
      passed: result.cases.length - failed(result).length,
      failed: failed(result).map(({ file, name, on, ...said }) => ({
        file,
        name,
        on,
        differences: lang === 'vi' ? said.differences : said.differencesEn,
      })),
    },
    coverage,
    percent,
    mutation,
    gaps: gaps.map(({ kind, rule, at, text, textEn }) => ({
      kind,
      rule,
      at,
      message: lang === 'vi' ? text : textEn,
    })),
  }
}

async function printed(
  { out, io, translate, lang }: Call,
  result: PackTest,
  least: number,
): Promise<void> {
  const colors = colorsFor(out, io.env)
  const bad = failed(result)
  for (const { file, name, on, differences, differencesEn } of bad) {
    const lines = lang === 'vi' ? differences : differencesEn
    await out.write(
      [
        `${colors.red('✗')} ${clean(`${file} › ${lang === 'vi' ? dayText(on) : on} · ${name}`)}\n`,
        ...lines.map((line) => `    ${clean(line)}\n`),
      ].join(''),
    )
  }
  for (const gap of result.gaps)
    await out.write(`${colors.yellow('–')} ${gap.at}: ${lang === 'vi' ? gap.text : gap.textEn}\n`)
  for (const { file, at, was, now, counterexample } of result.mutation?.survivors ?? []) {
    await out.write(
      `${colors.yellow('~')} ${file} › ${at}: ${translate(...testTexts.unnoticed(was, now))}\n`,
    )
    if (counterexample !== null)
      await out.write(
        `    ${translate('tình huống phát hiện được', 'a case that would')}: ${JSON.stringify(counterexample)}\n`,
      )
  }
  await out.write(summary(result, least, translate))
}

function summary(result: PackTest, least: number, translate: Call['translate']): string {
  const names = {
    rules: ['quy định', 'rules'],
    versions: ['phiên bản', 'versions'],
    days: ['ngày đầu và hôm trước', 'first days and days before'],
    conditions: ['điều kiện hai chiều', 'conditions both ways'],
    thresholds: ['ngưỡng dưới, đúng, trên', 'thresholds below, at, above'],
  } as const
  const bad = failed(result).length
  const lines = [
    translate(
      `Tình huống: ${result.cases.length - bad} đúng, ${bad} sai.`,
      `Cases: ${result.cases.length - bad} passed, ${bad} failed.`,
    ),
  ]
  for (const [kind, [vi, en]] of Object.entries(names)) {
    const { covered, total, percent } = result.coverage[kind as keyof typeof names]
    lines.push(`  ${translate(vi, en)}: ${covered}/${total} (${percent}%)`)
  }
  lines.push(
    translate(
      `Phủ chung: ${result.percent}% (cần ${least}%).`,
      `Covered in all: ${result.percent}% (${least}% needed).`,
    ),
  )
  const { mutation } = result
  if (mutation !== null)
    lines.push(
      translate(
        ...testTexts.mutants(mutation.killed, mutation.survivors.length, mutation.equivalent),
      ),
    )
  return `${lines.join('\n')}\n`
}

/** Proposed cases go into files of their own, so that nothing people wrote is touched. */
async function writeSuggestions(
  call: Call,
  pack: Pack,
  suggestions: PackTest['suggestions'],
): Promise<readonly string[]> {
  const written: string[] = []
  for (const [rule, cases] of Object.entries(suggestions)) {
    const file = await freeName(
      call.file,
      (pack.files.get(rule) ?? `${rule}.json`).replace(/\.json$/u, ''),
    )
    const sink = await fileSink(path.join(call.file, file))
    await sink.write(caseFileText(rule, cases, pack.manifest.$schema))
    await sink.commit()
    written.push(file)
  }
  return written
}

async function freeName(folder: string, stem: string): Promise<string> {
  for (let number = 0; ; number += 1) {
    const name = `${stem}${number === 0 ? '' : number === 1 ? '.suggested' : `.suggested-${number}`}.cases.json`
    if (
      await access(path.join(folder, name)).then(
        () => false,
        () => true,
      )
    )
      return name
  }
}
