/** uuid version 7 of an instant, made from a text so that the same row always gets the same id. */
const uuid7 = (at: string, seed: string) =>
  `(lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${seed}), 1, 3) || '8' || substr(md5(${seed}), 5, 15))::uuid`;

const shanghaiDay = (at: string) => `((${at}) AT TIME ZONE 'Asia/Shanghai')::date`;

const TOWNS = ['山城街道', '店子镇', '西集镇', '桑村镇', '北庄镇', '城头镇', '徐庄镇', '水泉镇', '冯卯镇', '凫城镇'];
const OFFENCES = ['违法占地', '擅自倾倒建筑垃圾', '违法建设', '占道经营', '露天焚烧', '噪声扰民', '擅自倾倒建筑垃圾'];
const RARER = ['毁坏林木', '无证开采砂石', '违规养殖', '擅自取水'];
const oneOf = (words: readonly string[], by: string) =>
  `(ARRAY['${words.join("','")}'])[1 + (${by})::int % ${words.length}]`;
/**
 * Titles of common words, of words in one of thirty, and of one that twenty in a million hold. 毁坏林木 is in none of the
 * latest months: a word out of season, which neither way of searching serves well.
 */
const TITLE = `'演示第' || n || '号' || ${oneOf(TOWNS, 'n / 3')} || '涉嫌' ||
  CASE WHEN n % 8 = 0 THEN ${oneOf(RARER, 'n / 8')} ELSE ${oneOf(OFFENCES, 'n')} END || '案' ||
  CASE WHEN n % 49999 = 7 THEN '（孔雀湖边）' ELSE '' END`;

/**
 * What is true of transfer number n of $1: who, when, how far. Of a hundred, one is overdue, two run, one is being
 * handled, the rest are closed and spread over nearly five years; of those a tenth was answered late.
 */
export const PLAN = `
  CREATE UNLOGGED TABLE bench_plan AS
  WITH kinds AS (
    SELECT n, CASE n % 100
        WHEN 0 THEN (ARRAY['SENT','SIGNED','DECIDED'])[1 + n / 100 % 3]
        WHEN 1 THEN (ARRAY['SENT','SIGNED','DECIDED','DRAFT'])[1 + n / 100 % 4]
        WHEN 2 THEN (ARRAY['SENT','SIGNED','DECIDED','DRAFT'])[1 + n / 100 % 4]
        WHEN 3 THEN 'ACCEPTED' ELSE 'CLOSED' END AS state,
      CASE WHEN n % 100 = 0 THEN now() - make_interval(days => 12 + n / 100 % 30)
        WHEN n % 100 < 3 THEN now() - make_interval(hours => 3 + n / 100 % 20)
        WHEN n % 100 = 3 THEN now() - make_interval(days => 5 + n / 100 % 50)
        ELSE now() - interval '45 days' - ($1 - n) * (interval '1780 days' / $1) END AS base,
      n % 100 >= 90 AS late, (n * 7919::bigint % (SELECT count(*) FROM bench_unit))::int AS sender,
      (n / 100 * 31 + n)::int AS shift
    FROM generate_series(1, $1) n
  ), sent AS (
    SELECT *, CASE WHEN state = 'DECIDED' THEN base - interval '9 days' ELSE base END AS sent_at,
      (sender + 1 + shift % ((SELECT count(*) FROM bench_unit)::int - 1)) % (SELECT count(*) FROM bench_unit)::int AS receiver
    FROM kinds
  ), steps AS (
    SELECT *, sent_at - interval '20 hours' AS opened_at,
      CASE WHEN state NOT IN ('SENT', 'DRAFT') THEN sent_at + interval '2 hours' END AS signed_at,
      CASE WHEN state IN ('ACCEPTED', 'DECIDED', 'CLOSED') THEN sent_at + CASE WHEN late THEN interval '12 days' ELSE interval '26 hours' END END AS accepted_at,
      CASE WHEN state = 'DECIDED' THEN ${shanghaiDay('base')} WHEN state = 'CLOSED' THEN ${shanghaiDay("sent_at + interval '25 days'")} END AS decision_on
    FROM sent
  ), ids AS (
    SELECT *, CASE WHEN state = 'CLOSED' THEN (decision_on + time '10:00') AT TIME ZONE 'Asia/Shanghai' + interval '1 day' END AS closed_at,
      extract(year FROM sent_at AT TIME ZONE 'Asia/Shanghai')::int AS year, ${uuid7('opened_at', "'m' || n")} AS id, ${uuid7('opened_at', "'c' || n")} AS case_id
    FROM steps
  )
  SELECT ids.*, s.id AS sender_id, s.name AS sender_name, s.prefix, s.person_id AS drafter_id, s.person AS drafter,
    r.id AS receiver_id, r.name AS receiver_name, r.prefix AS receiver_prefix, r.person_id AS signer_id, r.person AS signer,
    ${TITLE} AS title,
    row_number() OVER (PARTITION BY ids.sender, year, state = 'DRAFT' ORDER BY n) AS sequence,
    row_number() OVER (PARTITION BY ids.receiver, year, accepted_at IS NULL OR n % 10 <> 4 ORDER BY n) AS answer_sequence
  FROM ids JOIN bench_unit s ON s.i = ids.sender JOIN bench_unit r ON r.i = ids.receiver`;

