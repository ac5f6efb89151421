import { createHash } from 'node:crypto'
import type { Input } from './files.js'

/**
 * The input, counting the bytes taken from it; `digested`: their digest too, known at their end.
 */
export function countedInput(
  input: Input,
  digested = false,
): { readonly input: Input; readonly read: () => number; readonly digest: () => string } {
  const hash = createHash('sha256')
  let bytes = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.chunks) {
      bytes += chunk.length
      if (digested) hash.update(chunk)
      yield chunk
    }
  }
  return {
    input: { ...input, chunks: chunks() },
    read: () => bytes,
    digest: () => `sha256-${hash.digest('hex')}`,
  }
}
