import {
  dayText,
  formatVnd,
  type Lang,
  packStanding,
  type Problem,
  term,
  vnd,
} from '@khuyencong/core'
import {
  type RecordSummary,
  summaryDifferences,
  type Verification,
  type VerifiedPack,
} from '@khuyencong/core/records'
import { verificationTexts } from '../records/messages.js'
import { clean } from '../terminal/problem-text.js'
import { made, type PageElement } from './browser.js'
import { verifierTexts } from './messages.js'

type Words = readonly [vi: string, en: string]
export const say = ([vi, en]: Words, lang: Lang): string => (lang === 'vi' ? vi : en)
const dayIn = (day: string, lang: Lang): string =>
  lang === 'vi' ? dayText(day as Parameters<typeof dayText>[0]) : day

/** One line of a list of problems. */
export const problemView = ({ code, at, message, messageEn, hint, hintEn }: Problem, lang: Lang) =>
  made(
    'p',
    'bad',
    clean(
      `[${code}] ${at}: ${say([message, messageEn], lang)} ${say([hint ?? '', hintEn ?? ''], lang)}`,
    ),
  )

/** «Đề án st-2023-01, ngày xét 01/06/2023: đủ điều kiện, 300.000.000 đồng» */
export function summaryView(summary: RecordSummary, lang: Lang): PageElement {
  const { id, on, verdict, amount } = summary
  const money = amount === null ? say(verifierTexts.unknown, lang) : formatVnd(vnd(amount))
  const parts = [
    `${say(verifierTexts.project, lang)} ${id}`,
    `${say(verifierTexts.on, lang)} ${dayIn(on, lang)}`,
    `${say(verifierTexts.verdict, lang)}: ${term(verdict, lang)}`,
    `${say(verifierTexts.amount, lang)}: ${money}`,
  ]
  return made('p', '', clean(parts.join(', ')))
}

/** Whether the printed page is that of the file. */
export function printedView(
  printed: RecordSummary | null,
  file: RecordSummary,
  lang: Lang,
): readonly PageElement[] {
  if (printed === null) return [made('p', 'soft', say(verifierTexts.noPage, lang))]
  const differences = summaryDifferences(printed, file)
  if (differences.length === 0) return [made('p', 'good', say(verifierTexts.samePage, lang))]
  const [onPage, inFile] = [say(verifierTexts.printed, lang), say(verifierTexts.found, lang)]
  return [
    made('p', 'bad', say(verifierTexts.otherPage, lang)),
    ...differences.map(({ at, printed: page, found }) =>
      made('p', 'bad', clean(`${at}: ${onPage} ${page}, ${inFile} ${found}`)),
    ),
  ]
}

/** What a verification came to, step by step, with every difference. */
export function verificationView(verified: Verification, lang: Lang): readonly PageElement[] {
  const { signed, key, steps, differences } = verified
  const signer = verificationTexts.signedBy(signed.by, dayIn(signed.at, lang))
  const owner =
    key === null ? [] : [made('p', '', clean(say(verificationTexts.key(key.owner, key.id), lang)))]
  return [
    made('p', '', clean(say(signer, lang))),
    ...owner,
    ...steps.flatMap(({ step, passed, problems }, index) => [
      made(
        'p',
        passed === true ? 'good' : passed === false ? 'bad' : 'open',
        `${index + 1}. ${say(verificationTexts.steps[step], lang)}: ${say(verificationTexts.passed[`${passed}`], lang)}`,
      ),
      ...problems.map((each) => problemView(each, lang)),
    ]),
    ...differences.flatMap((record) =>
      record.differences.map(({ at, stored, derived }) => {
        const [was, is] = [say(verifierTexts.stored, lang), say(verifierTexts.derived, lang)]
        return made('p', 'bad', clean(`${at}: ${was} ${stored}, ${is} ${derived}`))
      }),
    ),
  ]
}

/** The packs the record was derived again with, and who stands behind each. */
export const packsView = (
  packs: readonly VerifiedPack[],
  inside: ReadonlySet<string>,
  lang: Lang,
): readonly PageElement[] =>
  packs.length === 0
    ? []
    : [
        made('p', '', say(verificationTexts.packs, lang)),
        ...packs.map((pack) => {
          const { id, version, digest } = pack
          const standing = inside.has(digest)
            ? say(verifierTexts.insidePack, lang)
            : packStanding(pack, lang)
          return made('p', 'soft', clean(`${id} ${version}: ${standing}`))
        }),
      ]

/** The answer above all steps. */
export const answerView = (genuine: boolean, lang: Lang): PageElement =>
  made(
    'p',
    `verdict ${genuine ? 'good' : 'bad'}`,
    say(genuine ? verificationTexts.genuine : verificationTexts.notGenuine, lang),
  )
