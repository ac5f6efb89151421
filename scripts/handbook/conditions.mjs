// The tables of conditions and of rules about money, and the pages they stand on.
import { term } from '../../packages/core/src/explain/terms.ts'
import { GENERATED } from './index.mjs'
import { footnotes } from './levels.mjs'
import { activities, rulesFor } from './packs.mjs'
import {
  activityName,
  both,
  capital,
  citation,
  given,
  grade,
  inWords,
  row,
  since,
  table,
  until,
  withoutActivity,
} from './text.mjs'

const applies = ({ rest }) => (rest === true ? 'mọi trường hợp' : inWords(rest))

const requires = ({ require, gap }) =>
  [
    require === undefined ? 'người thẩm định xem xét' : inWords(require),
    gap ? '**khoảng trống pháp lý**' : '',
  ]
    .filter(Boolean)
    .join('<br>')

const AUTHORITIES = {
  province: 'UBND cấp tỉnh',
  district: 'UBND cấp huyện',
  commune: 'UBND cấp xã',
}

export const advanceText = ({ rate, progressOver }) =>
  rate === '0%'
    ? 'không tạm ứng trước nghiệm thu'
    : 'tạm ứng trước nghiệm thu tối đa ' +
      `${rate}${progressOver === undefined ? '' : `, khi khối lượng hoàn thành trên ${progressOver}`}`

/** What a funding or priority version says, in a few words. */
function moneyText({
  require,
  advance,
  management,
  authority,
  check,
  neighbour,
  uplift,
  order,
  toVerify,
}) {
  const parts = [
    require && `yêu cầu: ${inWords(require)}`,
    advance && advanceText(advance),
    advance?.papers &&
      `hồ sơ ${advance.rate === '0%' ? 'thanh toán' : 'tạm ứng'}: ${advance.papers.join('; ')}`,
    management?.agency &&
      `cơ quan quản lý: tối đa ${management.agency} kinh phí được giao trong năm`,
    management?.implementer && `đơn vị thực hiện: tối đa ${management.implementer} dự toán đề án`,
    authority &&
      `người phê duyệt: ${authority.map((level) => AUTHORITIES[level] ?? term(level, 'vi')).join(', ')}`,
    check === 'counterpart' && 'các nguồn vốn phải đủ tổng chi phí',
    check === 'double-funding' &&
      'khoản chi đã có tiền khác của Nhà nước thì không được hỗ trợ nữa',
    neighbour && `chính sách gần kề: ${neighbour.scheme}`,
    uplift &&
      `trần bằng tiền × ${uplift.factor.replace('.', ',')}${uplift.except === undefined ? '' : `, trừ ${uplift.except.map(activityName).join(', ')}`}`,
    order && `xếp lần lượt: ${order.keys.map(({ title }) => title).join('; ')}`,
  ].filter(Boolean)
  return parts.length === 0
    ? toVerify === undefined
      ? 'chưa mã hóa con số'
      : 'người thẩm định xem xét'
    : parts.map(capital).join('<br>')
}

/** Rules long enough to stand on a page of their own are only named here. */
const short = (text) => (text.length <= 240 ? text : 'xem trang quy định')

const saysOf = ({ kind }, version) =>
  kind === 'eligibility' ? requires(version) : moneyText(version)

const onPage = { eligibility: 'dieu-kien.md', funding: 'kinh-phi.md', priority: 'kinh-phi.md' }

export function rulesTable({ national }, activity, kinds, heading, none) {
  const rules = kinds
    .flatMap((kind) => rulesFor(national, kind, activity))
    .filter(({ versions }) => versions.every(({ order }) => order === undefined))
  const rows = rules.flatMap((rule) =>
    rule.versions.map((version) =>
      row(
        `[${rule.title}](${onPage[rule.kind]}#${rule.id})`,
        since(version),
        until(version),
        short(applies(version)),
        short(saysOf(rule, version)),
        citation(version),
        grade(version, national.documents),
      ),
    ),
  )
  return [
    heading,
    '',
    ...(rows.length === 0
      ? [none, '']
      : table(
          [
            'Quy định',
            'Từ ngày',
            'Đến ngày',
            'Khi nào xét',
            'Nội dung',
            'Văn bản, điều khoản',
            'Mức tin cậy',
          ],
          rows,
        )),
  ]
}

/** Which activities a version is about: all of them, or their names. */
export function about({ when }) {
  const which = activities.filter((activity) => given(when, activity) !== false)
  return which.length === activities.length
    ? 'mọi nội dung'
    : which.map((activity) => `[${activityName(activity)}](${activity}.md)`).join(', ')
}

/** A page with every rule of some kinds in full. */
export function rulesPage({ national }, title, kinds) {
  const body = national.rules
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((rule) => {
      const notes = footnotes()
      const rows = rule.versions.map((version) => {
        const rest = withoutActivity(version.when)
        return row(
          since(version),
          until(version),
          applies({ rest }),
          saysOf(rule, version),
          citation(version),
          grade(version, national.documents),
          notes.mark(version),
        )
      })
      return [
        `<a id="${rule.id}"></a>`,
        '',
        `## ${both(rule.title, rule.titleEn)}`,
        '',
        `Áp dụng cho: ${about(rule.versions.at(-1))}. Tệp: \`${rule.file}\`.`,
        '',
        ...table(
          [
            'Từ ngày',
            'Đến ngày',
            'Khi nào xét',
            'Nội dung',
            'Văn bản, điều khoản',
            'Mức tin cậy',
            'Ghi chú',
          ],
          rows,
        ),
        ...notes.lines(),
      ]
    })
  return [
    `# ${title}`,
    '',
    GENERATED,
    '',
    '[Mục lục](README.md) · [Chưa mã hóa và vì sao](chua-ma-hoa.md)',
    '',
    ...body,
  ].join('\n')
}
