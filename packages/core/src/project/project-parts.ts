import * as z from 'zod/mini'
import { ACTIVITY_IDS, type ActivityId, COST_KINDS } from '../vocabulary/activity.js'
import { ACTIVITY_TERMS } from '../vocabulary/activity-names.js'
import { Amount, DayText, Percentage } from '../reading/amounts.js'
import { nearest } from '../errors/suggestions.js'
import { readFactBag } from './fact-catalogue.js'
import { demand, listOf, maybe, readBy, recordOf, strict } from '../reading/reading.js'
import {
  ADJUSTMENTS,
  AREAS,
  BENEFICIARY_KINDS,
  CITY_CLASSES,
  EVENT_ACTORS,
  EVENT_TYPES,
  INDUSTRIES,
  LEVELS,
  PARENT_KINDS,
  UNIT_KINDS,
} from '../vocabulary/vocabulary.js'
import { told } from '../reading/told-issue.js'
import { Id, idOf, TextField, textOf } from '../reading/texts.js'

const count = z.int().check(z.gte(0), z.lte(1_000_000_000))
export const year = z.int().check(z.gte(1990), z.lte(2200))
const cityClass = maybe(
  z.pipe(
    z.union([z.literal(1), z.literal(2), z.literal(3), z.enum(CITY_CLASSES)]),
    z.transform((value) => String(value) as (typeof CITY_CLASSES)[number]),
  ),
)
const conversion = maybe(z.union([z.literal('never'), DayText]))

const Beneficiary = strict({
  id: maybe(Id),
  name: maybe(TextField),
  kind: maybe(z.enum(BENEFICIARY_KINDS)),
  employees: maybe(count),
  annualRevenue: maybe(Amount),
  totalCapital: maybe(Amount),
  industry: maybe(z.enum(INDUSTRIES)),
})

const Site = strict({
  province: maybe(Id),
  formerProvince: maybe(Id),
  unitKind: maybe(z.enum(UNIT_KINDS)),
  parentKind: maybe(z.enum(PARENT_KINDS)),
  cityClass,
  convertedFromCommuneOn: conversion,
  formerUnitKind: maybe(z.enum(UNIT_KINDS)),
  formerParentKind: maybe(z.enum(PARENT_KINDS)),
  formerCityClass: cityClass,
  craftVillageRecognised: maybe(z.boolean()),
  areas: maybe(listOf(z.enum(AREAS), { max: AREAS.length })),
})

const assetPart = maybe(textOf(200))

/**
 * What a cost line buys. Identity only: no rule judges it, it tells whether two lines are one
 * thing.
 */
const Asset = strict({
  maker: assetPart,
  model: assetPart,
  serial: assetPart,
  invoice: assetPart,
})

/** Money of another programme of the State on a cost line, by the name of the programme. */
const OtherSource = strict({ programme: Id, amount: maybe(Amount) })

const Cost = strict({
  id: maybe(Id),
  kind: maybe(z.enum(COST_KINDS)),
  amount: maybe(Amount),
  otherStateSupport: maybe(Amount),
  otherSources: maybe(listOf(OtherSource, { max: 100 })),
  asset: maybe(Asset),
})
const Requested = strict({
  national: maybe(Amount),
  local: maybe(Amount),
  other: maybe(Amount),
  counterpart: maybe(Amount),
})

/** People who write the Vietnamese term are told its id. */
const Activity = z.enum(ACTIVITY_IDS as readonly [ActivityId, ...ActivityId[]], {
  error: (issue) =>
    told(issue, typeof issue.input === 'string' ? { meant: activityNamed(issue.input) } : {}),
})

function activityNamed(words: string): string {
  const term = nearest(words, Object.values(ACTIVITY_TERMS))
  return ACTIVITY_IDS.find((each) => ACTIVITY_TERMS[each] === term) ?? words
}

export const Item = strict({
  id: Id,
  activity: Activity,
  units: z.pipe(
    maybe(z.int().check(z.gte(1), z.lte(1_000_000))),
    z.transform((value) => value ?? 1),
  ),
  level: maybe(z.enum(LEVELS)),
  beneficiary: maybe(Beneficiary),
  site: maybe(Site),
  costs: maybe(listOf(Cost, { max: 1_000 })),
  requested: maybe(Requested),
  facts: maybe(
    readBy(recordOf(z.string().check(z.maxLength(120)), z.unknown(), { max: 1_000 }), readFactBag),
  ),
})

/**
 * Kết quả thẩm định. / What a person found on one line of the checklist of a decision: `line` is
 * its id.
 */
export const Verified = strict({
  line: idOf(400),
  holds: z.boolean(),
  by: TextField,
  on: DayText,
  why: maybe(TextField),
})

/** Sự kiện. / One event in the life of a project. */
export const Event = strict({
  type: z.enum(EVENT_TYPES),
  on: DayText,
  amount: maybe(Amount),
  papers: maybe(listOf(TextField, { max: 200 })),
  progress: maybe(
    Percentage.check(
      demand((rate) => rate <= 1_000_000, 'Tiến độ không quá 100%.', 'Progress is at most 100%.'),
    ),
  ),
  by: maybe(z.enum(EVENT_ACTORS)),
  item: maybe(Id),
  changes: maybe(listOf(z.enum(ADJUSTMENTS), { max: 50 })),
  why: maybe(TextField),
})
