import { compileCondition, missingFacts } from '../conditions/compile-condition.js'
import type { Condition } from '../conditions/conditions.js'
import type { GrantLimit } from '../mechanisms/limits/limits.js'
import type { MissingFactSource } from '../mechanisms/missing-grant-facts.js'
import type { CapOfLevel, MoneyRange } from '../mechanisms/mechanism.js'
import { ALL_COSTS, type PartTerms } from '../mechanisms/part-terms.js'
import type { CountedCost, Situation } from '../mechanisms/situation.js'
import { factReader, type Subject } from '../project/facts.js'
import type { Day } from '../values/calendar.js'
import { someOf } from '../values/frozen-list.js'
import { memoize } from '../values/memoize.js'
import { portionOf, type Rate } from '../values/money.js'
import {
  activityOn,
  quantityFact,
  type Unit,
  type Vocabulary,
} from '../vocabulary/open-vocabulary.js'
import type { TruthValue } from '../vocabulary/answers.js'
import { beneficiaryOf, holderOf, identityMissing } from './beneficiary.js'
import { countedCost } from './counted-cost.js'

const COMPILED = new WeakMap<Condition, ReturnType<typeof compileCondition>>()
const compiled = (when: Condition, { vocabulary }: Subject): ReturnType<typeof compileCondition> =>
  memoize(COMPILED, when, () => compileCondition(when, vocabulary))

/**
 * Ngữ cảnh của mức hỗ trợ. / What a level is worked out with beside the item: the costs that count
 * where it names none, and the caps of the levels it may refer to.
 */
export interface LevelContext {
  readonly base: readonly string[]
  readonly capOf: CapOfLevel
}

/** The context of a level for whoever has no rules of the day. */
export const levelContext = (
  vocabulary: Vocabulary,
  activity: string,
  on: Day,
  capOf: CapOfLevel = () => null,
): LevelContext => ({ base: activityOn(vocabulary, activity, on)?.base ?? [ALL_COSTS], capOf })

/** Tình hình một hạng mục. / What a level asks of an item, answered from the project. */
export class ItemSituation implements Situation, MissingFactSource {
  readonly #subject: Subject
  readonly #context: LevelContext
  readonly #capFactor: Rate | null

  constructor(subject: Subject, context: LevelContext, capFactor: Rate | null = null) {
    this.#subject = subject
    this.#context = context
    this.#capFactor = capFactor
  }

  costsOf({ of }: PartTerms): readonly string[] {
    return of ?? this.#context.base
  }

  counted(terms: PartTerms): CountedCost {
    return countedCost(terms, this.#subject.item, this.#context)
  }

  /**
   * A project is one, and so is a beneficiary that is named. `units` counts the one unit of a level
   * where nothing else does; of several units each must be given.
   */
  quantity({ per }: PartTerms): number | null {
    const only = per[0]
    if (only === undefined) return 1
    if (per.length === 1 && this.#unit(only)?.quantity == null)
      return this.given(only) ?? this.#subject.item.units
    let product = 1
    for (const unit of per) {
      const count = this.given(unit)
      if (count === null) return null
      product *= count
    }
    return product
  }

  /** A quantity that the project gives wins over the fact that counts the unit by itself. */
  given(unit: string): number | null {
    const { item } = this.#subject
    const known = this.#unit(unit)
    const holder = known?.heldBy
    if (holder === 'project' || (holder === 'beneficiary' && beneficiaryOf(item) !== null)) return 1
    return item.quantities?.[unit] ?? (known?.quantity == null ? null : this.countedBy(unit))
  }

  /** How many of a unit the fact says that counts it by itself. */
  countedBy(unit: string): number | null {
    const fact = this.#unit(unit)?.quantity ?? null
    if (fact === null) return null
    const value = factReader(fact, this.#subject.vocabulary)(this.#subject)
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
  }

  #unit(unit: string): Unit | undefined {
    return this.#subject.vocabulary.units.get(unit)
  }

  #isForBeneficiary(units: readonly string[]): boolean {
    const { vocabulary } = this.#subject
    return someOf(units, (unit) => holderOf(unit, vocabulary) === 'beneficiary')
  }

  #isShared({ within, per }: GrantLimit): boolean {
    return within === 'project' && per !== null && this.#holderOf(per) === 'beneficiary'
  }

  #holderOf(unit: string): ReturnType<typeof holderOf> {
    return holderOf(unit, this.#subject.vocabulary)
  }

  /**
   * Whether it is known what each of so many units costs, and of a figure for each beneficiary,
   * that no other item uses it up.
   */
  isEachKnown({ cap, amount, per, atMost }: PartTerms, quantity: number): boolean {
    const subject = this.#subject
    if (atMost.length > 0 && atMost.some((limit) => this.#isShared(limit)) && isUnnamed(subject))
      return false
    if ((cap ?? amount) !== null && this.#isForBeneficiary(per)) return !isUnnamed(subject)
    return amount !== null || (subject.item.units === 1 && quantity === 1)
  }

  holds(when: Condition): TruthValue {
    return compiled(when, this.#subject).test(this.#subject)
  }

  get capOf(): CapOfLevel {
    return this.#context.capOf
  }

  raised(cap: MoneyRange): MoneyRange {
    const factor = this.#capFactor
    return factor === null
      ? cap
      : { from: portionOf(cap.from, factor), to: portionOf(cap.to, factor) }
  }

  factsOf(when: Condition): readonly string[] {
    return missingFacts(compiled(when, this.#subject).trace(this.#subject))
  }

  factsOfUnit(unit: string): readonly string[] {
    return [this.#unit(unit)?.quantity ?? quantityFact(unit)]
  }
}

const isUnnamed = ({ item, project }: Subject): boolean => identityMissing(item, project.items)
