/** The part of Slidev's stored settings that the deck's keys change; not public, so a test holds the names against the installed package. */
import type { Ref } from 'vue'

export declare const cursorStyle: Ref<'cursor' | 'laser'>
export declare const showPresenterCursor: Ref<boolean>
