import { ACTIVITIES, type Change, diffPacks, KhuyenCongError, type Side } from '@khuyencong/core'
import type { Call, Verb } from './io.js'
import { dayOption } from './judging.js'
import { prettyJson } from './output.js'
import { readPack } from './pack-folder.js'

/** So hai gói hoặc hai ngày. / `diff`: what changes in meaning; exit 1 where something does. */
export const diffVerb: Verb = async (call) => {
  const { options, out, say } = call
  const before = await readPack(call.file)
  const after = options.with === undefined ? before : await readPack(options.with)
  const from = dayOption(options.from) ?? dayOption(options.to)
  const to = dayOption(options.to) ?? from ?? after.manifest.lawAsOf
  if (options.with === undefined && (from === null || from === to)) throw twoSides()
  const changes = diffPacks(before, after, { from: from ?? to, to })
  if (options.json === true) await out.write(prettyJson({ changes }))
  else await out.write(changes.length === 0 ? say('Không có thay đổi về nội dung.\n', 'Nothing changes in meaning.\n') : changes.map((change) => changeText(change, call)).join(''))
  return changes.length === 0 ? 0 : 1
}

function twoSides(): KhuyenCongError {
  return new KhuyenCongError({
    code: 'VALUE_MISSING', at: '--with', message: 'Cần hai gói hoặc hai ngày để so.', messageEn: 'Two packs or two days are needed.',
    hint: 'Thêm --with GÓI, hoặc --from và --to.', hintEn: 'Add --with PACK, or --from and --to.',
  })
}

function changeText({ rule, activity, before, after, witness }: Change, { lang, say }: Call): string {
  const what = activity === null ? rule : `${ACTIVITIES[activity][lang]} (${rule})`
  return `${what}\n  ${say('trước', 'before')}: ${sideText(before)}\n  ${say('sau', 'after')}:   ${sideText(after)}\n  ${say('tình huống', 'case')}: ${JSON.stringify(witness.given)}\n`
}

function sideText({ answer, level, citation }: Side): string {
  return [level ?? answer, level === null ? null : answer, citation].filter((part) => part !== null).join(' · ')
}
