/**
 * Runs once when a server process boots: a missing or unsafe setting or database account stops the start
 * here; the audit and the files are kept, and unanswered orders reported to 组长, from here on.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { refuseBadAccount, refuseBadSettings } = await import('@/lib/kernel/boot');
  refuseBadSettings();
  await refuseBadAccount();
  const { startAuditKeeping } = await import('@/lib/kernel/audit/keeping');
  startAuditKeeping();
  const { startFileKeeping } = await import('@/lib/kernel/files/keep');
  startFileKeeping();
  const { startPurging } = await import('@/lib/kernel/purge');
  startPurging();
  const { startEscalating } = await import('@/lib/supervision/escalate');
  startEscalating();
  const { startSharingReminders } = await import('@/lib/sharing/remind');
  startSharingReminders();
}
