import type { InjectionKey, Ref } from 'vue'
import type { ModelClient } from '../../../composables/open-model.ts'
import { inject } from 'vue'

/** What a lab's frame tells the live part inside it. */
export interface Lab {
  /** Whether the lab's slide is being shown. Nothing may run while it is not. */
  readonly isActive: Readonly<Ref<boolean>>
  /** Whether somebody has taken the lab over from the slide's clicks. */
  readonly isTouched: Readonly<Ref<boolean>>
  /** Brings the scripted state back. */
  readonly reset: () => void
  /** The worker with the model. A lab that has said it needs none has none. */
  readonly model: ModelClient
}

export const labKey: InjectionKey<Lab> = Symbol('lab')

/** For components inside a LabFrame. */
export function useLab(): Lab {
  const lab = inject(labKey)
  if (!lab)
    throw new Error('useLab: this component stands outside a LabFrame')
  return lab
}
