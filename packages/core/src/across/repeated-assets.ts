import { identityKey } from '../project/identity.js'
import { NO_MONEY } from '../values/sums.js'
import type { Vnd } from '../values/money.js'
import { memoize } from '../values/memoize.js'
import { gravityUnder } from '../vocabulary/trace.js'
import { acrossFinding, type AcrossFinding, type Asset } from './across-finding.js'
import { concernedBy, type PlacedItem, projectsOf } from './concerned.js'
import {
  type Clause,
  type KeptItem,
  type KeptProject,
  stateMoneyAsked,
  totalKnown,
} from './kept-project.js'

interface PlacedAsset extends PlacedItem {
  readonly asset: Asset
}

/**
 * Tài sản lặp lại. / Assets that several projects ask State money for: `TWO_FUNDS` where the
 * national fund and a local one are both asked, else `REPEATED_ASSET`. One asset is one maker, model
 * and serial number; or, of one beneficiary, one invoice whose lines differ in nothing that is
 * given.
 */
export function repeatedAssets(projects: readonly KeptProject[]): readonly AcrossFinding[] {
  const machines = new Map<string, PlacedAsset[]>()
  const invoices = new Map<string, PlacedAsset[]>()
  for (const project of projects)
    for (const item of project.items)
      for (const asset of item.assets) {
        const machine = machineKey(asset)
        const invoice = machine === null ? invoiceKey(item, asset) : null
        if (machine !== null) memoize(machines, machine, () => []).push({ project, item, asset })
        if (invoice !== null) memoize(invoices, invoice, () => []).push({ project, item, asset })
      }
  return [
    ...[...machines.values()].filter(isRepeated).map(machineFinding),
    ...[...invoices.values()].filter(isRepeated).map(repeatedFinding),
  ]
}

const isRepeated = (places: readonly PlacedAsset[]): boolean => projectsOf(places) > 1

function machineKey({ maker, model, serial }: Asset): string | null {
  return maker === null || model === null || serial === null
    ? null
    : JSON.stringify([maker, model, serial].map(identityKey))
}

/** Without maker, model or number it is the same where all that is given is the same. */
function invoiceKey({ beneficiary }: KeptItem, asset: Asset): string | null {
  const { maker, model, serial, invoice } = asset
  if (beneficiary === null || invoice === null) return null
  return JSON.stringify(
    [beneficiary, invoice, maker, model, serial].map((text) =>
      text === null ? null : identityKey(text),
    ),
  )
}

function machineFinding(places: readonly PlacedAsset[]): AcrossFinding {
  const national = places.some(({ item }) => asks(item.national))
  const local = places.some(({ item }) => asks(item.local))
  return national && local ? twoFundsFinding(places) : repeatedFinding(places)
}

const asks = (amount: Vnd | null): boolean => amount !== null && amount > 0

function twoFundsFinding(places: readonly PlacedAsset[]): AcrossFinding {
  const clause = clauseFor(places)
  const severity = clause === null ? 'warning' : gravityUnder(clause.evidence)
  return acrossFinding('TWO_FUNDS', severity, concernedBy(places), about(places, clause))
}

const repeatedFinding = (places: readonly PlacedAsset[]): AcrossFinding =>
  acrossFinding('REPEATED_ASSET', 'warning', concernedBy(places), about(places, clauseFor(places)))

/** What is asked in all; one project may stand, the one that asks most. */
function about(places: readonly PlacedAsset[], clause: Clause | null): Partial<AcrossFinding> {
  const byProject = new Map<KeptProject, Set<KeptItem>>()
  for (const { project, item } of places) memoize(byProject, project, () => new Set()).add(item)
  const asked = [...byProject.values()].map((items) => totalKnown([...items].map(stateMoneyAsked)))
  const found = totalKnown(asked)
  return {
    beneficiary: beneficiaryOfAll(places),
    asset: places[0]?.asset ?? null,
    found,
    expected: found === null ? null : Math.max(...asked.map((amount) => amount ?? NO_MONEY)),
    ...clause,
  }
}

/** Whose all of these are; `null` where they are of several, or nobody says. */
function beneficiaryOfAll(places: readonly PlacedAsset[]): string | null {
  const beneficiary = places[0]?.item.beneficiary ?? null
  const isTheirs = (other: string | null): boolean =>
    beneficiary !== null && other !== null && identityKey(other) === identityKey(beneficiary)
  return places.every(({ item }) => isTheirs(item.beneficiary)) ? beneficiary : null
}

/** The clause of the latest day: only then is the same asset asked for again. */
function clauseFor(places: readonly PlacedAsset[]): Clause | null {
  const [latest] = places
    .filter(({ item }) => item.oneSource !== null)
    .map(({ project: { on }, item }) => ({ on, clause: item.oneSource as Clause }))
    .sort((a, b) =>
      a.on === b.on ? (a.clause.rule < b.clause.rule ? -1 : 1) : a.on < b.on ? 1 : -1,
    )
  return latest?.clause ?? null
}
