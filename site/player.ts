/** The one other host that a page may load from, and only when somebody asks for the video: a player that sets no cookie before it plays. */
export const playerOrigin = 'https://www.youtube-nocookie.com'
