import type { AbolishedLevel } from '../../kinds/funding/abolished-levels.js'
import { type Day, dayBefore, dayText } from '../../values/calendar.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import { type Evidence } from '../../vocabulary/law.js'
import { term } from '../../explain/terms.js'
import type { Bilingual } from '../../vocabulary/language.js'

/** What is said of a problem, in both languages; the code is its key. */
export interface CheckMessage {
  readonly message: string
  readonly messageEn: string
  readonly hint?: string
  readonly hintEn?: string
}

/** The messages of conditions and of levels. */
export const conditionCheckMessages = {
  CONDITION_NEVER: () => ({
    message: 'Điều kiện không bao giờ đạt.',
    messageEn: 'The condition can never hold.',
    hint: 'Các vế mâu thuẫn nhau; xem lại giá trị và toán tử.',
    hintEn: 'Its parts contradict each other; check values and operators.',
  }),
  CONDITION_ALWAYS: () => ({
    message: 'Điều kiện luôn đạt, viết thừa.',
    messageEn: 'The condition always holds.',
    hint: 'Bỏ đi, hoặc xem lại giá trị.',
    hintEn: 'Leave it out, or check its values.',
  }),
  REQUIRE_NO_EFFECT: () => ({
    message: 'Nơi quy định áp dụng, điều kiện này luôn đạt.',
    messageEn: 'Wherever the rule applies, this condition holds.',
    hint: 'Xem lại «when» và «require».',
    hintEn: 'Check `when` and `require`.',
  }),
  HOLE: () => ({
    message: 'Bảng mức không có nhánh nào cho trường hợp này.',
    messageEn: 'The table has no branch for this case.',
    hint: 'Thêm nhánh, hoặc ghi «"elsewhere": "none"» nếu văn bản không quy định mức cho các trường hợp còn lại.',
    hintEn:
      'Add a branch, or write `"elsewhere": "none"` where the act sets no level for the rest.',
  }),
  HOLE_BETWEEN_RULES: () => ({
    message: 'Các quy định về mức của nội dung này bỏ trống trường hợp này.',
    messageEn: 'The levels of this activity leave this case out.',
    hint:
      'Thêm quy định cho trường hợp còn lại (chưa đọc được văn bản thì ghi «"grant": "not-encoded"»), ' +
      'hoặc ghi «"elsewhere": "none"» ở phiên bản nếu văn bản không quy định mức cho các trường hợp ' +
      'còn lại.',
    hintEn:
      'Add a rule for the rest (`"grant": "not-encoded"` where its text has not been read), or ' +
      'write `"elsewhere": "none"` in the version where the act sets no level for the rest.',
  }),
  RULE_WITHOUT_EFFECT: () => ({
    message: 'Phiên bản không đòi hỏi điều gì.',
    messageEn: 'The version asks for nothing.',
    hint: 'Thêm «require» hoặc «toVerify».',
    hintEn: 'Add `require` or `toVerify`.',
  }),
  FUND_NOT_LOCAL: () => ({
    message:
      'Điều kiện chỉ đạt với kinh phí quốc gia, mà quy định của tỉnh chỉ xét kinh phí địa phương: ' +
      'không bao giờ đạt.',
    messageEn:
      'Only national money can meet this condition, and a province’s act governs local money alone: ' +
      'it can never hold.',
    hint: 'Bỏ vế về «fund»: quy định của tỉnh đã chỉ áp dụng cho kinh phí địa phương.',
    hintEn: 'Leave out the part about `fund`: a province’s rule is asked for local money only.',
  }),
  LEVEL_ABOLISHED: ({ level, on, text, textEn }: AbolishedLevel, since: boolean) => ({
    message: `Từ ngày ${dayText(on)} không còn ${text}.`,
    messageEn: `From ${on} on there is no longer such a level: ${textEn}.`,
    hint: since
      ? `Bỏ «${level}», hoặc ghi cấp mà văn bản giao thay.`
      : `Ghi "to": "${dayBefore(on)}" cho phiên bản này; thêm phiên bản sau nếu văn bản đã được sửa.`,
    hintEn: since
      ? `Take \`${level}\` out, or name the level the act gives it to.`
      : `Write "to": "${dayBefore(on)}" in this version; add the next one once the act is amended.`,
  }),
  IMPLAUSIBLE_AMOUNT: (amount: Vnd) => ({
    message: `Mức chỉ ${formatVnd(amount)}: có thể thiếu đơn vị của bảng.`,
    messageEn: `The level is only VND ${amount}: the unit of the table may be missing.`,
    hint: `Bảng ghi «ĐVT: triệu đồng» thì viết "${amount} triệu đồng".`,
    hintEn: `If the table is in VND million, write "${amount} triệu đồng".`,
  }),
} as const satisfies Catalogue

