import { Banner } from '@/components/ui/banner';

/** What has just been done: `command` comes from the cookie that a successful act leaves, `words` say it. */
export function DoneBanner({ command, words }: { command?: string; words: Readonly<Record<string, string>> }) {
  const said = command === undefined ? undefined : words[command];
  return said ? <Banner tone="done">{said}</Banner> : null;
}
