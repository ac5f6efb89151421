/**
 * Lời giải thích kết quả của đề án. / What an editor says of the results of a project.
 */
export const RESULT_FIELDS: Readonly<Record<string, string>> = {
  results:
    'Kết quả theo chỉ tiêu, cam kết và đạt được: số nguyên, theo đơn vị của chỉ tiêu. / ' +
    'Results by indicator, promised and reached: whole numbers in the unit of the indicator.',
  'results.indicator': 'Mã chỉ tiêu: «jobs», «revenue»… / The indicator.',
  'results.item': 'Mã hạng mục, nếu là của một hạng mục. / The item, where it is of one alone.',
  'results.before': 'Trước khi được hỗ trợ. / Before the support.',
  'results.promised': 'Cam kết. / Promised.',
  'results.reached': 'Đạt được. / Reached.',
  'results.on': 'Ngày đo. / The day it was measured on.',
}
