const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1980-01-01 00:00, the first moment a zip can name. */
const dosEpoch = 0x00210000;

/**
 * Sets the modification time of every entry of a zip to 1980-01-01, in place, so that equal contents are equal bytes.
 * Throws when the bytes are not a plain zip without a comment, as the packer writes it.
 */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) throw new Error('not a plain zip');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(entry + 42, true);
    if (view.getUint32(entry, true) !== centralHeader || view.getUint32(local, true) !== localHeader) {
      throw new Error('not a plain zip');
    }
    view.setUint32(entry + 12, dosEpoch, true);
    view.setUint32(local + 10, dosEpoch, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}
