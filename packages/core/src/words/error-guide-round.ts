import type { Guide } from './error-guide-entry.js'

/** Chấm điểm: đợt chấm và bộ tiêu chí. / Scoring: rounds and schemes. */
export const ROUND_GUIDE = {
  AMBIGUOUS_SCHEME: [
    'Nhiều gói có bộ tiêu chí chấm điểm cùng tên.',
    'Viết đầy đủ «gói:bộ-tiêu-chí» theo một trong các tên đã kể.',
    'Several packs have a scheme of this name.',
    'Write it in full, `pack:scheme`, as one of those named.',
  ],
  SCHEME_CHANGES_PARENT: [
    'Bộ tiêu chí chi tiết sửa tiêu chí cơ bản hoặc điểm tối đa của quy định gốc.',
    'Giữ nguyên các tiêu chí cơ bản và điểm tối đa; chỉ chia nhỏ bên trong.',
    'A refining scheme changes the main criteria or their maxima.',
    'Keep both as the parent has them; only divide them further.',
  ],
  UNKNOWN_NAME: [
    'Tên hồ sơ hoặc giám khảo không có trong đợt này.',
    'Sửa tên cho khớp với danh sách của đợt.',
    'The round has no entry or juror of this name.',
    'Make it agree with the lists of the round.',
  ],
  UNKNOWN_CRITERION: [
    'Phiếu chấm có tiêu chí không thuộc bộ tiêu chí.',
    'Sửa mã tiêu chí theo gợi ý.',
    'The sheet has a criterion that the scheme does not have.',
    'Correct its id as the hint says.',
  ],
  CRITERION_DOES_NOT_APPLY: [
    'Tiêu chí không áp dụng cho hồ sơ này.',
    'Bỏ điểm của tiêu chí đó.',
    'The criterion does not apply to this entry.',
    'Remove its mark.',
  ],
  MARK_ABOVE_MAX: [
    'Điểm cao hơn điểm tối đa của tiêu chí.',
    'Xem lại phiếu chấm của giám khảo.',
    'The mark is above the maximum of its criterion.',
    'Check the sheet of the juror.',
  ],
  MARK_VALUE: [
    'Điểm không đúng kiểu của tiêu chí.',
    'Ghi điểm theo kiểu nêu trong thông báo.',
    'The mark is not of the kind its criterion takes.',
    'Give it as the message says.',
  ],
  MARK_MISPLACED: [
    'Tiêu chí không nhận điểm ở chỗ này.',
    'Điểm giám khảo viết trong «marks», giá trị lấy từ hồ sơ viết trong «values».',
    'The criterion does not take its value here.',
    'Marks of jurors belong in `marks`, values of the dossier in `values`.',
  ],
  MARKS_DO_NOT_ADD_UP: [
    'Điểm của tiêu chí không bằng tổng các mục con.',
    'Xem lại phiếu: sửa điểm tổng hoặc điểm các mục con.',
    'The points of a criterion are not the sum of its parts.',
    'Check the sheet: mend the sum or its parts.',
  ],
  MARKS_FILE: [
    'Không đọc được bảng phiếu chấm (CSV).',
    'Xem dòng và cột nêu trong thông báo; giữ nguyên hàng tiêu đề của mẫu.',
    'The table of marks (CSV) cannot be read.',
    'See the line and column named; keep the headers of the sample.',
  ],
  JUROR_OUTSIDE_GROUP: [
    'Giám khảo chấm ngoài nhóm sản phẩm được phân công.',
    'Bỏ phiếu đó, hoặc sửa phân công giám khảo.',
    'A juror marked outside the assigned product groups.',
    'Remove that sheet, or change the assignment.',
  ],
  NORMALISER_REFUSED: [
    'Điểm sau khi điều chỉnh giữa các giám khảo không dùng được.',
    'Xem lại hàm điều chỉnh đã đưa vào, hoặc xếp hạng không điều chỉnh.',
    'The marks as adjusted between jurors cannot be used.',
    'Check the function handed in, or rank without it.',
  ],
  TIE_BREAK_FIXED: [
    'Bộ tiêu chí đã quy định cách xử lý trường hợp bằng điểm.',
    'Bỏ «tieBreak» trong đợt chấm.',
    'The scheme has its own tie-break.',
    'Remove `tieBreak` from the round.',
  ],
  TIE_BREAK_END: [
    'Cách xử lý trường hợp bằng điểm không kết thúc đúng cách.',
    'Kết thúc, và chỉ kết thúc, bằng refer-to-authority hoặc lottery.',
    'The tie-break chain does not end as it must.',
    'End it, and only end it, with refer-to-authority or lottery.',
  ],
  SCALE_MISSING: [
    'Bộ tiêu chí thiếu thang điểm (`scale`).',
    'Ghi điểm tối đa của cả phiếu.',
    'The scheme has no `scale`.',
    'Give the maximum of the whole sheet.',
  ],
  ABOVE_SCALE: [
    'Mức điểm đạt cao hơn thang điểm.',
    'Sửa mức điểm đạt hoặc thang điểm theo văn bản.',
    'The pass mark is above the scale.',
    'Mend the pass mark or the scale by the text.',
  ],
  BALLOT_SHARE: [
    'Tỷ lệ phiếu không rõ ràng.',
    'Ghi đúng một tỷ lệ không quá 1: `atLeast` hoặc `moreThan`.',
    'The share of ballots is not clear.',
    'Give exactly one share, not above 1: `atLeast` or `moreThan`.',
  ],
  BANDS_GAP: [
    'Các hạng không phủ kín thang điểm hoặc chồng lên nhau.',
    'Để các hạng nối tiếp nhau từ 0 đến điểm tối đa.',
    'The bands leave a gap in the scale, or overlap.',
    'Let them follow each other from 0 to the maximum.',
  ],
  RANGES_GAP: [
    'Các khoảng giá trị của tiêu chí hở hoặc chồng lên nhau.',
    'Để khoảng sau bắt đầu đúng nơi khoảng trước kết thúc.',
    'The ranges of a criterion leave a gap, or overlap.',
    'Let each start where the one before ends.',
  ],
  MAXIMA_DO_NOT_ADD_UP: [
    'Điểm tối đa của các mục con không cộng thành điểm của mục cha.',
    'Xem lại điểm tối đa theo văn bản.',
    'The maxima of the parts do not add up to that of the whole.',
    'Check them against the text.',
  ],
  FLOOR_ABOVE_MAX: [
    'Điểm sàn cao hơn điểm tối đa.',
    'Sửa điểm sàn theo văn bản.',
    'The floor is above the maximum.',
    'Mend the floor by the text.',
  ],
  POINTS_ABOVE_MAX: [
    'Điểm của một mức không khớp điểm tối đa của tiêu chí.',
    'Sửa điểm của mức đó hoặc điểm tối đa.',
    'The points of an option do not fit the maximum.',
    'Mend the option or the maximum.',
  ],
  LEAF_WITH_CHILDREN: [
    'Tiêu chí vừa có mục con vừa có cách cho điểm riêng.',
    'Bỏ một trong hai.',
    'A criterion has both parts and a method of its own.',
    'Remove one of the two.',
  ],
  RELATIVE_BY_JUROR: [
    'Điểm tương đối do giám khảo cho.',
    'Điểm tương đối lấy từ hồ sơ: sửa «by».',
    'A relative criterion is said to be marked by jurors.',
    'It is taken from the dossier: mend `by`.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
