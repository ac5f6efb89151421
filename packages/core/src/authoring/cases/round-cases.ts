import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { DayText } from '../../reading/amounts.js'
import type { Day } from '../../values/calendar.js'
import { KhuyenCongError, withErrorPath } from '../../errors/errors.js'
import { compare, fraction, readFraction } from '../../values/fraction.js'
import { bookOfOne } from './lifecycle-case.js'
import { formatCitation } from '../../vocabulary/law.js'
import { type Pack } from '../../packs/pack.js'
import { listOf, maybe, readAs, recordOf, strict } from '../../reading/reading.js'
import { TextField, textOf } from '../../reading/texts.js'
import type { RoundInput } from '../../scoring/round.js'
import type { Rule } from '../../kinds/rule.js'
import { createRuleBook } from '../../packs/rule-book.js'
import { scoreRound } from '../../scoring/score.js'
import { ROUND_FLAGS } from '../../scoring/round-flags.js'
import type { EntryResult } from '../../scoring/score-result.js'

const VERDICTS = ['met', 'unmet', 'unknown'] as const
const Exact = z.union([z.number(), z.string().check(maxLength(40))])

const Expected = strict({
  mean: maybe(Exact),
  machine: maybe(z.enum(['pass', 'fail', 'unknown'])),
  /** `"none"` where no band may be given. */
  band: maybe(z.string().check(maxLength(80))),
  rank: maybe(z.union([z.int().check(z.gte(1)), z.literal('none')])),
  gates: maybe(recordOf(z.string().check(maxLength(120)), z.enum(VERDICTS), { max: 1_000 })),
  flags: maybe(listOf(z.enum(ROUND_FLAGS), { max: 1_000 })),
  median: maybe(Exact),
  tieBreak: maybe(listOf(z.string().check(maxLength(120)), { max: 1_000 })),
})

/**
 * Tệp kỳ mẫu. / `NAME.rounds.json` beside a scheme: rounds with what must come out, each named by a
 * sentence.
 */
export const RoundFile = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  scheme: z.string().check(maxLength(120)),
  rounds: listOf(
    strict({
      name: textOf(500),
      source: maybe(TextField),
      round: recordOf(z.string(), z.unknown(), { max: 1_000 }),
      expect: strict({
        answer: maybe(z.enum(['in-force', 'not-in-force', 'not-encoded'])),
        evidence: maybe(z.enum(['quoted', 'secondary', 'memory'])),
        certificateUntil: maybe(z.string().check(maxLength(20))),
        /**
         * The first day of the version that applies, and the text it stands on, as a decision cites
         * it.
         */
        version: maybe(DayText),
        citing: maybe(z.string().check(maxLength(500))),
        entries: maybe(recordOf(z.string().check(maxLength(120)), Expected, { max: 1_000 })),
      }),
    }),
    { min: 1, max: 5_000 },
  ),
})
export type RoundFile = z.output<typeof RoundFile>

/** One round as run: what differs from what was expected; empty when it passes. */
export interface RoundReport {
  readonly file: string
  /** The rule, `scheme.outstanding-product`. */
  readonly rule: string
  readonly name: string
  readonly on: Day
  readonly differences: readonly string[]
  readonly differencesEn: readonly string[]
}

/** Whether a file of a pack holds rounds. */
export const isRounds = (file: string): boolean => file.endsWith('.rounds.json')

/**
 * Chạy các kỳ mẫu. / Runs round files against the schemes of a pack.
 *
 * @param pack - The pack, read by `definePack`.
 * @param files - Parsed round files by their names.
 * @returns One report a round, with what differs.
 * @throws `KhuyenCongError` for a file or round that cannot be read.
 * @example
 * ```ts
 * import { runRounds } from '@khuyencong/core/testing'
 * import { national } from '@khuyencong/rules-national'
 * runRounds(national, {}) // => []
 * ```
 */
