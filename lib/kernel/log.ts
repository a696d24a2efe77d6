import 'server-only';
import { type Logger, pino } from 'pino';

let logger: Logger | undefined;

/** The process's log: JSON lines, secrets and personal data redacted. */
export function log(): Logger {
  logger ??= pino({
    level: process.env.LOG_LEVEL ?? 'info',
    redact: {
      paths: ['password', '*.password', 'token', '*.token', '*.partyIdNumber', '*.partyPhone', 'headers.cookie'],
      censor: '***',
    },
  });
  return logger;
}
