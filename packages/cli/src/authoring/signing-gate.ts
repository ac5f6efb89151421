import { KhuyenCongError, type Pack, type Problem } from '@khuyencong/core'
import { checkPack, type OpenedBundle, placeholdersIn } from '@khuyencong/core/packs'
import { type PackTest, testPack } from '@khuyencong/core/testing'
import { packBeside } from '../files/define-pack.js'
import type { Call } from '../terminal/io.js'
import type { Message } from '../terminal/messages.js'
import { nationalOf } from './checking.js'
import { signingGateMessages } from './messages.js'

type Cases = OpenedBundle['cases']
type Shipped = Awaited<ReturnType<typeof nationalOf>>

/**
 * Điều kiện ký. / Every reason why a bundle may not be signed as a published pack; empty where
 * there is none. What `check` calls an error, what `test` does not pass, places still to be
 * written, cases nobody has reviewed.
 */
export async function signingProblems(
  { bundle, source, cases }: OpenedBundle,
  call: Pick<Call, 'io'>,
): Promise<readonly Problem[]> {
  const left = placeholdersIn(bundle.files).map(asError)
  const shipped = await nationalOf(call)
  const pack = attempt(() => packBeside(source, shipped.packs))
  if (Array.isArray(pack)) return [...left, ...pack]
  return [
    ...left,
    ...checked(pack as Pack, cases, shipped),
    ...tested(pack as Pack, cases, shipped),
  ]
}

const asError = (each: Problem): Problem => ({ ...each, severity: 'error' })

/** What comes of some work, or the problems that keep it from coming to anything. */
function attempt<T>(work: () => T): T | readonly Problem[] {
  try {
    return work()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
}

function checked(
  pack: Pack,
  cases: Cases,
  { national, packs, register }: Shipped,
): readonly Problem[] {
  const problems = attempt(() =>
    checkPack(pack, {
      cases,
      register,
      beside: packs,
      ...(national !== undefined && { national }),
    }),
  )
  return problems
    .filter(({ severity, code }) => severity === 'error' || code === 'CASE_NOT_REVIEWED')
    .map(asError)
}

function tested(pack: Pack, cases: Cases, { packs, register }: Shipped): readonly Problem[] {
  const result = attempt(() => testPack(pack, cases, { mutate: true, register, beside: packs }))
  if (Array.isArray(result)) return result as readonly Problem[]
  const { cases: ran, gaps, mutation } = result as PackTest
  return [
    ...ran
      .filter(({ differences }) => differences.length > 0)
      .map(({ file, name, on, differences }) =>
        refused(
          'CASE_FAILED',
          `${file} › ${on} · ${name}`,
          differences.join('; '),
          signingGateMessages.CASE_FAILED(),
        ),
      ),
    ...gaps.map(({ at, text, textEn }) =>
      refused('COVERAGE_GAP', at, null, { message: text, messageEn: textEn }),
    ),
    ...(mutation?.survivors ?? []).map(({ file, at, was, now }) =>
      refused(
        'MUTANT_SURVIVES',
        `${file} › ${at}`,
        `${was} → ${now}`,
        signingGateMessages.MUTANT_SURVIVES(),
      ),
    ),
  ]
}

function refused(code: Problem['code'], at: string, found: string | null, text: Message): Problem {
  const [problem] = new KhuyenCongError({ code, at, found, ...text }).problems
  return problem as Problem
}