const number = `prefix || '移〔' || year || '〕' || sequence || '号'`;
const answerNumber = `receiver_prefix || '复〔' || year || '〕' || answer_sequence || '号'`;
const content = (no: string, to: string) =>
  `jsonb_build_object('kind', 'plain', 'number', ${no}, 'to', ${to}, 'title', title)`;

const party = (part: string, unit: string, since: string, where: string) => `
  INSERT INTO matter_party (id, matter_id, unit_id, part, since, closed_at)
  SELECT ${uuid7(since, `'${part}' || n`)}, id, ${unit}, '${part}', ${since}, closed_at FROM bench_plan WHERE ${where} ORDER BY opened_at`;

const duty = (rule: string, unit: string, start: string, done: string, where: string) => `
  INSERT INTO duty (id, matter_id, clause, rule, rulebook, obligor_id, started_at, due_at, warn_at, done_at, late_reason, standing, calendar, counted)
  SELECT ${uuid7('p.started_at', `'${rule}' || n`)}, p.id, d.clause, d.rule, d.rulebook, unit, p.started_at, d.due_at, d.warn_at, p.done_at,
    CASE WHEN p.done_at >= d.due_at THEN '案情复杂，核实职责用时较长' END, d.standing::standing, d.calendar, d.counted
  FROM (SELECT n, id, ${unit} AS unit, ${start} AS started_at, ${done} AS done_at FROM bench_plan WHERE ${where}) p
    JOIN bench_day d ON d.rule = '${rule}' AND d.start_on = ${shanghaiDay('p.started_at')} ORDER BY p.started_at`;

const receipt = (at: string, unit: string, signedAt: string, by: string, letter: string, where: string) => `
  INSERT INTO receipt (id, matter_id, letter_id, unit_id, arrived_at, signed_at, signed_by_id, signed_by)
  SELECT ${uuid7(at, `'r${letter}' || n`)}, id, ${uuid7(at, `'${letter}' || n`)}, ${unit}, ${at}, ${signedAt},
    CASE WHEN ${signedAt} IS NOT NULL THEN ${by}_id END, CASE WHEN ${signedAt} IS NOT NULL THEN ${by} END FROM bench_plan WHERE ${where} ORDER BY opened_at`;

const notice = (at: string, unit: string, kind: string, text: string, where: string) => `
  INSERT INTO notice (id, unit_id, matter_id, kind, text, created_at)
  SELECT ${uuid7(at, `'${kind}' || n`)}, ${unit}, id, '${kind}', ${text}, ${at} FROM bench_plan WHERE ${where} ORDER BY opened_at`;

const step = (from: string, to: string) => `{"from":"${from}","to":"${to}"}`;

