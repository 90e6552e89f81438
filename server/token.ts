import { randomBytes } from 'node:crypto'

/** A token that nobody guesses: 192 random bits. */
export const makeToken = (): string => randomBytes(24).toString('base64url')