/** Where a check had to stop: nothing is left out without being said. */
export const incompleteMessages = {
  conditions: {
    message: 'Điều kiện có quá nhiều trường hợp, chưa kiểm tra hết.',
    messageEn: 'The conditions have too many regions; not all were looked at.',
    hint: 'Tách quy định thành nhiều tệp nhỏ hơn.',
    hintEn: 'Split the rule into smaller ones.',
  },
  levels: {
    message: 'Gói có quá nhiều mức hỗ trợ, chưa so hết từng cặp.',
    messageEn: 'The pack has too many levels; not every pair was compared.',
    hint: 'Chia gói thành nhiều gói nhỏ hơn.',
    hintEn: 'Split the pack into smaller ones.',
  },
} as const satisfies Readonly<Record<string, CheckMessage>>

/** The messages of two rules that give one thing. */
export const overlapMessages = {
  OVERLAPPING_RULES: ([vi, en]: Bilingual, other: string, from: Day) => ({
    message: `Cùng cho ${vi} với ${other} từ ngày ${dayText(from)}.`,
    messageEn: `Gives ${en} together with ${other} from ${from}.`,
    hint: `Sửa «when» hoặc thời gian hiệu lực để mỗi trường hợp chỉ có một ${vi}.`,
    hintEn: `Change \`when\` or the dates so that each case has ${en} from one rule only.`,
  }),
  CLASHES_WITH_PACK: (id: string, [vi, en]: Bilingual, activity: Bilingual, from: Day) => ({
    message:
      `Gói «${id}» đi kèm chương trình cũng cho ${vi} «${activity[0]}» ` +
      `của tỉnh này từ ngày ${dayText(from)}: hai gói không dùng chung được.`,
    messageEn:
      `The pack \`${id}\` that comes with the program gives ${en} for this province too ` +
      `(${activity[1]}), from ${from}: the two cannot be used together.`,
    hint: `Chỉ giữ những gì mà gói «${id}» chưa có, hoặc sửa chính gói đó thay cho gói này.`,
    hintEn: `Keep only what \`${id}\` does not have, or change that pack in the place of this one.`,
  }),
} as const satisfies Catalogue

/** The messages of days, documents and grades. */
export const dateCheckMessages = {
  EXPIRED: (to: Day) => ({
    message: `Quy định đã hết hiệu lực từ sau ngày ${dayText(to)}.`,
    messageEn: `The rule ended on ${to}.`,
  }),
  EXPIRES_SOON: (to: Day) => ({
    message: `Quy định sắp hết hiệu lực, sau ngày ${dayText(to)}.`,
    messageEn: `The rule ends soon, on ${to}.`,
    hint: 'Thêm phiên bản kế tiếp khi có văn bản thay thế.',
    hintEn: 'Add the next version once the new text is out.',
  }),
  BEFORE_DOCUMENT: (from: Day, document: string, [vi, en]: Bilingual) => ({
    message: `Có hiệu lực từ ngày ${dayText(from)}, trước văn bản ${document} (${vi}).`,
    messageEn: `In force from ${from}, before its document ${document} (${en}).`,
    hint: 'Sửa ngày, hoặc ghi rõ trong «note» điều khoản hiệu lực trở về trước.',
    hintEn: 'Mend the day, or say in `note` which clause makes it retroactive.',
  }),
  AFTER_DOCUMENT: (document: string, to: Day) => ({
    message: `Còn hiệu lực sau khi văn bản ${document} hết hiệu lực (${dayText(to)}).`,
    messageEn: `In force after its document ${document} ended (${to}).`,
    hint: `Ghi "to" chậm nhất là "${to}", hoặc dẫn văn bản khác.`,
    hintEn: `Put \`to\` at ${to} at the latest, or cite another document.`,
  }),
  EVIDENCE_BELOW_QUOTED: (citation: string, grade: Evidence) => ({
    message: `${citation}: ${term(grade, 'vi')}.`,
    messageEn: `${citation}: ${term(grade, 'en')}.`,
    hint: 'Đọc nguyên văn rồi ghi «quoted».',
    hintEn: 'Read the clause, then write `quoted`.',
  }),
  DOCUMENT_NOT_CITED: (document: string) => ({
    message: `Không quy định nào dẫn văn bản ${document}.`,
    messageEn: `No rule cites ${document}.`,
    hint: 'Dẫn văn bản này ở quy định của nó, hoặc bỏ khỏi sổ.',
    hintEn: 'Cite it where it is used, or take it off the list.',
  }),
} as const satisfies Catalogue

