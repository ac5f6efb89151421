import type { Guide } from './error-guide-entry.js'

/** Từ vựng của gói. / The vocabulary of a pack. */
export const VOCABULARY_GUIDE = {
  VOCABULARY_ID: [
    'Mã trong từ vựng của gói không đúng dạng.',
    'Mã viết chữ thường không dấu, số, gạch nối; gói không phải gói quốc gia đặt mã gói và dấu hai chấm ở đầu.',
    'An id in the vocabulary of a pack has not the right form.',
    'Lower-case letters, digits and hyphens; a pack that is not national puts its id and a colon before.',
  ],
  FACT_ID: [
    'Mã dữ kiện trong từ vựng không đúng dạng.',
    'Viết hai phần nối bằng dấu chấm, như «artisan.title».',
    'The id of a fact in a vocabulary has not the right form.',
    'Write two parts joined by a dot, like `artisan.title`.',
  ],
  WORDS_OF_FACT: [
    'Danh sách từ không hợp với kiểu của dữ kiện.',
    'Chỉ kiểu «word» và «list» có danh sách từ; kiểu «list» phải có.',
    'A list of words does not fit the type of the fact.',
    'Only `word` and `list` have words; a `list` must have them.',
  ],
  RATIO_OF_FACT: [
    'Thương của hai dữ kiện khai không đúng.',
    'Dùng kiểu «number», và hai dữ kiện kiểu số không phải là thương.',
    'A ratio of two facts is not declared rightly.',
    'Use the type `number`, and two facts that are numbers and no ratios.',
  ],
  YEAR_DEFAULT: [
    'Trị mặc định của một năm khai không đúng.',
    'Cả hai dữ kiện của «defaults» phải là số nguyên, như «planYear».',
    'The default of a year is not declared rightly.',
    'Both facts of `defaults` must be whole numbers, like `planYear`.',
  ],
  UNKNOWN_GROUP: [
    'Điều kiện dùng một nhóm nội dung chưa khai.',
    'Khai nhóm trong vocabulary.json, hoặc dùng nhóm mà thông báo gợi ý.',
    'A condition names a group of activities that no pack declares.',
    'Declare it in vocabulary.json, or use the group that the message suggests.',
  ],
  WRITTEN_CONDITION: [
    'Điều kiện viết bằng lời không đọc được.',
    'Viết dữ kiện, phép so sánh, giá trị, như `beneficiary.totalCapital <= 3 tỷ đồng`; nối bằng ' +
      '«và», «hoặc»; tên có dấu phẩy hay có «và», «hoặc» thì đặt trong «…».',
    'The condition written in words cannot be read.',
    'Write the fact, the operator and the value, such as `beneficiary.totalCapital <= 3 tỷ đồng`; ' +
      'join by "và"/"and", "hoặc"/"or"; quote names that hold a comma or such a word.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
