import { describe, expect, it } from 'vitest'
import { type Decision, decide } from '../decision/decide.js'
import { explain } from './explain.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational, nationalPack, sampleBook } from '../packs/sample-pack.fixture.js'
import { decideSample, projectWith, SOC_TRANG_ITEM } from '../packs/sample-project.fixture.js'
import { all, any, fact, level, not, ruleOf } from '../packs/sample-rule.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'

const lines = (decision: Decision, lang: 'vi' | 'en' = 'vi', book = sampleBook): string[] =>
  explain(decision, { lang, book }).split('\n')
const without = (text: string): string => text.replace(/sha256-[0-9a-f]{64}/u, 'sha256-…')

const undetermined = decideSample(
  {
    units: 1,
    beneficiary: undefined,
    site: { province: 'soc-trang', unitKind: 'ward' },
    costs: [{ kind: 'machinery', amount: '700 triệu đồng', otherStateSupport: 1 }],
    requested: { national: '320 triệu đồng', local: 0, other: 0 },
    facts: {
      'machinery.isNew': {
        value: true,
        by: 'Hội đồng thẩm định',
        on: '2023-05-20',
        why: 'biên bản số 12',
      },
    },
  },
  { commitments: undefined },
)

describe('the Sóc Trăng group', () => {
  const decision = { ...decideSample(), crossCheck: 'agrees' as const }
  it('reads in Vietnamese', () => {
    expect(without(explain(decision, { book: sampleBook }))).toMatchInlineSnapshot(`
      "ĐỀ ÁN st-2023-kcqg-01 — xét ngày 01/06/2023
      Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào chế biến thực phẩm
      Kết luận: ĐỦ ĐIỀU KIỆN
      Kết luận tạm thời: có căn cứ chỉ được đọc qua nguồn dẫn lại, chưa đối chiếu với nguyên văn.

      HẠNG MỤC 1 — Ứng dụng máy móc, thiết bị tiên tiến
      Điều kiện: đạt
        ✓ Đối tượng được hỗ trợ (khoản 2 Điều 1 Nghị định số 45/2012/NĐ-CP)
            loại đơn vị thụ hưởng: «hộ kinh doanh»
        ✓ Máy móc, thiết bị phải mới (khoản 3 Điều 1 Thông tư số 17/2018/TT-BCT; theo nguồn dẫn lại)
            máy móc, thiết bị mới (chưa qua sử dụng): có
        ✓ Địa bàn được hỗ trợ (khoản 2 Điều 1 Nghị định số 45/2012/NĐ-CP)
            loại đơn vị hành chính cấp xã nơi sản xuất: «xã»
        ✓ Cam kết vốn đối ứng (khoản 3 Điều 7 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT)
            cam kết đầu tư đủ phần kinh phí còn lại: có
        ✓ Không hỗ trợ trùng nội dung chi (khoản 2 Điều 7 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT)
            cam kết nội dung chi chưa được ngân sách nhà nước khác hỗ trợ: có
      Mức hỗ trợ: Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến (khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC)
        Theo tỷ lệ: 50% × 2.014,9 triệu đồng = 1.007,45 triệu đồng
        Theo mức tối đa: 300 triệu đồng/cơ sở × 3 = 900 triệu đồng
        → Trần hỗ trợ: 900 triệu đồng (giới hạn bởi mức tối đa; đây là mức cao nhất có thể của cả nhóm; chưa đủ số liệu để kết luận đối với từng cơ sở)
        Chưa khai đủ mã đơn vị thụ hưởng (beneficiary.id) nên chưa biết các hạng mục, đơn vị tính có thuộc cùng một cơ sở không; nếu cùng một cơ sở thì mức tối đa chỉ tính một lần.
        Đề nghị 900 triệu đồng; được hỗ trợ tối đa 900 triệu đồng.
        Hệ số ưu tiên 1,5: chưa đủ dữ liệu; nếu được áp dụng thì trần là 1.007,45 triệu đồng (điểm t khoản 2 Điều 6 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT).

      KINH PHÍ
        Tổng kinh phí: 2.014,9 triệu đồng
        Kinh phí khuyến công quốc gia: 900 triệu đồng
        Kinh phí khuyến công địa phương: 0 đồng
        Nguồn khác: 0 đồng
        Vốn đối ứng của đơn vị thụ hưởng: 1.114,9 triệu đồng
        Tạm ứng trước nghiệm thu, tối đa: 630 triệu đồng

      DANH MỤC THẨM ĐỊNH
        [ ] Máy móc, thiết bị có tiên tiến hơn loại cơ sở đang dùng không?
              hạng mục 1: chưa trả lời [1/national:eligibility.new-machinery/bc3ed71d]

      Gói quy định đã dùng: national 1.0.0 (chưa ký; pháp luật đến 31/12/2030)
      Đối chiếu bằng bộ suy luận thứ hai: khớp
      Mã băm (SHA-256): sha256-…"
    `)
  })
  it('reads in English', () => {
    expect(without(explain(decision, { lang: 'en', book: sampleBook }))).toMatchInlineSnapshot(`
      "PROJECT st-2023-kcqg-01 — judged on 2023-06-01
      Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào chế biến thực phẩm
      Verdict: ELIGIBLE
      Provisional: some of the texts behind it are known only as restated elsewhere; the clause itself has not been read.

      ITEM 1 — Adopting advanced machinery
      Eligibility: met
        ✓ Đối tượng được hỗ trợ (en) (clause 2, Article 1 of Decree No. 45/2012/NĐ-CP)
            kind of beneficiary: "business household"
        ✓ Máy móc, thiết bị phải mới (en) (clause 3, Article 1 of Circular No. 17/2018/TT-BCT; restated elsewhere)
            machinery is new: yes
        ✓ Địa bàn được hỗ trợ (en) (clause 2, Article 1 of Decree No. 45/2012/NĐ-CP)
            kind of commune-level unit: "commune"
        ✓ Cam kết vốn đối ứng (en) (clause 3, Article 7 of Joint Circular No. 26/2014/TTLT-BTC-BCT)
            commitment to pay the whole remainder: yes
        ✓ Không hỗ trợ trùng nội dung chi (en) (clause 2, Article 7 of Joint Circular No. 26/2014/TTLT-BTC-BCT)
            commitment that no other State money pays the same cost item: yes
      Support level: Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến (en) (clause 4, Article 8 of Circular No. 28/2018/TT-BTC)
        By rate: 50% × VND 2,014.9 million = VND 1,007.45 million
        By cap: VND 300 million/establishment × 3 = VND 900 million
        → Ceiling: VND 900 million (bound by the cap; an upper bound for the group, not yet proof for each unit)
        Not every beneficiary is identified (beneficiary.id): if several items or units are of one establishment, the cap counts once.
        Requested VND 900 million; at most VND 900 million can be granted.
        Priority uplift 1.5: not known yet; with it the ceiling is VND 1,007.45 million (point t, clause 2, Article 6 of Joint Circular No. 26/2014/TTLT-BTC-BCT).

      MONEY
        Total cost: VND 2,014.9 million
        National fund: VND 900 million
        Local fund: VND 0
        Other money: VND 0
        Counterpart: VND 1,114.9 million
        Advance before acceptance, at most: VND 630 million

      CHECKLIST
        [ ] Is the machinery more advanced than what the establishment uses?
              item 1: open [1/national:eligibility.new-machinery/bc3ed71d]

      Packs used: national 1.0.0 (unsigned; law up to 2030-12-31)
      Cross-checked by a second engine: same result
      Digest (SHA-256): sha256-…"
    `)
  })
})

