import type { IconName } from '@/components/ui/icons';

/** One place of the main navigation; `count` is what waits there for the reader's unit. `apart` begins a new group. */
export type Place = { href: string; label: string; icon: IconName; count?: number; apart?: boolean };

/** An entry of a menu in the top bar. */
export type MenuLink = { href: string; label: string };

/** Who reads: the unit, the post and the name, as they are spoken of. */
export type Reader = { unit: string; post: string; name: string };
