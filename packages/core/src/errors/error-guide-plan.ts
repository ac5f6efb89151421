import type { Guide } from './error-guide-entry.js'

/** Kế hoạch, báo cáo, theo dõi chương trình. / Plans, reports, monitoring. */
export const PLAN_GUIDE = {
  COUNT_FORMAT: [
    'Không đọc được số lượng của báo cáo.',
    'Viết số, hoặc số kèm từ ước lượng: 214, «hơn 2.069».',
    'The count of the report cannot be read.',
    'Write a number, or one with its word of approximation: 214, "hơn 2.069".',
  ],
  PERCENT_FORMAT: [
    'Không đọc được tỷ lệ phần trăm của báo cáo.',
    'Viết như báo cáo: «29%», «+2,5%».',
    'The percentage of the report cannot be read.',
    'Write it as the report does: "29%", "+2,5%".',
  ],
  NO_PROJECTS: [
    'Tệp của --from không có đề án, hoặc không giữ trọn từng đề án.',
    'Đưa kết quả của `audit --json` (không có `--brief`), tệp đề án như của `audit`, hoặc tệp ' +
      'kế hoạch.',
    'The file of --from holds no projects, or not every project whole.',
    'Give the output of `audit --json` (without `--brief`), a file of projects as for ' +
      '`audit`, or a plan.',
  ],
  FUND_MISSING: [
    'Chưa rõ xếp thứ tự theo nguồn quốc gia hay địa phương.',
    'Ghi «fund» chung cho mọi đề án: national hoặc local.',
    'It is not clear which fund the order is for.',
    'Give one `fund` for all projects: national or local.',
  ],
  SCORES_MISSING: [
    'Chưa có điểm để so sánh các phương án.',
    'Ghi điểm từng đề án trong «scores», ví dụ {"de-an-1": "87,5"}.',
    'There are no points to compare by.',
    'Give points by project in `scores`, like {"project-1": "87,5"}.',
  ],
  SOLVER_FAILED: [
    'Bộ giải không tìm được phương án nhiều điểm nhất.',
    'Kế hoạch theo thứ tự vẫn dùng được; xin báo lại kèm tệp kế hoạch.',
    'The solver did not find the choice with the most points.',
    'The plan in lawful order stands; please report it with the plan file.',
  ],
  DUPLICATE_FIGURE: [
    'Một số liệu được ghi hai lần cho cùng nơi, năm, nguồn và nội dung.',
    'Giữ một dòng; số của báo cáo để đối chiếu ghi trong «stated».',
    'One figure is given twice for the same place, year, fund and activity.',
    'Keep one row; figures of a report to compare with belong in `stated`.',
  ],
  UNKNOWN_INDICATOR: [
    'Chỉ tiêu không có trong chương trình hay trong «targets».',
    'Sửa mã theo gợi ý, hoặc khai chỉ tiêu trong «targets».',
    'Neither the programme nor `targets` has this indicator.',
    'Correct the id as the hint says, or declare it in `targets`.',
  ],
  UNKNOWN_REGION: [
    'Khu vực không có trong danh sách của ngày này.',
    'Sửa mã khu vực, hoặc ghi danh sách riêng trong «regions».',
    'The list of that day has no such region.',
    'Correct the id, or give your own list in `regions`.',
  ],
  REGIONS_OVERLAP: [
    'Một tỉnh đứng trong hai khu vực.',
    'Để tỉnh đó trong một khu vực.',
    'A province stands in two regions.',
    'Leave it in one of them.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
