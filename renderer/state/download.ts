import type { Page } from './page.ts'

/** Hands a file that stands ready at the host to the person: a save dialog where there is one, else a download. */
export async function downloadFile(
  page: Page,
  { file, name }: Readonly<{ file: string; name: string }>,
): Promise<void> {
  if (page.host.getState().about?.files === 'dialog') {
    const answer = await page.client.request('host.save', { file })
    if (!answer.ok) page.toasts.show(answer.error.message)
    else if (answer.value.saved !== undefined) page.toasts.show(`Saved ${name}`)
    return
  }
  const link = document.createElement('a')
  link.href = page.client.fileUrl(file)
  link.download = name
  link.click()
  page.toasts.show(`${name} is in your downloads`)
}
