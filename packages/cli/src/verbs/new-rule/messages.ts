import type { RuleKind } from '@khuyencong/core/packs'
import type { Words } from '../../terminal/options.js'

/** What `new-rule` refuses, by error code. */
export const newRuleMessages = {
  UNKNOWN_KIND: () => ({
    message: 'Không rõ loại quy định.',
    messageEn: 'The rule kind is not known.',
  }),
  RULE_ID: (kind: RuleKind) => ({
    message: `Mã phải có dạng «${kind}.ten-quy-dinh».`,
    messageEn: `The id must look like \`${kind}.name\`.`,
    hint: 'Quy định loại khác: chọn bằng --kind.',
    hintEn: 'For another kind use --kind.',
  }),
  FILE_EXISTS: () => ({
    message: 'Quy định này đã có tệp.',
    messageEn: 'This rule has a file already.',
    hint:
      'Văn bản mới đổi quy định: trong tệp đó, ghi ngày cuối («to») cho giai đoạn cũ rồi thêm một ' +
      'giai đoạn. Là quy định khác thì đặt mã khác bằng --id.',
    hintEn:
      'Where an act changes the rule, give the version in that file a last day (`to`) and add one. ' +
      'Another rule needs another --id.',
  }),
} as const

/** What `new-rule` asks and tells. */
export const newRuleTexts = {
  document: ['số hiệu văn bản', 'number of the act'],
  provision: ['điều, khoản, điểm', 'article, clause, point'],
  from: ['ngày có hiệu lực', 'first day in force'],
  wrote: (file: string): Words => [`Đã viết ${file}\n`, `Wrote ${file}\n`],
  next: (file: string, pack: string): Words => [
    `Tiếp theo: sửa ${file} cho đúng văn bản, khuyencong review "${pack}" để đối chiếu các tình ` +
      `huống «CẦN XEM LẠI», rồi khuyencong check "${pack}" và khuyencong test "${pack}"\n`,
    `Next: make ${file} say what the act says, khuyencong review "${pack}" for the cases marked ` +
      `\`CẦN XEM LẠI\`, then khuyencong check "${pack}" and khuyencong test "${pack}"\n`,
  ],
} as const