/** The first day on which a document can have an effect, as it is known. */
export const documentBegins = {
  from: (day: Day): Bilingual => [`có hiệu lực từ ngày ${dayText(day)}`, `in force from ${day}`],
  issued: (day: Day): Bilingual => [`ban hành ngày ${dayText(day)}`, `issued on ${day}`],
  number: (year: string): Bilingual => [
    `số hiệu ghi năm ${year}`,
    `its number names the year ${year}`,
  ],
} as const

/** The messages of provinces. */
export const provinceMessages = {
  PROVINCE_NOT_EXISTING: (
    { name, id }: ProvinceName,
    last: string,
    next: ProvinceName | undefined,
  ) => ({
    message: `${name} chỉ tồn tại đến hết ngày ${dayText(last as Day)}.`,
    messageEn: `The province ${id} existed until ${last}.`,
    hint:
      `${next === undefined ? 'Sửa ngày' : `Viết vào gói của ${next.name} («${next.id}»)`}; ` +
      'nếu văn bản ban hành khi tỉnh còn tồn tại thì ghi «issued» của văn bản.',
    hintEn:
      `${next === undefined ? 'Mend the day' : `Write it in the pack of \`${next.id}\``}; ` +
      'if the act was issued while the province stood, give the document its `issued` day.',
  }),
  UNKNOWN_PROVINCE: (sample: boolean) =>
    sample
      ? {
          message: 'Gói mẫu: chưa ghi tỉnh, chưa áp dụng ở đâu.',
          messageEn: 'A sample pack: no province yet, it applies nowhere.',
          hint: 'Ghi mã tỉnh, như «dak-lak».',
          hintEn: 'Write the id of a province, such as `dak-lak`.',
        }
      : {
          message: 'Danh mục đơn vị hành chính không có tỉnh, thành phố này.',
          messageEn: 'The register has no such province.',
        },
} as const satisfies Catalogue

interface ProvinceName {
  readonly name: string
  readonly id: string
}

/** The messages of case files, and of texts still to be written. */
export const caseCheckMessages = {
  RULE_WITHOUT_CASES: () => ({
    message: 'Quy định chưa có tình huống kiểm thử.',
    messageEn: 'The rule has no cases.',
    hint: 'Chạy «khuyencong test --suggest» để có tệp tình huống mẫu.',
    hintEn: 'Run `khuyencong test --suggest` for a skeleton.',
  }),
  CASE_NOT_REVIEWED: (count: number) => ({
    message: `Có ${count} tình huống đề xuất chưa ai xem lại.`,
    messageEn: `${count} proposed cases nobody has looked at.`,
    hint: 'Đối chiếu kết quả với văn bản rồi đặt lại tên bằng một câu.',
    hintEn: 'Check them against the text, then name them by a sentence.',
  }),
  UNKNOWN_FACT: (fact: string) => ({
    message: `Không có dữ kiện «${fact}» trong danh mục.`,
    messageEn: `There is no fact \`${fact}\` in the catalogue.`,
  }),
  UNKNOWN_RULE: () => ({
    message: 'Gói không có quy định này.',
    messageEn: 'The pack has no such rule.',
  }),
  FACT_NOT_USED: (fact: string) => ({
    message: `Quy định không dùng dữ kiện «${fact}».`,
    messageEn: `The rule never asks for \`${fact}\`.`,
    hint: 'Bỏ dữ kiện này, hoặc thêm điều kiện vào quy định.',
    hintEn: 'Leave the fact out, or add the condition.',
  }),
  PLACEHOLDER_LEFT: (mark: string) => ({
    message: `Chỗ này còn dấu «${mark}»: ghi nội dung thật thay cho cả đoạn.`,
    messageEn:
      `\`${mark}\` marks what is still to be written here; ` +
      'put the real content in the place of the whole text.',
  }),
} as const satisfies Catalogue

/** The messages of problems that are counted, not listed. */
export const tooManyMessages = (count: number, code: string): CheckMessage => ({
  message: `Còn ${count} vấn đề nữa cùng mã ${code}.`,
  messageEn: `There are ${count} more problems of the code ${code}.`,
})

type Catalogue = Readonly<Record<string, (...given: never[]) => CheckMessage>>
