import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Lang, Problem } from '@khuyencong/core'
import { positionIn } from '@khuyencong/core/packs'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * Báo cáo SARIF. / Problems as SARIF 2.1.0, which code hosts show beside the lines they speak of.
 */
export async function sarifOf(
  problems: readonly Problem[],
  pack: string,
  lang: Lang,
): Promise<object> {
  const texts = new Map<string, string>()
  const bundled = await stat(pack).then(
    (found) => found.isFile(),
    () => false,
  )
  const fileOf = (name: string): string => (bundled ? pack : path.join(pack, name))
  const results = []
  for (const each of problems) results.push(await resultOf(each, fileOf, lang, texts))
  const rules = [...new Set(problems.map(({ code }) => code))].sort().map((id) => ({ id }))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'khuyencong check', rules } }, results }],
  }
}

async function resultOf(
  problem: Problem,
  fileOf: (name: string) => string,
  lang: Lang,
  texts: Map<string, string>,
): Promise<object> {
  const [name = '', place = ''] = problem.at.split(' › ')
  const [inside = '', line, column] = name.split(/:(?=\d)/u)
  const file = fileOf(inside)
  const hint = lang === 'vi' ? problem.hint : problem.hintEn
  const region =
    line === undefined
      ? await regionOf(file, place, texts)
      : { startLine: Number(line), startColumn: Number(column ?? 1) }
  return {
    ruleId: problem.code,
    level: LEVELS[problem.severity],
    message: {
      text: [lang === 'vi' ? problem.message : problem.messageEn, problem.found, hint]
        .filter((part) => part !== null)
        .join(' — '),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split(path.sep).map(encodeURIComponent).join('/') },
          ...(region !== null && { region }),
        },
        logicalLocations: [{ fullyQualifiedName: problem.at }],
      },
    ],
  }
}

async function regionOf(
  file: string,
  place: string,
  texts: Map<string, string>,
): Promise<{ readonly startLine: number; readonly startColumn: number } | null> {
  const text = texts.get(file) ?? (await readFile(file, 'utf8').catch(() => null))
  if (text === null) return null
  texts.set(file, text)
  const { line, column } = positionIn(text, place)
  return { startLine: line, startColumn: column }
}
