import { defineConfig, type Options } from 'tsup'
import { entries, library } from '../../tsup.base'

/** `hucre` has no CommonJS form: what `require` loads imports it as it is. */
const nativeImport: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'native-import',
  setup(build) {
    build.initialOptions.supported = { 'dynamic-import': true }
  },
}

export default defineConfig({
  ...library,
  entry: entries(),
  esbuildPlugins: [...(library.esbuildPlugins ?? []), nativeImport],
})
