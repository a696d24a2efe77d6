import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string(),
  AUTH_SECRET: z.string().min(32).default('x'.repeat(40)),
  APP_ORIGIN: z.string().default('http://localhost:3000'),
  SESSION_HOURS: z.coerce.number().default(10),
  SESSION_IDLE_MINUTES: z.coerce.number().default(30),
  SIGN_INS_PER_MINUTE: z.coerce.number().default(30),
  DEMO: z.stringbool().default(false),
});

export function env(): z.output<typeof schema> {
  return schema.parse(process.env);
}
