import { NATIONAL_WORDS } from './national-words.fixture.js'
import type { Wording } from './wording.js'

/** The names of the national pack, for tests of sentences. */
export const VI: Wording = { lang: 'vi', vocabulary: NATIONAL_WORDS }
export const EN: Wording = { lang: 'en', vocabulary: NATIONAL_WORDS }
