/**
 * What to do about a file in the container that Office used before 2007, and still uses around files with a password.
 * The names of its parts are in UTF-16 in a directory that may stand anywhere in it.
 */
export function oldOfficeRefusal(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => whole.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage'))
    return 'The file is locked with a password. Open it in Office, take the password off, save it and import that.'
  if (has('__nameid_version1.0') || has('__properties_version1.0'))
    return 'This is an Outlook message file. Save it from Outlook as .eml or as text, or its attachments on their own, and import that.'
  if (has('WordDocument'))
    return 'This is a Word file of the format before 2007. Save it as .docx in Word and import that.'
  if (has('Workbook') || has('Book'))
    return 'This is an Excel file of the format before 2007. Save it as .xlsx in Excel and import that.'
  if (has('PowerPoint Document')) return 'This is a PowerPoint file. Save it as PDF in PowerPoint and import that.'
  return 'This is a file of an old Office format. Open it in its program, save it as .docx, .xlsx or PDF and import that.'
}
