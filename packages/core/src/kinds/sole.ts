/** What one authority gives by one rule alone for one case on one day, in words. */
export const SOLE_WORDS = {
  level: ['mức hỗ trợ', 'a level'],
  uplift: ['hệ số ưu tiên', 'a priority factor'],
  order: ['thứ tự ưu tiên', 'an order of priority'],
  management: ['tỷ lệ chi quản lý', 'a share for management'],
  procedure: ['trình tự, thủ tục', 'a procedure'],
  'follow-up': ['việc theo dõi sau hỗ trợ', 'a follow-up'],
} as const satisfies Record<string, readonly [vi: string, en: string]>
export type Sole = keyof typeof SOLE_WORDS

/** One thing that a version gives and no other rule of its authority may give for the same case. */
export interface SoleText {
  readonly what: Sole
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
export const sole = (what: Sole, more: Partial<Omit<SoleText, 'what'>> = {}): SoleText => ({
  what,
  section: '',
  text: null,
  except: [],
  ...more,
})
