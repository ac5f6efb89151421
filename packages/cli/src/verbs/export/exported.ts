import type { ExitCode } from '../../terminal/io.js'

/** Điều sẽ ghi. / What an export comes to: the bytes of its file, or none, and how the verb exits. */
export interface Exported {
  readonly bytes: Uint8Array | null
  readonly code: ExitCode
}
