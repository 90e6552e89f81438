import { fileURLToPath } from 'node:url'
import { FILE } from '../../components/labs/night/night.ts'

/** The comments of the invented site. */
export const COMMENTS = fileURLToPath(new URL(`../../public/data/${FILE}`, import.meta.url))