describe('a project about which much is not known', () => {
  it('reads in Vietnamese', () => {
    expect(without(explain(undetermined, { book: sampleBook }))).toMatchInlineSnapshot(`
      "ĐỀ ÁN st-2023-kcqg-01 — xét ngày 01/06/2023
      Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào chế biến thực phẩm
      Kết luận: CHƯA KẾT LUẬN ĐƯỢC
      Có 1 điểm sai quy định, 1 điểm cần làm rõ: xem mục PHÁT HIỆN.
      Kết luận tạm thời: có căn cứ chỉ được đọc qua nguồn dẫn lại, chưa đối chiếu với nguyên văn.

      HẠNG MỤC 1 — Ứng dụng máy móc, thiết bị tiên tiến
      Điều kiện: chưa đủ dữ liệu
        ? Đối tượng được hỗ trợ (khoản 2 Điều 1 Nghị định số 45/2012/NĐ-CP)
            loại đơn vị thụ hưởng: chưa khai (yêu cầu: thuộc «doanh nghiệp», «hợp tác xã», «hộ kinh doanh»)
        ✓ Máy móc, thiết bị phải mới (khoản 3 Điều 1 Thông tư số 17/2018/TT-BCT; theo nguồn dẫn lại)
            máy móc, thiết bị mới (chưa qua sử dụng): có — Hội đồng thẩm định, 20/05/2023, biên bản số 12
        ? Địa bàn được hỗ trợ (khoản 2 Điều 1 Nghị định số 45/2012/NĐ-CP)
            loại đơn vị cấp huyện quản lý: chưa khai (yêu cầu: là «thành phố thuộc tỉnh»)
            loại đô thị của thành phố thuộc tỉnh: chưa khai (yêu cầu: thuộc «loại 2», «loại 3»)
        ? Cam kết vốn đối ứng (khoản 3 Điều 7 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT)
            cam kết đầu tư đủ phần kinh phí còn lại: chưa khai (yêu cầu: có)
        ? Không hỗ trợ trùng nội dung chi (khoản 2 Điều 7 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT)
            cam kết nội dung chi chưa được ngân sách nhà nước khác hỗ trợ: chưa khai (yêu cầu: có)
      Mức hỗ trợ: Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến (khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC)
        Theo tỷ lệ: 50% × 700 triệu đồng = 350 triệu đồng
        Theo mức tối đa: 300 triệu đồng/cơ sở × 1 = 300 triệu đồng
        → Trần hỗ trợ: 300 triệu đồng (giới hạn bởi mức tối đa)
        Đề nghị 320 triệu đồng; được hỗ trợ tối đa 300 triệu đồng.
        Hệ số ưu tiên 1,5: chưa đủ dữ liệu; nếu được áp dụng thì trần là 350 triệu đồng (điểm t khoản 2 Điều 6 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT).

      KINH PHÍ
        Tổng kinh phí: 700 triệu đồng
        Kinh phí khuyến công quốc gia: 320 triệu đồng
        Kinh phí khuyến công địa phương: 0 đồng
        Nguồn khác: 0 đồng
        Vốn đối ứng của đơn vị thụ hưởng: chưa có số liệu
        Tạm ứng trước nghiệm thu, tối đa: 210 triệu đồng

      PHÁT HIỆN
        Cần làm rõ [ABOVE_CEILING] hạng mục 1: Số tiền đề nghị 320 triệu đồng cao hơn trần hỗ trợ 300 triệu đồng. Chỉ đúng mức nếu đề án thuộc diện ưu tiên; để xác định, cần bổ sung: địa bàn ưu tiên; có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu. (khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC; điểm t khoản 2 Điều 6 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT)
        Sai quy định [DOUBLE_FUNDING] hạng mục 1: Nội dung chi này có tổng cộng 320.000.001 đồng kinh phí nhà nước, trong đó nguồn của đề án là 320 triệu đồng; cùng một nội dung chi không được hỗ trợ hai lần. (khoản 2 Điều 7 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT)

      CẦN BỔ SUNG THÔNG TIN
        Đề án: cam kết đầu tư đủ phần kinh phí còn lại [commitments.counterpart] — để xét: Cam kết vốn đối ứng
        Đề án: cam kết nội dung chi chưa được ngân sách nhà nước khác hỗ trợ [commitments.noDoubleFunding] — để xét: Không hỗ trợ trùng nội dung chi
        Hạng mục 1: loại đơn vị thụ hưởng [beneficiary.kind] — để xét: Đối tượng được hỗ trợ
        Hạng mục 1: loại đơn vị cấp huyện quản lý [site.parentKind] — để xét: Địa bàn được hỗ trợ
        Hạng mục 1: loại đô thị của thành phố thuộc tỉnh [site.cityClass] — để xét: Địa bàn được hỗ trợ
        Hạng mục 1: địa bàn ưu tiên [site.areas] — để xét: Hệ số ưu tiên
        Hạng mục 1: có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu [export.contract] — để xét: Hệ số ưu tiên

      DANH MỤC THẨM ĐỊNH
        [ ] Máy móc, thiết bị có tiên tiến hơn loại cơ sở đang dùng không?
              hạng mục 1: chưa trả lời [1/national:eligibility.new-machinery/bc3ed71d]

      Gói quy định đã dùng: national 1.0.0 (chưa ký; pháp luật đến 31/12/2030)
      Đối chiếu bằng bộ suy luận thứ hai: chưa chạy
      Mã băm (SHA-256): sha256-…"
    `)
  })
  it('reads in English', () => {
    expect(without(explain(undetermined, { lang: 'en', book: sampleBook }))).toMatchInlineSnapshot(`
      "PROJECT st-2023-kcqg-01 — judged on 2023-06-01
      Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào chế biến thực phẩm
      Verdict: UNDETERMINED
      Non-compliant: 1, to clarify: 1; see FINDINGS.
      Provisional: some of the texts behind it are known only as restated elsewhere; the clause itself has not been read.

      ITEM 1 — Adopting advanced machinery
      Eligibility: not known yet
        ? Đối tượng được hỗ trợ (en) (clause 2, Article 1 of Decree No. 45/2012/NĐ-CP)
            kind of beneficiary: not given (required: is one of "enterprise", "cooperative", "business household")
        ✓ Máy móc, thiết bị phải mới (en) (clause 3, Article 1 of Circular No. 17/2018/TT-BCT; restated elsewhere)
            machinery is new: yes — Hội đồng thẩm định, 2023-05-20, biên bản số 12
        ? Địa bàn được hỗ trợ (en) (clause 2, Article 1 of Decree No. 45/2012/NĐ-CP)
            kind of district-level unit: not given (required: is "provincial city")
            urban class of the provincial city: not given (required: is one of "class 2", "class 3")
        ? Cam kết vốn đối ứng (en) (clause 3, Article 7 of Joint Circular No. 26/2014/TTLT-BTC-BCT)
            commitment to pay the whole remainder: not given (required: yes)
        ? Không hỗ trợ trùng nội dung chi (en) (clause 2, Article 7 of Joint Circular No. 26/2014/TTLT-BTC-BCT)
            commitment that no other State money pays the same cost item: not given (required: yes)
      Support level: Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến (en) (clause 4, Article 8 of Circular No. 28/2018/TT-BTC)
        By rate: 50% × VND 700 million = VND 350 million
        By cap: VND 300 million/establishment × 1 = VND 300 million
        → Ceiling: VND 300 million (bound by the cap)
        Requested VND 320 million; at most VND 300 million can be granted.
        Priority uplift 1.5: not known yet; with it the ceiling is VND 350 million (point t, clause 2, Article 6 of Joint Circular No. 26/2014/TTLT-BTC-BCT).

      MONEY
        Total cost: VND 700 million
        National fund: VND 320 million
        Local fund: VND 0
        Other money: VND 0
        Counterpart: not known
        Advance before acceptance, at most: VND 210 million

      FINDINGS
        To clarify [ABOVE_CEILING] item 1: The request of VND 320 million is above the ceiling of VND 300 million. It is in order only for a priority project; to know, please supply: priority areas; has an export contract or makes goods for export. (clause 4, Article 8 of Circular No. 28/2018/TT-BTC; point t, clause 2, Article 6 of Joint Circular No. 26/2014/TTLT-BTC-BCT)
        Non-compliant [DOUBLE_FUNDING] item 1: This cost has VND 320,000,001 of State money in all, of which VND 320 million from the fund of the project; one cost item cannot be paid twice. (clause 2, Article 7 of Joint Circular No. 26/2014/TTLT-BTC-BCT)

      STILL TO BE SUPPLIED
        Project: commitment to pay the whole remainder [commitments.counterpart] — for: Cam kết vốn đối ứng (en)
        Project: commitment that no other State money pays the same cost item [commitments.noDoubleFunding] — for: Không hỗ trợ trùng nội dung chi (en)
        Item 1: kind of beneficiary [beneficiary.kind] — for: Đối tượng được hỗ trợ (en)
        Item 1: kind of district-level unit [site.parentKind] — for: Địa bàn được hỗ trợ (en)
        Item 1: urban class of the provincial city [site.cityClass] — for: Địa bàn được hỗ trợ (en)
        Item 1: priority areas [site.areas] — for: Hệ số ưu tiên (en)
        Item 1: has an export contract or makes goods for export [export.contract] — for: Hệ số ưu tiên (en)

      CHECKLIST
        [ ] Is the machinery more advanced than what the establishment uses?
              item 1: open [1/national:eligibility.new-machinery/bc3ed71d]

      Packs used: national 1.0.0 (unsigned; law up to 2030-12-31)
      Cross-checked by a second engine: not run
      Digest (SHA-256): sha256-…"
    `)
  })
})

