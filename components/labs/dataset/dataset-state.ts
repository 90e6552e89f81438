import { defineLabState } from '../frame/lab-state.ts'
import { readDataset, scriptedDataset } from './dataset.ts'

/** The finding that slide 23 shows. */
export const useDatasetState = defineLabState('the data set', {
  scripted: scriptedDataset,
  read: readDataset,
})
