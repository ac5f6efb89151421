import { type ErrorCode, KhuyenCongError } from '@khuyencong/core'
import type { Told } from '../tables/table-problem.js'

/** The error of one cell; where it stands is added by who reads the table. */
export const cellError = (code: ErrorCode, found: string, told: Told): KhuyenCongError =>
  new KhuyenCongError({ code, found, ...told })