/** An entry per act: the line as `auditLine` writes it (before and after left out), its derived columns beside it. */
const audit = (command: string, at: string, who: string, unit: string, change: string, where: string) => `
  INSERT INTO audit_entry (line, hash, command, result, at, person_id, unit_id, matter_id)
  SELECT line, encode(sha256(convert_to(line, 'UTF8')), 'hex'), '${command}', 'DONE', at, ${who}_id, ${unit}_id, id::text
  FROM (SELECT *, '{"at":"' || at || '","instant":' || (extract(epoch FROM ${at}) * 1000)::bigint || ',"actor":{"personId":"' || ${who}_id
      || '","account":"' || ${unit}_id || '","name":"' || ${who} || '","unitId":"' || ${unit}_id || '","unit":"' || ${unit}_name
      || '","post":"LIAISON","for":null,"address":"127.0.0.1"},"command":"${command}","result":"DONE","requestId":"' || substr(md5('${command}' || n), 1, 16)
      || '","matterId":"' || id || '","number":null,"title":"' || title || '","step":${change},"clauses":["2-2-5"],"words":null,"before":null,"after":null}' AS line
    FROM (SELECT *, to_char(${at} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS') AS at FROM bench_plan WHERE ${where}) p) e ORDER BY opened_at`;

const sent = `state <> 'DRAFT'`;
const accepted = 'accepted_at IS NOT NULL';

