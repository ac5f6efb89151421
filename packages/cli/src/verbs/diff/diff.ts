import { FORMAT, KhuyenCongError, type Pack } from '@khuyencong/core'
import { type DatedChange, diffAllDays, diffPacks, unionOf } from '@khuyencong/core/packs'
import { changeText, daysText } from '../../authoring/change-text.js'
import { othersThan } from './others.js'
import { diffPortfolio } from './portfolio.js'
import { type Sides, sidesJson, sidesText } from './portfolio-text.js'
import type { Call, Verb } from '../../terminal/io.js'
import { dayOption } from '../../judging/judging.js'
import { prettyJson } from '../../text/output.js'
import { packsAt } from '../../files/named-packs.js'
import type { NamingCall } from '../../text/reader.js'
import { diffMessages, diffTexts } from './messages.js'

/**
 * So hai gói hoặc hai ngày. / `diff`: what changes in meaning, between two editions on all days
 * unless a day is named; exit 1 where something does.
 */
export const diffVerb: Verb = async (given) => {
  const { options } = given
  const pack = [given.file, ...(options.with === undefined ? [] : [options.with])]
  const [before, after = before] = (await packsAt({ ...given, options: { ...options, pack } })).map(
    (each) => each.pack,
  )
  if (before === undefined || after === undefined) throw new Error('a pack is read or refused')
  const call = { ...given, vocabulary: unionOf(after.vocabulary, before.vocabulary) }
  const [first, second, on] = [
    dayOption(options.from, '--from'),
    dayOption(options.to, '--to'),
    dayOption(options.on),
  ]
  const from = first ?? second ?? on
  const to = second ?? from ?? after.manifest.lawAsOf
  if (options.with === undefined && (from === null || from === to)) throw twoSides()
  if (options.portfolio !== undefined)
    return diffPortfolio(call, options.portfolio, {
      before,
      after,
      days: first === null && second === null ? null : { from: from ?? to, to },
      on,
    })
  if (from === null) return onAllDays(call, before, after)
  return onTwoDays(call, { before, after, days: { from, to }, on })
}

const nothing = ({ translate }: Call): string => translate(...diffTexts.nothing)

/** The changes from one side on its day to the other on its own. */
async function onTwoDays(
  call: NamingCall,
  sides: Sides & { readonly days: NonNullable<Sides['days']> },
): Promise<0 | 1> {
  const { options, out } = call
  const { before, after, days } = sides
  const changes = diffPacks(before, after, days, {
    beside: await othersThan([before, after], call),
  })
  if (options.json === true)
    await out.write(prettyJson({ format: FORMAT, ...sidesJson(sides), changes }))
  else
    await out.write(
      sidesText(sides, call) +
        (changes.length === 0
          ? nothing(call)
          : changes.map((each) => changeText(each, call)).join('')),
    )
  return changes.length === 0 ? 0 : 1
}

/** Two editions over all days: what changes, under the days on which it does. */
async function onAllDays(call: NamingCall, before: Pack, after: Pack): Promise<0 | 1> {
  const { options, out, translate } = call
  const sides = { before, after, days: null, on: null }
  const changes = diffAllDays(before, after, { beside: await othersThan([before, after], call) })
  if (options.json === true)
    await out.write(prettyJson({ format: FORMAT, ...sidesJson(sides), changes }))
  else {
    const periods = new Map<string, DatedChange[]>()
    for (const change of changes) {
      const period = daysText(change, call)
      periods.set(period, [...(periods.get(period) ?? []), change])
    }
    const all = translate(...diffTexts.allDays)
    await out.write(
      sidesText(sides, call, all) +
        (changes.length === 0
          ? nothing(call)
          : [...periods]
              .map(
                ([period, own]) =>
                  `\n${period}\n${own.map((each) => changeText(each, call)).join('')}`,
              )
              .join('')),
    )
  }
  return changes.length === 0 ? 0 : 1
}

function twoSides(): KhuyenCongError {
  return new KhuyenCongError({
    code: 'VALUE_MISSING',
    at: '--with',
    ...diffMessages.VALUE_MISSING(),
  })
}
