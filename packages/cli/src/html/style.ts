import { html } from './html.js'
import { CHARTS_STYLE } from './style-charts.js'
import { COLOURS_STYLE } from './style-colours.js'
import { MEDIA_STYLE } from './style-media.js'
import { STEPS_STYLE } from './style-steps.js'
import { TABLES_STYLE } from './style-tables.js'
import { TEXT_STYLE } from './style-text.js'

/** How every page looks: on a screen by day and by night, and on A4. */
export const STYLE = html`<style>
${COLOURS_STYLE}${TEXT_STYLE}${TABLES_STYLE}${CHARTS_STYLE}${STEPS_STYLE}${MEDIA_STYLE}</style>`
