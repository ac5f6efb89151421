/** What is said of data that JSON cannot hold, by the code of the problem. */
export const dataMessages = {
  NOT_JSON: () => ({
    message: 'Giá trị không viết được thành JSON.',
    messageEn: 'The value cannot be written as JSON.',
  }),
  FORBIDDEN_KEY: (name: string) => ({
    message: `Không được đặt tên trường là «${name}».`,
    messageEn: `A field may not be called \`${name}\`.`,
  }),
} as const

/** Why a part of data is refused (`NOT_JSON`). */
export const partsNotJson = {
  notWritable: () => ({
    message: 'Không viết được trong tệp JSON.',
    messageEn: 'This cannot be written in JSON.',
  }),
  tooDeep: () => ({
    message: 'Dữ liệu lồng quá sâu.',
    messageEn: 'The data is nested too deeply.',
  }),
} as const
