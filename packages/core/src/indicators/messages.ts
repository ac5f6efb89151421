/** What the form of indicators demands beyond the shape of its fields. */
export const formDemands = {
  knownIndicator: [
    'Không có chỉ tiêu này: xem danh sách chỉ tiêu, hoặc «reached.MÃ», «promised.MÃ».',
    'There is no such indicator: see the list of indicators, or `reached.ID`, `promised.ID`.',
  ],
} as const
