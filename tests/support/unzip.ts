import { strFromU8, unzipSync } from 'fflate';

/** The entries of a zip by name, as text. */
export const unzip = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/**
 * The text of each paragraph of a WordprocessingML part, with XML entities resolved.
 */
export function paragraphTexts(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => (text ?? '').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity))
        .join(''),
    );
}
