import type { ReadyImage } from '../../media/ready-image.ts'

/** Entries of a picture's stream; its data goes into the file as it is. */
export function imageEntries(image: ReadyImage): string {
  const size = `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}`
  switch (image.kind) {
    case 'jpeg':
      return `${size}/ColorSpace/${image.colours === 1 ? 'DeviceGray' : 'DeviceRGB'}/BitsPerComponent 8/Filter/DCTDecode`
    case 'png':
      return (
        `${size}/ColorSpace${colourSpace(image)}/BitsPerComponent ${image.bits}/Filter/FlateDecode` +
        `/DecodeParms<</Predictor 15/Colors ${image.colours}/BitsPerComponent ${image.bits}/Columns ${image.width}>>`
      )
  }
}

function colourSpace({ colours, palette }: Readonly<{ colours: 1 | 3; palette?: Uint8Array }>): string {
  if (palette === undefined) return colours === 1 ? '/DeviceGray' : '/DeviceRGB'
  return `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${Buffer.from(palette).toString('hex')}>]`
}
