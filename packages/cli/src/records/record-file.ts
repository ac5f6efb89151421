import { readJson } from '@khuyencong/core'
import {
  decode,
  emptyInput,
  isGroup,
  openInput,
  readData,
  tooLarge,
  WHOLE_FILE,
} from '../files/files.js'
import type { Io } from '../terminal/io.js'

/** Một bản ghi, hay cả tệp. / What a file of records holds: one, or one on each line. */
export type RecordFile = { readonly name: string } & (
  | { readonly value: unknown; readonly bytes: Uint8Array }
  | {
      readonly lines: AsyncIterable<Uint8Array>
      /** Closes the file, where its lines are not read to the end. */
      readonly close: () => Promise<void>
    }
)

/**
 * Opens one record, or a file with one on each line, as an audit writes it; of the latter no more
 * than its beginning is held. Throws `FILE_…`, `NOT_UTF8`, `JSON`, `EMPTY_INPUT`.
 */
export async function openRecords(file: string, io: Io): Promise<RecordFile> {
  const { name, chunks } = await openInput(file, io)
  const rest = chunks[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let size = 0
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    head.push(next.value)
    size += next.value.length
    if (beginsLines(Buffer.concat(head), name))
      return { name, lines: joined(head, rest), close: async () => void (await rest.return?.()) }
    if (size > WHOLE_FILE) throw tooLarge(name)
  }
  const bytes = Buffer.concat(head)
  const text = decode(bytes, name)
  if (text.trim() === '') throw emptyInput(name, 'json')
  return { name, value: readData(text, name), bytes }
}

/** Whether the first line is a record of its own and another follows. */
function beginsLines(bytes: Buffer, name: string): boolean {
  const end = bytes.indexOf(10)
  if (end < 0 || bytes.subarray(end).toString('utf8').trim() === '') return false
  try {
    return isGroup(readJson(bytes.subarray(0, end).toString('utf8'), name))
  } catch {
    return false
  }
}

async function* joined(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* head
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      yield next.value
  } finally {
    await rest.return?.()
  }
}