it('the language never changes the record', () => {
  const decision = decideSample()
  const before = JSON.stringify(decision)
  explain(decision, { lang: 'en', book: sampleBook })
  explain(decision, { lang: 'vi' })
  expect(JSON.stringify(decision)).toBe(before)
})

it('without a book the rules stand by their ids', () => {
  expect(explain(decideSample())).toContain(
    '  ✓ national:eligibility.place (khoản 2 Điều 1 Nghị định số 45/2012/NĐ-CP)',
  )
})

describe('what is told to people', () => {
  it('a provision that does not exist yet, and what to use instead', () => {
    const decision = decideSample({ activity: 'technology-line' }, {}, '2017-01-01')
    expect(lines(decision)).toContain('Điều kiện: không có quy định trong ngày xét')
    expect(lines(decision)).toContain(
      '  ∅ Hỗ trợ technology-line (không có quy định trong ngày xét)',
    )
    expect(lines(decision)).toContain('Mức hỗ trợ: không có quy định trong ngày xét')
    expect(lines(decision)).toContain(
      '  Sai quy định [NOT_IN_FORCE] hạng mục 1: Tại ngày xét chưa có hoặc không còn quy định về mức hỗ trợ cho nội dung «Ứng dụng dây chuyền công nghệ». Hãy xét theo nội dung «Ứng dụng máy móc, thiết bị tiên tiến».',
    )
  })
  it('an activity the packs do not cover', () => {
    expect(lines(decideSample({ activity: 'communication' }))).toContain(
      '  … gói quy định chưa có nội dung này (chưa số hóa)',
    )
    expect(
      lines(
        decideSample(
          { activity: 'communication' },
          {},
          '2023-06-01',
          createRuleBook([bareNational(machineryRule)]),
        ),
      ),
    ).toContain('Gói quy định đã dùng: không có')
  })
  it('the national ceiling as a reference for a province that is not encoded', () => {
    const decision = decideSample(
      { site: { province: 'ha-noi', unitKind: 'commune' }, units: 1 },
      { fund: 'local', approval: { level: 'province' } },
    )
    expect(lines(decision)).toContain(
      '  Tham khảo: theo mức quốc gia thì trần là 300 triệu đồng (khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC).',
    )
    expect(lines(decision, 'en')).toContain(
      '  For reference: the national ceiling would be VND 300 million (clause 4, Article 8 of Circular No. 28/2018/TT-BTC).',
    )
  })
  it('no reference where the national ceiling is not known either', () => {
    expect(
      explain(
        decideSample(
          {
            activity: 'trade-fair-join',
            site: { province: 'ha-noi', unitKind: 'commune' },
            costs: null,
          },
          { fund: 'local' },
        ),
      ),
    ).not.toContain('Tham khảo')
  })
  it('that there is no ceiling yet', () => {
    const fair = lines(decideSample({ activity: 'trade-fair-join', costs: null }))
    expect(fair).toContain('  Theo tỷ lệ: 80% × chi phí (chưa có số liệu)')
    expect(fair).toContain('  → Chưa tính được trần: chưa có số liệu chi phí.')
  })
  it('which bound holds, and that one unit of unknown cost is only an upper bound', () => {
    expect(
      lines(decideSample({ units: 1, costs: [{ kind: 'machinery', amount: '599.999.999 đồng' }] })),
    ).toContain('  → Trần hỗ trợ: 299.999.999 đồng (giới hạn bởi tỷ lệ)')
    expect(lines(decideSample({ units: 1, costs: null }))).toContain(
      '  → Trần hỗ trợ: 300 triệu đồng (giới hạn bởi mức tối đa; đây là mức cao nhất có thể)',
    )
  })
  it('a cap without a unit', () => {
    const book = createRuleBook([bareNational(level('trademark', { cap: '35 triệu đồng' }))])
    expect(
      lines(decideSample({ activity: 'trademark' }, {}, '2023-06-01', book), 'vi', book),
    ).toContain('  Theo mức tối đa: 35 triệu đồng')
  })
  it('the activity by its name, not by the unit it is counted in', () => {
    expect(lines(decideSample({ activity: 'showroom' }))).toContain(
      'HẠNG MỤC 1 — Phòng trưng bày, giới thiệu sản phẩm',
    )
  })
  it('nothing of a request nobody made', () => {
    expect(explain(decideSample({ requested: null }))).not.toContain('Đề nghị')
  })
  it('the note of the level, where the pack has one', () => {
    const book = createRuleBook([
      nationalPack({
        'support/technology-line.json': level(
          'technology-line',
          { rate: '50%', cap: '450 triệu đồng' },
          {
            note: 'Không cộng dồn với hệ số ưu tiên.',
            noteEn: 'Not stacked with the priority uplift.',
          },
        ),
      }),
    ])
    const decision = decideSample({ activity: 'technology-line' }, {}, '2023-06-01', book)
    expect(lines(decision, 'vi', book)).toContain('  Ghi chú: Không cộng dồn với hệ số ưu tiên.')
    expect(lines(decision, 'en', book)).toContain('  Note: Not stacked with the priority uplift.')
  })
  it('a figure nobody has verified', () => {
    const book = createRuleBook([
      bareNational(level('advanced-machinery', { cap: '1 tỷ đồng' }, { evidence: 'memory' })),
    ])
    const text = lines(decideSample({}, {}, '2023-06-01', book), 'vi', book)
    expect(text).toContain('Kết luận tạm thời: có căn cứ chưa thấy văn bản, chưa kiểm chứng.')
    expect(text).toContain(
      'Mức hỗ trợ: Hỗ trợ advanced-machinery (Điều 8 Thông tư số 28/2018/TT-BTC; chưa kiểm chứng)',
    )
    expect(lines(decideSample({}, {}, '2023-06-01', book), 'en', book)).toContain(
      'Provisional: some of the texts behind it have not been seen.',
    )
  })
  it('what a missing fact is needed for, each rule of one name once', () => {
    const duplicates = ['eligibility.one', 'eligibility.two'].map((id) =>
      ruleOf(id, 'Điều kiện', [
        {
          from: '2014-04-08',
          to: null,
          citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' },
          evidence: 'quoted',
          require: fact('product.key', 'equal', true),
        },
      ]),
    )
    const book = createRuleBook([bareNational(machineryRule, ...duplicates)])
    const text = lines(decideSample({ facts: {} }, {}, '2023-06-01', book), 'vi', book)
    expect(text.find((line) => line.includes('[product.key]'))).toMatch(/— để xét: Điều kiện$/u)
  })
  it('several items each on its own, and each line of the checklist once', () => {
    const items = [
      SOC_TRANG_ITEM,
      { ...SOC_TRANG_ITEM, id: '2', facts: { 'machinery.isNew': false } },
    ]
    const text = lines(
      decide(sampleBook, { on: '2023-06-01', project: { ...projectWith(), title: null, items } }),
    )
    expect(text[1]).toBe('Kết luận: KHÔNG ĐỦ ĐIỀU KIỆN')
    expect(text.filter((line) => line.startsWith('HẠNG MỤC'))).toEqual([
      'HẠNG MỤC 1 — Ứng dụng máy móc, thiết bị tiên tiến',
      'HẠNG MỤC 2 — Ứng dụng máy móc, thiết bị tiên tiến',
    ])
    expect(text.filter((line) => line.includes('[ ]'))).toHaveLength(1)
    expect(text).toContain(
      '  Sai quy định [NOT_ELIGIBLE] hạng mục 2: Không đáp ứng điều kiện «Máy móc, thiết bị phải mới». (khoản 3 Điều 1 Thông tư số 17/2018/TT-BCT)',
    )
  })
})

