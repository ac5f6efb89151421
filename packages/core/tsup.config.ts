import { defineConfig } from 'tsup'
import { entries, library } from '../../tsup.base'

export default defineConfig({ ...library, entry: entries() })
