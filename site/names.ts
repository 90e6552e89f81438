/**
 * What a slide's page, the guard in it and the deck call by the same name. The page is written by scripts/site/, the
 * guard runs before anything is painted, and the deck takes over from both.
 */

/** Id of the slide's still; as `data-still` on the page, the paths whose slide it shows, as long as it is on show. */
export const STILL = 'still'

/** Id of the style sheet with the still's letters; `data-letters` on the page, as long as the deck's slide has them too. */
export const LETTERS = 'letters'

/** `data-fonts` on the page: the letters are on their way, and the still waits for them. */
export const FONTS = 'fonts'

/** Id of the template with the files that are asked for after the first frame. */
export const LATER = 'later'

/** What style sheets apply to that are fetched and not used yet. */
export const IDLE = 'not all'

/** Id of the slide in words, for who has no scripts. */
export const WORDS = 'words'
