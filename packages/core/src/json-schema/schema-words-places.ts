/** What is said of a place and of grouping, in files of monitoring and of work records alike. */
export const PLACES = {
  province:
    'Tỉnh, thành phố: mã hoặc tên, cũ hay mới. / Province by id or name, former or present.',
  formerProvince:
    'Địa bàn cũ trong tỉnh đã sắp xếp. / The former territory within a merged province.',
  by: 'Tổng hợp theo các chiều, lần lượt. / What to group by, in order.',
} as const