export function runRounds(
  pack: Pack,
  files: Readonly<Record<string, unknown>>,
): readonly RoundReport[] {
  const book = createRuleBook([pack])
  return prepareRounds(files).map(({ file, rule, name, input, expect }) =>
    withErrorPath(`${file} › ${name}`, () => {
      const result = scoreRound(book, input)
      const found = differencesOf(result, expect)
      return { file, rule, name, on: result.on, differences: found, differencesEn: found }
    }),
  )
}

/** A round as a file holds it, ready to be asked of a scheme and of its mutants. */
export interface PreparedRound {
  readonly file: string
  readonly rule: string
  readonly name: string
  readonly input: RoundInput
  readonly expect: RoundFile['rounds'][number]['expect']
}

/** The rounds of all files, in order. Throws for a file that cannot be read. */
export function prepareRounds(files: Readonly<Record<string, unknown>>): readonly PreparedRound[] {
  return Object.keys(files)
    .sort()
    .flatMap((file) => {
      const { scheme, rounds } = readAs(RoundFile, files[file], file)
      return rounds.map(({ name, round, expect }) => ({
        file,
        rule: `scheme.${scheme}`,
        name,
        input: { scheme, ...round } as unknown as RoundInput,
        expect,
      }))
    })
}

/** Whether a round comes out of a scheme as expected; one that the scheme refuses does not. */
export function roundPasses(pack: Pack, rule: Rule, { input, expect }: PreparedRound): boolean {
  try {
    return differencesOf(scoreRound(bookOfOne(pack, rule), input), expect).length === 0
  } catch (error) {
    if (error instanceof KhuyenCongError) return false
    throw error
  }
}

function differencesOf(
  result: ReturnType<typeof scoreRound>,
  { entries, citing, ...round }: RoundFile['rounds'][number]['expect'],
): readonly string[] {
  const cited = result.citation === null ? null : formatCitation(result.citation)
  const general = [
    ...differ('citing', citing, cited),
    ...(['answer', 'evidence', 'certificateUntil', 'version'] as const).flatMap((key) =>
      differ(key, round[key], result[key]),
    ),
  ]
  return [
    ...general,
    ...Object.entries(entries ?? {}).flatMap(([id, expected]) => {
      const found = result.entries.find((entry) => entry.id === id)
      return found === undefined
        ? [`${id}: không có / not there`]
        : entryDifferences(expected, found).map((line) => `${id} ${line}`)
    }),
  ]
}

function entryDifferences(expected: z.output<typeof Expected>, found: EntryResult): string[] {
  const verdicts = new Map(found.gates.map(({ gate, verdict }) => [gate, verdict]))
  return [
    ...(expected.mean === null ||
    (found.mean !== null &&
      compare(
        readFraction(expected.mean),
        fraction(found.mean.numerator, found.mean.denominator),
      ) === 0)
      ? []
      : [`mean: ${String(expected.mean)} ≠ ${found.mean?.text ?? 'null'}`]),
    ...differ('machine', expected.machine, found.machine),
    ...differ('band', expected.band, found.band ?? 'none'),
    ...differ('rank', expected.rank, found.rank ?? 'none'),
    ...differ(
      'median',
      expected.median === null ? null : String(expected.median),
      found.spread?.median ?? null,
    ),
    ...(expected.tieBreak === null
      ? []
      : differ(
          'tieBreak',
          expected.tieBreak.join(', '),
          found.tieBreak.map(({ key }) => key).join(', '),
        )),
    ...Object.entries(expected.gates ?? {}).flatMap(([gate, verdict]) =>
      differ(gate, verdict, verdicts.get(gate) ?? null),
    ),
    ...(expected.flags ?? [])
      .filter((flag) => !found.flags.includes(flag))
      .map((flag) => `flag ${flag} ∉ ${found.flags.join(', ')}`),
  ]
}

function differ(
  what: string,
  expected: string | number | null,
  found: string | number | null,
): string[] {
  return expected === null || expected === found
    ? []
    : [`${what}: ${String(expected)} ≠ ${String(found)}`]
}
