import { type Refusal, refuse } from '../errors';

/** Refusal of a file beyond the limit (bytes). */
export function tooLarge(maxBytes: number): Refusal {
  const message = `单个文件不能超过 ${Math.floor(maxBytes / 1024 / 1024)} MB，请压缩或拆分后重新上传`;
  return refuse('LIMIT', message, { file: [message] });
}

/** Refusal of an upload that ended before its announced length. */
export function cutOff(): Refusal {
  const message = '文件没有传完整，请重新上传';
  return refuse('INVALID', message, { file: [message] });
}
