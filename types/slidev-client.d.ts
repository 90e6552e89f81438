/**
 * The part of Slidev's public client API that the deck uses. The package ships sources instead of
 * declarations, and those do not pass this project's stricter settings; tsconfig.json maps the import to
 * this file, for the type check only. A test holds the names against the installed package.
 */
import type { ClicksContext, RenderContext, SlideRoute, SlidevConfig } from '@slidev/types'
import type { ComputedRef, Ref } from 'vue'
import type { Timer } from '../lib/timer.ts'

/** A slide in the table of contents: `children` are the slides below its level. */
export interface TocItem {
  no: number
  title?: string
  path: string
  active?: boolean
  activeParent?: boolean
  hasActiveParent?: boolean
  titleLevel?: number
  level: number
  children: TocItem[]
}

export interface SlidevNav {
  slides: Ref<SlideRoute[]>
  total: ComputedRef<number>
  currentPage: ComputedRef<number>
  currentSlideNo: ComputedRef<number>
  currentSlideRoute: ComputedRef<SlideRoute>
  currentLayout: ComputedRef<string>
  clicks: ComputedRef<number>
  clicksTotal: ComputedRef<number>
  clicksContext: ComputedRef<ClicksContext>
  hasNext: ComputedRef<boolean>
  hasPrev: ComputedRef<boolean>
  tocTree: ComputedRef<TocItem[]>
  isPrintMode: ComputedRef<boolean>
  isPlaying: ComputedRef<boolean>
  isPresenter: ComputedRef<boolean>
  isEmbedded: ComputedRef<boolean>
  next: () => Promise<void>
  prev: () => Promise<void>
  nextSlide: (lastClicks?: boolean) => Promise<void>
  prevSlide: (lastClicks?: boolean) => Promise<void>
  go: (no: number | string, clicks?: number, force?: boolean) => Promise<void>
}

export interface SlidevGlobals {
  nav: { [Key in keyof SlidevNav]: SlidevNav[Key] extends Ref<infer Value> ? Value : SlidevNav[Key] }
  configs: SlidevConfig
  themeConfigs: Record<string, unknown>
}

export interface SlideContext {
  $slidev: SlidevGlobals
  $nav: Ref<SlidevGlobals['nav']>
  $clicksContext: ClicksContext
  $clicks: Ref<number>
  $page: Ref<number>
  $route: SlideRoute | undefined
  $renderContext: Ref<RenderContext>
  $frontmatter: Record<string, unknown>
  $scale: ComputedRef<number>
  $zoom: ComputedRef<number>
}

export interface SyncState<State extends object> {
  init: (channelKey: string) => void
  onPatch: (callback: (state: State) => void) => void
  onUpdate: (patch: Partial<State>) => void
  patch: <Key extends keyof State>(key: Key, value: State[Key]) => void
  state: State
}

export interface SyncMethod {
  enabled?: boolean
  init: <State extends object>(channelKey: string, onUpdate: (data: Partial<State>) => void, state: State, persist?: boolean) => ((state: State, updating?: boolean) => void) | undefined
}

export declare const configs: SlidevConfig & { slidesTitle: string }
export declare const slidesTitle: string
export declare const slideWidth: ComputedRef<number>
export declare const slideHeight: ComputedRef<number>

export declare function useNav(): SlidevNav
export declare function useSlideContext(): SlideContext
export declare function useIsSlideActive(): ComputedRef<boolean>
export declare function onSlideEnter(callback: (to: number, from: number | undefined) => void): void
export declare function onSlideLeave(callback: (to: number, from: number | undefined) => void): void
export declare function lockShortcuts(): () => void
export declare function resolveAssetUrl(url: string): string
export declare function createSyncState<State extends object>(serverState: State, defaultState: State, persist?: boolean): SyncState<State>
export declare function addSyncMethod(sync: SyncMethod): void

/** What the windows of a talk share; `timer` is the presenter's. */
export interface SharedState {
  page: number
  clicks: number
  clicksTotal: number
  timer: Timer
}

export declare const sharedState: SharedState
