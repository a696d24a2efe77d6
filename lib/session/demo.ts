import 'server-only';

/** The demonstration accounts that the entrance offers; asked for only where the portal runs its own database. */
export async function demoAccounts() {
  const { DEMO_PASSWORD, SIGN_INS } = await import('@/prisma/seed/sign-ins.mjs');
  return {
    password: DEMO_PASSWORD,
    accounts: SIGN_INS.map(({ account, name, unit, post, first }) => ({
      account,
      who: `${unit} ${post} ${name}`,
      first,
    })),
  };
}