/** The rows of every table, equal in shape to what the commands write; run in order, triggers and foreign keys off. */
export const ROWS: Readonly<Record<string, string>> = {
  matters: `INSERT INTO matter (id, type, number, title, owner_unit_id, state, version, opened_at, closed_at)
    SELECT id, 'transfer', CASE WHEN ${sent} THEN ${number} END, title, sender_id, state, 5, opened_at, closed_at FROM bench_plan ORDER BY opened_at`,
  cases: `INSERT INTO enforcement_case (id, party_name, party_id_number, party_phone, place, facts, source, found_on, findings)
    SELECT case_id, '演示当事人' || n, '91370406MA' || lpad(n::text, 8, '0'), '13800000000', '山城街道演示路' || n % 900 || '号',
      '该公司未取得用地批准手续，占用土地约' || n % 3000 || '平方米堆放砂石。', '日常巡查', ${shanghaiDay('opened_at')}, '经现场检查，当事人未能提供用地批准文件，承认上述事实。'
    FROM bench_plan ORDER BY opened_at`,
  transfers: `INSERT INTO case_transfer (id, case_id, sender_id, receiver_id, handler_id, drafter_id, drafter, contact_phone, reason, legal_basis, held_on,
      sent_at, signed_at, answered_at, accepted_at, decision_kind, decision_on, decision_doc, decision_words, notified_at)
    SELECT id, case_id, sender_id, receiver_id, CASE WHEN ${accepted} THEN receiver_id END, drafter_id, drafter, '0632-8800000',
      '土地违法行为由自然资源部门管辖。', '《土地管理法》第七十七条', ${shanghaiDay('opened_at')}, CASE WHEN ${sent} THEN sent_at END, signed_at, accepted_at, accepted_at,
      CASE WHEN decision_on IS NOT NULL THEN 'PENALTY'::decision_kind END, decision_on, CASE WHEN decision_on IS NOT NULL THEN '山演罚〔' || year || '〕' || n || '号' END,
      CASE WHEN decision_on IS NOT NULL THEN '责令退还土地，并处罚款。' END, closed_at FROM bench_plan ORDER BY opened_at`,
  senders: party('sender', 'sender_id', 'opened_at', 'true'),
  receivers: party('receiver', 'receiver_id', 'sent_at', sent),
  handlers: party('handler', 'receiver_id', 'accepted_at', accepted),
  'duties to send': duty(
    '2-2-3',
    'sender_id',
    `${shanghaiDay('opened_at')}::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    `CASE WHEN ${sent} THEN sent_at END`,
    'true',
  ),
  'duties to answer': duty('2-2-5', 'receiver_id', 'sent_at', 'accepted_at', sent),
  'duties to tell': duty(
    '2-2-6',
    'receiver_id',
    `decision_on::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    'closed_at',
    'decision_on IS NOT NULL',
  ),
  letters: `INSERT INTO letter (id, matter_id, unit_id, kind, number, year, sequence, title, content, issued_at, issued_by_id)
    SELECT ${uuid7('sent_at', "'l1' || n")}, id, sender_id, 'transfer', ${number}, year, sequence, '涉嫌违法案件移交函', ${content(number, 'receiver_name')}, sent_at, drafter_id
    FROM bench_plan WHERE ${sent} ORDER BY opened_at`,
  answers: `INSERT INTO letter (id, matter_id, unit_id, kind, number, year, sequence, title, content, issued_at, issued_by_id)
    SELECT ${uuid7('accepted_at', "'l2' || n")}, id, receiver_id, 'feedback', ${answerNumber}, year, answer_sequence, '案件移送反馈意见函', ${content(answerNumber, 'sender_name')}, accepted_at, signer_id
    FROM bench_plan WHERE ${accepted} AND n % 10 = 4 ORDER BY opened_at`,
  numbers: `INSERT INTO letter_sequence (prefix, year, last) SELECT prefix || '移', year, max(sequence) FROM bench_plan WHERE ${sent} GROUP BY 1, 2
    UNION ALL SELECT receiver_prefix || '复', year, max(answer_sequence) FROM bench_plan WHERE ${accepted} AND n % 10 = 4 GROUP BY 1, 2`,
  receipts: receipt('sent_at', 'receiver_id', 'signed_at', 'signer', 'l1', sent),
  'receipts of answers': receipt(
    'accepted_at',
    'sender_id',
    'closed_at',
    'drafter',
    'l2',
    `${accepted} AND n % 10 = 4`,
  ),
  blobs: `INSERT INTO blob (sha256, size, media_type) VALUES (repeat('a', 64), 1000, 'application/pdf'), (repeat('b', 64), 2000, 'image/jpeg')`,
  files: `INSERT INTO attachment (matter_id, id, slot, name, sha256, size, media_type, unit_id, uploaded_by_id, uploaded_by, uploaded_at)
    SELECT id, gen_random_uuid(), slot, name, sha, size, media, sender_id, drafter_id, drafter, opened_at FROM bench_plan,
      (VALUES ('2-3-2', '现场检查笔录.pdf', repeat('a', 64), 1000, 'application/pdf'), ('2-3-3', '现场照片.jpg', repeat('b', 64), 2000, 'image/jpeg')) f (slot, name, sha, size, media)
    WHERE n % 10 = 4`,
  'notices of arrival': notice(
    'sent_at',
    'receiver_id',
    'ARRIVED',
    `sender_name || '移送：' || title || '，请签收并在三日内反馈意见。'`,
    `${sent} AND n % 10 = 4`,
  ),
  'notices of answers': notice(
    'accepted_at',
    'sender_id',
    'ACCEPTED',
    `receiver_name || '已接受移送：' || title || '。'`,
    `${accepted} AND n % 10 = 4`,
  ),
  'words to search': `INSERT INTO matter_text (matter_id, words)
    SELECT id, search_text(concat_ws(E'\n', title, '演示当事人' || n, CASE WHEN ${sent} THEN concat_ws(E'\n', ${number}, title, receiver_name) END))
    FROM bench_plan ORDER BY opened_at`,
  'acts: create': audit('transfer.create', 'opened_at', 'drafter', 'sender', 'null', 'true'),
  'acts: send': audit('transfer.send', 'sent_at', 'drafter', 'sender', step('DRAFT', 'SENT'), sent),
  'acts: accept': audit('transfer.accept', 'accepted_at', 'signer', 'receiver', step('SENT', 'ACCEPTED'), accepted),
  'acts: notify': audit(
    'transfer.notify',
    'closed_at',
    'signer',
    'receiver',
    step('DECIDED', 'CLOSED'),
    'closed_at IS NOT NULL',
  ),
};
