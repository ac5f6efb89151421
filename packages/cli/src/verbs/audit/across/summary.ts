import { severityName } from '@khuyencong/core'
import { ACROSS_CODES, type AcrossFinding, acrossTotalExcess } from '@khuyencong/core/across'
import { countedNoun, countText, dongText } from '../../../text/numbers.js'
import { type Reader, textIn } from '../../../text/reader.js'
import type { AcrossResult } from './result.js'
import { acrossWords } from './messages.js'

const SEVERITIES = ['error', 'warning', 'info'] as const

/** The summary, a name and a text each: what was compared, and what came of it. */
export function summaryOf(
  { findings, notShown, compared, unread }: AcrossResult,
  reader: Reader,
): readonly (readonly [name: string, text: string])[] {
  const { lang, translate } = reader
  const { projects, items, withBeneficiary, withAsset, withLimit } = compared
  const count = (number: number): string => countText(number, lang)
  const ofItems = (number: number): string =>
    translate(`${count(number)} trên ${count(items)}`, `${count(number)} of ${count(items)}`)
  const codes = ACROSS_CODES.map((code) => [code, timesOf(findings, code)] as const)
  return [
    [
      textIn(acrossWords.compared, lang),
      translate(`${count(projects)} đề án`, countedNoun(projects, 'project', 'projects')),
    ],
    [textIn(acrossWords.identified, lang), ofItems(withBeneficiary)],
    [textIn(acrossWords.withAsset, lang), ofItems(withAsset)],
    [textIn(acrossWords.withLimit, lang), ofItems(withLimit)],
    ...(unread === 0 ? [] : [[textIn(acrossWords.unread, lang), count(unread)] as const]),
    [
      textIn(acrossWords.findings, lang),
      findings.length === 0
        ? textIn(acrossWords.none, lang)
        : codes
            .filter(([, times]) => times > 0)
            .map(([code, times]) => `[${code}] ${count(times)}`)
            .join(' · '),
    ],
    ...(notShown === 0 ? [] : [[textIn(acrossWords.notShown, lang), count(notShown)] as const]),
    ...SEVERITIES.flatMap((severity) => excessLine(findings, severity, reader)),
  ]
}

const timesOf = (findings: readonly AcrossFinding[], code: AcrossFinding['code']): number =>
  findings.filter((each) => each.code === code).length

/** By how much what is asked is above what may be, of one severity; nothing where it is not. */
function excessLine(
  findings: readonly AcrossFinding[],
  severity: AcrossFinding['severity'],
  reader: Reader,
): readonly (readonly [name: string, text: string])[] {
  const above = acrossTotalExcess(findings.filter((each) => each.severity === severity))
  const { lang } = reader
  const name = `${textIn(acrossWords.excessOnce, lang)} (${severityName(severity, lang)})`
  return above === 0n ? [] : [[name, dongText(above, reader)]]
}

/** What the summary leaves to be said: that nothing, or not everything, could be compared. */
export function caveatOf(
  { compared: { items, withBeneficiary, withAsset } }: AcrossResult,
  { lang }: Reader,
): string | null {
  if (withBeneficiary + withAsset === 0) return textIn(acrossWords.nothingCompared, lang)
  return withBeneficiary < items ? textIn(acrossWords.partly, lang) : null
}
