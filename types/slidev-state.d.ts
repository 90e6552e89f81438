/** The part of Slidev's stored settings that the deck's keys change; not public, so a test holds the names against the installed package. */
import type { Ref } from 'vue'

export declare const cursorStyle: Ref<'cursor' | 'laser'>
export declare const showPresenterCursor: Ref<boolean>
/** Which windows tell the others of their turns, and which follow: the presenter's view has a menu for it. */
export declare const syncDirections: Ref<Record<'viewerSend' | 'viewerReceive' | 'presenterSend' | 'presenterReceive', boolean>>
/** Whether all slides are shown at once. */
export declare const showOverview: Ref<boolean>
/** The window's full screen; not supported where the browser has none. */
export declare const fullscreen: { isSupported: Readonly<Ref<boolean>> }
