import type { Lines } from '../../terminal/worker-pool.js'
import type { Entry } from '../../files/entries.js'

/** What one member of the pool is handed at a time, in bytes. */
const CHUNK_BYTES = 128 * 1024

/**
 * Lines side by side, up to {@link CHUNK_BYTES} bytes; an entry whose line was not kept comes by
 * itself.
 */
export async function* chunksOf(
  first: Entry,
  rest: AsyncGenerator<Entry>,
  name: string,
): AsyncGenerator<Lines | Entry> {
  let parts: Uint8Array[] = []
  let numbers: number[] = []
  let size = 0
  const cut = (): Lines => {
    const bytes = new Uint8Array(size)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
      if (at < size) bytes[at] = 10
      at += 1
    }
    const lines = { name, bytes, numbers }
    ;[parts, numbers, size] = [[], [], 0]
    return lines
  }
  for (
    let next: IteratorResult<Entry> = { done: false, value: first };
    next.done !== true;
    next = await rest.next()
  ) {
    const { bytes, line } = next.value
    if (bytes === null) {
      if (size > 0) yield cut()
      yield next.value
      continue
    }
    parts.push(bytes)
    numbers.push(line)
    size += bytes.length + 1
    if (size >= CHUNK_BYTES) yield cut()
  }
  if (size > 0) yield cut()
}
