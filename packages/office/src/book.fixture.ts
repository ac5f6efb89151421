import { createRuleBook } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'

/** For tests: the book of the national pack, and texts and problems in short. */
export const BOOK = createRuleBook([national])

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
