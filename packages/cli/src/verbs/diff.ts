import { ACTIVITIES, KhuyenCongError, type Lang, term } from '@khuyencong/core'
import { type Change, diffPacks, fieldName, type Side } from '@khuyencong/core/packs'
import { diffPortfolio } from './diff-portfolio.js'
import { sidesJson, sidesText } from '../pages/diff-portfolio-text.js'
import { moneyIn, witnessText } from '../pages/diff-witness.js'
import type { Call, Verb } from '../call/io.js'
import { dayOption } from '../judging/judging.js'
import { prettyJson } from '../words/output.js'
import { readPack } from '../files/pack-folder.js'
import { clean } from '../call/problems.js'

/** So hai gói hoặc hai ngày. / `diff`: what changes in meaning; exit 1 where something does. */
export const diffVerb: Verb = async (call) => {
  const { options, out, say } = call
  const before = await readPack(call.file)
  const after = options.with === undefined ? before : await readPack(options.with)
  const [first, second, on] = [
    dayOption(options.from, '--from'),
    dayOption(options.to, '--to'),
    dayOption(options.on),
  ]
  const from = first ?? second ?? on
  const to = second ?? from ?? after.manifest.lawAsOf
  if (options.with === undefined && (from === null || from === to)) throw twoSides()
  if (options.portfolio !== undefined)
    return diffPortfolio(call, options.portfolio, {
      before,
      after,
      days: first === null && second === null ? null : { from: from ?? to, to },
      on,
    })
  const days = { from: from ?? to, to }
  const changes = diffPacks(before, after, days)
  if (options.json === true)
    await out.write(prettyJson({ ...sidesJson({ before, after, days, on }), changes }))
  else
    await out.write(
      sidesText({ before, after, days, on }, call) +
        (changes.length === 0
          ? say('Không có thay đổi về nội dung.\n', 'Nothing changes in meaning.\n')
          : changes.map((change) => changeText(change, call)).join('')),
    )
  return changes.length === 0 ? 0 : 1
}

function twoSides(): KhuyenCongError {
  return new KhuyenCongError({
    code: 'VALUE_MISSING',
    at: '--with',
    message: 'Cần hai gói hoặc hai ngày để so.',
    messageEn: 'Two packs or two days are needed.',
    hint: 'Thêm --with GÓI, hoặc --from và --to.',
    hintEn: 'Add --with PACK, or --from and --to.',
  })
}

function changeText(
  { rule, activity, part, before, after, witness }: Change,
  { lang, say }: Call,
): string {
  const what =
    part !== null
      ? `${lang === 'vi' ? part.text : part.textEn} (${rule})`
      : activity === null
        ? rule
        : `${ACTIVITIES[activity][lang]} (${rule})`
  const side = part === null ? sideText : partText
  const lines = [
    `${say('trước', 'before')}: ${side(before, lang)}`,
    `${say('sau', 'after')}:   ${side(after, lang)}`,
    ...(witness === null ? [] : [witnessText(witness, lang)]),
  ]
  return `${clean(what)}\n${lines.map((line) => `  ${clean(line)}\n`).join('')}`
}

/** What a side may say that is no term of a record: the figures beside a level, and a rule that does not apply. */
const WORDS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  none: ['không có quy định này', 'no such rule'],
  'not-applicable': ['không áp dụng', 'does not apply'],
  authority: ['thẩm quyền:', 'authority:'],
  'advance.rate': ['tạm ứng', 'advance'],
  'advance.progressOver': ['khi khối lượng trên', 'once progress is over'],
  'management.agency': ['chi quản lý của cơ quan quản lý', 'management by the agency'],
  'management.implementer': ['chi quản lý của đơn vị thực hiện', 'management by the implementer'],
  'uplift.factor': ['hệ số ưu tiên', 'priority factor'],
  'neighbour.rate': ['tỷ lệ của quy định kề bên', 'share of the neighbouring level'],
  'neighbour.cap': ['mức tối đa của quy định kề bên', 'cap of the neighbouring level'],
}

function wordText(word: string, lang: Lang): string {
  const text = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  return text === undefined ? term(word, lang) : text[lang === 'vi' ? 0 : 1]
}

function sideText({ answer, level, citation }: Side, lang: Lang): string {
  const said = answer
    .split(' ')
    .map((word) => {
      const bare = word.replace(/,$/u, '')
      return wordText(bare, lang) + word.slice(bare.length)
    })
    .join(' ')
  return [level === null ? null : moneyIn(level, lang), moneyIn(said, lang), citation]
    .filter((part) => part !== null)
    .join(' · ')
}

/** What one side has in a place of a body: a value, or the fields of a member that only this side has. */
function partText({ answer, citation }: Side, lang: Lang): string {
  const fields = answer.split(' · ').map((field) => {
    const [name = '', ...value] = field.split(' ')
    return value.length === 0 || fieldName(name, lang) === name
      ? words(field, lang)
      : `${fieldName(name, lang)} ${words(value.join(' '), lang)}`
  })
  return [fields.join('; '), citation].filter((part) => part !== null).join(' · ')
}

const words = (text: string, lang: Lang): string =>
  moneyIn(
    text
      .split(', ')
      .map((word) => term(word, lang))
      .join(', '),
    lang,
  )
