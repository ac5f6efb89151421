import type { Vnd } from '../values/money.js'
import type { Bilingual, BilingualTable } from '../vocabulary/language.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { BodyMutant } from './body-operators.js'
import type { RuleFigure } from './rule-figure.js'
import type { Scenario } from './scenario.js'

/** An amount of a version that a mistaken unit would make absurdly small. */
export interface PlacedAmount {
  /** The place in the version: `neighbour.cap`. */
  readonly at: string
  readonly amount: Vnd | null
}

/** What a new rule is about, as far as options and questions have told. */
export interface RuleBasis {
  readonly document: string
  readonly provision: string
  /** The first day. */
  readonly from: string
  readonly province: string
  readonly activity: string
  readonly rate: string
}

/** The options of `new-rule` that only some kinds use. */
export type KindOption =
  | 'activity'
  | 'rate'
  | 'cap'
  | 'per'
  | 'level'
  | 'of'
  | 'amount'
  | 'atMost'
  | 'once'
  | 'instrument'
  | 'budget'
  | 'when'
  | 'choose'
  | 'part'
  | 'asIn'
  | 'elsewhere'

/** What a new rule of a kind begins with: the smallest sound one, all that is made up marked. */
export interface KindSkeleton {
  /** The last part of its id, where no other is given. */
  readonly name: (basis: RuleBasis) => string
  /** What its first version says beside its days and citation. */
  readonly content: (basis: RuleBasis) => Readonly<Record<string, unknown>>
  /** What of the sample is to be replaced. */
  readonly note: Bilingual
}

/** The page of the handbook on which rules of a kind stand in full. */
export interface HandbookPage {
  /** The name of its file, without language and ending. */
  readonly file: string
  readonly title: Bilingual
  readonly layout: 'rules' | 'stages' | 'programmes' | 'regions'
}

/**
 * Loại quy định, khi soạn gói. / What one kind of rule contributes to the tools of those who write
 * packs. Pages that only decide do not load it.
 */
export interface AuthoredKind<Version> {
  /** «Điều kiện hỗ trợ», "Eligibility" */
  readonly names: Bilingual
  /** What the fields of this kind alone are called, for comparison and for editors. */
  readonly fields: BilingualTable
  /** The field whose members hold members of their own form; `null` where there is none. */
  readonly nests: string | null
  /** Whether a rule of a province is asked only where its act governs the money. */
  readonly ofFund: boolean
  /** The numbers of a version beside its level, as cases write them, each with its mutants. */
  readonly figures: (version: Version) => readonly RuleFigure[]
  /** What cases write beside the numbers: who may approve. */
  readonly words: (version: Version) => Readonly<Record<string, string>>
  /** The amounts a version names, each with its place in it, in đồng. */
  readonly amounts: (version: Version) => readonly PlacedAmount[]
  /** Whether a version says nothing that could have an effect. */
  readonly isIdle: (version: Version) => boolean
  /** Mutants of the content that conditions, level and figures leave out. */
  readonly mutants: (version: Version, vocabulary: Vocabulary) => readonly BodyMutant<object>[]
  /** Whether `diff` compares the content of two versions place by place. */
  readonly hasBody: boolean
  /** The lists whose members are matched by what names them. */
  readonly lists: readonly string[]
  /** What shows that a version says one thing and not another. */
  readonly shownBy: 'cases' | 'events' | 'rounds'
  /** Events around every point where one of the versions decides. */
  readonly scenarios: (versions: readonly Version[]) => readonly Scenario[]
  /** `null`: a level, which `new-rule` asks for figure by figure. */
  readonly skeleton: KindSkeleton | null
  readonly options: readonly KindOption[]
  /** `null` where its rules stand on the pages of activities, or on none. */
  readonly page: HandbookPage | null
}

/** What is true of a kind unless it says otherwise. */
export const PLAIN_AUTHORED_KIND = {
  fields: {},
  nests: null,
  ofFund: true,
  figures: () => [],
  words: () => ({}),
  amounts: () => [],
  isIdle: () => false,
  mutants: () => [],
  hasBody: false,
  lists: [],
  shownBy: 'cases',
  scenarios: () => [],
  options: [],
  page: null,
} as const satisfies Partial<AuthoredKind<unknown>>

/** The condition that a rule is about one activity; nothing where none is named. */
export const whenAbout = (activity: string): Readonly<Record<string, unknown>> =>
  activity === '' ? {} : { when: { fact: 'activity', operator: 'equal', value: activity } }
