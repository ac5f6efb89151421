import { crossCheck, type Decision, replay, type Replay } from '@khuyencong/core'
import { isGroup, partsOf, readValue } from '../files/files.js'
import type { Call, Verb } from '../call/io.js'
import { disagreementProblems, placed } from '../judging/judging.js'
import { colorsFor, prettyJson, tell } from '../words/output.js'
import { loadBookBy } from '../files/packs.js'
import { clean } from '../call/problems.js'

/** Dựng lại quyết định. / `replay`: whether a stored decision comes out the same, or where it first differs; by the packs whose digests it names, where they are at hand. */
export const replayVerb: Verb = async (call) => {
  const { options, io, out } = call
  const { name, value } = await readValue(call.file, io)
  const digests = new Set(
    (partsOf(value, 'packs') ?? []).map((each) => (isGroup(each) ? each['digest'] : null)),
  )
  const book = await loadBookBy(digests, io.shipped, options.pack, options.locked)
  const result = placed(name, () => replay(book, value))
  if (result.identical && options.crossCheck) {
    const decision = value as Decision
    const { disagreements } = await crossCheck(book, decision)
    if (disagreements.length > 0) {
      await tell(call, disagreementProblems(decision.project.id, disagreements))
      return 3
    }
  }
  await out.write(options.json === true ? prettyJson(result) : replayText(result, call))
  return result.identical ? 0 : 1
}

function replayText(result: Replay, { say, out, io }: Call): string {
  const colors = colorsFor(out, io.env)
  if (result.identical)
    return `${colors.green(say('GIỐNG HỆT', 'IDENTICAL'))}: ${say('dựng lại được đúng quyết định đã lưu', 'the stored decision comes out the same')} (${result.digest})\n`
  const packs = result.at.startsWith('packs')
    ? say(
        '  Bộ quy định đang dùng không phải bộ đã dùng khi lập quyết định; thêm gói đã dùng bằng --pack.\n',
        '  The packs loaded are not those the decision was made with; add those with --pack.\n',
      )
    : ''
  return [
    `${colors.red(say('KHÁC', 'DIFFERENT'))}: ${say('chỗ khác đầu tiên', 'first difference')} ${clean(result.at)}\n`,
    `  ${say('Bản lưu', 'Stored')}: ${clean(result.stored)}\n`,
    `  ${say('Dựng lại', 'Derived')}: ${clean(result.derived)}\n`,
    packs,
  ].join('')
}
