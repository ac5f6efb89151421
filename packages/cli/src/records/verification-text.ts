import { type Lang, packStanding, type Problem } from '@khuyencong/core'
import type { Verification, VerifiedPack, VerifiedStep } from '@khuyencong/core/records'
import type { Call } from '../terminal/io.js'
import type { Words } from '../terminal/options.js'
import { clean } from '../terminal/problems.js'
import { countText } from '../text/numbers.js'
import { colorsFor } from '../text/output.js'
import { dayFor, type NamingCall } from '../text/reader.js'
import { differencesText } from './differences-text.js'
import { verificationTexts } from './messages.js'

/** What is wrong, step by step, each named from the file on. */
export const verificationProblems = ({ steps }: Verification, file: string): readonly Problem[] =>
  steps.flatMap(({ problems }) => problems.map((each) => ({ ...each, at: placeIn(file, each.at) })))

/** «d.json», «a.ndjson:3», «d.json › packs[0]» */
const placeIn = (file: string, at: string): string =>
  at === '' || at.startsWith(':') ? `${file}${at}` : `${file} › ${at}`

/**
 * Kết quả kiểm thành lời. / A verification for people: who signed, as they claim, what each step came
 * to, every difference, and what a signature does not prove.
 */
export function verificationText(verified: Verification, call: NamingCall): string {
  const { translate, out, io } = call
  const colors = colorsFor(out, io.env)
  const { genuine, steps } = verified
  const head = genuine
    ? colors.green(translate(...verificationTexts.genuine))
    : colors.red(translate(...verificationTexts.notGenuine))
  const rows = [
    ...signerRows(verified, call),
    ...steps.map((each, index) => `  ${index + 1}. ${stepText(each, call)}`),
    ...countRows(verified, call),
    ...packRows(verified, call),
  ]
  const proves = translate(...verificationTexts.notProven)
  return `${head}\n${rows.map((row) => `${row}\n`).join('')}${recordsText(verified, call)}${proves}\n`
}

function signerRows({ signed, key }: Verification, { translate, lang }: Call): readonly string[] {
  const who = translate(...verificationTexts.signedBy(signed.by, dayFor(signed.at, lang)))
  const owner = key === null ? null : translate(...verificationTexts.key(key.owner, key.id))
  return [who, ...(owner === null ? [] : [owner])].map((row) => `  ${clean(row)}`)
}

function stepText({ step, passed }: VerifiedStep, { translate }: Call): string {
  const name: Words = verificationTexts.steps[step]
  const answer: Words = verificationTexts.passed[`${passed}`]
  return `${translate(...name)}: ${translate(...answer)}`
}

function countRows(verified: Verification, { translate, lang }: Call): readonly string[] {
  const { kind, records, unread, differing } = verified
  if (kind === 'decision') return []
  const [all, other, none] = [records, differing, unread].map((each) => countText(each, lang))
  return [
    `  ${translate(...verificationTexts.records(all ?? '', other ?? ''))}`,
    ...(unread === 0 ? [] : [`  ${translate(...verificationTexts.unread(none ?? ''))}`]),
  ]
}

/** «national 1.0.0: gói kèm phần mềm» */
const packText = (pack: VerifiedPack, lang: Lang): string =>
  `${pack.id} ${pack.version}: ${packStanding(pack, lang)}`

const packRows = ({ packs }: Verification, { translate, lang }: Call): readonly string[] =>
  packs.length === 0
    ? []
    : [
        `  ${translate(...verificationTexts.packs)}`,
        ...packs.map((pack) => `    ${clean(packText(pack, lang))}`),
      ]

function recordsText(verified: Verification, call: NamingCall): string {
  const { translate } = call
  return verified.differences
    .map(({ line, project, differences }) => {
      const head =
        line === null
          ? translate(...verificationTexts.project(project))
          : translate(...verificationTexts.lineOf(line, project))
      return `${clean(head)}\n${differencesText(differences, call)}`
    })
    .join('')
}
