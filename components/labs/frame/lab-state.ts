import type { ComputedRef, ShallowRef } from 'vue'
import type { LabDefinition } from './lab-definition.ts'
import { useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { useSyncedState } from '../../../composables/use-synced-state.ts'
import { isRecord } from '../../../lib/guards.ts'
import { scriptedState } from './lab-definition.ts'

export interface LabState<S extends object> {
  /** What the lab shows: as scripted for the slide's clicks, or as it was left by whoever touched it. */
  readonly state: ComputedRef<S>
  readonly isTouched: ComputedRef<boolean>
  /** Takes the lab over, in all windows. */
  readonly change: (patch: Partial<S>) => void
  /** Gives it back to the slide's clicks. */
  readonly reset: () => void
}

/** A lab as somebody has left it, or null while the clicks drive it: the same in all windows. Also for who is not in the lab. */
export function useTouched<S extends object>(definition: LabDefinition<S>): { held: Readonly<ShallowRef<{ touched: S | null }>>, hold: (value: { touched: S | null }) => void } {
  const { state: held, change: hold } = useSyncedState<{ touched: S | null }>(`lab: ${definition.sharedAs}`, {
    initial: { touched: null },
    read(value) {
      if (!isRecord(value) || !('touched' in value))
        return undefined
      if (value.touched === null)
        return { touched: null }
      const touched = definition.read(value.touched)
      return touched && { touched }
    },
  })
  return { held, hold }
}

/**
 * The state of a lab's controls: plain data, from which every window computes the same results. The slide's clicks
 * drive it until somebody touches it. For the lab's frame, which hands it on to what is inside.
 *
 * @param definition the lab's
 * @param after how many clicks of the slide come before the lab's first
 */
export function useLabState<S extends object>(definition: LabDefinition<S>, after: number): LabState<S> {
  const { $clicks } = useSlideContext()
  const { held, hold } = useTouched(definition)
  const state = computed(() => held.value.touched ?? scriptedState(definition, Math.max(0, $clicks.value - after)))
  return {
    state,
    isTouched: computed(() => held.value.touched !== null),
    change: patch => hold({ touched: { ...state.value, ...patch } }),
    reset: () => hold({ touched: null }),
  }
}
