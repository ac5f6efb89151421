import type { Phrase } from '../errors/messages.js'
import { type Day, dayText } from '../values/calendar.js'

/** What is said of a pack that holds what is not for it to say, by the code of the problem. */
export const authorityMessages = {
  PACK_ID: () => ({
    message: 'Mã «national» chỉ dành cho gói quốc gia.',
    messageEn: 'The id `national` is for the national pack alone.',
  }),
  REGISTER_NOT_NATIONAL: () => ({
    message: 'Chỉ gói quốc gia có danh mục tỉnh, thành phố (register.json).',
    messageEn: 'Only a national pack carries the register of provinces (register.json).',
    hint: 'Bỏ register.json khỏi gói này; danh mục đã có trong gói quốc gia.',
    hintEn: 'Take register.json out of this pack; the national pack has it.',
  }),
  REGIONS_NOT_NATIONAL: () => ({
    message: 'Danh sách khu vực do văn bản quốc gia quy định; gói của tỉnh không có danh sách này.',
    messageEn: 'Regions are set by national law; a province’s pack carries no list of them.',
    hint: 'Bỏ quy định này; cần khu vực riêng để tổng hợp thì khai «regions» trong tệp theo dõi.',
    hintEn: 'Take the rule out; for groupings of your own give `regions` in the monitoring file.',
  }),
} as const

/** What is said of a rule beside the rule that it refines, by the code of the problem. */
export const refinementMessages = {
  REFINES_AND_ADDS: () => ({
    message: 'Chỉ ghi một trong hai: «refines» hoặc «adds».',
    messageEn: 'Say `refines` or `adds`, not both.',
  }),
  REFINES_OR_ADDS: () => ({
    message: 'Mức của tỉnh phải ghi cụ thể hóa quy định quốc gia nào, hoặc là nội dung thêm.',
    messageEn: 'A local level must say which national rule it refines, or that it adds one.',
    hint: 'Thêm «"refines": "national:support.…"» hoặc «"adds": true».',
    hintEn: 'Add `"refines": "national:support.…"` or `"adds": true`.',
  }),
  REFINES_FORM: () => ({
    message: 'Cần mã đầy đủ của một quy định: mã gói, dấu hai chấm, mã quy định.',
    messageEn: 'The full id of a rule is needed: id of the pack, colon, id of the rule.',
    hint: 'Viết như «national:support.advanced-machinery».',
    hintEn: 'Write it like `national:support.advanced-machinery`.',
  }),
  REFINES_OWN_PACK: () => ({
    message: 'Một gói không cụ thể hóa quy định của chính nó.',
    messageEn: 'A pack does not refine a rule of its own.',
    hint: 'Ghi quy định quốc gia được cụ thể hóa, hoặc «"adds": true».',
    hintEn: 'Name the national rule that is refined, or say `"adds": true`.',
  }),
  UNKNOWN_RULE: () => ({
    message: 'Gói quốc gia không có quy định được cụ thể hóa.',
    messageEn: 'The national pack has no such rule to refine.',
  }),
  REFINES_NOT_NATIONAL: () => ({
    message: 'Chỉ quy định quốc gia, không cụ thể hóa quy định nào khác, mới được cụ thể hóa.',
    messageEn: 'Only a national rule that refines none itself can be refined.',
  }),
} as const

/** What is said of an argument that is no rule book, by the code of the problem. */
export const bookArgumentMessages = {
  NOT_A_BOOK: () => ({
    message: 'Cần bộ quy định ở vị trí đầu tiên.',
    messageEn: 'The first argument must be a rule book.',
    hint: 'Gộp các gói trước: createRuleBook([national, …]).',
    hintEn: 'Join the packs first: createRuleBook([national, …]).',
  }),
} as const

