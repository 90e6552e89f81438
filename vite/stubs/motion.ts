/** In place of `v-motion`, which no slide uses: the type check of slides.md does not know it. */
export function MotionDirective(): Record<string, never> {
  return {}
}
