import type { Bilingual } from '../../vocabulary/language.js'

/** Mức hỗ trợ. / What a rule of this kind is called. */
export const SUPPORT_LEVEL: Bilingual = ['Mức hỗ trợ', 'Support level']
