import { keyIdOf } from './ed25519.js'

/** A public key and its id, another for each letter. */
export function sampleKey(letter: string): { readonly id: string; readonly publicKey: string } {
  const publicKey = `MCowBQYDK2VwAyEA${letter.repeat(42)}A=`
  return { id: keyIdOf(publicKey) ?? '', publicKey }
}
