import type { VerbEntry } from '../../terminal/verb-entry.js'

export const exportEntry: VerbEntry = {
  name: 'export',
  file: [
    'bảng: template (mẫu bảng đề án), levels (mức hỗ trợ), level-table (bảng mức của một gói), ' +
      'level-template (mẫu bảng mức), findings (phát hiện), decisions (kết quả xét), ledger (sổ theo dõi), ' +
      'plan (kế hoạch), score (chấm điểm), monitoring (theo dõi), report (đối chiếu báo cáo), ' +
      'establishment (sổ của một cơ sở), follow-up (việc sau hỗ trợ, kế hoạch kiểm tra); ' +
      'văn bản: appraisal (biên bản thẩm định), decision (phiếu kết quả xét), ' +
      'publication (danh mục công bố), selection (kết quả bình chọn sản phẩm), ' +
      'working-paper (tờ làm việc của kiểm toán viên), ' +
      'establishment, follow-up',
    'tables: template (projects to fill in), levels, level-table (of a pack), ' +
      'level-template, findings, decisions, ledger, plan, score, ' +
      'monitoring, report (figures held against each other), establishment (ledger of one), ' +
      'follow-up (what is owed, inspections); papers: appraisal (record), ' +
      'decision (sheet), publication (list), selection (of products), ' +
      'working-paper (of an auditor), ' +
      'establishment, follow-up',
  ],
  argument: ['<bảng|văn bản>', '<table|paper>'],
  second: { words: ['[tệp]', '[file]'], option: 'input' },
  about: [
    'viết bảng tính (.xlsx, .csv) hay văn bản (.docx, .html) theo đuôi tệp của --out',
    'write a table (.xlsx, .csv) or a paper (.docx, .html), by the ending of --out',
  ],
  options: [
    'out',
    'on',
    'province',
    'map',
    'sheet',
    'marks',
    'by',
    'details',
    'severity',
    'fromProjects',
    'work',
    'beneficiary',
    'records',
    'plan',
    'seed',
    'risks',
    'pack',
    'allow',
    'trust',
    'locked',
    'strict',
    'crossCheck',
  ],
  load: async () => (await import('./export.js')).exportVerb,
}
