const citation = { document: '36/2013/TT-BCT', provision: 'Điều 6 khoản 1 điểm a' }
const paper = (id: string, title: string, more: object = {}): object => ({
  id,
  title,
  titleEn: title,
  ...more,
})

/**
 * What core itself knew of the law up to version 0.1.0 and packs declare since: short names of
 * papers, and how years are taken from one another. The decisions stored then rest on it.
 */
export const WORDS_OF_CORE = {
  papers: [
    paper('contract', 'hợp đồng thực hiện đề án'),
    paper('progress-report', 'báo cáo tiến độ', { shows: 'progress' }),
    paper('plan', 'kế hoạch tổ chức thực hiện'),
    paper('training-plan', 'kế hoạch đào tạo'),
    paper('investor-contract', 'hợp đồng hỗ trợ với chủ đầu tư'),
    paper('contractor-contract', 'hợp đồng với nhà thầu'),
    paper('base-acceptance', 'biên bản nghiệm thu cơ sở'),
    paper('volume-report', 'báo cáo khối lượng hoàn thành'),
    paper('business-registration', 'giấy chứng nhận đăng ký kinh doanh'),
    paper('credit-contract', 'hợp đồng tín dụng'),
    paper('interest-vouchers', 'chứng từ trả lãi'),
    paper('explanation', 'văn bản giải trình'),
    paper('volume-minutes', 'biên bản nghiệm thu xác nhận khối lượng'),
    paper('vouchers', 'chứng từ chi'),
  ],
  defaults: [
    { fact: 'planBuildingYear', from: 'planYear', years: -1, citation, evidence: 'secondary' },
    {
      fact: 'site.yearsSinceConversion',
      from: 'planBuildingYear',
      years: -1,
      since: 'site.convertedFromCommuneOn',
      citation,
      evidence: 'secondary',
    },
  ],
}
