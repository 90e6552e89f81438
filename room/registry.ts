/** The models that the gate has trained of this room, as the room's server keeps them: their files, and what the gate has said. */
import type { Registration } from './registration.ts'

export interface RegisteredModel extends Registration {
  /** The model's file, in base64. */
  readonly file: string
}

/** So many are kept: the newest. */
export const MOST_REGISTERED = 4

export class Registry {
  readonly #models = new Map<string, RegisteredModel>()

  /** All of them, the oldest first. */
  get models(): readonly RegisteredModel[] {
    return [...this.#models.values()]
  }

  /**
   * Adds one; the same again brings what the gate says of it now. The oldest has to go when there are too many.
   *
   * @param model what has come
   * @param inUse the version that is being rolled out, which stays
   */
  add(model: RegisteredModel, inUse: string | undefined): void {
    this.#models.set(model.version, model)
    const oldest = [...this.#models.keys()].find(version => version !== inUse && version !== model.version)
    if (this.#models.size > MOST_REGISTERED && oldest !== undefined)
      this.#models.delete(oldest)
  }

  clear(): void {
    this.#models.clear()
  }
}
