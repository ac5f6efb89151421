// What a rule about money or priority says, in a few words.
import { figure, factorText, t, textOf, vietnameseOnly } from './language.mjs'
import { activityName, capital, inWords, term } from './text.mjs'

/** Authorities as the law names them; any other by its term. */
const AUTHORITIES = {
  province: ['UBND cấp tỉnh', 'the provincial People’s Committee'],
  district: ['UBND cấp huyện', 'the district People’s Committee'],
  commune: ['UBND cấp xã', 'the commune People’s Committee'],
  department: ['Sở Công Thương', 'the provincial department'],
  implementer: ['đơn vị thực hiện', 'the implementing unit'],
}
export const authorityName = (word) =>
  AUTHORITIES[word] === undefined ? term(word) : t(...AUTHORITIES[word])

export function advanceText({ rate, progressOver }) {
  if (rate === '0%') return t('không tạm ứng trước nghiệm thu', 'no advance before acceptance')
  const most = t('tạm ứng trước nghiệm thu tối đa', 'advance before acceptance of at most')
  const when =
    progressOver === undefined
      ? ''
      : t(', khi khối lượng hoàn thành trên ', ', once the work done is above ') +
        figure(progressOver)
  return `${most} ${figure(rate)}${when}`
}

function papersText({ rate, papers }) {
  const what =
    rate === '0%'
      ? t('hồ sơ thanh toán', 'papers for the payment')
      : t('hồ sơ tạm ứng', 'papers for the advance')
  return `${what}: ${vietnameseOnly(papers.join('; '))}`
}

const managementTexts = ({ agency, implementer }) => [
  agency &&
    t('cơ quan quản lý: tối đa ', 'managing agency: at most ') +
      figure(agency) +
      t(' kinh phí được giao trong năm', ' of the yearly budget'),
  implementer &&
    t('đơn vị thực hiện: tối đa ', 'implementing unit: at most ') +
      figure(implementer) +
      t(' dự toán đề án', ' of the project estimate'),
]

function upliftText({ factor, except }) {
  const spared =
    except === undefined ? '' : `${t(', trừ ', ', except ')}${except.map(activityName).join(', ')}`
  return `${t('trần bằng tiền', 'money cap')} ${factorText(factor)}${spared}`
}

const CHECKS = {
  counterpart: ['các nguồn vốn phải đủ tổng chi phí', 'the sources must cover the whole cost'],
  'double-funding': [
    'khoản chi đã có tiền khác của Nhà nước thì không được hỗ trợ nữa',
    'a cost already paid by other State money gets no support',
  ],
}

/** What a funding or priority version says, in a few words. */
export function moneyText(version) {
  const { require, advance, management, authority, check, neighbour, uplift, order } = version
  const parts = [
    require && `${t('yêu cầu', 'asks')}: ${inWords(require)}`,
    advance && advanceText(advance),
    advance?.papers && papersText(advance),
    ...(management ? managementTexts(management) : []),
    authority &&
      `${t('người phê duyệt', 'approved by')}: ${authority.map(authorityName).join(', ')}`,
    CHECKS[check] && t(...CHECKS[check]),
    neighbour && `${t('chính sách gần kề', 'neighbouring scheme')}: ${textOf(neighbour, 'scheme')}`,
    uplift && upliftText(uplift),
    order &&
      `${t('xếp lần lượt', 'ordered by')}: ${order.keys.map((key) => textOf(key)).join('; ')}`,
  ].filter(Boolean)
  if (parts.length > 0) return parts.map(capital).join('<br>')
  return version.toVerify === undefined
    ? t('chưa số hóa con số', 'figure not encoded')
    : t('người thẩm định xem xét', 'for people to verify')
}
