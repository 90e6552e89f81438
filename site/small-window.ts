/**
 * Windows where a slide that fits is too small to read, as a media query: an upright phone, and a page that is zoomed to
 * 400 %, which a window of 1,280 px then shows in 320. The slide stands at the top there, its words below it. As in
 * styles/phone.css.
 */
export const SMALL_WINDOW = '(orientation: portrait) and (max-width: 600px), (max-width: 400px)'
