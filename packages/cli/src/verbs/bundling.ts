import { rm } from 'node:fs/promises'
import { definePack, KhuyenCongError, type Problem } from '@khuyencong/core'
import {
  bundleOf,
  bundleText,
  openBundle,
  type OpenedBundle,
  placeholdersIn,
} from '@khuyencong/core/packs'
import { readNamed, readValue } from '../files/files.js'
import type { Call, Sink, Verb } from '../call/io.js'
import { dayOption } from '../judging/judging.js'
import { fileSink } from '../files/out-file.js'
import { clean } from '../call/problems.js'
import { tell } from '../words/output.js'
import { readPackFolder } from '../files/pack-folder.js'
import { answersTo } from '../call/questions.js'
import { newKey, readRing, signed, signerOf } from '../authoring/signing.js'
import { fileText } from '../authoring/skeleton.js'

/** Đóng gói. / `bundle`: a pack folder as one canonical file with the digest of each of its files. */
export const bundleVerb: Verb = async (call) => {
  const { file, options, out, err, say } = call
  const { source, cases } = await readPackFolder(file)
  const { manifest, digest } = definePack(source)
  const bundle = bundleOf(source, cases)
  await out.write(bundleText(bundle))
  const left = placeholdersIn(bundle.files)
  await tell(call, left)
  await err.write(
    `${manifest.id} ${manifest.version} ${digest}\n${left.length > 0 ? say('Bản nháp: còn chỗ phải ghi nên chưa ký được.', 'A draft: what is still to be written keeps it from being signed.') : say(`Ký bằng: khuyencong sign ${options.out ?? '<gói>'} --key <khóa riêng>`, `Sign it with: khuyencong sign ${options.out ?? '<bundle>'} --key <private key>`)}\n`,
  )
  return 0
}

async function opened({ file, io }: Call): Promise<OpenedBundle> {
  const { name, value } = await readValue(file, io)
  return openBundle(value, name)
}

/** Ký gói. / `sign`: a bundle with one more signature; exit 1 where something is still to be written in it. */
export const signVerb: Verb = async (call) => {
  const { bundle } = await opened(call)
  const left = placeholdersIn(bundle.files)
  if (left.length > 0) {
    await tell(
      call,
      left.map((each): Problem => ({ ...each, severity: 'error' })),
    )
    return 1
  }
  const { key = '' } = await answersTo(
    [{ option: 'key', flag: '--key', ask: ['tệp khóa riêng', 'file of the private key'] }],
    call,
  )
  const made = signed(bundle, await readNamed(key, '--key'), `--key › ${key}`)
  await call.out.write(bundleText(made))
  await call.err.write(
    call.say(
      `Đã ký ${made.id} ${made.version}. Kiểm tra: khuyencong verify-pack ${call.options.out ?? '<gói>'} --keys <sổ khóa>\n`,
      `Signed ${made.id} ${made.version}. Check it with: khuyencong verify-pack ${call.options.out ?? '<bundle>'} --keys <key ring>\n`,
    ),
  )
  return 0
}

/** Kiểm gói. / `verify-pack`: every digest, then a signature by a key of the ring that may sign for the jurisdiction. */
export const verifyPackVerb: Verb = async (call) => {
  try {
    return await verified(call)
  } catch (error) {
    if (!(error instanceof KhuyenCongError) || !REFUSED.has(error.code)) throw error
    await tell(call, error.problems)
    return 1
  }
}

/** The answer is no; anything else is input that cannot be read. */
const REFUSED = new Set([
  'BUNDLE_CHANGED',
  'NOT_SIGNED',
  'BAD_SIGNATURE',
  'WRONG_AUTHORITY',
  'KEY_EXPIRED',
])

async function verified(call: Call): Promise<0> {
  const { bundle, source } = await opened(call)
  const { manifest, digest } = definePack(source)
  const { keys = '' } = await answersTo(
    [{ option: 'keys', flag: '--keys', ask: ['sổ khóa', 'key ring'] }],
    call,
  )
  const ring = readRing(await readNamed(keys, '--keys'), keys)
  const { owner, id } = signerOf(
    bundle,
    manifest.jurisdiction,
    ring,
    dayOption(call.options.on),
    call.file,
  )
  await call.out.write(
    `${call.say('Đúng', 'Verified')}: ${manifest.id} ${manifest.version} ${digest}\n${call.say('Ký bởi', 'Signed by')}: ${clean(owner)} (${id})\n`,
  )
  return 0
}

/** Khóa mới. / `new-key`: NAME.private.pem, to be kept secret, and NAME.keys.json, to be given away. */
export const newKeyVerb: Verb = async (call) => {
  const { maintainer = '', province = '' } = await answersTo(
    [
      {
        option: 'maintainer',
        flag: '--maintainer',
        ask: ['cơ quan giữ khóa', 'who holds the key'],
      },
      {
        option: 'province',
        flag: '--province',
        ask: [
          'mã tỉnh được ký (hoặc national)',
          'id of the province it may sign for (or national)',
        ],
      },
    ],
    call,
  )
  const { privateKey, ring } = newKey(maintainer, province)
  const secret = `${call.file}.private.pem`
  await writeBoth([secret, privateKey], [`${call.file}.keys.json`, fileText(ring)])
  await call.err.write(
    call.say(
      `Đã viết ${secret} (giữ kín) và ${call.file}.keys.json (công bố).\n`,
      `Wrote ${secret} (keep it secret) and ${call.file}.keys.json (publish it).\n`,
    ),
  )
  return 0
}

/** Two files or none: a private key without its public half is of no use, and half of one is worse. The first must be new, and is for its owner alone. */
async function writeBoth(
  [first, secret]: readonly [string, string],
  [second, open]: readonly [string, string],
): Promise<void> {
  const sink = await fileSink(first, null, { mode: 0o600, fresh: true })
  let other: Sink | null = null
  try {
    await sink.write(secret)
    other = await fileSink(second, null)
    await other.write(open)
    await sink.commit()
    await other.commit().catch(async (error: unknown) => {
      await rm(first, { force: true })
      throw error
    })
  } catch (error) {
    await sink.abort()
    await other?.abort()
    throw error
  }
}
