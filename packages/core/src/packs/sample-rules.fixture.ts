// Quy định mẫu cho kiểm thử. / Rules of a small national pack: the shapes of the law, not the law.
import {
  type Json,
  fact,
  all,
  any,
  isActivity,
  QUOTED,
  TT28,
  TT26,
  ND45,
  citing,
  documentOf,
  ruleOf,
  level,
} from './sample-rule.fixture.js'

export const machineryRule: Json = ruleOf(
  'support.advanced-machinery',
  'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến',
  [
    {
      from: '2014-04-08',
      to: '2018-05-10',
      ...TT26('Điều 6 khoản 2 điểm c'),
      ...QUOTED,
      when: isActivity('advanced-machinery'),
      grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' },
    },
    {
      from: '2018-05-11',
      to: null,
      ...TT28('Điều 8 khoản 4'),
      ...QUOTED,
      when: isActivity('advanced-machinery'),
      grant: { of: 'cost.machinery', rate: '50%', cap: '300 triệu đồng', per: 'establishment' },
    },
  ],
)

const placeRule: Json = ruleOf('eligibility.place', 'Địa bàn được hỗ trợ', [
  {
    from: '2014-04-08',
    to: null,
    ...ND45('Điều 1 khoản 2'),
    ...QUOTED,
    require: any(
      fact('site.unitKind', 'in', ['commune', 'township']),
      all(
        fact('site.unitKind', 'equal', 'ward'),
        fact('site.parentKind', 'equal', 'provincial-city'),
        fact('site.cityClass', 'in', ['2', '3']),
      ),
    ),
  },
])
export const beneficiaryRule: Json = ruleOf('eligibility.beneficiary', 'Đối tượng được hỗ trợ', [
  {
    from: '2014-04-08',
    to: null,
    ...ND45('Điều 1 khoản 2'),
    ...QUOTED,
    require: fact('beneficiary.kind', 'in', ['enterprise', 'cooperative', 'business-household']),
  },
])
export const newMachineryRule: Json = ruleOf(
  'eligibility.new-machinery',
  'Máy móc, thiết bị phải mới',
  [
    {
      from: '2018-05-11',
      to: null,
      ...citing('17/2018/TT-BCT', 'Điều 1 khoản 3'),
      evidence: 'secondary',
      when: isActivity('advanced-machinery'),
      require: fact('machinery.isNew', 'equal', true),
      toVerify: [
        {
          text: 'Máy móc, thiết bị có tiên tiến hơn loại cơ sở đang dùng không?',
          textEn: 'Is the machinery more advanced than what the establishment uses?',
        },
      ],
    },
  ],
)
export const counterpartRule: Json = ruleOf('funding.counterpart', 'Cam kết vốn đối ứng', [
  {
    from: '2014-04-08',
    to: null,
    ...TT26('Điều 7 khoản 3'),
    ...QUOTED,
    check: 'counterpart',
    require: fact('commitments.counterpart', 'equal', true),
  },
])
export const doubleFundingRule: Json = ruleOf(
  'funding.double-funding',
  'Không hỗ trợ trùng nội dung chi',
  [
    {
      from: '2014-04-08',
      to: null,
      ...TT26('Điều 7 khoản 2'),
      ...QUOTED,
      check: 'double-funding',
      require: fact('commitments.noDoubleFunding', 'equal', true),
    },
  ],
)
export const advanceRule: Json = ruleOf('funding.advance', 'Mức tạm ứng', [
  {
    from: '2014-04-08',
    to: null,
    ...TT26('Điều 8 khoản 2 điểm b'),
    ...QUOTED,
    advance: { rate: '70%' },
  },
])
export const nationalAuthorityRule: Json = ruleOf(
  'funding.authority-national',
  'Thẩm quyền phê duyệt đề án quốc gia',
  [
    {
      from: '2014-04-08',
      to: null,
      ...citing('36/2013/TT-BCT', 'Điều 8'),
      ...QUOTED,
      when: fact('fund', 'equal', 'national'),
      authority: ['ministry'],
    },
  ],
)
const localAuthorityRule: Json = ruleOf(
  'funding.authority-local',
  'Thẩm quyền phê duyệt đề án địa phương',
  [
    {
      from: '2014-04-08',
      to: null,
      ...citing('36/2013/TT-BCT', 'Điều 9'),
      ...QUOTED,
      when: fact('fund', 'equal', 'local'),
      authority: ['province', 'department', 'district', 'commune'],
    },
  ],
)
export const upliftRule: Json = ruleOf('priority.uplift', 'Hệ số ưu tiên', [
  {
    from: '2014-04-08',
    to: null,
    ...TT26('Điều 6 khoản 2 điểm t'),
    ...QUOTED,
    when: all(
      fact('approval.level', 'equal', 'ministry'),
      any(
        fact('site.areas', 'contains', 'specially-difficult'),
        fact('export.contract', 'equal', true),
      ),
    ),
    uplift: { factor: '1.5', except: ['technology-line'] },
  },
])

const technologyLine = level('technology-line', {
  of: 'cost.machinery',
  rate: '50%',
  cap: '450 triệu đồng',
  per: 'establishment',
})
const fairs = level('trade-fair-join', { of: 'cost.booth-rental', rate: '80%' })
const prizes = level('product-prize', { cap: '3 triệu đồng', per: 'product' })
const showrooms = level('showroom', 'not-encoded')

export const NATIONAL_RULES: Readonly<Record<string, Json>> = {
  'eligibility/beneficiary.json': beneficiaryRule,
  'eligibility/new-machinery.json': newMachineryRule,
  'eligibility/place.json': placeRule,
  'funding/advance.json': advanceRule,
  'funding/authority-local.json': localAuthorityRule,
  'funding/authority-national.json': nationalAuthorityRule,
  'funding/counterpart.json': counterpartRule,
  'funding/double-funding.json': doubleFundingRule,
  'priority/uplift.json': upliftRule,
  'support/advanced-machinery.json': machineryRule,
  'support/product-prize.json': prizes,
  'support/showroom.json': showrooms,
  'support/technology-line.json': technologyLine,
  'support/trade-fair-join.json': fairs,
}

export const NATIONAL_DOCUMENTS = [
  documentOf('45/2012/NĐ-CP', '2012-05-21'),
  documentOf('36/2013/TT-BCT', '2013-12-27'),
  documentOf('26/2014/TTLT-BTC-BCT', '2014-02-18'),
  documentOf('17/2018/TT-BCT', '2018-07-10'),
  documentOf('28/2018/TT-BTC', '2018-03-28'),
]
