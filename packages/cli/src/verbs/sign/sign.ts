import { KhuyenCongError, type Problem } from '@khuyencong/core'
import { type Bundle, bundleText, type OpenedBundle } from '@khuyencong/core/packs'
import { signed } from '../../authoring/signing.js'
import { bundleNamed, openedBundle } from '../../authoring/opened-bundle.js'
import { authorityProblems, signingAuthority } from '../../authoring/signing-authority.js'
import { signingGate } from '../../authoring/signing-gate.js'
import type { Call, Verb } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { definedPack } from '../../files/define-pack.js'
import { tell } from '../../text/output.js'
import { signMessages, signTexts } from './messages.js'

/**
 * Ký gói. / `sign`: a bundle with one more signature, made on the day of `--at`. Exit 1, with every
 * reason, where the pack is not ready to be published or the key may not sign for it; `--draft`
 * signs what is not ready, and marks it.
 */
export const signVerb: Verb = async (call) => {
  const given = await openedBundle(call)
  const draft = call.options.draft === true
  refuseMixed(given.bundle, draft, call.file)
  const { key, on, ring } = await signingAuthority(call)
  const refused = [
    ...authorityProblems(given, { key, on, ring }, call.file),
    ...(draft ? await loadProblems(given, call) : await gateProblems(given, call)),
  ]
  if (refused.length > 0) {
    await tell(call, refused)
    await call.err.write(notSigned(call, draft))
    return 1
  }
  const made = await signed(draft ? { ...given.bundle, draft: true } : given.bundle, key, on)
  await call.out.write(bundleText(made))
  await call.err.write(isSigned(made, call))
  return 0
}

/**
 * A draft and a published pack are two texts: one signature of each kind on one bundle would fit
 * neither.
 */
function refuseMixed(bundle: Bundle, draft: boolean, at: string): void {
  if ((bundle.signatures ?? []).length === 0 && bundle.draft !== true) return
  if ((bundle.draft === true) === draft) return
  throw new KhuyenCongError({
    code: 'DRAFT_MIXED',
    at,
    ...(draft ? signMessages.SIGNED_FOR_PUBLICATION() : signMessages.SIGNED_AS_DRAFT()),
  })
}

/** A draft may be unfinished, but it must be a pack. */
async function loadProblems({ source }: OpenedBundle, { io }: Call): Promise<readonly Problem[]> {
  try {
    await definedPack(source, io)
    return []
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
}

/** Every reason why a pack is not ready to be published, after the edition of `--since`. */
async function gateProblems(given: OpenedBundle, call: Call): Promise<readonly Problem[]> {
  const { since } = call.options
  const last = since === undefined ? null : await bundleNamed(since, '--since')
  const options = { reviews: 'kept' as const, ...(last !== null && { since: last }) }
  return (await signingGate(given, call, options)).problems
}

const notSigned = ({ translate }: Call, draft: boolean): string =>
  draft ? translate(...signTexts.draftNotSigned) : translate(...signTexts.notSigned)

const isSigned = ({ id, version, draft }: Bundle, { options, translate }: Call): string =>
  translate(...signTexts.signed(`${clean(id)} ${clean(version)}`, draft === true, options.out))
