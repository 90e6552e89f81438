import { defineSpeaker } from '../../../content/define-speaker.ts'
import { speaker } from '../../../content/speaker.ts'

export const somebody = defineSpeaker({ ...speaker, favouriteColour: 'green' })
