/** Asks for files; none when the person thought better of it. `accept` as in HTML: `.trip`, `image/*`. */
export function pickFiles(accept: string, isMany = false): Promise<readonly File[]> {
  return ask((input) => {
    input.accept = accept
    input.multiple = isMany
  })
}

/** Asks for a folder; answers all files in it, and in the folders in it. */
export function pickFolder(): Promise<readonly File[]> {
  return ask((input) => {
    input.webkitdirectory = true
  })
}

function ask(how: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    how(input)
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

export const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer())
