// Bảng mã lỗi. / The list of error codes: what each means and what to do. Who only decides does
// not load it.

export { ERROR_CODES, errorGuide, errorGuides } from './errors/error-guide.js'
export type { ErrorGroup, ErrorGuide } from './errors/error-guide.js'
