import type { FunctionalComponent } from 'vue'

/** In place of floating-vue: what would open a bubble shows itself, without the bubble. */
const bare: FunctionalComponent = (_, { slots }) => slots.default?.()

export const Tooltip = bare
export const Dropdown = bare

/** There are no bubbles to place anew. */
export function recomputeAllPoppers(): void {}
