import type { ProblemInput } from '../errors/errors.js'
import { canonicalJson } from '../json/digest.js'
import type { PackSource } from './pack-origin.js'

/** Two files of one rule: the one that does not bear its name is the copy, else the later one. */
export function duplicateRule(
  id: string,
  first: string,
  second: string,
  sources: PackSource['rules'],
): ProblemInput {
  const own = `${id.replace('.', '/')}.json`
  const [copy, original] = second === own ? [first, second] : [second, first]
  const same = canonicalJson(sources[copy]) === canonicalJson(sources[original])
  return {
    code: 'DUPLICATE_ID',
    at: copy,
    found: id,
    ...(same
      ? {
          message: `Tệp này giống hệt ${original}.`,
          messageEn: `This file is the same as ${original}.`,
          hint: 'Đây là bản sao: xóa đi, hoặc đặt mã khác ở «id» rồi sửa nội dung.',
          hintEn: 'It is a copy: delete it, or give it another `id` and change what it says.',
        }
      : {
          message: `Mã «${id}» đã dùng trong ${original}.`,
          messageEn: `The id \`${id}\` is already used in ${original}.`,
          hint: 'Mỗi quy định một mã: sửa «id» ở một trong hai tệp.',
          hintEn: 'Each rule has an id of its own: change `id` in one of the two files.',
        }),
  }
}

export function duplicateDocument(id: string, index: number): ProblemInput {
  return {
    code: 'DUPLICATE_ID',
    at: `documents.json › documents[${index}].id`,
    found: id,
    message: `Văn bản «${id}» ghi hai lần.`,
    messageEn: `The document \`${id}\` is listed twice.`,
  }
}
