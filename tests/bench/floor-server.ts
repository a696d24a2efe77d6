import http from 'node:http';
import pg from 'pg';

/** The same questions asked by nothing but node:http and pg, answered as JSON, without sign-in: `floor-server.ts PORT`. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4, options: '-c jit=off' });

const QUESTIONS: Readonly<Record<string, string>> = {
  list: `SELECT t.id, m.number, m.title, m.state, t.sent_at, su.name AS sender, ru.name AS receiver
    FROM case_transfer t JOIN matter m ON m.id = t.id JOIN unit su ON su.id = t.sender_id LEFT JOIN unit ru ON ru.id = t.receiver_id
    WHERE t.sender_id = $1 ORDER BY coalesce(t.sent_at, 'infinity'::timestamptz) DESC, t.id DESC LIMIT 50`,
  board: `SELECT obligor_id, count(*)::int AS open, (count(*) FILTER (WHERE due_at <= now()))::int AS overdue
    FROM duty WHERE done_at IS NULL AND cancelled_at IS NULL AND $1 <> '' GROUP BY 1`,
  matter: `SELECT to_json(m) AS matter, to_json(t) AS transfer, (SELECT json_agg(d) FROM duty d WHERE d.matter_id = m.id) AS duties,
      (SELECT json_agg(e.line) FROM audit_entry e WHERE e.matter_id = m.id::text) AS acts
    FROM matter m JOIN case_transfer t ON t.id = m.id WHERE m.id = $1::uuid`,
};

http
  .createServer(async (request, response) => {
    const [, name = '', value = ''] = (request.url ?? '').split('/');
    const text = QUESTIONS[name];
    const rows = text ? (await pool.query({ name, text, values: [value] })).rows : [];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(rows));
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
