import { fileName } from './names';

/** `Content-Disposition` of a download (RFC 6266): the name in UTF-8, beside a plain one for old programs. */
export function disposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const safe = fileName(name);
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * Headers under which a stored file leaves: kept by nobody, guessed by nobody, and whatever it holds runs nowhere.
 * `size` in bytes.
 */
export function fileHeaders(
  file: { name: string; mediaType: string; size: number },
  how: 'attachment' | 'inline',
): Headers {
  return new Headers({
    'Content-Type':
      file.mediaType === 'text/plain' || file.mediaType === 'text/csv' ? 'application/octet-stream' : file.mediaType,
    'Content-Length': String(file.size),
    'Content-Disposition': disposition(file.name, how),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
}