describe('the reasons of a condition', () => {
  const ask = (
    require: unknown,
    facts: Record<string, unknown>,
    when: unknown = null,
  ): string[] => {
    const book = createRuleBook([
      bareNational(
        machineryRule,
        ruleOf('eligibility.one', 'Điều kiện', [
          {
            from: '2014-04-08',
            to: null,
            citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' },
            evidence: 'quoted',
            when,
            require,
          },
        ]),
      ),
    ])
    const text = lines(
      decideSample(
        { facts: { ...facts }, beneficiary: { employees: 250 } },
        {},
        '2023-06-01',
        book,
      ),
      'vi',
      book,
    )
    const first = text.findIndex((line) => line.includes('Điều kiện ('))
    return text
      .slice(
        first,
        text.findIndex((line) => line.startsWith('Mức hỗ trợ')),
      )
      .map((line) => line.trim())
      .filter((line) => !line.startsWith('→'))
  }
  it('names what is required where it is not met', () => {
    expect(ask(fact('beneficiary.employees', 'lessThanInclusive', 200), {})).toEqual([
      '✗ Điều kiện (Điều 1 Nghị định số 45/2012/NĐ-CP)',
      'số lao động tham gia bảo hiểm xã hội bình quân năm: 250 (yêu cầu: không quá 200)',
    ])
  })
  it('turns the requirement round under a «không»', () => {
    expect(ask(not(fact('beneficiary.employees', 'greaterThan', 200)), {})[1]).toBe(
      'số lao động tham gia bảo hiểm xã hội bình quân năm: 250 (yêu cầu: không quá 200)',
    )
    expect(ask(not(fact('product.key', 'equal', true)), { 'product.key': true })[1]).toBe(
      'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương: có (yêu cầu: không)',
    )
    expect(ask(not(fact('product.key', 'equal', true)), {})[1]).toBe(
      'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương: chưa khai (yêu cầu: không)',
    )
    expect(ask(not(fact('product.key', 'equal', true)), { 'product.key': false })[1]).toBe(
      'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương: không',
    )
  })
  it('names only what decided, each fact once', () => {
    const either = any(
      fact('beneficiary.employees', 'lessThan', 10),
      fact('product.key', 'equal', true),
    )
    expect(ask(either, { 'product.key': true })).toHaveLength(2)
    expect(ask(either, { 'product.key': false })).toHaveLength(3)
    expect(
      ask(
        all(
          fact('beneficiary.employees', 'greaterThan', 10),
          fact('beneficiary.employees', 'lessThan', 300),
        ),
        {},
      ),
    ).toHaveLength(2)
  })
  it('says under a refusal since when the rule stands, and the ways to meet it', () => {
    const decision = decideSample({
      site: { province: 'soc-trang', unitKind: 'ward', parentKind: 'urban-district', cityClass: 1 },
    })
    expect(
      lines(decision).find((line) => line.includes('Quy định áp dụng từ 08/04/2014.')),
    ).toMatch(/Để đạt, chỉ cần một trong các điều sau: .*thuộc «xã», «thị trấn»; .*\.$/u)
    expect(
      lines(decision, 'en').find((line) => line.includes('In force since 2014-04-08.')),
    ).toMatch(/any one of these is enough: .*"commune", "township"; .*\.$/u)
  })
  it('names the scope where that is what is not known', () => {
    expect(
      ask(
        fact('beneficiary.employees', 'lessThan', 10),
        {},
        fact('product.certified', 'equal', true),
      )[1],
    ).toMatch(/giấy chứng nhận.*: chưa khai \(yêu cầu: có\)$/u)
  })
})
