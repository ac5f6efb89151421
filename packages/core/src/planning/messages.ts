/** What planning refuses, by error code. */
export const planningMessages = {
  DUPLICATE_ID: (id: string) => ({
    message: `Hai đề án cùng mã «${id}».`,
    messageEn: `Two projects share the id \`${id}\`.`,
  }),
  FUND_MISSING: () => ({
    message: 'Chưa rõ xếp thứ tự theo nguồn quốc gia hay địa phương.',
    messageEn: 'It is not clear which fund the order is for.',
    hint: 'Ghi «fund» chung cho mọi đề án: national hoặc local.',
    hintEn: 'Give one `fund` for all projects: national or local.',
  }),
  SCORES_MISSING: () => ({
    message: 'Chưa có điểm để so sánh.',
    messageEn: 'There are no points to compare by.',
    hint: 'Ghi điểm từng đề án trong «scores», ví dụ {"de-an-1": "87,5"}.',
    hintEn: 'Give points by project in `scores`, for example {"project-1": "87,5"}.',
  }),
  SOLVER_FAILED: () => ({
    message: 'Không tìm được phương án nhiều điểm nhất.',
    messageEn: 'The choice with the most points was not found.',
  }),
} as const

/** What the schema of a plan demands beyond the shape of its fields. */
export const planDemands = {
  areaOrActivity: [
    'Cần đúng một trong hai: «area» (địa bàn) hoặc «activity» (nội dung).',
    'Exactly one of `area` and `activity` is needed.',
  ],
} as const