/** What is said of packs that do not make one book, by the code of the problem. */
export const bookMessages = {
  NOT_PACKS: () => ({
    message: 'Bộ quy định cần một danh sách gói đã đọc.',
    messageEn: 'A rule book is made from a list of packs that have been read.',
    hint: 'Viết createRuleBook([national, …]); gói từ tệp JSON thì đọc bằng definePack trước.',
    hintEn: 'Write createRuleBook([national, …]); read a pack of JSON files with definePack first.',
  }),
  DUPLICATE_PACK: (id: string, one: string, other: string) => ({
    message: `Hai gói cùng mã «${id}» (phiên bản ${one} và ${other}).`,
    messageEn: `Two packs share the id \`${id}\` (versions ${one} and ${other}).`,
    hint: 'Hai phiên bản của một gói thuộc hai bộ quy định khác nhau: gọi createRuleBook hai lần.',
    hintEn: 'Two versions of a pack belong in two books: call createRuleBook twice.',
  }),
  UNKNOWN_PACK: (id: string) => ({
    message: `Không có gói «${id}» trong bộ quy định.`,
    messageEn: `The book has no pack \`${id}\`.`,
  }),
  REPLACES_UNKNOWN: () => ({
    message: 'Không có gói nào mang mã mà gói này ghi là thay thế.',
    messageEn: 'There is no pack of the id that this one says it replaces.',
    hint: 'Ghi mã của gói có sẵn cùng tỉnh, thường là mã của tỉnh; hoặc bỏ «replaces».',
    hintEn: 'Give the id of the shipped pack of the same province, or take `replaces` out.',
  }),
  REPLACES_OTHER_AUTHORITY: (id: string) => ({
    message: `Gói này không được thay gói «${id}»: hai gói thuộc hai cơ quan khác nhau.`,
    messageEn: `This pack may not replace \`${id}\`: the two speak for different authorities.`,
    hint: 'Một gói chỉ thay được gói cùng «jurisdiction».',
    hintEn: 'A pack replaces only one of its own `jurisdiction`.',
  }),
  REPLACED_TWICE: (id: string, other: string) => ({
    message: `Gói «${other}» cũng thay gói «${id}»: chỉ một gói được thay.`,
    messageEn: `The pack \`${other}\` replaces \`${id}\` too: only one may.`,
    hint: 'Bỏ một trong hai gói.',
    hintEn: 'Leave one of the two out.',
  }),
  REGISTER_CONFLICT: (names: string) => ({
    message: `Hai gói cùng có danh mục tỉnh, thành phố: ${names}.`,
    messageEn: `Two packs carry a register of provinces: ${names}.`,
    hint: 'Giữ danh mục ở một gói quốc gia, bỏ register.json ở gói kia.',
    hintEn: 'Keep the register in one national pack and take register.json out of the other.',
  }),
  /** Two lists of regions. */
  OVERLAPPING_RULES: (second: string, from: Day) => ({
    message: `Cùng cho danh sách khu vực với ${second} từ ngày ${dayText(from)}.`,
    messageEn: `Gives a list of regions together with ${second} from ${from}.`,
    hint: 'Sửa thời gian hiệu lực, hoặc bỏ một danh sách.',
    hintEn: 'Change the dates, or leave one list out.',
  }),
  SECOND_NATIONAL_PACK: (id: string, own: string) => ({
    message: `Gói «${id}» ghi là quy định quốc gia, trong khi đã có gói quốc gia «${own}».`,
    messageEn: `The pack \`${id}\` says that it is national, beside the national pack \`${own}\`.`,
    ...nameIt(id),
  }),
  WRONG_JURISDICTION: (id: string, jurisdiction: string) => ({
    message: `Gói mang mã của tỉnh «${id}» nhưng quy định cho tỉnh «${jurisdiction}».`,
    messageEn: `The pack bears the id of the province \`${id}\` and speaks for \`${jurisdiction}\`.`,
    ...nameIt(id),
  }),
} as const

function nameIt(id: string): { readonly hint: string; readonly hintEn: string } {
  return {
    hint: `Nếu đúng là muốn dùng, nêu tên gói (--allow ${id}); bản ghi sẽ nêu rõ.`,
    hintEn: `If it is wanted, name it (--allow ${id}); the record will say so.`,
  }
}

/** What is said of levels that cannot stand in a book, by the code of the problem. */
export const grantProblemMessages = {
  OVERLAPPING_CHOICE: (second: string) => ({
    message: `Nhánh này và nhánh ${second} có thể cùng đạt trong một trường hợp.`,
    messageEn: `This branch and ${second} can be met together.`,
    hint: 'Sửa «when» để mỗi trường hợp chỉ thuộc một nhánh.',
    hintEn: 'Change `when` so that each case belongs to one branch only.',
  }),
  CAP_REFERENCE: () => ({
    message: 'Quy định được dẫn chiếu không phải là một mức có một phần và có mức tối đa.',
    messageEn: 'The rule referred to is no level of one part with a cap.',
    hint: 'Dẫn chiếu tới quy định có «cap», hoặc ghi thẳng số tiền.',
    hintEn: 'Refer to a rule with a `cap`, or write the amount itself.',
  }),
  CAP_CIRCLE: () => ({
    message: 'Các mức dẫn chiếu vòng quanh lẫn nhau.',
    messageEn: 'The levels refer to each other in a circle.',
    hint: 'Ghi thẳng số tiền ở một trong các mức.',
    hintEn: 'Write the amount itself in one of them.',
  }),
} as const

/** What is said of packs that nobody stands behind, by the code of the problem. */
export const strictMessages = {
  PACK_NOT_SIGNED: () => ({
    message: 'Gói chưa ký, hoặc ký bằng khóa không có trong sổ khóa: không dùng trong chế độ chặt.',
    messageEn: 'The pack is unsigned, or no trusted key has signed it: a strict run refuses it.',
    hint: 'Dùng gói đã ký và nêu sổ khóa (--trust), hoặc chạy không có --strict.',
    hintEn: 'Use a signed pack and name the key ring (--trust), or run without --strict.',
  }),
  DRAFT_PACK: () => ({
    message: 'Gói là bản nháp, chưa phát hành: không dùng trong chế độ chặt.',
    messageEn: 'The pack is a draft that has not been published: a strict run refuses it.',
    hint: 'Dùng gói đã phát hành, hoặc chạy không có --strict.',
    hintEn: 'Use the published pack, or run without --strict.',
  }),
} as const

/** What is said of two packs of one authority that give one thing, by the code of the problem. */
export const packOverlapMessages = {
  OVERLAPPING_RULES: ([what, whatEn]: Phrase, other: string) => ({
    message: `Cùng cho ${what} với ${other}.`,
    messageEn: `Gives ${whatEn} together with ${other}.`,
    hint: 'Hai gói không dùng chung được: bỏ một gói, hoặc sửa «when» hay thời gian hiệu lực.',
    hintEn: 'The two cannot be used together: leave one out, or change `when` or the dates.',
  }),
} as const
