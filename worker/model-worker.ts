/** The worker's entry: everything that it can do is in service.ts. */
import { expose } from 'comlink'
import { service } from './service.ts'

expose(service)
