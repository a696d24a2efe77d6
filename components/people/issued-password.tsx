'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/ui/form-context';

/** The password that the act has just issued: shown once, never stored, gone with the page. Nothing before the act. */
export function IssuedPassword() {
  const state = useContext(FormContext);
  const issued = state.status === 'done' ? readIssued(state.result) : null;
  if (!issued) return null;
  return (
    <section className="bleed my-4 rounded-sm border border-ok bg-ok-ground p-4" role="status" aria-label="初始密码">
      <h2>请当面或电话转告初始密码</h2>
      <p className="mt-1 text-row">账号 {issued.account}</p>
      <p className="my-1 font-mono text-say select-all">{issued.password}</p>
      <p className="text-sm text-ink-2">
        只显示这一次，离开本页后无法再看到。首次登录须先修改密码，修改前不能办理任何业务。
      </p>
    </section>
  );
}

function readIssued(result: unknown): { account: string; password: string } | null {
  if (typeof result !== 'object' || result === null || !('password' in result) || !('account' in result)) return null;
  return { account: String(result.account), password: String(result.password) };
}
