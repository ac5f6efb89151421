/** What one authority may give by one rule only, for one case on one day: its names. */
export const EXCLUSIVE_NAMES = {
  level: ['mức hỗ trợ', 'a level'],
  uplift: ['hệ số ưu tiên', 'a priority factor'],
  order: ['thứ tự ưu tiên', 'an order of priority'],
  management: ['tỷ lệ chi quản lý', 'a share for management'],
  procedure: ['trình tự, thủ tục', 'a procedure'],
  'follow-up': ['việc theo dõi sau hỗ trợ', 'a follow-up'],
} as const satisfies Record<string, readonly [vi: string, en: string]>
export type Exclusive = keyof typeof EXCLUSIVE_NAMES

/** One thing that a version gives and no other rule of its authority may give for the same case. */
export interface ExclusiveContent {
  readonly what: Exclusive
  /**
   * Of a rule in parts, the field it fills (`deadlines`, `dossiers`): it may leave others to
   * another rule. Empty for everything else.
   */
  readonly section: string
  /** Two that give the same text do not contradict each other; `null`: they always do. */
  readonly text: string | null
  /** The activities it leaves out, beside those its condition leaves out. */
  readonly except: readonly string[]
}

/** Something that only one rule may give, whatever its text, for every activity. */
export const exclusive = (
  what: Exclusive,
  more: Partial<Omit<ExclusiveContent, 'what'>> = {},
): ExclusiveContent => ({
  what,
  section: '',
  text: null,
  except: [],
  ...more,
})
