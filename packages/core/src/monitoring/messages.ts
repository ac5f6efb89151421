/** What monitoring refuses, by error code. */
export const monitoringMessages = {
  UNKNOWN_RULE: (id: string) => ({
    message: `Không có chương trình «${id}» trong các gói đang dùng.`,
    messageEn: `The packs in use hold no programme \`${id}\`.`,
  }),
  UNKNOWN_INDICATOR: (id: string) => ({
    message: `Không có chỉ tiêu «${id}» trong chương trình hay trong «targets».`,
    messageEn: `Neither the programme nor \`targets\` has an indicator \`${id}\`.`,
  }),
  UNKNOWN_REGION: (id: string) => ({
    message: `Không có khu vực «${id}» trong danh sách của ngày này.`,
    messageEn: `The list of that day has no region \`${id}\`.`,
  }),
  REGIONS_OVERLAP: (unit: string, one: string, other: string) => ({
    message: `«${unit}» đứng hai lần: khu vực «${one}» và «${other}».`,
    messageEn: `\`${unit}\` stands in two regions, \`${one}\` and \`${other}\`.`,
  }),
  FILE_TOO_LARGE: () => ({
    message: 'Quá nhiều đề án để cộng một lần (trên một triệu).',
    messageEn: 'Too many projects to add up at once (above one million).',
  }),
} as const

/** The hint where no region can be meant, since there is no list. */
export const noRegionsHint = {
  hint: 'Ngày này không có danh sách khu vực nào: khai «regions».',
  hintEn: 'There is no list of regions on that day: give `regions`.',
} as const

/** What is refused as given twice: by what it is. */
export const duplicateRowMessages = {
  indicator: (id: string) => ({
    message: `Chỉ tiêu «${id}» ghi hai lần cho cùng phạm vi.`,
    messageEn: `The indicator \`${id}\` stands twice for one scope.`,
  }),
  project: (id: string, before: string) => ({
    message: `Đề án «${id}» đã có ở ${before}: cộng cả hai thì tổng sai.`,
    messageEn:
      `The project \`${id}\` stood at ${before} already: ` +
      'adding both would make the totals wrong.',
    hint: 'Bỏ một trong hai, hoặc sửa mã đề án.',
    hintEn: 'Take one of them out, or mend the id.',
  }),
  adjustment: () => ({
    message: 'Hai lần điều chỉnh ghi cùng một ngày.',
    messageEn: 'Two adjustments have the same day.',
  }),
  figure: () => ({
    message: 'Một số liệu được ghi hai lần cho cùng nơi, năm, nguồn và nội dung.',
    messageEn: 'One figure is given twice for the same place, year, fund and activity.',
    hint: 'Số của báo cáo để đối chiếu thì ghi trong «stated».',
    hintEn: 'A published figure to be checked belongs in `stated`.',
  }),
} as const

/** What the schema of monitoring demands beyond the shape of its fields. */
export const monitoringDemands = {
  yearOrYears: [
    'Cần đúng một trong hai: «year» (năm) hoặc «years» (nhiều năm).',
    'Exactly one of `year` and `years` is needed.',
  ],
  regionOfProvince: [
    'Dòng đã có «province» thì không ghi «region»: khu vực suy ra từ tỉnh.',
    'A row with `province` has no `region`: it follows from the province.',
  ],
  oneAdjustedPlan: [
    'Chỉ ghi một trong hai: «adjusted» hoặc «adjustments».',
    'Only one of `adjusted` and `adjustments`.',
  ],
} as const
