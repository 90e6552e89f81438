import type { ShippedFile } from '../../components/figures/lifecycle/name-pairs.ts'
import type { Shelf } from './shelf.ts'

/** The model's file as a page loads it. */
export function shippedFile({ shipped: { file, bytes } }: Pick<Shelf, 'shipped'>): ShippedFile {
  return { file, bytes }
}
