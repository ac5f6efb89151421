import { describe, expect, it } from 'vitest'
import { idProblem, oneLine } from './plain-text.js'

describe('an id', () => {
  it.each([
    '1',
    'st-2023-kcqg-01',
    'Đề án 01/ĐA-KC',
    '28/2018/TT-BTC',
    'Nghị quyết số 12/NQ-HĐND',
    'hạng mục (a) – máy',
    'm²',
    '№ 7',
    '🏭',
  ])('«%s» is one', (text) => {
    expect(idProblem(text)).toBeNull()
  })

  it.each<[string, string, string]>([
    ['a line feed', '1\nKết luận: đạt', 'U+000A'],
    ['a carriage return', '1\r', 'U+000D'],
    ['an escape', '\u001b[31m1', 'U+001B'],
    ['NEL', '1\u0085', 'U+0085'],
    ['a line separator', '1\u2028', 'U+2028'],
    ['a zero-width space', '1\u200b', 'U+200B'],
    ['a zero-width joiner', '1\u200d', 'U+200D'],
    ['a soft hyphen', '1\u00ad', 'U+00AD'],
    ['a word joiner', '1\u2060', 'U+2060'],
    ['a byte-order mark', '\ufeff1', 'U+FEFF'],
    ['a Mongolian vowel separator', '1\u180e', 'U+180E'],
    ['a Hangul filler', '1\u3164', 'U+3164'],
    ['an empty Braille cell', '1\u2800', 'U+2800'],
    ['a tag', '1\u{e0041}', 'U+E0041'],
    ['a variation selector', '1\ufe0f', 'U+FE0F'],
    ['a change of direction', '1\u202e', 'U+202E'],
    ['a private character', '1\ue000', 'U+E000'],
    ['a no-break space', 'a\u00a0b', 'U+00A0'],
    ['an ideographic space', 'a\u3000b', 'U+3000'],
    ['a tab', 'a\tb', 'U+0009'],
    ['a space before', ' a', 'U+0020'],
    ['a space after', 'a ', 'U+0020'],
    ['two spaces', 'a  b', 'U+0020'],
    ['a Cyrillic letter', 'm\u0430y', 'U+0430'],
    ['a Greek letter', '\u0391', 'U+0391'],
    ['Eth for Đ', '\u00d0A-01', 'U+00D0'],
    ['a full-width digit', '\uff11', 'U+FF11'],
    ['a full-width letter', '\uff21', 'U+FF21'],
    ['a mathematical letter', '\u{1d400}', 'U+1D400'],
    ['an Arabic digit', '\u0661', 'U+0661'],
  ])('with %s is refused, and the character is named', (_name, text, point) => {
    const problem = idProblem(text)
    expect(problem).toMatchObject({
      code: 'ID_CHARACTER',
      message: expect.stringContaining(`(${point})`) as string,
      messageEn: expect.stringContaining(`(${point})`) as string,
    })
    // what is shown of it shows nothing that could deceive
    expect(problem?.found).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u3164\u2800\u00a0\u3000]|^ | $| {2}/u,
    )
  })
})

describe('a text on one line', () => {
  it.each([
    ['Hỗ trợ máy móc', 'Hỗ trợ máy móc'],
    ['Hỗ trợ\nKết luận: ĐỦ ĐIỀU KIỆN', 'Hỗ trợ Kết luận: ĐỦ ĐIỀU KIỆN'],
    ['a\r\n\r\n b', 'a b'],
    ['a\u0085b\u2028c\u2029d\u000be\u000cf', 'a b c d e f'],
    ['  a \t b\u00a0\u3000c ', 'a b c'],
    ['\n', ''],
  ])('%j is read as %j', (written, read) => {
    expect(oneLine(written)).toBe(read)
  })
})
