-- 二（二）: the steps of lib/transfers/procedure.ts, for the database's own guard (a test proves the two equal).
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('transfer', 'DRAFT', 'VOID'),
  ('transfer', 'DRAFT', 'PENDING_APPROVAL'),
  ('transfer', 'PENDING_APPROVAL', 'DRAFT'),
  ('transfer', 'PENDING_APPROVAL', 'SENT'),
  ('transfer', 'DRAFT', 'SENT'),
  ('transfer', 'SENT', 'DRAFT'),
  ('transfer', 'SENT', 'SIGNED'),
  ('transfer', 'SENT', 'ACCEPTED'),
  ('transfer', 'SIGNED', 'ACCEPTED'),
  ('transfer', 'SENT', 'DECLINED'),
  ('transfer', 'SIGNED', 'DECLINED'),
  ('transfer', 'DECLINED', 'REFERRED'),
  ('transfer', 'REFERRED', 'DESIGNATED'),
  ('transfer', 'DESIGNATED', 'ACCEPTED'),
  ('transfer', 'ACCEPTED', 'DECIDED'),
  ('transfer', 'ACCEPTED', 'CLOSED'),
  ('transfer', 'DECIDED', 'CLOSED');
