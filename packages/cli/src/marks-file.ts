import { KhuyenCongError, readJson } from '@khuyencong/core'
import { decode, readValue } from './files.js'
import type { Io } from './io.js'

