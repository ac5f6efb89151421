import { setFlagsFromString } from 'node:v8'

/**
 * Giữ bộ nhớ nhỏ. / What is read of a table is mostly given up at once; by itself, V8 waits with
 * that until the process is four times as large as what is still in use.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString('--heap-growing-percent=60')
}
