import type { InjectionKey, Ref, WritableComputedRef } from 'vue'
import type { ModelClient } from '../../../composables/open-model.ts'
import type { LabDefinition } from './lab-definition.ts'
import type { LabState } from './lab-state.ts'
import { computed, inject } from 'vue'

/** What a lab's frame hands on to what is inside, whichever lab it is. */
export interface FramedLab {
  readonly definition: LabDefinition<object>
  readonly held: LabState<object>
  /** Whether the lab's slide is being shown. Nothing may run while it is not. */
  readonly isActive: Readonly<Ref<boolean>>
  /** Whether it stands in the presenter's preview of the next click. No run is started there: its end is shown where it is known before, else that it is on. */
  readonly isPreview: Readonly<Ref<boolean>>
  /** Whether somebody sees the lab, if only in that preview: what is quickly computed is computed then. */
  readonly isShown: Readonly<Ref<boolean>>
  /** The worker with the model. A lab that has said it needs none has none. */
  readonly model: ModelClient
}

export const labKey: InjectionKey<FramedLab> = Symbol('lab')

/** A lab to its live part. */
export interface Lab<S extends object> extends LabState<S>, Pick<FramedLab, 'isActive' | 'isPreview' | 'isShown' | 'model'> {
  /** One part of the state, for `v-model`: whoever writes it takes the lab over. */
  readonly field: <K extends keyof S>(name: K) => WritableComputedRef<S[K]>
}

/** For components inside a LabFrame that serve any lab. */
export function useFramedLab(): FramedLab {
  const lab = inject(labKey)
  if (!lab)
    throw new Error('useLab: this component stands outside a LabFrame.')
  return lab
}

/**
 * For a lab's live part: the state of its controls, and what it runs on.
 *
 *     const { state, field } = useLab(tailLab)
 *     const calls = field('calls') // <input v-model.number="calls" type="range">
 *
 * @param definition the one that the frame around it has
 * @throws Error when there is no frame, or another lab's
 */
export function useLab<S extends object>(definition: LabDefinition<S>): Lab<S> {
  const frame = useFramedLab()
  if (frame.definition !== definition)
    throw new Error(`useLab: "${definition.name}" stands in the frame of "${frame.definition.name}".`)
  // The frame has read the state with this very definition.
  const held = frame.held as LabState<S>
  return {
    ...held,
    field: name => computed({
      get: () => held.state.value[name],
      set: value => held.change({ [name]: value } as unknown as Partial<S>),
    }),
    isActive: frame.isActive,
    isPreview: frame.isPreview,
    isShown: frame.isShown,
    get model() {
      return frame.model
    },
  }
}
