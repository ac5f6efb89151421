/** Bytes as base64, in the one spelling they have. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)))
  return btoa(parts.join(''))
}

/** So many bytes become arguments of one call. */
const PIECE = 8_192

/** The bytes of base64; `null` where the text is not the one spelling of any bytes. */
export function bytesOfBase64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    return base64Of(bytes) === text ? bytes : null
  } catch {
    return null
  }
}
