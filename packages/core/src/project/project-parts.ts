import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { Amount, DayText, Percentage } from '../reading/amounts.js'
import { demand, listOf, maybe, recordOf, strict } from '../reading/reading.js'
import { ADJUSTMENTS, EVENT_ACTORS, EVENT_TYPES } from '../vocabulary/vocabulary.js'
import { Id, idOf, TextField, textOf } from '../reading/texts.js'
import { projectDemands } from './messages.js'

/** Facts by their ids, as written: what they may hold is known to the packs that declare them. */
export const FactBag = maybe(
  recordOf(z.string().check(maxLength(160)), z.unknown(), { max: 1_000 }),
)

/** A whole number, as large as it is exact. */
const figure = maybe(z.int().check(z.gte(0)))
const count = z.int().check(z.gte(0), z.lte(1_000_000_000))
export const year = z.int().check(z.gte(1990), z.lte(2200))
const cityClass = maybe(
  z.pipe(
    z.union([z.int().check(z.gte(0), z.lte(1_000)), Id]),
    z.transform((value) => String(value)),
  ),
)

const Beneficiary = strict({
  id: maybe(Id),
  name: maybe(TextField),
  kind: maybe(Id),
  employees: maybe(count),
  annualRevenue: maybe(Amount),
  totalCapital: maybe(Amount),
  industry: maybe(Id),
})

/** A name that only tells one place or thing from another: no rule judges it. */
const nameText = maybe(textOf(200))

const Site = strict({
  province: maybe(Id),
  formerProvince: maybe(Id),
  unitKind: maybe(Id),
  parentKind: maybe(Id),
  cityClass,
  convertedFromCommuneOn: maybe(z.union([z.literal('never'), DayText])),
  formerUnitKind: maybe(Id),
  formerParentKind: maybe(Id),
  formerCityClass: cityClass,
  craftVillageRecognised: maybe(z.boolean()),
  areas: maybe(listOf(Id, { max: 1_000 })),
  district: nameText,
  commune: nameText,
})

/**
 * What a cost line buys. Identity only: no rule judges it, it tells whether two lines are one
 * thing.
 */
const Asset = strict({
  maker: nameText,
  model: nameText,
  serial: nameText,
  invoice: nameText,
})

/** Money of another programme of the State on a cost line, by the name of the programme. */
const OtherSource = strict({ programme: Id, amount: maybe(Amount) })

const Cost = strict({
  id: maybe(Id),
  kind: maybe(Id),
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

export const Item = strict({
  id: Id,
  activity: Id,
  units: z.pipe(
    maybe(z.int().check(z.gte(1), z.lte(1_000_000))),
    z.transform((value) => value ?? 1),
  ),
  quantities: maybe(recordOf(z.string().check(maxLength(160)), count, { max: 100 })),
  level: maybe(Id),
  beneficiary: maybe(Beneficiary),
  site: maybe(Site),
  costs: maybe(listOf(Cost, { max: 1_000 })),
  requested: maybe(Requested),
  facts: FactBag,
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
  progress: maybe(Percentage.check(demand((rate) => rate <= 1_000_000, projectDemands.progress))),
  by: maybe(z.enum(EVENT_ACTORS)),
  item: maybe(Id),
  changes: maybe(listOf(z.enum(ADJUSTMENTS), { max: 50 })),
  why: maybe(TextField),
})

/**
 * Kết quả. / What a project promised by an indicator, and what it reached on a day; `item` is the
 * item it belongs to, `before` what there was without the support.
 */
export const Result = strict({
  indicator: Id,
  before: figure,
  promised: figure,
  reached: figure,
  on: maybe(DayText),
  item: maybe(Id),
})
