import {
  type Day,
  day,
  definePack,
  KhuyenCongError,
  type Problem,
  withErrorPath,
} from '@khuyencong/core'
import {
  type Bundle,
  bundleText,
  keyRefusal,
  type OpenedBundle,
  type RingKey,
} from '@khuyencong/core/packs'
import { readPrivateKey, readRing, signed } from '../../authoring/signing.js'
import { openedBundle } from '../../authoring/opened-bundle.js'
import { signingProblems } from '../../authoring/signing-gate.js'
import type { Call, Verb } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { answersTo } from '../../terminal/prompts.js'
import { readNamed } from '../../files/files.js'
import { tell } from '../../text/output.js'

/**
 * Ký gói. / `sign`: a bundle with one more signature, made on the day of `--at`. Exit 1, with every reason, where the pack is not ready
 * to be published or the key may not sign for it; `--draft` signs what is not ready, and marks it.
 */
export const signVerb: Verb = async (call) => {
  const given = await openedBundle(call)
  const draft = call.options.draft === true
  refuseMixed(given.bundle, draft, call.file)
  const { key: file = '', at = '' } = await answersTo(
    [
      { option: 'key', flag: '--key', ask: ['tệp khóa riêng', 'file of the private key'] },
      { option: 'at', flag: '--at', ask: ['ngày ký', 'the day of signing'] },
    ],
    call,
  )
  const on = withErrorPath('--at', () => day(at))
  const key = readPrivateKey(await readNamed(file, '--key'), `--key › ${file}`)
  const ring = await ringOf(call, file)
  const refused = [
    ...authorityProblems(given, key.id, ring, on, call.file),
    ...(draft ? loadProblems(given) : await signingProblems(given, call)),
  ]
  if (refused.length > 0) {
    await tell(call, refused)
    await call.err.write(notSigned(call, draft))
    return 1
  }
  const made = signed(draft ? { ...given.bundle, draft: true } : given.bundle, key, on)
  await call.out.write(bundleText(made))
  await call.err.write(isSigned(made, call))
  return 0
}

/** A draft and a published pack are two texts: one signature of each kind on one bundle would fit neither. */
function refuseMixed(bundle: Bundle, draft: boolean, at: string): void {
  if ((bundle.signatures ?? []).length === 0 && bundle.draft !== true) return
  if ((bundle.draft === true) === draft) return
  throw new KhuyenCongError({
    code: 'DRAFT_MIXED',
    at,
    message: draft
      ? 'Gói đã có chữ ký phát hành, không ký nháp thêm được.'
      : 'Gói đã ký nháp, không ký phát hành được.',
    messageEn: draft
      ? 'The bundle is signed for publication and cannot be signed as a draft too.'
      : 'The bundle is signed as a draft and cannot be signed for publication.',
    hint: 'Đóng gói lại từ thư mục của gói (khuyencong bundle), rồi ký.',
    hintEn: 'Bundle the folder again (khuyencong bundle), then sign.',
  })
}

/** The ring of `--keys`, or the one that `new-key` wrote beside the private key. */
async function ringOf({ options }: Call, key: string): Promise<readonly RingKey[]> {
  const beside = key.endsWith('.private.pem') ? key.replace(/\.private\.pem$/u, '.keys.json') : null
  const file = options.keys ?? beside
  if (file === null)
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: '--keys',
      message: 'Cần biết: sổ khóa có khóa này, để biết khóa được ký cho tỉnh nào.',
      messageEn: 'Needed: the key ring with this key, to know for which province it may sign.',
      hint: 'Thêm --keys.',
      hintEn: 'Add --keys.',
    })
  return readRing(await readNamed(file, '--keys'), file)
}

/** Whether the key may sign for the jurisdiction of the pack on that day. */
function authorityProblems(
  { source }: OpenedBundle,
  id: string,
  ring: readonly RingKey[],
  on: Day,
  where: string,
): readonly Problem[] {
  const key = ring.find((each) => each.id === id)
  const jurisdiction = (source.manifest as { readonly jurisdiction?: unknown } | null)?.jurisdiction
  const refused =
    key === undefined
      ? ({
          code: 'KEY_NOT_IN_RING',
          found: id,
          message: 'Sổ khóa không có khóa này.',
          messageEn: 'The key ring does not hold this key.',
          hint: 'Nêu sổ khóa có khóa này bằng --keys.',
          hintEn: 'Name the ring that holds it with --keys.',
        } as const)
      : keyRefusal(key, String(jurisdiction), on)
  return refused === null ? [] : new KhuyenCongError({ ...refused, at: where }).problems
}

/** A draft may be unfinished, but it must be a pack. */
function loadProblems({ source }: OpenedBundle): readonly Problem[] {
  try {
    definePack(source)
    return []
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
}

const notSigned = ({ say }: Call, draft: boolean): string =>
  draft
    ? say('Không ký.\n', 'Not signed.\n')
    : say(
        'Không ký: sửa các điểm trên, hoặc ký bản nháp bằng --draft.\n',
        'Not signed: mend the above, or sign a draft with --draft.\n',
      )

function isSigned({ id, version, draft }: Bundle, { options, say }: Call): string {
  const kind = draft === true ? say(' (bản nháp)', ' (a draft)') : ''
  return say(
    `Đã ký ${clean(id)} ${clean(version)}${kind}. Kiểm tra: khuyencong verify-pack ${options.out ?? '<gói>'} --keys <sổ khóa>\n`,
    `Signed ${clean(id)} ${clean(version)}${kind}. Check it with: khuyencong verify-pack ${options.out ?? '<bundle>'} --keys <key ring>\n`,
  )
}
