import type { RouteLocation } from 'vue-router'
import type { Place } from './shared-place.ts'

/** A place in the presenter's view or in the audience's. */
export interface View extends Place {
  readonly isPresenter: boolean
}

/** The place that an address shows; undefined for the deck's other views, and for print. */
export function viewOf({ name, path, params, query }: Pick<RouteLocation, 'name' | 'path' | 'params' | 'query'>): View | undefined {
  const isPresenter = name === 'presenter' || path === '/presenter'
  const no = Number(params.no ?? 1)
  if (!(isPresenter || name === 'play' || path === '/') || !Number.isInteger(no) || 'print' in query)
    return undefined
  return { isPresenter, no, clicks: Number(query.clicks) || 0 }
}

/** The address of a place, without its query. */
export function pathOf({ isPresenter, no }: View): string {
  return `${isPresenter ? '/presenter' : ''}/${no}`
}
