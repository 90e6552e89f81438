import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { isRecord } from '../../../lib/guards.ts'
import { defineSyncedState } from '../../../composables/use-synced-state.ts'

export interface LabState<S> {
  /** What the lab shows: as scripted for the slide's clicks, or as it was left by whoever touched it. */
  readonly state: ComputedRef<S>
  readonly isTouched: ComputedRef<boolean>
  /** How many of the slide's clicks are the lab's: 0 before its first. */
  readonly step: ComputedRef<number>
  /** Takes the lab over, in all windows. */
  readonly change: (patch: Partial<S>) => void
  /** Gives it back to the slide's clicks. */
  readonly reset: () => void
}

export interface LabStateOptions<S> {
  /** The state after so many of the lab's clicks; print asks for very many. */
  readonly scripted: (step: number) => S
  /** Checks what another window sent; undefined refuses it. */
  readonly read: (value: unknown) => S | undefined
}

/**
 * Defines the state of a lab's controls: plain data, from which every window computes the same results. The slide's
 * clicks drive it until somebody touches it. Call it once at the top of a module, and the function it returns in a
 * component's setup.
 *
 *     export const useTailState = defineLabState('tail', { scripted: step => script[step] ?? last, read: readTail })
 *     const { state, change } = useTailState()
 *
 * @param name one per lab
 * @returns a function of the number of clicks that come before the lab's first
 */
export function defineLabState<S extends object>(name: string, { scripted, read }: LabStateOptions<S>): (after?: number) => LabState<S> {
  const useTouched = defineSyncedState<{ touched: S | null }>(`lab: ${name}`, {
    initial: { touched: null },
    read(value) {
      if (!isRecord(value) || !('touched' in value))
        return undefined
      if (value.touched === null)
        return { touched: null }
      const touched = read(value.touched)
      return touched && { touched }
    },
  })

  return (after = 0) => {
    const { $clicks } = useSlideContext()
    const { state: held, change: hold } = useTouched()
    const step = computed(() => Math.max(0, $clicks.value - after))
    const state = computed(() => held.value.touched ?? scripted(step.value))
    return {
      state,
      step,
      isTouched: computed(() => held.value.touched !== null),
      change: patch => hold({ touched: { ...state.value, ...patch } }),
      reset: () => hold({ touched: null }),
    }
  }
}
