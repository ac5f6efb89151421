import { citationText } from '@khuyencong/core'
import type { InspectionPlan } from '@khuyencong/core/follow-up'
import { neededWords } from '../../after-support/messages.js'
import type { ProjectsRead } from '../../tables/projects-of-files.js'
import { countText } from '../../text/numbers.js'
import { type Reader, textIn } from '../../text/reader.js'
import { cutText, inspectionWords } from './inspection-messages.js'

/** The headings of the plan. */
export const inspectionHeadings = ({ lang }: Reader): readonly string[] =>
  (['number', 'project', 'score', 'reasons', 'missing'] as const).map((name) =>
    textIn(inspectionWords[name], lang),
  )

/** One line for each project to be inspected. */
export function inspectionRows(
  { planned, risks }: InspectionPlan,
  { lang }: Reader,
): readonly (readonly string[])[] {
  const titles = new Map(
    risks.map(({ id, title, titleEn }) => [id, textIn([title, titleEn], lang)]),
  )
  return planned.map(({ project, score, reasons, missing }, index) => [
    String(index + 1),
    project,
    countText(score, lang),
    reasons
      .map(
        ({ risk, times, points }) =>
          `${titles.get(risk) ?? risk} × ${countText(times, lang)}: ${countText(points, lang)}`,
      )
      .join('; '),
    missing.map((each) => textIn(neededWords[each] ?? [each, each], lang)).join(', '),
  ])
}

/** What someone needs who plans it again. */
export function inspectionLog(
  plan: InspectionPlan,
  read: ProjectsRead,
  { lang }: Reader,
): readonly (readonly [string, string])[] {
  const word = (name: keyof typeof inspectionWords): string => textIn(inspectionWords[name], lang)
  const { basis, seed, weighed, notWeighed, cut } = plan
  return [
    [word('basis'), basis === 'sample' ? word('sample') : citationText(basis, lang)],
    [word('seed'), seed],
    [word('weighed'), countText(weighed, lang)],
    ...(notWeighed === 0 ? [] : [[word('notWeighed'), countText(notWeighed, lang)] as const]),
    ...(cut === null ? [] : [[word('cut'), cutLine(cut, lang)] as const]),
    [word('again'), word('method')],
    ...read.files.map(({ name, digest }) => [word('inputFile'), `${name} ${digest}`] as const),
  ]
}

const cutLine = (
  { score, tied, drawn }: NonNullable<InspectionPlan['cut']>,
  lang: Reader['lang'],
): string =>
  textIn(cutText(countText(score, lang), countText(tied, lang), countText(drawn, lang)), lang)
