import type { ProblemInput } from '../errors/errors.js'
import type { Manifest } from './manifest.js'
import { refinementProblems } from './refinement.js'
import type { Rule } from '../kinds/rule.js'

/**
 * Thẩm quyền của gói. / What a pack holds that is not for it to say: the id of the national pack,
 * the register of provinces and the list of regions belong to national law, and a rule says how
 * it stands to the rules of other packs.
 */
export function authorityProblems(
  { id, jurisdiction }: Pick<Manifest, 'id' | 'jurisdiction'>,
  rules: readonly Rule[],
  files: ReadonlyMap<string, string>,
  hasRegister: boolean,
): readonly ProblemInput[] {
  const national = jurisdiction === 'national'
  return [
    ...(id === 'national' && !national ? [ID_OF_NATIONAL] : []),
    ...(hasRegister && !national ? [REGISTER_NOT_NATIONAL] : []),
    ...rules.flatMap((rule) => {
      const file = files.get(rule.id) ?? rule.id
      return [
        ...(rule.kind === 'regions' && !national ? [regionsNotNational(file)] : []),
        ...refinementProblems(rule, file, { id, national }),
      ]
    }),
  ]
}

const ID_OF_NATIONAL: ProblemInput = {
  code: 'PACK_ID',
  at: 'pack.json › id',
  found: 'national',
  message: 'Mã «national» chỉ dành cho gói quốc gia.',
  messageEn: 'The id `national` is for the national pack alone.',
}

const REGISTER_NOT_NATIONAL: ProblemInput = {
  code: 'REGISTER_NOT_NATIONAL',
  at: 'register.json',
  message: 'Chỉ gói quốc gia có danh mục tỉnh, thành phố (register.json).',
  messageEn: 'Only a national pack carries the register of provinces (register.json).',
  hint: 'Bỏ register.json khỏi gói này; danh mục đã có trong gói quốc gia.',
  hintEn: 'Take register.json out of this pack; the national pack has it.',
}

const regionsNotNational = (at: string): ProblemInput => ({
  code: 'REGIONS_NOT_NATIONAL',
  at,
  message: 'Danh sách khu vực do văn bản quốc gia quy định; gói của tỉnh không có danh sách này.',
  messageEn: 'Regions are set by national law; a province’s pack carries no list of them.',
  hint: 'Bỏ quy định này; cần khu vực riêng để tổng hợp thì khai «regions» trong tệp theo dõi.',
  hintEn: 'Take the rule out; for groupings of your own give `regions` in the monitoring file.',
})
