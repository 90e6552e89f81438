import { describe, expect, it } from 'vitest'
import { openFolder } from './files.ts'

const FOLDER = 'https://deck.example/talk/model/'

function server(files: Record<string, string>) {
  const asked: string[] = []
  const fetchFile = (address: string) => {
    asked.push(address)
    const text = files[address.slice(FOLDER.length)]
    return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text))
  }
  return { asked, folder: openFolder(FOLDER, fetchFile) }
}

describe('the model\'s folder', () => {
  it('fetches a file once, whoever asks', async () => {
    const { asked, folder } = server({ 'a.bin': 'abc' })
    const [first, second] = await Promise.all([folder.read('a.bin'), folder.read('a.bin')])
    expect(first.byteLength).toBe(3)
    expect(second).toBe(first)
    expect(asked).toEqual([`${FOLDER}a.bin`])
  })

  it('names the file that is missing, and asks again the next time', async () => {
    const { asked, folder } = server({})
    await expect(folder.read('a.bin')).rejects.toThrow('the file a.bin could not be loaded (404)')
    await expect(folder.read('a.bin')).rejects.toThrow('a.bin')
    expect(asked).toHaveLength(2)
  })

  it('says so when there is no network', async () => {
    const folder = openFolder(FOLDER, () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(folder.read('a.bin')).rejects.toThrow('the file a.bin could not be loaded')
  })

  it('says so when the manifest is no JSON', async () => {
    await expect(server({ 'manifest.json': '<html>' }).folder.manifest()).rejects.toThrow('manifest.json is damaged')
  })
})
