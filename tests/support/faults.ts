import { withClient } from '@/lib/launch/connection.mjs';

const TRIGGERS = `
  CREATE SCHEMA faults;
  CREATE SEQUENCE faults.statement;
  CREATE TABLE faults.plan (at bigint NOT NULL);
  INSERT INTO faults.plan VALUES (0);
  CREATE FUNCTION faults.strike() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    IF nextval('faults.statement') = (SELECT at FROM faults.plan) THEN RAISE EXCEPTION 'fault injected into %', TG_TABLE_NAME; END IF;
    RETURN NULL;
  END $$;
  DO $$ DECLARE t text; BEGIN
    FOR t IN SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
      AND table_name NOT IN ('audit_seal', 'audit_tail', '_prisma_migrations') LOOP
      EXECUTE format('CREATE TRIGGER fault AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION faults.strike()', t);
    END LOOP;
  END $$;`;

/** Makes a database break, as its owner: `breakAt(k)` fails the k-th statement that writes from now on, 0 none. */
export async function faultsIn(ownerUrl: string): Promise<{ breakAt: (statement: number) => Promise<void> }> {
  await withClient(ownerUrl, (client) => client.query(TRIGGERS));
  const breakAt = (statement: number) =>
    withClient(ownerUrl, async (client) => {
      await client.query('UPDATE faults.plan SET at = $1', [statement]);
      await client.query('ALTER SEQUENCE faults.statement RESTART');
    });
  return { breakAt };
}
