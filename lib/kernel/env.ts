import { z } from 'zod';

const number = (fallback: number, least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).default(fallback);

/** Words found in sample settings; a secret that holds one was copied, not made. */
const sample = /change.?me|secret|password|example|default|replace|your[-_ ]/i;

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    AUTH_SECRET: z
      .string()
      .min(32, 'must have 32 characters or more')
      .refine((text) => !sample.test(text) && new Set(text).size >= 10, 'must be random: openssl rand -base64 32'),
    APP_ORIGIN: z
      .url({ protocol: /^https?$/ })
      .refine(isOrigin, 'must be an origin, without a path')
      .optional(),
    PORT: number(3000, 1, 65_535),
    FILES_DIR: z.string().min(1),
    ANCHOR_DIR: z.string().min(1).optional(),
    MAX_UPLOAD_MB: number(200, 1, 2048),
    SESSION_IDLE_MINUTES: number(30, 5, 120),
    SESSION_HOURS: number(10, 1, 24),
    SIGN_INS_PER_MINUTE: number(30, 1, 100_000),
    DEMO: z.enum(['', '1']).default('').transform(Boolean),
  })
  .superRefine((settings, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (settings.APP_ORIGIN === undefined && settings.NODE_ENV === 'production') refuse('APP_ORIGIN', 'is missing');
    if (settings.NODE_ENV === 'production' && !settings.DEMO && isOpenToListeners(settings.APP_ORIGIN)) {
      refuse('APP_ORIGIN', 'must be https: passwords and session cookies would travel readable');
    }
    if (settings.DEMO && new URL(settings.DATABASE_URL).hostname !== '127.0.0.1') {
      refuse('DEMO', 'is for the embedded database: it would open demonstration accounts on a real one');
    }
  })
  .transform((settings) => ({
    ...settings,
    APP_ORIGIN: settings.APP_ORIGIN ?? `http://localhost:${settings.PORT}`,
    ANCHOR_DIR: settings.ANCHOR_DIR ?? `${settings.FILES_DIR}/anchors`,
  }));

/** The settings of this installation. FILES_DIR, ANCHOR_DIR: folders; SESSION_*: limits in the unit of their names. */
export type Env = Readonly<z.output<typeof schema>>;

/**
 * Reads settings from an environment; an empty variable counts as unset.
 * @throws an Error naming every variable that is missing or unsafe (never its value)
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: [name], message }) => {
    return `${String(name)} ${given[String(name)] === undefined ? 'is missing' : message}`;
  });
  throw new Error(`Unusable settings (see .env.example):\n  ${lines.join('\n  ')}`);
}

let known: Env | undefined;

/**
 * The process's settings, read once, at first use.
 * @throws as `parseEnv`; `instrumentation.ts` calls it at boot, so that a bad setting stops the start
 */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Whether an origin is http beyond this machine. */
function isOpenToListeners(origin: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
