import { withoutMarks } from '../errors/suggestions.js'

/**
 * Giấy tờ bằng từ mã. / Short words a ledger may use for the papers that rules name in Vietnamese:
 * `contract` is «hợp đồng thực hiện đề án». A paper may as well be written as the rule writes it,
 * with a number or date after it.
 */
export const PAPERS: Readonly<Record<string, string>> = {
  contract: 'hợp đồng thực hiện đề án',
  'progress-report': 'báo cáo tiến độ',
  plan: 'kế hoạch tổ chức thực hiện',
  'training-plan': 'kế hoạch đào tạo',
  'investor-contract': 'hợp đồng hỗ trợ với chủ đầu tư',
  'contractor-contract': 'hợp đồng với nhà thầu',
  'base-acceptance': 'biên bản nghiệm thu cơ sở',
  'volume-report': 'báo cáo khối lượng hoàn thành',
  'business-registration': 'giấy chứng nhận đăng ký kinh doanh',
  'credit-contract': 'hợp đồng tín dụng',
  'interest-vouchers': 'chứng từ trả lãi',
  explanation: 'văn bản giải trình',
  'volume-minutes': 'biên bản nghiệm thu xác nhận khối lượng',
  vouchers: 'chứng từ chi',
}

/** A paper's name without marks, brackets and form numbers. */
function plain(paper: string): string {
  const named = Object.hasOwn(PAPERS, paper) ? (PAPERS[paper] ?? paper) : paper
  return withoutMarks(named.replace(/\([^)]*\)/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Plain names of the papers that rules ask for: few, and asked for again with every payment. */
const ASKED = new Map<string, string>()

function plainAsked(paper: string): string {
  const known = ASKED.get(paper)
  if (known !== undefined) return known
  const name = plain(paper)
  ASKED.set(paper, name)
  return name
}

/** A paper asked for only in some cases: «… (nếu thuê)». */
const isConditional = (paper: string): boolean => /\(nếu /u.test(paper)

/**
 * What of the papers asked for is not among those given; `unsure` where one given is not recognised
 * and may be it.
 */
export function papersLacking(
  asked: readonly string[],
  given: readonly string[],
): { readonly lacking: readonly string[]; readonly unsure: boolean } {
  const wanted = asked.filter((paper) => !isConditional(paper))
  const names = given.map(plain)
  const lacking = wanted.filter((paper) => !names.some((name) => name.includes(plainAsked(paper))))
  const known = [...asked, ...Object.values(PAPERS)]
  return {
    lacking,
    unsure: names.some((name) => !known.some((paper) => name.includes(plainAsked(paper)))),
  }
}
